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
 * The evidence that waits for a mentor in all activities, one after the other.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use core\di;
use local_asnblended\actor;
use mod_actionplan\local\plan\review_service;
use mod_actionplan\output\review_page;

$actionid = optional_param('actionid', 0, PARAM_INT);
$decided = optional_param('decided', '', PARAM_SEQUENCE);

// What waits lies in several courses: each plan says for itself whether its reader may see it.
require_login(null, false);
$PAGE->set_context(context_system::instance());
$PAGE->set_url(review_page::url($actionid));
$PAGE->set_title(get_string('review', 'mod_actionplan'));
$PAGE->set_heading(get_string('review', 'mod_actionplan'));

$decided = array_map('intval', array_filter(explode(',', $decided)));
$page = di::get(review_service::class)->page(actor::current(), $actionid, $decided);

$renderer = $PAGE->get_renderer('mod_actionplan');
echo $renderer->header();
echo $renderer->render($page);
echo $renderer->footer();
