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

use block_impactdash\local\todo_view;
use context_system;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use local_asnblended\actor;

/**
 * What waits for the person who asks, across all courses.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class get_todo extends external_api {
    /**
     * It takes nothing: nobody can ask for somebody else's.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([]);
    }

    /**
     * Reads what waits.
     *
     * @return array
     */
    public static function execute(): array {
        self::validate_parameters(self::execute_parameters(), []);
        self::validate_context(context_system::instance());
        return di::get(todo_view::class)->export(actor::current());
    }

    /**
     * What it gives.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'count' => new external_value(PARAM_INT, 'How many things wait', allownull: NULL_NOT_ALLOWED),
            'more' => new external_value(PARAM_INT, 'How many of them are not listed', allownull: NULL_NOT_ALLOWED),
            'groups' => structures::list([
                ...structures::texts('kind', 'label', 'icon', 'inturnurl'),
                ...structures::integers('count'),
                'items' => structures::list(
                    structures::integers('id') + structures::texts('title', 'detail', 'due', 'url')
                    + ['overdue' => new external_value(PARAM_BOOL, 'Whether its day has passed', allownull: NULL_NOT_ALLOWED)],
                ),
            ]),
        ]);
    }
}
