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

use moodle_database;

/**
 * What the dashboard reads: by key, from sums; never over participants.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard_repository {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
    ) {
    }

    /**
     * Ids of runs in which agencies or anything below them take part.
     *
     * @param int[] $opdids
     * @return int[]
     */
    public function runs_of_units(array $opdids): array {
        [$in, $params] = $this->db->get_in_or_equal($opdids, SQL_PARAMS_NAMED, 'opd', true, -1);
        $sql = "SELECT DISTINCT runid FROM {local_asnblended_rollup}
                 WHERE opdid $in AND groupid = 0 AND metric = :metric AND n > 0";
        return array_map('intval', $this->db->get_fieldset_sql($sql, $params + ['metric' => metric_registry::PARTICIPANTS]));
    }

    /**
     * Runs with their programmes, newest first, by key.
     *
     * @param int[]|null $ids only these, null for all
     * @param int $before only runs with a lower id, 0 for the newest
     * @param int $limit
     * @return \stdClass[] by id: runid, runname, courseid, groupid, verifiedneeded, status, programmename
     */
    public function runs(?array $ids, int $before, int $limit): array {
        [$where, $params] = ['1 = 1', []];
        if ($ids !== null) {
            [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'run', true, 0);
            $where = "r.id $in";
        }
        if ($before) {
            $where .= ' AND r.id < :before';
            $params['before'] = $before;
        }
        $sql = "SELECT r.id AS runid, r.name AS runname, r.courseid, r.groupid, r.verifiedneeded, r.status, p.name AS programmename
                  FROM {local_asnblended_run} r
                  JOIN {local_asnblended_programme} p ON p.id = r.programmeid
                 WHERE $where
              ORDER BY r.id DESC";
        return $this->db->get_records_sql($sql, $params, 0, $limit);
    }

    /**
     * Cells of several runs, added over agencies none of which is below another.
     *
     * @param int[] $runids
     * @param int[] $opdids 0 for the whole run
     * @param int[] $groupids 0 for everybody
     * @return int[][][][] run => group => metric => [participants, total]
     */
    public function sums(array $runids, array $opdids, array $groupids): array {
        [$inruns, $params] = $this->db->get_in_or_equal($runids, SQL_PARAMS_NAMED, 'run', true, 0);
        [$inopds, $opdparams] = $this->db->get_in_or_equal($opdids, SQL_PARAMS_NAMED, 'opd', true, -1);
        [$ingroups, $groupparams] = $this->db->get_in_or_equal($groupids, SQL_PARAMS_NAMED, 'group', true, 0);
        $sql = "SELECT MIN(id) AS id, runid, groupid, metric, SUM(n) AS n, SUM(total) AS total
                  FROM {local_asnblended_rollup}
                 WHERE runid $inruns AND opdid $inopds AND groupid $ingroups
              GROUP BY runid, groupid, metric";
        $sums = [];
        foreach ($this->db->get_records_sql($sql, $params + $opdparams + $groupparams) as $row) {
            $sums[(int) $row->runid][(int) $row->groupid][$row->metric] = [(int) $row->n, (int) $row->total];
        }
        return $sums;
    }

    /**
     * Agencies of one level that take part in a run, with their sums, in the order of their names, by key. One read.
     *
     * @param int $runid
     * @param int $groupid 0 for everybody
     * @param int|null $parentid the level below this unit, null for the highest
     * @param int[]|null $only only these, wherever they stand
     * @param int $after id of the last agency of the page before, 0 for the first
     * @param int $limit
     * @param int $metrics how many metrics there are at most
     * @return \stdClass[] by id: opdid, code, name, sums
     */
    public function units(
        int $runid,
        int $groupid,
        ?int $parentid,
        ?array $only,
        int $after,
        int $limit,
        int $metrics,
    ): array {
        $params = ['runid' => $runid, 'groupid' => $groupid];
        if ($only !== null) {
            [$in, $inparams] = $this->db->get_in_or_equal($only, SQL_PARAMS_NAMED, 'opd', true, 0);
            $where = "o.id $in";
            $params += $inparams;
        } else if ($parentid === null) {
            $where = 'o.parentid IS NULL';
        } else {
            $where = 'o.parentid = :parentid';
            $params['parentid'] = $parentid;
        }
        if ($after) {
            $name = 'SELECT x.name FROM {local_asnblended_opd} x WHERE x.id = :after';
            $where .= " AND (o.name > ({$name}1) OR (o.name = ({$name}2) AND o.id > :after3))";
            $params += ['after1' => $after, 'after2' => $after, 'after3' => $after];
        }
        $sql = "SELECT u.id, o.id AS opdid, o.code, o.name, u.metric, u.n, u.total
                  FROM {local_asnblended_opd} o
                  JOIN {local_asnblended_rollup} u ON u.opdid = o.id AND u.runid = :runid AND u.groupid = :groupid
                 WHERE $where
              ORDER BY o.name, o.id";
        // As many rows as that many agencies can have: an agency that is cut off is beyond the limit.
        $units = [];
        foreach ($this->db->get_records_sql($sql, $params, 0, $limit * $metrics) as $row) {
            $units[(int) $row->opdid] ??= (object) ['opdid' => (int) $row->opdid, 'code' => $row->code, 'name' => $row->name,
                'sums' => []];
            $units[(int) $row->opdid]->sums[$row->metric] = [(int) $row->n, (int) $row->total];
        }
        return array_slice($units, 0, $limit, true);
    }

    /**
     * An agency with those above it, and its sums in a run. One read.
     *
     * @param int $opdid
     * @param int $runid
     * @param int $groupid 0 for everybody
     * @return \stdClass[] from the highest to the agency itself: id, code, name, sums; empty when it is not there
     */
    public function line(int $opdid, int $runid, int $groupid): array {
        // A path begins with the path of each unit above it.
        $above = $this->db->sql_position('o.path', 'me.path') . ' = 1';
        $sql = "SELECT COALESCE(u.id, -o.id) AS cell, o.id, o.code, o.name, u.metric, u.n, u.total
                  FROM {local_asnblended_opd} me
                  JOIN {local_asnblended_opd} o ON $above
             LEFT JOIN {local_asnblended_rollup} u ON u.opdid = o.id AND o.id = me.id AND u.runid = :runid AND u.groupid = :groupid
                 WHERE me.id = :id
              ORDER BY o.path";
        $line = [];
        $params = ['id' => $opdid, 'runid' => $runid, 'groupid' => $groupid];
        foreach ($this->db->get_records_sql($sql, $params) as $row) {
            $line[(int) $row->id] ??= (object) ['id' => (int) $row->id, 'code' => $row->code, 'name' => $row->name, 'sums' => []];
            if ($row->metric !== null) {
                $line[(int) $row->id]->sums[$row->metric] = [(int) $row->n, (int) $row->total];
            }
        }
        return array_values($line);
    }

    /**
     * The participants of an agency itself in a run, by key.
     *
     * @param int $runid
     * @param int $opdid
     * @param int $groupid 0 for everybody
     * @param int $after only participants with a higher id
     * @param int $limit
     * @return \stdClass[] by id: participantid, name, position, status
     */
    public function participants(int $runid, int $opdid, int $groupid, int $after, int $limit): array {
        $params = ['runid' => $runid, 'opdid' => $opdid, 'after' => $after];
        $group = '';
        if ($groupid) {
            $group = 'JOIN {local_asnblended_membership} m ON m.participantid = pa.id AND m.groupid = :groupid';
            $params['groupid'] = $groupid;
        }
        $sql = "SELECT pa.id AS participantid, p.name, p.position, pa.status
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                  $group
                 WHERE pa.runid = :runid AND pa.opdid = :opdid AND pa.id > :after AND pa.status <> 'withdrawn'
              ORDER BY pa.id";
        return $this->db->get_records_sql($sql, $params, 0, $limit);
    }
}
