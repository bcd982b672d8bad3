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
     *
     * @param moodle_database $db
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
        return $this->find($id) ?? throw new \moodle_exception('error:runmissing', 'local_asnblended');
    }

    /**
     * One run, if it is there.
     *
     * @param int $id
     * @return \stdClass|null
     */
    public function find(int $id): ?\stdClass {
        return $this->db->get_record_sql(self::SELECT . ' WHERE r.id = :id', ['id' => $id]) ?: null;
    }

    /**
     * Every run there is.
     *
     * @return int[]
     */
    public function ids(): array {
        return array_map('intval', array_keys($this->db->get_records('local_asnblended_run', null, 'id', 'id')));
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
     * Whether other runs are of a programme.
     *
     * @param int $programmeid
     * @param int $exceptid run
     * @return bool
     */
    public function others_of_programme(int $programmeid, int $exceptid): bool {
        $params = ['programmeid' => $programmeid, 'id' => $exceptid];
        return $this->db->record_exists_select('local_asnblended_run', 'programmeid = :programmeid AND id <> :id', $params);
    }

    /**
     * The runs of some courses, newest first.
     *
     * @param int[] $courseids
     * @return \stdClass[] by id: courseid, groupid
     */
    public function ids_in_courses(array $courseids): array {
        [$in, $params] = $this->db->get_in_or_equal($courseids, SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_select('local_asnblended_run', "courseid $in", $params, 'id DESC', 'id, courseid, groupid');
    }

    /**
     * Sets the state of a run.
     *
     * @param int $id
     * @param string $status active or closed
     */
    public function set_status(int $id, string $status): void {
        $this->db->execute(
            'UPDATE {local_asnblended_run} SET status = :status, version = version + 1 WHERE id = :id',
            ['status' => $status, 'id' => $id],
        );
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
     * Makes the phases of a run these. A phase that stays keeps its id, whatever else of it changes.
     *
     * @param int $runid
     * @param array[] $phases id (0 or absent for a new one), kind, name, startdate, enddate, learninghours
     */
    public function save_phases(int $runid, array $phases): void {
        $standing = $this->db->get_records('local_asnblended_phase', ['runid' => $runid]);
        $phases = array_map(static fn($phase) => (array) $phase, array_values($phases));
        $kept = array_intersect_key($standing, array_flip(array_filter(array_column($phases, 'id'))));
        $gone = array_keys(array_diff_key($standing, $kept));
        if ($gone) {
            $this->db->delete_records_list('local_asnblended_phase', 'id', $gone);
        }
        // Out of each other's way first: no two phases may have the same place even for a moment.
        foreach (array_keys($kept) as $index => $id) {
            $this->db->set_field('local_asnblended_phase', 'sortorder', -1 - $index, ['id' => $id]);
        }
        foreach ($phases as $index => $phase) {
            $fields = array_intersect_key($phase, array_flip(['kind', 'name', 'startdate', 'enddate', 'learninghours']))
                + ['runid' => $runid, 'sortorder' => $index + 1];
            if (isset($kept[$phase['id'] ?? 0])) {
                $this->db->update_record('local_asnblended_phase', (object) ($fields + ['id' => $phase['id']]));
                unset($kept[$phase['id']]);
            } else {
                $this->db->insert_record('local_asnblended_phase', (object) $fields);
            }
        }
    }

    /**
     * Deletes a run with everything that belongs to it, what was decided in it included.
     *
     * @param int $runid
     */
    public function delete(int $runid): void {
        $participants = 'SELECT id FROM {local_asnblended_participant} WHERE runid = ?';
        foreach (['todo', 'relation', 'figure', 'membership', 'decision'] as $table) {
            $this->db->delete_records_select("local_asnblended_$table", "participantid IN ($participants)", [$runid]);
        }
        foreach (['rollup', 'participant', 'phase'] as $table) {
            $this->db->delete_records("local_asnblended_$table", ['runid' => $runid]);
        }
        $this->db->delete_records('local_asnblended_run', ['id' => $runid]);
    }
}
