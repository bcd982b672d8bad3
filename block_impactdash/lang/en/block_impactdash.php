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
 * English strings of block_impactdash.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['allruns'] = 'All runs';
$string['andmore'] = 'And {$a} more';
$string['asof'] = 'As of {$a}';
$string['blocktitle'] = 'Needs you';
$string['dashboard'] = 'Impact dashboard';
$string['goal'] = 'Goal';
$string['impactdash:addinstance'] = 'Add the block "Needs you and impact"';
$string['impactdash:myaddinstance'] = 'Add the block "Needs you and impact" to one\'s Dashboard';
$string['inturn'] = 'Start in turn';
$string['moreopds'] = 'More agencies';
$string['none'] = 'none yet';
$string['noopds'] = 'This run has no participants in the agencies you may see. The organiser adds participants under Course > Run.';
$string['noruns'] = 'There is no run you may see yet. An organiser sets one up in a course under Run, beside Participants; an admin gives access to an agency.';
$string['noshare'] = 'no participants';
$string['nothingwaits'] = 'Nothing waits for you.';
$string['notyet'] = 'not yet';
$string['olderruns'] = 'Older runs';
$string['opd'] = 'Agency';
$string['opds'] = 'Agencies';
$string['overdue'] = 'overdue';
$string['participant'] = 'Participant';
$string['participants'] = 'Participants';
$string['pluginname'] = 'Needs you and impact';
$string['privacy:metadata'] = 'The block keeps nothing: it shows what ASN Blended keeps.';
$string['reached'] = 'reached';
$string['task:showondashboards'] = 'Show the block on everybody\'s Dashboard';
