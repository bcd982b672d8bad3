<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace local_asnblended\local\runs;

use core\hook\manager;
use local_asnblended\hook\participants_enrolled;
use moodle_database;

/**
 * Lets people into the courses of their runs: participants as students, mentors and superiors in the shipped roles.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class enrolment_service {
    /** People handled with one query. */
    private const CHUNK = 500;

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var role_service the shipped roles */
        private readonly role_service $roles,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * Enrols people wherever they belong and have an account. Enrolling somebody again changes nothing.
     *
     * @param int[] $personids
     */
    public function enrol_people(array $personids): void {
        if (!$personids) {
            return;
        }
        global $CFG;
        require_once($CFG->libdir . '/enrollib.php');
        require_once($CFG->dirroot . '/group/lib.php');
        $roleids = $this->roles->ensure();
        $entered = [];
        $methods = [];
        foreach (array_chunk(array_unique($personids), self::CHUNK) as $chunk) {
            foreach ($this->participants->places_of_people($chunk) as $place) {
                $methods[$place->courseid] ??= $this->manual_instance((int) $place->courseid);
                $this->enrol($place, $methods[$place->courseid], $roleids);
                if ($place->kind === 'participant') {
                    $entered[$place->runid . ' ' . $place->courseid][] = (int) $place->userid;
                }
            }
        }
        foreach ($entered as $key => $userids) {
            [$runid, $courseid] = array_map('intval', explode(' ', $key));
            $this->hooks->dispatch(new participants_enrolled($runid, $courseid, $userids));
        }
    }

    /**
     * Enrols one account.
     *
     * @param \stdClass $place kind, userid, courseid, groupid
     * @param \stdClass $instance manual enrolment method of the course
     * @param int[] $roleids kind of relation => role
     */
    private function enrol(\stdClass $place, \stdClass $instance, array $roleids): void {
        $roleid = $place->kind === 'participant' ? (int) $instance->roleid : $roleids[$place->kind];
        enrol_get_plugin('manual')->enrol_user($instance, $place->userid, $roleid, 0, 0, ENROL_USER_ACTIVE);
        if ($place->groupid) {
            groups_add_member($place->groupid, $place->userid);
        }
    }

    /**
     * The manual enrolment method of a course, made or switched on when need be.
     *
     * @param int $courseid
     * @return \stdClass
     * @throws \moodle_exception when the site has switched manual enrolment off
     */
    private function manual_instance(int $courseid): \stdClass {
        $plugin = enrol_get_plugin('manual');
        if (!$plugin || !enrol_is_enabled('manual')) {
            throw new \moodle_exception('error:manualenrolment', 'local_asnblended');
        }
        $key = ['courseid' => $courseid, 'enrol' => 'manual'];
        $instance = $this->db->get_record('enrol', $key, '*', IGNORE_MULTIPLE);
        if (!$instance) {
            $plugin->add_default_instance(get_course($courseid));
            $instance = $this->db->get_record('enrol', $key, '*', MUST_EXIST);
        }
        if ($instance->status != ENROL_INSTANCE_ENABLED) {
            $plugin->update_status($instance, ENROL_INSTANCE_ENABLED);
        }
        if (!$instance->roleid) {
            $instance->roleid = array_key_first(get_archetype_roles('student'));
        }
        return $instance;
    }
}
