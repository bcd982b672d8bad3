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
use local_asnblended\organisers;

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
     *
     * @param scope_repository $scopes
     * @param organisers $organisers
     */
    public function __construct(
        /** @var scope_repository who may see which agency */
        private readonly scope_repository $scopes,
        /** @var organisers the rule of groups */
        private readonly organisers $organisers,
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
     * Saying who may see which agency.
     *
     * @param actor $actor
     * @throws \required_capability_exception
     */
    public function require_manage_scopes(actor $actor): void {
        $this->require($actor, 'local/asnblended:managescopes', context_system::instance());
    }

    /**
     * Setting up a run in a course. It lets people into the course and gives them roles, so it needs core's rights to do so too.
     *
     * @param actor $actor
     * @param int $courseid
     * @param int $groupid group the run is of, 0 for the whole course
     * @throws \required_capability_exception
     * @throws \moodle_exception when the run is of a group the actor has nothing to do with
     */
    public function require_manage_run(actor $actor, int $courseid, int $groupid): void {
        if ($courseid === (int) SITEID) {
            // Nobody is enrolled on the front page.
            throw new \moodle_exception('error:runsite', 'local_asnblended');
        }
        $context = context_course::instance($courseid);
        foreach (['local/asnblended:managerun', 'enrol/manual:enrol', 'moodle/role:assign'] as $capability) {
            $this->require($actor, $capability, $context);
        }
        $groups = $this->organisers->groups($actor, $courseid);
        if ($groups !== null && !in_array($groupid, $groups, true)) {
            throw new \moodle_exception('error:rungroup', 'local_asnblended');
        }
    }

    /**
     * Whether the actor may set up the run.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @return bool
     */
    public function can_manage_run(actor $actor, \stdClass $run): bool {
        try {
            $this->require_manage_run($actor, (int) $run->courseid, (int) $run->groupid);
            return true;
        } catch (\moodle_exception) {
            return false;
        }
    }

    /**
     * What of a run the actor may see.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @return sight
     * @throws \moodle_exception when the actor may see nothing of it
     */
    public function sight(actor $actor, \stdClass $run): sight {
        if ($this->sees_every_agency($actor)) {
            return sight::whole();
        }
        if ($this->is_let_in($actor, (int) $run->courseid)) {
            $sight = $this->organised($actor, $run, $this->organisers->groups($actor, (int) $run->courseid));
            if ($sight) {
                return $sight;
            }
        }
        $units = $this->scopes->tops_of_user($actor->userid);
        if (!$units) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        return sight::units($units);
    }

    /**
     * Whether the actor may see every agency of every run.
     *
     * @param actor $actor
     * @return bool
     */
    public function sees_every_agency(actor $actor): bool {
        return $actor->is_system() || $actor->can('local/asnblended:viewalldashboards', context_system::instance());
    }

    /**
     * Whether the actor may be in a course now. A role is not enough: who is suspended there sees nothing.
     *
     * @param actor $actor
     * @param int $courseid
     * @return bool
     */
    private function is_let_in(actor $actor, int $courseid): bool {
        $context = context_course::instance($courseid, IGNORE_MISSING);
        return $context && $actor->userid > 0
            && (is_enrolled($context, $actor->userid, '', true) || $actor->can('moodle/course:view', $context));
    }

    /**
     * What somebody who is let into the course sees of a run as one of its organisers.
     *
     * @param actor $actor
     * @param \stdClass $run with courseid and groupid
     * @param int[]|null $groups that the actor has to do with, see organisers
     * @return sight|null null when the actor is none, or has to do with other groups
     */
    public function organised(actor $actor, \stdClass $run, ?array $groups): ?sight {
        $context = context_course::instance($run->courseid, IGNORE_MISSING);
        if (!$context || !$actor->can('local/asnblended:viewrun', $context)) {
            return null;
        }
        if ($groups === null || in_array((int) $run->groupid, $groups, true)) {
            return sight::whole();
        }
        return $groups && !$run->groupid ? sight::groups($groups) : null;
    }

    /**
     * The agencies the actor may see by scope in every run, those below not counted.
     *
     * @param actor $actor
     * @return int[]
     */
    public function scope(actor $actor): array {
        return $this->scopes->tops_of_user($actor->userid);
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
