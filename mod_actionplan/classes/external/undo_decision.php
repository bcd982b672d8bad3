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

use core\di;
use core_external\external_function_parameters;
use core_external\external_value;
use local_asnblended\actor;
use mod_actionplan\local\plan\undo_service;

/**
 * Takes a decision back within a minute of it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class undo_decision extends plan_write {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'planid' => new external_value(PARAM_INT, 'Plan', allownull: NULL_NOT_ALLOWED),
            'actionid' => new external_value(PARAM_INT, 'Action, 0 for the plan', allownull: NULL_NOT_ALLOWED),
            'version' => new external_value(PARAM_INT, 'Version of action or plan that was seen', allownull: NULL_NOT_ALLOWED),
            'requestid' => self::requestid(),
        ]);
    }

    /**
     * Takes a decision back within a minute of it.
     *
     * @param int $planid
     * @param int $actionid
     * @param int $version
     * @param string $requestid
     * @return array
     */
    public static function execute(
        int $planid,
        int $actionid,
        int $version,
        string $requestid = '',
    ): array {
        $p = self::validate_parameters(self::execute_parameters(), compact(
            'planid',
            'actionid',
            'version',
            'requestid',
        ));
        return self::write(
            $p,
            static fn(actor $actor) => di::get(undo_service::class)->undo(
                $actor,
                $p['planid'],
                $p['actionid'],
                $p['version'],
            ),
        );
    }
}
