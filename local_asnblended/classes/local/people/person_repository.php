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
 * Civil servants and the accounts that may be theirs.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class person_repository {
    /** The table. */
    public const TABLE = 'local_asnblended_person';

    /** Values of one IN list. */
    private const CHUNK = 1000;

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * People by their NIP.
     *
     * @param string[] $nips
     * @return \stdClass[] NIP => record, with superiornip ('' when there is none) and opdcode
     */
    public function by_nips(array $nips): array {
        $sql = "SELECT p.*, s.nip AS superiornip, o.code AS opdcode
                  FROM {local_asnblended_person} p
                  JOIN {local_asnblended_opd} o ON o.id = p.opdid
             LEFT JOIN {local_asnblended_person} s ON s.id = p.superiorid
                 WHERE p.nip ";
        return array_column($this->in_chunks($sql, $nips), null, 'nip');
    }

    /**
     * Who accounts and people are, with the names they bear now. One read for accounts, one for people.
     *
     * @param int[] $userids
     * @param int[] $personids
     * @return \stdClass[] "user ID" or "person ID" => personid (null for an account that is no civil servant's) and name
     */
    public function identities(array $userids, array $personids): array {
        $found = [];
        $fields = \core_user\fields::for_name()->get_sql('u')->selects;
        $sql = "SELECT u.id, p.id AS personid, p.name AS personname $fields
                  FROM {user} u
             LEFT JOIN {local_asnblended_person} p ON p.userid = u.id
                 WHERE u.id ";
        foreach ($this->in_chunks($sql, $userids) as $id => $user) {
            $found["user $id"] = (object) ['personid' => $user->personid, 'name' => $user->personname ?? fullname($user)];
        }
        foreach ($this->by_ids($personids) as $id => $person) {
            $found["person $id"] = (object) ['personid' => $id, 'name' => $person->name];
        }
        return $found;
    }

    /**
     * People by id.
     *
     * @param int[] $ids
     * @return \stdClass[] id => record
     */
    public function by_ids(array $ids): array {
        return $this->in_chunks('SELECT p.* FROM {local_asnblended_person} p WHERE p.id ', $ids);
    }

    /**
     * Adds many people. The unique key on the NIP refuses what stands already.
     *
     * @param \stdClass[] $people nip, name, email, opdid, position, employmenttype, superiorid
     */
    public function add(array $people): void {
        $now = $this->clock->time();
        $this->db->insert_records(self::TABLE, array_map(static fn(\stdClass $person) => (object) ((array) $person + [
            'userid' => null, 'timecreated' => $now, 'timemodified' => $now,
        ]), $people));
    }

    /**
     * Changes some fields of a person.
     *
     * @param int $id
     * @param array $fields field => value
     */
    public function change(int $id, array $fields): void {
        $this->db->update_record(self::TABLE, (object) (['id' => $id, 'timemodified' => $this->clock->time()] + $fields));
    }

    /**
     * The person an account belongs to.
     *
     * @param int $userid
     * @return \stdClass|null
     */
    public function of_user(int $userid): ?\stdClass {
        return $this->db->get_record(self::TABLE, ['userid' => $userid]) ?: null;
    }

    /**
     * Accounts whose idnumber is one of the NIPs.
     *
     * @param string[] $nips
     * @return \stdClass[][] NIP => accounts
     */
    public function users_by_idnumber(array $nips): array {
        return self::group($this->in_chunks(self::user_sql('u.idnumber'), $nips), 'idnumber');
    }

    /**
     * Accounts whose username is one of the NIPs.
     *
     * @param string[] $nips
     * @return \stdClass[][] NIP => accounts
     */
    public function users_by_username(array $nips): array {
        return self::group($this->in_chunks(self::user_sql('u.username'), $nips), 'username');
    }

    /**
     * Accounts with one of the e-mail addresses, whatever their case.
     *
     * @param string[] $emails in lower case
     * @return \stdClass[][] address in lower case => accounts
     */
    public function users_by_email(array $emails): array {
        return self::group($this->in_chunks(self::user_sql('LOWER(u.email)'), $emails), 'emaillower');
    }

    /**
     * Which person each account belongs to.
     *
     * @param int[] $userids
     * @return string[] account => NIP
     */
    public function nips_of_users(array $userids): array {
        $sql = 'SELECT p.userid, p.nip FROM {local_asnblended_person} p WHERE p.userid ';
        return array_column($this->in_chunks($sql, $userids), 'nip', 'userid');
    }

    /**
     * The query for accounts that a field leads to.
     *
     * @param string $field
     * @return string
     */
    private static function user_sql(string $field): string {
        $names = \core_user\fields::for_name()->get_sql('u')->selects;
        return "SELECT u.id, u.username, u.idnumber, u.email, LOWER(u.email) AS emaillower, u.auth, u.suspended $names
                  FROM {user} u
                 WHERE u.deleted = 0 AND $field ";
    }

    /**
     * Runs a query that ends with the left side of an IN, in lists of bearable length.
     *
     * @param string $sql
     * @param array $values
     * @return \stdClass[] by their first column
     */
    private function in_chunks(string $sql, array $values): array {
        $found = [];
        foreach (array_chunk(array_values(array_unique($values)), self::CHUNK) as $chunk) {
            [$in, $params] = $this->db->get_in_or_equal($chunk);
            $found += $this->db->get_records_sql($sql . $in, $params);
        }
        return $found;
    }

    /**
     * Groups records by a field.
     *
     * @param \stdClass[] $records
     * @param string $field
     * @return \stdClass[][]
     */
    private static function group(array $records, string $field): array {
        $groups = [];
        foreach ($records as $record) {
            $groups[$record->$field][] = $record;
        }
        return $groups;
    }
}
