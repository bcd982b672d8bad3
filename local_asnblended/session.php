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
 * Says who is logged in now, for a page that was opened before the session ended: the same person goes on writing in it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// Nobody needs to be logged in: that nobody is, is an answer.
define('AJAX_SCRIPT', true);

// phpcs:ignore moodle.Files.RequireLogin.Missing
require('../../config.php');

$userid = isloggedin() && !isguestuser() ? (int) $USER->id : 0;
header('Content-Type: application/json; charset=utf-8');
header('Cache-Control: no-store');
// Another site cannot read this: it is no script, and no header lets it.
echo json_encode(['userid' => $userid, 'sesskey' => $userid ? sesskey() : '']);
