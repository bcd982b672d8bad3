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

namespace block_impactdash\external;

use block_impactdash\local\dashboard_view;
use context_system;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use local_asnblended\actor;

/**
 * The runs a person may see, with sums over the agencies the person may see.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_runs extends external_api {
    /**
     * It takes nothing.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters(['before' => structures::optional('Only runs with a lower id')]);
    }

    /**
     * Lists the runs.
     *
     * @param int $before
     * @return array
     */
    public static function execute(int $before = 0): array {
        ['before' => $before] = self::validate_parameters(self::execute_parameters(), ['before' => $before]);
        self::validate_context(context_system::instance());
        return di::get(dashboard_view::class)->runs(actor::current(), $before);
    }

    /**
     * What it gives.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'runs' => structures::list(structures::run() + ['cells' => structures::cells()]),
            'next' => new external_value(PARAM_INT, 'Before of the next page, 0 at the end', allownull: NULL_NOT_ALLOWED),
        ]);
    }
}
