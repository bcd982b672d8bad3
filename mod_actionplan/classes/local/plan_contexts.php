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

namespace mod_actionplan\local;

use context_module;
use local_asnblended\runs;

/**
 * Finds where plans stand.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_contexts {
    /** @var \stdClass[] activity => course module, as far as it was asked */
    private array $modules = [];

    /**
     * Collaborators.
     *
     * @param runs $runs
     */
    public function __construct(
        /** @var runs who takes part */
        private readonly runs $runs,
    ) {
    }

    /**
     * The course module of an activity.
     *
     * @param int $actionplanid
     * @return \stdClass|null null when it is being deleted
     */
    public function find(int $actionplanid): ?\stdClass {
        if (!isset($this->modules[$actionplanid])) {
            $cm = get_coursemodule_from_instance('actionplan', $actionplanid);
            if (!$cm) {
                return null;
            }
            $this->modules[$actionplanid] = $cm;
        }
        return $this->modules[$actionplanid];
    }

    /**
     * The course module of an activity.
     *
     * @param int $actionplanid
     * @return \stdClass
     * @throws \moodle_exception when there is none
     */
    public function module(int $actionplanid): \stdClass {
        return $this->find($actionplanid) ?? throw new \moodle_exception('invalidcoursemodule');
    }

    /**
     * Where the plan of a participant stands in an activity.
     *
     * @param \stdClass $cm course module with course and instance
     * @param \stdClass $participant with an account
     * @return plan_context
     */
    public function of_participant(\stdClass $cm, \stdClass $participant): plan_context {
        return new plan_context($cm, context_module::instance($cm->id), $participant);
    }

    /**
     * Where a plan stands.
     *
     * @param \stdClass $plan
     * @return plan_context
     * @throws \moodle_exception when its owner takes part in its run no more
     */
    public function of_plan(\stdClass $plan): plan_context {
        $cm = $this->module((int) $plan->actionplanid);
        $participant = $this->runs->participant((int) $cm->course, (int) $plan->userid, $plan->runcode);
        if (!$participant) {
            throw new \moodle_exception('error:noparticipant', 'mod_actionplan');
        }
        return $this->of_participant($cm, $participant);
    }
}
