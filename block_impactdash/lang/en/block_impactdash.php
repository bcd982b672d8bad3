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

$string['impactdash:addinstance'] = 'Add the block "Needs you and impact"';
$string['impactdash:myaddinstance'] = 'Add the block "Needs you and impact" to one\'s Dashboard';
$string['plan:agreed'] = 'Agreed';
$string['plan:closed'] = 'Closed';
$string['plan:draft'] = 'Draft';
$string['plan:none'] = 'none yet';
$string['plan:returned'] = 'Returned';
$string['plan:submitted'] = 'Submitted';
$string['pluginname'] = 'Needs you and impact';
$string['privacy:metadata'] = 'The block keeps nothing: it shows what ASN Blended keeps.';
$string['todo:evidence_add'] = 'Evidence to hand in';
$string['todo:evidence_returned'] = 'Evidence returned to you';
$string['todo:evidence_verify'] = 'Evidence waiting for verification';
$string['todo:plan_agree'] = 'Plans waiting for agreement';
$string['todo:plan_returned'] = 'Action plan returned to you';
$string['todo:plan_write'] = 'Action plan to write and submit';
