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
 * Web services of the block. What each checks stands in its class.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [];
$declared = [
    'get_todo' => 'Reads what waits for the person who asks',
    'get_runs' => 'Lists the runs one may see',
    'get_run' => 'Reads a run with its agencies',
    'get_opd' => 'Reads an agency with its participants',
];
foreach ($declared as $name => $description) {
    $functions["block_impactdash_$name"] = [
        'classname' => "block_impactdash\\external\\$name",
        'description' => $description,
        'type' => 'read',
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
        'readonlysession' => true,
    ];
}
unset($declared, $name, $description);
