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
 * Where a plan stands: its activity and the participation of its owner.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_context {
    /** @var string[][] account => what it is to the participant, as far as it was asked */
    public array $relations = [];

    /**
     * Use the named constructor.
     */
    private function __construct(
        /** @var \stdClass course module */
        public readonly \stdClass $cm,
        /** @var context_module context of the course module */
        public readonly context_module $module,
        /** @var \stdClass owner of the plan */
        public readonly \stdClass $participant,
    ) {
    }

    /**
     * Finds where the plan of a person stands in an activity.
     *
     * @param \stdClass $cm course module with course and instance
     * @param int $userid owner of the plan
     * @param string|null $runcode the run, where a course has several; else the newest
     * @return self
     * @throws \moodle_exception when that person takes part in no run of the course
     */
    public static function of(\stdClass $cm, int $userid, ?string $runcode = null): self {
        $participant = runs::participant_of_user((int) $cm->course, $userid, $runcode);
        if (!$participant) {
            throw new \moodle_exception('error:noparticipant', 'mod_actionplan');
        }
        return self::of_participant($cm, $participant);
    }

    /**
     * Where the plan of a participant stands in an activity.
     *
     * @param \stdClass $cm course module with course and instance
     * @param \stdClass $participant with an account
     * @return self
     */
    public static function of_participant(\stdClass $cm, \stdClass $participant): self {
        return new self($cm, context_module::instance($cm->id), $participant);
    }

    /**
     * Finds where a plan stands.
     *
     * @param \stdClass $plan
     * @return self
     */
    public static function of_plan(\stdClass $plan): self {
        $cm = get_coursemodule_from_instance('actionplan', $plan->actionplanid, 0, false, MUST_EXIST);
        return self::of($cm, (int) $plan->userid, $plan->runcode);
    }
}
