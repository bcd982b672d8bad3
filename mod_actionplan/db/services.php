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

/**
 * Web services of the activity. What each checks stands in its class; the capabilities here are for documentation.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [];
$declared = [
    'get_plan' => ['read', 'mod/actionplan:view', 'Reads the plan of a participant'],
    'list_plans' => ['read', 'mod/actionplan:view', 'Lists the plans that one follows'],
    'save_reflection' => ['write', 'mod/actionplan:submitplan', 'Saves the three things a participant will change'],
    'save_action' => ['write', 'mod/actionplan:submitplan', 'Adds an action to a plan or changes one'],
    'delete_action' => ['write', 'mod/actionplan:submitplan', 'Deletes an action that has no evidence'],
    'submit_plan' => ['write', 'mod/actionplan:submitplan', 'Submits a plan to the superior'],
    'withdraw_plan' => ['write', 'mod/actionplan:submitplan', 'Takes a plan back to write on'],
    'decide_plan' => ['write', 'mod/actionplan:agreeplan', 'Agrees to a plan or returns it'],
    'undo_decision' => ['write', 'mod/actionplan:view', 'Takes a decision back within its minute'],
    'tell_progress' => ['write', 'mod/actionplan:submitplan', 'Tells how an action goes this week'],
    'submit_evidence' => ['write', 'mod/actionplan:submitplan', 'Hands in evidence of an action'],
    'remove_upload' => ['write', 'mod/actionplan:submitplan', 'Removes a file that is not handed in'],
    'decide_evidence' => ['write', 'mod/actionplan:verifyevidence', 'Verifies evidence or returns it'],
];
foreach ($declared as $name => [$type, $capability, $description]) {
    $functions["mod_actionplan_$name"] = [
        'classname' => "mod_actionplan\\external\\$name",
        'description' => $description,
        'type' => $type,
        'capabilities' => $capability,
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ];
}
unset($declared, $name, $type, $capability, $description);
