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

namespace local_asnblended;

use core\di;
use local_asnblended\local\work\todo_repository;

/**
 * What needs whom.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class todo {
    /**
     * Makes the things due from one participant's activity exactly these, within the caller's transaction.
     *
     * @param int $participantid
     * @param string $component
     * @param int $cmid
     * @param todo_item ...$items
     */
    public static function set(int $participantid, string $component, int $cmid, todo_item ...$items): void {
        di::get(todo_repository::class)->replace($participantid, $component, $cmid, $items);
    }

    /**
     * Removes what an activity asked for.
     *
     * @param string $component
     * @param int $cmid
     * @param int|null $participantid only of this participant
     */
    public static function remove(string $component, int $cmid, ?int $participantid = null): void {
        di::get(todo_repository::class)->remove($component, $cmid, $participantid);
    }

    /**
     * What is due from an actor in all courses. One database read.
     *
     * @param actor $actor
     * @return \stdClass[] oldest first: id, kind, relationkind, participantid, participantname, userid, runname, courseid,
     *         component, cmid, itemid, subject, duedate (YYYY-MM-DD or null), timecreated (UTC seconds)
     */
    public static function for_user(actor $actor): array {
        return di::get(todo_repository::class)->of_user($actor->userid);
    }
}
