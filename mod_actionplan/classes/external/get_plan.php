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
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_view;
use mod_actionplan\local\plan_contexts;
use mod_actionplan\local\plan_writer;
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
        return new external_function_parameters(['planid' => new external_value(PARAM_INT, 'Plan', allownull: NULL_NOT_ALLOWED)]);
    }

    /**
     * Reads the plan.
     *
     * @param int $planid
     * @return array
     */
    public static function execute(int $planid): array {
        ['planid' => $planid] = self::validate_parameters(self::execute_parameters(), ['planid' => $planid]);
        $plan = di::get(plan_repository::class)->plan($planid);
        $cm = di::get(plan_contexts::class)->module((int) $plan->actionplanid);
        self::validate_context(context_module::instance($cm->id));
        $actor = actor::current();
        return di::get(plan_view::class)->export($actor, di::get(plan_writer::class)->read($actor, $planid));
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
