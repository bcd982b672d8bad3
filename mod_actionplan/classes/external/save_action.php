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
 * Adds an action to a plan or changes one.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class save_action extends plan_write {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'planid' => new external_value(PARAM_INT, 'Plan', allownull: NULL_NOT_ALLOWED),
            'actionid' => new external_value(PARAM_INT, 'Action, 0 for a new one', allownull: NULL_NOT_ALLOWED),
            'version' => new external_value(PARAM_INT, 'Version seen; for a new one the plan\'s', allownull: NULL_NOT_ALLOWED),
            'title' => new external_value(PARAM_RAW, 'What will be done', allownull: NULL_NOT_ALLOWED),
            'steps' => new external_value(PARAM_RAW, 'Concrete steps', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'ownerunit' => new external_value(PARAM_RAW, 'Unit that owns it', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'duedate' => new external_value(PARAM_RAW, 'dd/mm/yyyy or YYYY-MM-DD', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'successmeasure' => new external_value(PARAM_RAW, 'How success is seen', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'behaviour' => new external_value(PARAM_RAW, 'Behaviour it changes (L3)', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'indicatorcode' => new external_value(PARAM_RAW, 'Indicator it moves (L4)', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'baseline' => new external_value(PARAM_RAW, 'Value of the indicator now', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'target' => new external_value(PARAM_RAW, 'Value aimed at', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'skpreference' => new external_value(PARAM_RAW, 'Performance target (SKP)', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'requestid' => self::requestid(),
        ]);
    }

    /**
     * Adds an action to a plan or changes one.
     *
     * @param int $planid
     * @param int $actionid
     * @param int $version
     * @param string $title
     * @param string $steps
     * @param string $ownerunit
     * @param string $duedate
     * @param string $successmeasure
     * @param string $behaviour
     * @param string $indicatorcode
     * @param string $baseline
     * @param string $target
     * @param string $skpreference
     * @param string $requestid
     * @return array
     */
    public static function execute(
        int $planid,
        int $actionid,
        int $version,
        string $title,
        string $steps = '',
        string $ownerunit = '',
        string $duedate = '',
        string $successmeasure = '',
        string $behaviour = '',
        string $indicatorcode = '',
        string $baseline = '',
        string $target = '',
        string $skpreference = '',
        string $requestid = '',
    ): array {
        $p = self::validate_parameters(self::execute_parameters(), compact(
            'planid',
            'actionid',
            'version',
            'title',
            'steps',
            'ownerunit',
            'duedate',
            'successmeasure',
            'behaviour',
            'indicatorcode',
            'baseline',
            'target',
            'skpreference',
            'requestid',
        ));
        return self::write(
            $p,
            static fn(actor $actor) => di::get(plan_service::class)->save_action(
                $actor,
                $p['planid'],
                $p['actionid'],
                $p['version'],
                $p,
            ),
        );
    }
}
