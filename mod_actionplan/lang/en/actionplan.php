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
 * English strings of mod_actionplan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['actionplan:addinstance'] = 'Add an action plan activity';
$string['actionplan:agreeplan'] = 'Agree to the plan of a participant as superior';
$string['actionplan:submitplan'] = 'Write and submit an action plan';
$string['actionplan:verifyevidence'] = 'Verify the evidence of a participant as mentor';
$string['actionplan:view'] = 'See the activity and one\'s own plan';
$string['actionplan:viewallplans'] = 'See the plans of all participants';
$string['modulename'] = 'Action plan';
$string['modulename_help'] = 'Each participant writes what will change at work, agrees it with the superior and shows evidence that a mentor verifies.';
$string['modulenameplural'] = 'Action plans';
$string['pluginadministration'] = 'Action plan administration';
$string['pluginname'] = 'Action plan';
