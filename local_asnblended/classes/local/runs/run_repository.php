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

namespace local_asnblended\local\runs;

use local_asnblended\local\figures\rollup_repository;
use moodle_database;

/**
 * Runs with their programme and phases.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_repository {
    /** A run as everybody sees it. */
    private const SELECT = "SELECT r.id, r.programmeid, r.courseid, r.groupid, r.code, r.name, r.status, r.verifiedneeded,
                                   r.timezone, r.version, p.code AS programmecode, p.name AS programmename
                              FROM {local_asnblended_run} r
                              JOIN {local_asnblended_programme} p ON p.id = r.programmeid";

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
    ) {
    }

    /**
     * One run.
     *
     * @param int $id
     * @return \stdClass
     * @throws \moodle_exception when there is no such run
     */
    public function get(int $id): \stdClass {
        $run = $this->db->get_record_sql(self::SELECT . ' WHERE r.id = :id', ['id' => $id]);
        if (!$run) {
            throw new \moodle_exception('error:runmissing', 'local_asnblended');
        }
        return $run;
    }

    /**
     * The runs of a course.
     *
     * @param int $courseid
     * @return \stdClass[] by id, the run of the whole course first
     */
    public function of_course(int $courseid): array {
        $sql = self::SELECT . ' WHERE r.courseid = :courseid ORDER BY r.groupid';
        return $this->db->get_records_sql($sql, ['courseid' => $courseid]);
    }

    /**
     * Whether another run has a code.
     *
     * @param string $code
     * @param int $exceptid the run that may have it
     * @return bool
     */
    public function code_taken(string $code, int $exceptid): bool {
        $params = ['code' => $code, 'id' => $exceptid];
        return $this->db->record_exists_select('local_asnblended_run', 'code = :code AND id <> :id', $params);
    }

    /**
     * The runs of some courses.
     *
     * @param int[] $courseids
     * @return \stdClass[] by id: courseid, groupid
     */
    public function ids_in_courses(array $courseids): array {
        [$in, $params] = $this->db->get_in_or_equal($courseids, SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_select('local_asnblended_run', "courseid $in", $params, 'id', 'id, courseid, groupid');
    }

    /**
     * The phases of a run in their order.
     *
     * @param int $runid
     * @return \stdClass[] kind, name, startdate, enddate, learninghours
     */
    public function phases(int $runid): array {
        return array_values($this->db->get_records('local_asnblended_phase', ['runid' => $runid], 'sortorder'));
    }

    /**
     * Replaces the phases of a run.
     *
     * @param int $runid
     * @param array[] $phases kind, name, startdate, enddate, learninghours
     */
    public function replace_phases(int $runid, array $phases): void {
        $this->db->delete_records('local_asnblended_phase', ['runid' => $runid]);
        foreach (array_values($phases) as $index => $phase) {
            $this->db->insert_record('local_asnblended_phase', (object) ([
                'runid' => $runid, 'sortorder' => $index + 1,
            ] + array_intersect_key((array) $phase, array_flip(['kind', 'name', 'startdate', 'enddate', 'learninghours']))));
        }
    }

    /**
     * Deletes a run with everything that belongs to it. What was decided stays in the log.
     *
     * @param int $runid
     */
    public function delete(int $runid): void {
        $participants = 'SELECT id FROM {local_asnblended_participant} WHERE runid = ?';
        foreach (['todo', 'relation'] as $table) {
            $this->db->delete_records_select("local_asnblended_$table", "participantid IN ($participants)", [$runid]);
        }
        foreach (['progress', 'rollup', 'participant', 'phase'] as $table) {
            $this->db->delete_records("local_asnblended_$table", ['runid' => $runid]);
        }
        $this->db->delete_records('local_asnblended_run', ['id' => $runid]);
    }

    /**
     * Every run, newest first, with the sums over some agencies, for the list of dashboards.
     *
     * @param int[]|null $opdids agencies to count, null for all
     * @param int[]|null $runids runs to list, null for all
     * @return \stdClass[]
     */
    public function with_totals(?array $opdids, ?array $runids = null): array {
        $sums = implode(', ', array_map(static fn($column) => "SUM(u.$column) AS $column", rollup_repository::COLUMNS));
        [$where, $params] = ['1 = 1', []];
        foreach (['u.opdid' => $opdids, 'r.id' => $runids] as $field => $ids) {
            if ($ids !== null) {
                [$in, $inparams] = $this->db->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'p' . count($params), true, 0);
                $where .= " AND $field $in";
                $params += $inparams;
            }
        }
        $sql = "SELECT r.id AS runid, r.name AS runname, r.courseid, r.groupid, r.verifiedneeded, r.status,
                       p.name AS programmename, $sums
                  FROM {local_asnblended_run} r
                  JOIN {local_asnblended_programme} p ON p.id = r.programmeid
                  JOIN {local_asnblended_rollup} u ON u.runid = r.id
                 WHERE $where
              GROUP BY r.id, r.name, r.courseid, r.groupid, r.verifiedneeded, r.status, p.name
              ORDER BY r.id DESC";
        return array_values($this->db->get_records_sql($sql, $params));
    }
}
