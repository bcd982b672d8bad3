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
 * Moodle's callbacks of the foundation; each delegates.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Leads organisers from a course to its run.
 *
 * @param navigation_node $navigation
 * @param stdClass $course
 * @param context_course $context
 */
function local_asnblended_extend_navigation_course(navigation_node $navigation, stdClass $course, context_course $context): void {
    if ($course->id != SITEID && has_capability('local/asnblended:managerun', $context)) {
        $navigation->add(
            get_string('run', 'local_asnblended'),
            new moodle_url('/local/asnblended/run.php', ['courseid' => $course->id]),
            navigation_node::TYPE_SETTING,
            null,
            'local_asnblended_run',
            new pix_icon('i/group', ''),
        );
    }
}
