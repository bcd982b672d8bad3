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
 * Core's hooks that the foundation answers.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$callbacks = [
    [
        'hook' => \core_user\hook\before_user_deleted::class,
        'callback' => [\local_asnblended\hook_callbacks::class, 'before_user_deleted'],
    ],
    [
        'hook' => \core_course\hook\before_course_deleted::class,
        'callback' => [\local_asnblended\hook_callbacks::class, 'before_course_deleted'],
    ],
    [
        'hook' => \core\hook\navigation\secondary_extend::class,
        'callback' => [\local_asnblended\hook_callbacks::class, 'secondary_extend'],
    ],
    [
        'hook' => \core\hook\output\before_http_headers::class,
        'callback' => [\local_asnblended\hook_callbacks::class, 'before_http_headers'],
    ],
];
