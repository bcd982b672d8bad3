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

use context_course;
use core\di;
use local_asnblended\local\people\account_service;

/**
 * Tests of enrolling people in the roles of their runs.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\enrolment_service
 * @covers     \local_asnblended\local\runs\participant_service
 * @covers     \local_asnblended\local\runs\role_service
 */
final class enrolment_service_test extends \advanced_testcase {
    /**
     * Short names of an account's roles in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return string[]
     */
    private static function roles(int $courseid, int $userid): array {
        $roles = array_column(get_user_roles(context_course::instance($courseid), $userid, false), 'shortname');
        sort($roles);
        return $roles;
    }

    /**
     * Participants are students, mentors and superiors have the shipped roles, and a second time changes nothing.
     */
    public function test_roles(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run();
        $superior = $generator->create_person();
        $person = $generator->create_person(['superiorid' => $superior->id]);
        $participant = $generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $generator->create_mentor(['participantid' => $participant->id, 'personid' => $superior->id]);
        $this->assertSame(['student'], self::roles($run->courseid, $person->userid));
        $this->assertSame(['asnmentor', 'asnsuperior'], self::roles($run->courseid, $superior->userid));
        $before = $DB->count_records('role_assignments');
        di::get(enrolment_service::class)->enrol_people([(int) $person->id, (int) $superior->id]);
        $this->assertSame($before, $DB->count_records('role_assignments'));
    }

    /**
     * Somebody who gets an account later is enrolled then; a run of a group puts people into the group.
     */
    public function test_account_comes_later_and_groups(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $group = $this->getDataGenerator()->create_group(['courseid' => $course->id]);
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run(['courseid' => $course->id, 'groupid' => $group->id]);
        $person = $generator->create_person(['userid' => false]);
        $participant = $generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $this->assertNull($participant->userid);
        di::get(account_service::class)->create([$person]);
        $userid = (int) $DB->get_field('local_asnblended_person', 'userid', ['id' => $person->id]);
        $this->assertSame(['student'], self::roles($course->id, $userid));
        $this->assertTrue(groups_is_member($group->id, $userid));
    }

    /**
     * The shipped roles are made once, may be assigned in courses, and bear Indonesian names.
     */
    public function test_shipped_roles(): void {
        global $DB;
        $this->resetAfterTest();
        $DB->delete_records_list('role', 'shortname', role_service::SHORTNAMES);
        $roleids = di::get(role_service::class)->ensure();
        $this->assertSame($roleids, di::get(role_service::class)->ensure());
        foreach ($roleids as $kind => $roleid) {
            $role = $DB->get_record('role', ['id' => $roleid]);
            $this->assertSame($kind === 'mentor' ? 'Mentor ASN' : 'Atasan ASN', $role->name);
            $this->assertEquals([CONTEXT_COURSE], array_values(get_role_contextlevels($roleid)));
        }
    }
}
