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
 * Which events the activity listens to. After the transaction: nobody is told what was taken back.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$observers = array_map(static fn(string $event) => [
    'eventname' => $event,
    'callback' => [\mod_actionplan\task\send_notice::class, 'observe'],
    'internal' => false,
], [
    \mod_actionplan\event\plan_submitted::class,
    \mod_actionplan\event\plan_decided::class,
    \mod_actionplan\event\evidence_submitted::class,
    \mod_actionplan\event\evidence_decided::class,
]);
