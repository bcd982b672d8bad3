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

use core\clock;
use moodle_database;

/**
 * Which account may see which agency and everything below it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class scope_repository {
    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * The agencies an account may see, the units below included.
     *
     * @param int $userid
     * @return int[]
     */
    public function opds_of_user(int $userid): array {
        // A path begins with the path of each unit above it.
        $below = $this->db->sql_position('top.path', 'o.path') . ' = 1';
        $sql = "SELECT DISTINCT o.id
                  FROM {local_asnblended_scope} s
                  JOIN {local_asnblended_opd} top ON top.id = s.opdid
                  JOIN {local_asnblended_opd} o ON $below
                 WHERE s.userid = :userid";
        return array_map('intval', $this->db->get_fieldset_sql($sql, ['userid' => $userid]));
    }

    /**
     * Lets an account see an agency. Saying it again changes nothing.
     *
     * @param int $userid
     * @param int $opdid
     * @param string $role opdhead or hr
     */
    public function add(int $userid, int $opdid, string $role): void {
        $key = ['userid' => $userid, 'opdid' => $opdid, 'role' => $role];
        if (!$this->db->record_exists('local_asnblended_scope', $key)) {
            $this->db->insert_record('local_asnblended_scope', (object) ($key + ['timecreated' => $this->clock->time()]));
        }
    }

    /**
     * Forgets what an account may see.
     *
     * @param int $userid
     */
    public function remove_user(int $userid): void {
        $this->db->delete_records('local_asnblended_scope', ['userid' => $userid]);
    }
}
