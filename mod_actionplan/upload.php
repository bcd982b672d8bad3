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
 * Takes one file for the evidence of an action; core's own upload needs a file picker. Answers as the web services do.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('AJAX_SCRIPT', true);

require('../../config.php');

use core\di;
use mod_actionplan\external\upload_answer;
use mod_actionplan\local\plan\plan_repository;

$planid = required_param('planid', PARAM_INT);
$actionid = required_param('actionid', PARAM_INT);
$requestid = optional_param('requestid', '', PARAM_ALPHANUM);

$plan = di::get(plan_repository::class)->plan($planid);
[$course, $cm] = get_course_and_cm_from_instance($plan->actionplanid, 'actionplan');
require_login($course, false, $cm);
require_sesskey();

header('Content-Type: application/json; charset=utf-8');
echo json_encode(upload_answer::receive($planid, $actionid, $_FILES['file'] ?? [], $requestid));
