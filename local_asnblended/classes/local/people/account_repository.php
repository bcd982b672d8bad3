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
 * Whose an account is and was, and who says so. A profile says nothing here: people edit theirs themselves.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class account_repository {
    /** Made by an import for this person. */
    public const CREATED = 'created';

    /** Bears the NIP in a field that the site does not let people edit. */
    public const LOCKED = 'locked';

    /** Confirmed by whoever imported, or an administrator. */
    public const CONFIRMED = 'confirmed';

    /** Linked before links were kept. */
    public const EARLIER = 'earlier';

    /** Said not to be this person's. */
    public const REJECTED = 'rejected';

    /** The table. */
    private const TABLE = 'local_asnblended_account';

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
     * Writes a link, or that there is none; an account that was the person's before is again.
     *
     * @param int $personid
     * @param int $userid
     * @param string $basis one of the constants
     * @param int|null $confirmedby account of who says so
     */
    public function record(int $personid, int $userid, string $basis, ?int $confirmedby): void {
        $key = ['personid' => $personid, 'userid' => $userid];
        $fields = ['basis' => $basis, 'confirmedby' => $confirmedby, 'timecreated' => $this->clock->time(),
            'timeended' => $basis === self::REJECTED ? $this->clock->time() : null];
        $id = $this->db->get_field(self::TABLE, 'id', $key);
        if ($id) {
            $this->db->update_record(self::TABLE, (object) (['id' => $id] + $fields));
        } else {
            $this->db->insert_record(self::TABLE, (object) ($key + $fields));
        }
    }

    /**
     * Ends whatever links there are: of a person, of an account, or of both.
     *
     * @param int[] $key personid, userid
     */
    public function end(array $key): void {
        $this->db->set_field(self::TABLE, 'timeended', $this->clock->time(), $key + ['timeended' => null]);
    }

    /**
     * Accounts that were people's and are nobody's now.
     *
     * @param int[] $personids
     * @return int[][] person => accounts, the last one first
     */
    public function former(array $personids): array {
        [$in, $params] = $this->db->get_in_or_equal($personids, SQL_PARAMS_NAMED, 'person', true, 0);
        $sql = "SELECT a.id, a.personid, a.userid
                  FROM {local_asnblended_account} a
                 WHERE a.personid $in AND a.timeended IS NOT NULL AND a.basis <> :rejected
                       AND NOT EXISTS (SELECT 1 FROM {local_asnblended_person} p WHERE p.userid = a.userid)
              ORDER BY a.timeended DESC, a.id DESC";
        $former = [];
        foreach ($this->db->get_records_sql($sql, $params + ['rejected' => self::REJECTED]) as $account) {
            $former[(int) $account->personid][] = (int) $account->userid;
        }
        return $former;
    }

    /**
     * The people that an account was linked with, by id.
     *
     * @param int $userid
     * @return int[]
     */
    public function people_of(int $userid): array {
        return array_map('intval', $this->db->get_fieldset_sql(
            'SELECT DISTINCT personid FROM {local_asnblended_account} WHERE userid = ? AND basis <> ?',
            [$userid, self::REJECTED],
        ));
    }

    /**
     * Accounts that somebody said are not these people's.
     *
     * @param int[] $personids
     * @return bool[][] person => account => true
     */
    public function rejected(array $personids): array {
        [$in, $params] = $this->db->get_in_or_equal($personids, SQL_PARAMS_NAMED, 'person', true, 0);
        $rejected = [];
        $rows = $this->db->get_records_select(
            self::TABLE,
            "personid $in AND basis = :basis",
            $params + ['basis' => self::REJECTED],
            '',
            'id, personid, userid',
        );
        foreach ($rows as $row) {
            $rejected[(int) $row->personid][(int) $row->userid] = true;
        }
        return $rejected;
    }
}
