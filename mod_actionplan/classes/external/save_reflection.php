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
use mod_actionplan\local\plan\plan_service;

/**
 * Saves the three things a participant will change.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class save_reflection extends plan_write {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'planid' => new external_value(PARAM_INT, 'Plan', allownull: NULL_NOT_ALLOWED),
            'version' => new external_value(PARAM_INT, 'Version of the plan that was seen', allownull: NULL_NOT_ALLOWED),
            'change1' => new external_value(PARAM_RAW, 'First thing that will change', allownull: NULL_NOT_ALLOWED),
            'change2' => new external_value(PARAM_RAW, 'Second thing', allownull: NULL_NOT_ALLOWED),
            'change3' => new external_value(PARAM_RAW, 'Third thing', allownull: NULL_NOT_ALLOWED),
            'requestid' => self::requestid(),
        ]);
    }

    /**
     * Saves the three things a participant will change.
     *
     * @param int $planid
     * @param int $version
     * @param string $change1
     * @param string $change2
     * @param string $change3
     * @param string $requestid
     * @return array
     */
    public static function execute(
        int $planid,
        int $version,
        string $change1,
        string $change2,
        string $change3,
        string $requestid = '',
    ): array {
        $p = self::validate_parameters(self::execute_parameters(), compact(
            'planid',
            'version',
            'change1',
            'change2',
            'change3',
            'requestid',
        ));
        return self::write(
            $p,
            static fn(actor $actor) => di::get(plan_service::class)->save_reflection($actor, $p['planid'], $p['version'], $p),
        );
    }
}
