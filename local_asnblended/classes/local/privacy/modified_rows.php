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

namespace local_asnblended\local\privacy;

/**
 * Rows of forms remember who changed them last.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait modified_rows {
    /**
     * The query for the accounts that changed rows.
     *
     * @param string $table
     * @return string
     */
    private function modified_sql(string $table): string {
        return "SELECT usermodified AS userid FROM {local_asnblended_$table} WHERE usermodified > 0";
    }

    /**
     * The rows that an account changed.
     *
     * @param string $table
     * @param int $userid
     * @return \stdClass[]
     */
    private function modified(string $table, int $userid): array {
        return $this->db->get_records("local_asnblended_$table", ['usermodified' => $userid], 'id', 'id, name, timemodified');
    }

    /**
     * Forgets who changed rows.
     *
     * @param string $table
     * @param int $userid
     */
    private function forget_modified(string $table, int $userid): void {
        $this->db->set_field("local_asnblended_$table", 'usermodified', 0, ['usermodified' => $userid]);
    }
}
