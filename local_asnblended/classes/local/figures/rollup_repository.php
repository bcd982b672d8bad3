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
 * Sums per run and agency. They only ever change by differences, so that writers need not wait for each other's reads.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class rollup_repository {
    /** What is summed. */
    public const COLUMNS = ['participants', 'plans', 'agreed', 'actions', 'evidence', 'verified', 'returned', 'achieved'];

    /** The table. */
    private const TABLE = 'local_asnblended_rollup';

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
    ) {
    }

    /**
     * Adds differences to the sums of a cell.
     *
     * @param int $runid
     * @param int $opdid
     * @param int $groupid 0 but where groups are separate
     * @param int[] $differences column => difference
     */
    public function add(int $runid, int $opdid, int $groupid, array $differences): void {
        $differences = array_filter(array_intersect_key($differences, array_flip(self::COLUMNS)));
        if (!$differences) {
            return;
        }
        $key = ['runid' => $runid, 'opdid' => $opdid, 'groupid' => $groupid];
        if (!$this->db->record_exists(self::TABLE, $key)) {
            try {
                $this->db->insert_record(self::TABLE, (object) $key);
            } catch (\dml_write_exception) {
                // Another writer was first: the unique key kept one cell, which is all that is asked.
                unset($key['id']);
            }
        }
        $sets = implode(', ', array_map(static fn($column) => "$column = $column + :d$column", array_keys($differences)));
        $params = [];
        foreach ($differences as $column => $difference) {
            $params["d$column"] = $difference;
        }
        $this->db->execute(
            "UPDATE {local_asnblended_rollup} SET $sets WHERE runid = :runid AND opdid = :opdid AND groupid = :groupid",
            $params + $key,
        );
    }

    /**
     * The agencies of a run with their sums, in the order of the agencies' names.
     *
     * @param int $runid
     * @param int[]|null $opdids agencies to show, null for all
     * @return \stdClass[] opdid, code, name and the sums
     */
    public function of_run(int $runid, ?array $opdids): array {
        $sums = implode(', ', array_map(static fn($column) => "SUM(u.$column) AS $column", self::COLUMNS));
        [$where, $params] = ['', ['runid' => $runid]];
        if ($opdids !== null) {
            [$in, $inparams] = $this->db->get_in_or_equal($opdids, SQL_PARAMS_NAMED, 'opd', true, 0);
            $where = "AND u.opdid $in";
            $params += $inparams;
        }
        $sql = "SELECT o.id AS opdid, o.code, o.name, $sums
                  FROM {local_asnblended_rollup} u
                  JOIN {local_asnblended_opd} o ON o.id = u.opdid
                 WHERE u.runid = :runid $where
              GROUP BY o.id, o.code, o.name
              ORDER BY o.name, o.id";
        return array_map(static function (\stdClass $row): \stdClass {
            foreach (array_merge(['opdid'], self::COLUMNS) as $column) {
                $row->$column = (int) $row->$column;
            }
            return $row;
        }, array_values($this->db->get_records_sql($sql, $params)));
    }
}
