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

namespace mod_actionplan\external;

use context_module;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use local_asnblended\actor;
use mod_actionplan\local\access;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\plan\plan_view;
use mod_actionplan\local\plan_context;

/**
 * Reads the plan of a participant.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_plan extends external_api {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Course module', allownull: NULL_NOT_ALLOWED),
            'userid' => new external_value(PARAM_INT, 'Participant, 0 for oneself', VALUE_DEFAULT, 0, NULL_NOT_ALLOWED),
        ]);
    }

    /**
     * Reads the plan.
     *
     * @param int $cmid
     * @param int $userid
     * @return array
     */
    public static function execute(int $cmid, int $userid = 0): array {
        ['cmid' => $cmid, 'userid' => $userid] = self::validate_parameters(
            self::execute_parameters(),
            ['cmid' => $cmid, 'userid' => $userid],
        );
        $cm = get_coursemodule_from_id('actionplan', $cmid, 0, false, MUST_EXIST);
        self::validate_context(context_module::instance($cm->id));
        $actor = actor::current();
        $context = plan_context::of($cm, $userid ?: $actor->userid);
        di::get(access::class)->require_view($actor, $context);
        $plan = di::get(plan_service::class)->ensure($context);
        return di::get(plan_view::class)->export($actor, $plan, $context);
    }

    /**
     * What it gives.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return plan_structure::plan();
    }
}
