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

use local_asnblended\metric;
use moodle_database;

/**
 * Sums per run, agency with those below it, group and metric. They change by differences, held together by the row of their run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class rollup_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_rollup';

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
     * Holds the sums of a run until the transaction ends. Participants are held before, never after.
     *
     * @param int $runid
     */
    public function hold(int $runid): void {
        $this->db->execute('UPDATE {local_asnblended_run} SET revision = revision + 1 WHERE id = ?', [$runid]);
    }

    /**
     * The units above some units and these themselves.
     *
     * @param int[] $opdids
     * @return int[][] unit => units from the root to it
     */
    public function lines(array $opdids): array {
        [$in, $params] = $this->db->get_in_or_equal($opdids, SQL_PARAMS_QM, '', true, 0);
        $lines = [];
        foreach ($this->db->get_records_select('local_asnblended_opd', "id $in", $params, 'id', 'id, path') as $opd) {
            $lines[(int) $opd->id] = array_map('intval', explode('/', trim($opd->path, '/')));
        }
        return $lines;
    }

    /**
     * Adds differences to cells; cells that are not there yet arise. The caller holds the run.
     *
     * @param int $runid
     * @param int[][] $differences "opd group metric" => [participants, total]
     */
    public function add(int $runid, array $differences): void {
        $differences = array_filter($differences, static fn(array $difference) => $difference[0] !== 0 || $difference[1] !== 0);
        if (!$differences) {
            return;
        }
        $keys = array_map(static fn(string $key) => explode(' ', $key), array_keys($differences));
        $ids = [];
        $parts = array_map(static fn(int $part) => array_unique(array_column($keys, $part)), [0, 1, 2]);
        foreach ($this->cells($runid, ...$parts) as $cell) {
            $ids["$cell->opdid $cell->groupid $cell->metric"] = (int) $cell->id;
        }
        $changes = [];
        $new = [];
        foreach ($differences as $key => [$n, $total]) {
            if (isset($ids[$key])) {
                $changes["$n $total"][] = $ids[$key];
            } else {
                [$opdid, $groupid, $metric] = explode(' ', $key);
                $new[] = (object) ['runid' => $runid, 'opdid' => $opdid, 'groupid' => $groupid, 'metric' => $metric, 'n' => $n,
                    'total' => $total];
            }
        }
        foreach ($changes as $change => $cells) {
            [$n, $total] = array_map('intval', explode(' ', $change));
            [$in, $params] = $this->db->get_in_or_equal($cells, SQL_PARAMS_NAMED);
            $this->db->execute(
                "UPDATE {local_asnblended_rollup} SET n = n + :n, total = total + :total WHERE id $in",
                $params + ['n' => $n, 'total' => $total],
            );
        }
        if ($new) {
            $this->db->insert_records(self::TABLE, $new);
        }
    }

    /**
     * Cells of a run.
     *
     * @param int $runid
     * @param array|null $opdids only these, null for all
     * @param array|null $groupids only these, null for all
     * @param string[]|null $metrics only these, null for all
     * @return \stdClass[] id, opdid, groupid, metric, n, total
     */
    public function cells(int $runid, ?array $opdids = null, ?array $groupids = null, ?array $metrics = null): array {
        [$where, $params] = ['runid = :runid', ['runid' => $runid]];
        $only = array_filter(['opdid' => $opdids, 'groupid' => $groupids, 'metric' => $metrics], 'is_array');
        foreach ($only as $field => $values) {
            [$in, $inparams] = $this->db->get_in_or_equal($values, SQL_PARAMS_NAMED, $field, true, 0);
            $where .= " AND $field $in";
            $params += $inparams;
        }
        return $this->db->get_records_select(self::TABLE, $where, $params, '', 'id, opdid, groupid, metric, n, total');
    }

    /**
     * What the cells of a run would be, counted from figures and participants.
     *
     * @param int $runid
     * @param metric[] $metrics code => metric, those that add up
     * @return int[][] "opd group metric" => [participants, total]
     */
    public function counted(int $runid, array $metrics): array {
        $sql = "SELECT x.opdid, %s AS groupid, x.metric, COUNT(1) AS n, SUM(x.added) AS added, SUM(x.anyof) AS anyof
                  FROM (SELECT pa.id, pa.opdid, f.metric, SUM(f.value) AS added,
                               CASE WHEN MAX(f.value) > 0 THEN 1 ELSE 0 END AS anyof
                          FROM {local_asnblended_participant} pa
                          JOIN {local_asnblended_figure} f ON f.participantid = pa.id
                         WHERE pa.runid = :runid AND pa.status <> 'withdrawn'
                      GROUP BY pa.id, pa.opdid, f.metric) x
                  %s
              GROUP BY x.opdid, %s x.metric";
        $whole = sprintf($sql, '0', '', '');
        $divided = sprintf($sql, 'm.groupid', 'JOIN {local_asnblended_membership} m ON m.participantid = x.id', 'm.groupid,');
        $own = [];
        foreach ([$whole, $divided] as $query) {
            foreach ($this->db->get_recordset_sql($query, ['runid' => $runid]) as $row) {
                if (isset($metrics[$row->metric])) {
                    $own[] = $row;
                }
            }
        }
        $lines = $this->lines(array_unique(array_column($own, 'opdid')));
        $cells = [];
        foreach ($own as $row) {
            $total = (int) ($metrics[$row->metric]->combine === metric::SUM ? $row->added : $row->anyof);
            foreach ([0, ...$lines[(int) $row->opdid] ?? []] as $opdid) {
                $cell = &$cells["$opdid $row->groupid $row->metric"];
                $cell = [($cell[0] ?? 0) + (int) $row->n, ($cell[1] ?? 0) + $total];
                unset($cell);
            }
        }
        return $cells;
    }

    /**
     * Runs that have sums for a unit.
     *
     * @param int $opdid
     * @return int[]
     */
    public function runs_of_opd(int $opdid): array {
        $sql = 'SELECT DISTINCT runid FROM {local_asnblended_rollup} WHERE opdid = ? ORDER BY runid';
        return array_map('intval', $this->db->get_fieldset_sql($sql, [$opdid]));
    }
}
