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

namespace local_asnblended\local;

use context;
use context_course;
use context_system;
use local_asnblended\actor;
use local_asnblended\local\people\scope_repository;

/**
 * The one place of the foundation that says who may see or do what.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class access {
    /**
     * Collaborators.
     */
    public function __construct(
        /** @var scope_repository who may see which agency */
        private readonly scope_repository $scopes,
    ) {
    }

    /**
     * Importing agencies and people.
     *
     * @param actor $actor
     * @throws \required_capability_exception
     */
    public function require_import(actor $actor): void {
        $this->require($actor, 'local/asnblended:importpeople', context_system::instance());
    }

    /**
     * Setting up a run in a course.
     *
     * @param actor $actor
     * @param int $courseid
     * @throws \required_capability_exception
     */
    public function require_manage_run(actor $actor, int $courseid): void {
        $this->require($actor, 'local/asnblended:managerun', context_course::instance($courseid));
    }

    /**
     * The agencies of a run that the actor may see.
     *
     * Organisers of its course and those who may see every dashboard see all; others see what their scopes name.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @return int[]|null ids of agencies, null for all of them
     * @throws \moodle_exception when the actor may see none
     */
    public function visible_opds(actor $actor, \stdClass $run): ?array {
        if ($this->sees_every_agency($actor) || $this->sees_whole_run($actor, $run)) {
            return null;
        }
        $opdids = $this->scopes->opds_of_user($actor->userid);
        if (!$opdids) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        return $opdids;
    }

    /**
     * Whether the actor may see every agency of every run.
     *
     * @param actor $actor
     * @return bool
     */
    public function sees_every_agency(actor $actor): bool {
        return $actor->is_system()
            || has_capability('local/asnblended:viewalldashboards', context_system::instance(), $actor->userid);
    }

    /**
     * Whether the actor follows the whole run as one of its organisers. A role in the course is not enough: who is
     * suspended there sees nothing.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @return bool
     */
    private function sees_whole_run(actor $actor, \stdClass $run): bool {
        $context = context_course::instance($run->courseid, IGNORE_MISSING);
        return $context && $this->organises($actor, $run)
            && (is_enrolled($context, $actor->userid, '', true) || has_capability('moodle/course:view', $context, $actor->userid));
    }

    /**
     * Whether somebody who is let into the course is one of the run's organisers. Where a course keeps its groups separate,
     * the run of a group is seen by those in it.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @return bool
     */
    public function organises(actor $actor, \stdClass $run): bool {
        $context = context_course::instance($run->courseid, IGNORE_MISSING);
        if (!$context || !has_capability('local/asnblended:viewrun', $context, $actor->userid)) {
            return false;
        }
        return !$run->groupid
            || groups_get_course_groupmode(get_course($run->courseid)) != SEPARATEGROUPS
            || has_capability('moodle/site:accessallgroups', $context, $actor->userid)
            || groups_is_member($run->groupid, $actor->userid);
    }

    /**
     * The agencies the actor may see by scope, in every run.
     *
     * @param actor $actor
     * @return int[]
     */
    public function scope(actor $actor): array {
        return $this->scopes->opds_of_user($actor->userid);
    }

    /**
     * The system may do everything; others need the capability.
     *
     * @param actor $actor
     * @param string $capability
     * @param context $context
     * @throws \required_capability_exception
     */
    private function require(actor $actor, string $capability, context $context): void {
        if (!$actor->is_system()) {
            require_capability($capability, $context, $actor->userid);
        }
    }
}
