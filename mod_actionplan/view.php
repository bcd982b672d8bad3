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
 * A plan, or the plans one follows.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use core\di;
use local_asnblended\actor;
use mod_actionplan\event\course_module_viewed;
use mod_actionplan\local\plan\list_choice;
use mod_actionplan\local\plan\page_service;
use mod_actionplan\local\plan\plan_repository;

$id = required_param('id', PARAM_INT);
$planid = optional_param('planid', 0, PARAM_INT);
$actionid = optional_param('actionid', 0, PARAM_INT);
$list = optional_param('list', false, PARAM_BOOL);
$after = optional_param('after', '', PARAM_ALPHANUMEXT);
$groupid = optional_param('group', 0, PARAM_INT);
$search = optional_param('search', '', PARAM_NOTAGS);
$kind = optional_param('kind', '', PARAM_ALPHANUMEXT);
$whom = optional_param('whom', '', PARAM_ALPHA);
$days = optional_param('days', 0, PARAM_INT);

[$course, $cm] = get_course_and_cm_from_cmid($id, 'actionplan');
require_login($course, true, $cm);
require_capability('mod/actionplan:view', $PAGE->context);

if ($actionid) {
    $planid = (int) di::get(plan_repository::class)->action($actionid)->planid;
}
$params = ['id' => $id, 'planid' => $planid, 'list' => (int) $list, 'after' => $after, 'search' => $search,
    'kind' => $kind, 'whom' => $whom, 'days' => $days];
$PAGE->set_url('/mod/actionplan/view.php', array_filter($params));
$PAGE->set_title(format_string($course->shortname) . ': ' . format_string($cm->name));
$PAGE->set_heading(format_string($course->fullname));

$actor = actor::current();
$choice = new list_choice($groupid, $after, $search, $kind, $whom, $days);
$page = di::get(page_service::class)->page($actor, $cm->get_course_module_record(true), $planid, $list, $choice);
course_module_viewed::of($cm, $planid)->trigger();
(new completion_info($course))->set_module_viewed($cm);

$renderer = $PAGE->get_renderer('mod_actionplan');
echo $renderer->header();
echo $renderer->render($page);
echo $renderer->footer();
