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

use local_asnblended\local\people\account_repository;
use moodle_database;

/**
 * What one domain keeps about people with accounts, to export or to erase it.
 *
 * Erasing keeps what an agency must account for and nobody can be recognised by: the rows of a run and its sums, under a
 * person without NIP, name, address or account. Texts and names in the log of decisions go, the decisions stay.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class contributor_repository {
    /** The participants that people are; their ids follow. */
    protected const PARTICIPANTS = 'SELECT id FROM {local_asnblended_participant} WHERE personid ';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param account_repository $accounts
     */
    public function __construct(
        /** @var moodle_database the database */
        protected readonly moodle_database $db,
        /** @var account_repository whose an account is and was */
        protected readonly account_repository $accounts,
    ) {
    }

    /**
     * Tables of the domain, with the columns that say something about a person.
     *
     * @return string[][] table => columns
     */
    abstract public function tables(): array;

    /**
     * Queries for the accounts that anything is kept about; each gives a column userid.
     *
     * @return string[]
     */
    abstract public function known_users_sql(): array;

    /**
     * What is kept about an account.
     *
     * @param int $userid
     * @return \stdClass[][] table => records
     */
    abstract public function export(int $userid): array;

    /**
     * Erases what is kept about an account.
     *
     * @param int $userid
     * @param int[] $personids people whose it is or was, and who have no other account
     */
    abstract public function erase(int $userid, array $personids): void;

    /**
     * The people that an account is or was linked with. A deleted account still leads to its person.
     *
     * @param int $userid
     * @return int[]
     */
    protected function people(int $userid): array {
        $now = $this->db->get_fieldset('local_asnblended_person', 'id', ['userid' => $userid]);
        return array_values(array_unique(array_map('intval', array_merge($now, $this->accounts->people_of($userid)))));
    }

    /**
     * Records of a query about the people of an account.
     *
     * @param string $sql that ends before IN
     * @param int $userid
     * @return \stdClass[]
     */
    protected function of_people(string $sql, int $userid): array {
        [$in, $params] = $this->db->get_in_or_equal($this->people($userid), SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_sql($sql . $in, $params);
    }

    /**
     * Records of a table about the participations of an account's people.
     *
     * @param string $table
     * @param string $columns
     * @param int $userid
     * @return \stdClass[]
     */
    protected function of_participants(string $table, string $columns, int $userid): array {
        [$in, $params] = $this->db->get_in_or_equal($this->people($userid), SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_sql(
            "SELECT id, $columns FROM {local_asnblended_$table} WHERE participantid IN (" . self::PARTICIPANTS . "$in) ORDER BY id",
            $params,
        );
    }
}
