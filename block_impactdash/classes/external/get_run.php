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
 * A run with the agencies the person may see.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_run extends external_api {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters(['runid' => new external_value(PARAM_INT, 'Run', allownull: NULL_NOT_ALLOWED)]);
    }

    /**
     * Reads the run.
     *
     * @param int $runid
     * @return array
     */
    public static function execute(int $runid): array {
        ['runid' => $runid] = self::validate_parameters(self::execute_parameters(), ['runid' => $runid]);
        self::validate_context(context_system::instance());
        return di::get(dashboard_view::class)->run(actor::current(), $runid);
    }

    /**
     * What it gives.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            ...structures::run(),
            'totals' => new external_single_structure(structures::sums()),
            'opds' => structures::list(structures::opd()),
            'asof' => new external_value(PARAM_RAW, 'When these figures were true', allownull: NULL_NOT_ALLOWED),
        ]);
    }
}
