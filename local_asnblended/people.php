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
 * The people of a run: who takes part, whose mentor and superior is missing, who has no account yet.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\access;
use local_asnblended\local\runs\run_repository;
use local_asnblended\output\people_page;

$runid = required_param('id', PARAM_INT);
$filter = optional_param('filter', '', PARAM_ALPHA);
$after = optional_param('after', 0, PARAM_INT);

$run = di::get(run_repository::class)->get($runid);
$course = get_course($run->courseid);
require_login($course);
di::get(access::class)->require_manage_run(actor::current(), (int) $run->courseid, (int) $run->groupid);

$PAGE->set_url('/local/asnblended/people.php', array_filter(['id' => $runid, 'filter' => $filter, 'after' => $after]));
$PAGE->set_pagelayout('admin');
$PAGE->set_title(format_string($course->shortname) . ': ' . get_string('people', 'local_asnblended'));
$PAGE->set_heading(format_string($course->fullname));

$renderer = $PAGE->get_renderer('local_asnblended');
$page = $renderer->render(new people_page($run, $filter, $after));
echo $renderer->header();
echo $page;
echo $renderer->footer();
