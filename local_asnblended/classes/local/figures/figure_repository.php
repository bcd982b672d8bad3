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

namespace local_asnblended\local\figures;

use core\clock;
use local_asnblended\local\people\account_repository;
use moodle_database;

/**
 * Figures of participants, and the rows whose holding keeps two changes of one participant's figures apart.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class figure_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_figure';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     * @param account_repository $accounts
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
        /** @var account_repository whose an account is and was */
        private readonly account_repository $accounts,
    ) {
    }

    /**
     * Holds participants until the transaction ends: whoever changes their figures next waits here. Gives them as they are now.
     *
     * Rows are held in the order of their ids; whoever holds some of them takes no lower ones afterwards, and sums only after
     * all of them, so nobody waits in a circle.
     *
     * @param int[] $ids
     * @return \stdClass[] by id: id, runid, personid, opdid, status, userid, courseid, rungroupid, runcode, verifiedneeded
     */
    public function hold(array $ids): array {
        sort($ids);
        foreach ($ids as $id) {
            $this->db->execute('UPDATE {local_asnblended_participant} SET revision = revision + 1 WHERE id = ?', [$id]);
        }
        return $this->participants($ids);
    }

    /**
     * Holds everybody of a run.
     *
     * @param int $runid
     */
    public function hold_run(int $runid): void {
        $this->db->execute('UPDATE {local_asnblended_participant} SET revision = revision + 1 WHERE runid = ?', [$runid]);
    }

    /**
     * Participants with what decides on their figures.
     *
     * @param int[] $ids
     * @return \stdClass[] by id
     */
    public function participants(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_sql(
            "SELECT pa.id, pa.runid, pa.personid, pa.opdid, pa.status, p.userid, r.courseid, r.groupid AS rungroupid,
                    r.code AS runcode, r.verifiedneeded
               FROM {local_asnblended_participant} pa
               JOIN {local_asnblended_person} p ON p.id = pa.personid
               JOIN {local_asnblended_run} r ON r.id = pa.runid
              WHERE pa.id $in
           ORDER BY pa.id",
            $params,
        );
    }

    /**
     * The same with the account under which each works, or worked last where there is none any more.
     *
     * @param \stdClass[] $participants by id
     * @return \stdClass[] by id, with accountid, null where there never was one
     */
    public function with_accounts(array $participants): array {
        $without = array_filter($participants, static fn(\stdClass $participant) => $participant->userid === null);
        $former = $without ? $this->accounts->former(array_map('intval', array_column($without, 'personid'))) : [];
        foreach ($participants as $participant) {
            $participant->accountid = $participant->userid ?? $former[(int) $participant->personid][0] ?? null;
        }
        return $participants;
    }

    /**
     * Ids of a run's participants, by key.
     *
     * @param int $runid
     * @param int $after
     * @param int $limit
     * @return int[]
     */
    public function ids_of_run(int $runid, int $after, int $limit): array {
        return array_map('intval', array_keys($this->db->get_records_select(
            'local_asnblended_participant',
            'runid = ? AND id > ?',
            [$runid, $after],
            'id',
            'id',
            0,
            $limit,
        )));
    }

    /**
     * Ids of the participants that a source says something about, by key.
     *
     * @param string $source
     * @param int $after
     * @param int $limit
     * @return int[]
     */
    public function ids_of_source(string $source, int $after, int $limit): array {
        return array_map('intval', array_keys($this->db->get_records_sql(
            'SELECT DISTINCT participantid FROM {local_asnblended_figure}
              WHERE source = ? AND participantid > ? ORDER BY participantid',
            [$source, $after],
            0,
            $limit,
        )));
    }

    /**
     * The figures of participants.
     *
     * @param int[] $ids
     * @param string|null $source only this
     * @return int[][][] participant => source => metric => value
     */
    public function of_participants(array $ids, ?string $source = null): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        // No recordsets here: on PostgreSQL each is several reads.
        $where = $source === null ? '' : ' AND source = ?';
        $figures = [];
        $rows = $this->db->get_records_select(
            self::TABLE,
            "participantid $in$where",
            array_merge($params, $source === null ? [] : [$source]),
            '',
            'id, participantid, source, metric, value',
        );
        foreach ($rows as $row) {
            $figures[(int) $row->participantid][$row->source][$row->metric] = (int) $row->value;
        }
        return $figures;
    }

    /**
     * The groups that participants are counted in.
     *
     * @param int[] $ids
     * @return int[][] participant => groups
     */
    public function memberships(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        $groups = [];
        $rows = $this->db->get_records_select('local_asnblended_membership', "participantid $in", $params, 'groupid, id');
        foreach ($rows as $row) {
            $groups[(int) $row->participantid][] = (int) $row->groupid;
        }
        return $groups;
    }

    /**
     * The groups of the course that participants are in now; a run of one group is not divided further.
     *
     * @param int[] $ids
     * @return int[][] participant => groups
     */
    public function groups_in_course(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        $groups = [];
        $rows = $this->db->get_recordset_sql(
            "SELECT pa.id AS participantid, g.id AS groupid
               FROM {local_asnblended_participant} pa
               JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.groupid = 0
               JOIN {local_asnblended_person} p ON p.id = pa.personid
               JOIN {groups} g ON g.courseid = r.courseid
               JOIN {groups_members} gm ON gm.groupid = g.id AND gm.userid = p.userid
              WHERE pa.id $in
           ORDER BY g.id",
            $params,
        );
        foreach ($rows as $row) {
            $groups[(int) $row->participantid][] = (int) $row->groupid;
        }
        return $groups;
    }

    /**
     * Writes what has changed between two states of participants' figures.
     *
     * @param int[][][] $before participant => source => metric => value
     * @param int[][][] $after
     */
    public function save(array $before, array $after): void {
        $now = $this->clock->time();
        $new = [];
        foreach ($after as $participantid => $sources) {
            foreach ($sources as $source => $metrics) {
                foreach ($metrics as $metric => $value) {
                    $standing = $before[$participantid][$source][$metric] ?? null;
                    $key = ['participantid' => $participantid, 'source' => $source, 'metric' => $metric];
                    if ($standing === null) {
                        $new[] = (object) ($key + ['value' => $value, 'timemodified' => $now]);
                    } else if ($standing !== $value) {
                        $this->db->execute(
                            'UPDATE {local_asnblended_figure} SET value = :value, timemodified = :now
                              WHERE participantid = :participantid AND source = :source AND metric = :metric',
                            $key + ['value' => $value, 'now' => $now],
                        );
                    }
                }
            }
        }
        if ($new) {
            $this->db->insert_records(self::TABLE, $new);
        }
        $this->delete_gone($before, $after);
    }

    /**
     * Deletes the figures that are no longer there.
     *
     * @param int[][][] $before
     * @param int[][][] $after
     */
    private function delete_gone(array $before, array $after): void {
        foreach ($before as $participantid => $sources) {
            foreach ($sources as $source => $metrics) {
                $gone = array_diff_key($metrics, $after[$participantid][$source] ?? []);
                $place = ['participantid' => $participantid, 'source' => $source];
                if ($gone && !isset($after[$participantid][$source])) {
                    $this->db->delete_records(self::TABLE, $place);
                    continue;
                }
                foreach (array_keys($gone) as $metric) {
                    $this->db->delete_records(self::TABLE, $place + ['metric' => $metric]);
                }
            }
        }
    }

    /**
     * Writes the groups that participants are counted in.
     *
     * @param int[][] $before participant => groups
     * @param int[][] $after
     */
    public function save_memberships(array $before, array $after): void {
        $new = [];
        foreach (array_keys($before + $after) as $id) {
            $gone = array_diff($before[$id] ?? [], $after[$id] ?? []);
            foreach ($gone as $groupid) {
                $this->db->delete_records('local_asnblended_membership', ['participantid' => $id, 'groupid' => $groupid]);
            }
            foreach (array_diff($after[$id] ?? [], $before[$id] ?? []) as $groupid) {
                $new[] = (object) ['participantid' => $id, 'groupid' => $groupid];
            }
        }
        if ($new) {
            $this->db->insert_records('local_asnblended_membership', $new);
        }
    }
}
