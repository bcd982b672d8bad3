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

use moodle_database;

/**
 * Who still has to be let into the course of a run. The marks stand in the rows of participants and relations, so that a task
 * that is killed leaves nobody out: whoever is not marked is found again.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class preparation_repository {
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
     * Takes the marks back of all that a person is in active runs.
     *
     * @param int $personid
     */
    public function unmark_person(int $personid): void {
        $this->db->set_field('local_asnblended_participant', 'prepared', 0, ['personid' => $personid]);
        $this->db->set_field('local_asnblended_relation', 'prepared', 0, ['personid' => $personid]);
    }

    /**
     * Takes the marks back of everybody in a run.
     *
     * @param int $runid
     */
    public function unmark(int $runid): void {
        $ids = $this->db->get_records('local_asnblended_participant', ['runid' => $runid], 'id', 'id, prepared');
        $this->set('participant', array_keys(array_filter($ids, static fn(\stdClass $row) => (int) $row->prepared === 1)), 0);
        foreach (array_chunk(array_keys($ids), 1000) as $chunk) {
            [$in, $params] = $this->db->get_in_or_equal($chunk);
            $relations = $this->db->get_records_select(
                'local_asnblended_relation',
                "prepared = 1 AND participantid $in",
                $params,
                'id',
                'id'
            );
            $this->set('relation', array_keys($relations), 0);
        }
    }

    /**
     * Which of some accounts have one of some roles in a context.
     *
     * @param int $contextid
     * @param int[] $userids
     * @param int[] $roleids
     * @return bool[] account => true
     */
    public function with_role(int $contextid, array $userids, array $roleids): array {
        [$users, $params] = $this->db->get_in_or_equal($userids, SQL_PARAMS_QM, '', true, 0);
        [$roles, $roleparams] = $this->db->get_in_or_equal($roleids, SQL_PARAMS_QM, '', true, 0);
        return array_fill_keys($this->db->get_fieldset_select(
            'role_assignments',
            'DISTINCT userid',
            "contextid = ? AND userid $users AND roleid $roles",
            [$contextid, ...$params, ...$roleparams],
        ), true);
    }

    /**
     * Marks rows as done.
     *
     * @param string $table participant or relation
     * @param int[] $ids
     */
    public function mark(string $table, array $ids): void {
        $this->set($table, $ids, 1);
    }

    /**
     * Sets the mark of rows, one by one in their order: a statement over many would hold them in whatever order it likes.
     *
     * @param string $table participant or relation
     * @param int[] $ids
     * @param int $prepared
     */
    private function set(string $table, array $ids, int $prepared): void {
        sort($ids);
        foreach ($ids as $id) {
            $this->db->set_field("local_asnblended_$table", 'prepared', $prepared, ['id' => $id]);
        }
    }

    /**
     * Active runs in which somebody with an account waits. One read.
     *
     * @param int|null $personid only those in which this person waits
     * @return int[]
     */
    public function waiting_runs(?int $personid = null): array {
        $and = $personid === null ? '' : ' AND p.id = ?';
        $sql = "SELECT pa.runid
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid AND p.userid IS NOT NULL$and
                  JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.status = 'active'
                 WHERE pa.prepared = 0 AND pa.status = 'active'
                 UNION
                SELECT pa.runid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_person} p ON p.id = rel.personid AND p.userid IS NOT NULL$and
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid AND pa.status = 'active'
                  JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.status = 'active'
                 WHERE rel.prepared = 0 AND rel.todate IS NULL";
        $runids = $this->db->get_fieldset_sql($sql, $personid === null ? [] : [$personid, $personid]);
        sort($runids);
        return array_map('intval', $runids);
    }

    /**
     * Participants of a run who wait, by key.
     *
     * @param int $runid
     * @param int $after
     * @param int $limit
     * @return int[] account of each: participant => account
     */
    public function waiting_participants(int $runid, int $after, int $limit): array {
        $sql = "SELECT pa.id, p.userid
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                 WHERE pa.prepared = 0 AND pa.runid = ? AND pa.id > ? AND pa.status = 'active' AND p.userid IS NOT NULL
              ORDER BY pa.id";
        return array_column($this->db->get_records_sql($sql, [$runid, $after], 0, $limit), 'userid', 'id');
    }

    /**
     * Relations in a run that wait, by key.
     *
     * @param int $runid
     * @param int $after
     * @param int $limit
     * @return \stdClass[] by id: kind, userid
     */
    public function waiting_relations(int $runid, int $after, int $limit): array {
        $sql = "SELECT rel.id, rel.kind, p.userid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid AND pa.status = 'active'
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE rel.prepared = 0 AND rel.todate IS NULL AND pa.runid = ? AND rel.id > ? AND p.userid IS NOT NULL
              ORDER BY rel.id";
        return $this->db->get_records_sql($sql, [$runid, $after], 0, $limit);
    }

    /**
     * Which of some accounts are enrolled in a course already, in whatever way and state.
     *
     * @param int $courseid
     * @param int[] $userids
     * @return bool[] account => true
     */
    public function enrolled(int $courseid, array $userids): array {
        [$in, $params] = $this->db->get_in_or_equal($userids, SQL_PARAMS_QM, '', true, 0);
        $sql = "SELECT DISTINCT ue.userid
                  FROM {user_enrolments} ue
                  JOIN {enrol} e ON e.id = ue.enrolid
                 WHERE e.courseid = ? AND ue.userid $in";
        return array_fill_keys($this->db->get_fieldset_sql($sql, [$courseid, ...$params]), true);
    }

    /**
     * How far a run is.
     *
     * @param int $runid
     * @return \stdClass participants (with an account, taking part now), waiting of them, noaccount, nosuperior, nomentor; away:
     *         paused, withdrawn or completed
     */
    public function progress(int $runid): \stdClass {
        $active = "pa.status = 'active'";
        $without = static fn(string $kind) => "SUM(CASE WHEN $active AND NOT EXISTS (SELECT 1 FROM {local_asnblended_relation} rel
            WHERE rel.participantid = pa.id AND rel.kind = '$kind' AND rel.todate IS NULL) THEN 1 ELSE 0 END)";
        $sql = "SELECT SUM(CASE WHEN $active AND p.userid IS NOT NULL THEN 1 ELSE 0 END) AS participants,
                       SUM(CASE WHEN $active AND p.userid IS NOT NULL AND pa.prepared = 0 THEN 1 ELSE 0 END) AS waiting,
                       SUM(CASE WHEN $active AND p.userid IS NULL THEN 1 ELSE 0 END) AS noaccount,
                       SUM(CASE WHEN $active THEN 0 ELSE 1 END) AS away,
                       {$without('superior')} AS nosuperior, {$without('mentor')} AS nomentor
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                 WHERE pa.runid = ?";
        return (object) array_map('intval', (array) $this->db->get_record_sql($sql, [$runid]));
    }

    /**
     * The manual enrolment method of a course.
     *
     * @param int $courseid
     * @return \stdClass|null
     */
    public function manual_method(int $courseid): ?\stdClass {
        $methods = $this->db->get_records('enrol', ['courseid' => $courseid, 'enrol' => 'manual'], 'status, id', '*', 0, 1);
        return reset($methods) ?: null;
    }

    /**
     * Whether a group is there.
     *
     * @param int $groupid
     * @param int $courseid
     * @return bool
     */
    public function group_exists(int $groupid, int $courseid): bool {
        return $this->db->record_exists('groups', ['id' => $groupid, 'courseid' => $courseid]);
    }
}
