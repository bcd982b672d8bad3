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

namespace local_asnblended\local\people;

/**
 * Makes accounts with what this Moodle has for it: a function up to 5.2, a method since 5.3, which deprecates the function.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class core_accounts {
    /**
     * Makes an account without a password, and tells everybody who listens.
     *
     * @param \stdClass $user as core's function takes it
     * @return int id of the account
     * @throws \moodle_exception when core refuses it
     */
    public function create(\stdClass $user): int {
        global $CFG;
        if (method_exists(\core_user::class, 'create_user')) {
            return (int) \core_user::create_user($user, false, true);
        }
        require_once($CFG->dirroot . '/user/lib.php');
        return (int) user_create_user($user, false, true);
    }
}
