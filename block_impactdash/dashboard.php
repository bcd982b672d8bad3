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
 * The impact dashboard: runs, the agencies of a run, the participants of an agency.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use block_impactdash\output\dashboard_page;
use local_asnblended\actor;

$runid = optional_param('runid', 0, PARAM_INT);
$opdid = optional_param('opdid', 0, PARAM_INT);
$groupid = optional_param('groupid', 0, PARAM_INT);
$after = optional_param('after', 0, PARAM_INT);
$opdafter = optional_param('opdafter', 0, PARAM_INT);

require_login(null, false);

$PAGE->set_context(context_system::instance());
$params = ['runid' => $runid, 'opdid' => $opdid, 'groupid' => $groupid, 'after' => $after, 'opdafter' => $opdafter];
$PAGE->set_url('/blocks/impactdash/dashboard.php', array_filter($params));
$PAGE->set_pagelayout('report');
$PAGE->set_title(get_string('dashboard', 'block_impactdash'));
$PAGE->set_heading(get_string('dashboard', 'block_impactdash'));

$renderer = $PAGE->get_renderer('block_impactdash');
$page = $renderer->render(new dashboard_page(actor::current(), $runid, $runid ? $opdid : 0, $groupid, $after, $opdafter));
echo $renderer->header();
echo $page;
echo $renderer->footer();
