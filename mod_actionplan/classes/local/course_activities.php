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

namespace mod_actionplan\local;

/**
 * Where the activities of a course are listed: by core since Moodle 5.0, before that by our own page.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class course_activities {
    /**
     * Whether this Moodle lists the activities of every kind itself, and asks overview for what to say.
     *
     * @return bool
     */
    public static function by_core(): bool {
        return class_exists(\core_courseformat\activityoverviewbase::class);
    }

    /**
     * Goes to core's list, where there is one; does nothing where there is none.
     *
     * @param int $courseid
     */
    public static function redirect_to_core(int $courseid): void {
        if (self::by_core()) {
            \core_courseformat\activityoverviewbase::redirect_to_overview_page($courseid, 'actionplan');
        }
    }
}
