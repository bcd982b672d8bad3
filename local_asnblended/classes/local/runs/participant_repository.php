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

use core\clock;
use moodle_database;

/**
 * Participants of runs and their relations.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_repository {
    /** A participant as everybody sees it. */
    private const SELECT = "SELECT pa.id, pa.runid, pa.personid, pa.opdid, pa.superiorid, pa.status, p.userid, p.name, p.nip,
                                   p.position, o.code AS opdcode, o.name AS opdname, r.courseid, r.groupid,
                                   r.code AS runcode, r.name AS runname, r.status AS runstatus,
                                   r.verifiedneeded
                              FROM {local_asnblended_participant} pa
                              JOIN {local_asnblended_person} p ON p.id = pa.personid
                              JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                              JOIN {local_asnblended_run} r ON r.id = pa.runid";

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
     * One participant.
     *
     * @param int $id
     * @return \stdClass|null
     */
    public function find(int $id): ?\stdClass {
        return $this->db->get_record_sql(self::SELECT . ' WHERE pa.id = :id', ['id' => $id]) ?: null;
    }

    /**
     * Participants.
     *
     * @param int[] $ids
     * @return \stdClass[] by id
     */
    public function by_ids(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        return $this->db->get_records_sql(self::SELECT . " WHERE pa.id $in ORDER BY pa.id", $params);
    }

    /**
     * Where an account takes part in a course, the newest run first.
     *
     * @param int $courseid
     * @param int $userid
     * @param string|null $runcode only in this run
     * @return \stdClass[]
     */
    public function of_user(int $courseid, int $userid, ?string $runcode = null): array {
        $params = ['courseid' => $courseid, 'userid' => $userid] + ($runcode === null ? [] : ['runcode' => $runcode]);
        $sql = self::SELECT . " WHERE r.courseid = :courseid AND p.userid = :userid AND pa.status <> 'withdrawn'"
            . ($runcode === null ? '' : ' AND r.code = :runcode') . ' ORDER BY pa.runid DESC';
        return array_values($this->db->get_records_sql($sql, $params));
    }

    /**
     * Where a person takes part.
     *
     * @param int $personid
     * @return \stdClass[] by id
     */
    public function of_person(int $personid): array {
        return $this->db->get_records_sql(self::SELECT . ' WHERE pa.personid = ? ORDER BY pa.id', [$personid]);
    }

    /**
     * Participants with accounts whom nobody lets in: those who are away, and everybody of a closed run; by key.
     *
     * @param int $runid
     * @param string $runstatus state of the run
     * @param int $after only those with a higher id
     * @param int $limit
     * @return \stdClass[] by id
     */
    public function away(int $runid, string $runstatus, int $after, int $limit): array {
        $away = $runstatus === 'active' ? " AND pa.status <> 'active'" : '';
        return $this->db->get_records_sql(
            self::SELECT . " WHERE pa.runid = ? AND pa.id > ? AND p.userid IS NOT NULL$away ORDER BY pa.id",
            [$runid, $after],
            0,
            $limit,
        );
    }

    /**
     * The query for participants as everybody sees them, with further columns.
     *
     * @param string $columns
     * @return string up to its joins
     */
    public static function select(string $columns = ''): string {
        return str_replace('r.verifiedneeded', "r.verifiedneeded$columns", self::SELECT);
    }

    /**
     * Whether an account is mentor or superior of anybody in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return bool
     */
    public function follows_anybody(int $courseid, int $userid): bool {
        return $this->db->record_exists_sql(
            "SELECT 1
               FROM {local_asnblended_person} me
               JOIN {local_asnblended_relation} rel ON rel.personid = me.id AND rel.todate IS NULL
               JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid AND pa.status <> 'withdrawn'
               JOIN {local_asnblended_person} p ON p.id = pa.personid AND p.userid IS NOT NULL
               JOIN {local_asnblended_run} r ON r.id = pa.runid
              WHERE me.userid = :userid AND r.courseid = :courseid",
            ['userid' => $userid, 'courseid' => $courseid],
        );
    }

    /**
     * Participants of a run by the NIP of the person.
     *
     * @param int $runid
     * @return \stdClass[] NIP => participant
     */
    public function by_nip(int $runid): array {
        $participants = $this->db->get_records_sql(self::SELECT . ' WHERE pa.runid = :runid ORDER BY pa.id', ['runid' => $runid]);
        return array_column($participants, null, 'nip');
    }

    /**
     * Adds participants, with agency and superior as they are now.
     *
     * @param int $runid
     * @param \stdClass[] $people id, opdid, superiorid
     * @return \stdClass[] person => the new rows: id, personid, superiorid
     */
    public function add(int $runid, array $people): array {
        $now = $this->clock->time();
        $this->db->insert_records('local_asnblended_participant', array_map(static fn(\stdClass $person) => (object) [
            'runid' => $runid, 'personid' => $person->id, 'opdid' => $person->opdid, 'superiorid' => $person->superiorid,
            'status' => 'active', 'prepared' => 0, 'revision' => 0, 'timecreated' => $now, 'timemodified' => $now,
        ], array_values($people)));
        $rows = [];
        foreach (array_chunk(array_column($people, 'id'), 1000) as $chunk) {
            [$in, $params] = $this->db->get_in_or_equal($chunk);
            $rows += array_column($this->db->get_records_select(
                'local_asnblended_participant',
                "runid = ? AND personid $in",
                [$runid, ...$params],
                'id',
                'id, personid, superiorid',
            ), null, 'personid');
        }
        return $rows;
    }

    /**
     * Changes some fields of a participant.
     *
     * @param int $id
     * @param array $fields status, opdid, superiorid, prepared
     */
    public function change(int $id, array $fields): void {
        $this->db->update_record('local_asnblended_participant', (object) (
            ['id' => $id, 'timemodified' => $this->clock->time()] + $fields
        ));
    }

    /**
     * The present relations of a run's participants.
     *
     * @param int $runid
     * @param string $kind mentor or superior
     * @return \stdClass[][] participant => relations with id, personid, nip, fromdate
     */
    public function relations(int $runid, string $kind): array {
        $sql = "SELECT rel.id, rel.participantid, rel.personid, rel.fromdate, p.nip
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE pa.runid = :runid AND rel.kind = :kind AND rel.todate IS NULL
              ORDER BY rel.id";
        $relations = [];
        foreach ($this->db->get_records_sql($sql, ['runid' => $runid, 'kind' => $kind]) as $relation) {
            $relations[$relation->participantid][] = $relation;
        }
        return $relations;
    }

    /**
     * Begins relations of participants who have none of the kind now; one that ended today goes on.
     *
     * @param string $kind
     * @param int[] $pairs participant => person
     * @param string $date YYYY-MM-DD
     */
    public function begin_relations(string $kind, array $pairs, string $date): void {
        $now = $this->clock->time();
        foreach (array_chunk($pairs, 1000, true) as $chunk) {
            [$in, $params] = $this->db->get_in_or_equal(array_keys($chunk));
            $today = $this->db->get_records_select(
                'local_asnblended_relation',
                "kind = ? AND fromdate = ? AND participantid $in",
                [$kind, $date, ...$params],
                'id',
                'id, participantid, personid',
            );
            foreach ($today as $relation) {
                if (($chunk[$relation->participantid] ?? null) === (int) $relation->personid) {
                    $again = (object) ['id' => $relation->id, 'todate' => null, 'prepared' => 0];
                    $this->db->update_record('local_asnblended_relation', $again);
                    unset($chunk[$relation->participantid]);
                }
            }
            $rows = [];
            foreach ($chunk as $participantid => $personid) {
                $rows[] = (object) ['participantid' => $participantid, 'kind' => $kind, 'personid' => $personid,
                    'fromdate' => $date, 'todate' => null, 'prepared' => 0, 'timecreated' => $now];
            }
            $this->db->insert_records('local_asnblended_relation', $rows);
        }
    }

    /**
     * Begins a relation; one that ended today goes on.
     *
     * @param int $participantid
     * @param string $kind
     * @param int $personid
     * @param string $date YYYY-MM-DD
     */
    public function begin_relation(int $participantid, string $kind, int $personid, string $date): void {
        $this->begin_relations($kind, [$participantid => $personid], $date);
    }

    /**
     * Ends a relation.
     *
     * @param int $id
     * @param string $date YYYY-MM-DD
     */
    public function end_relation(int $id, string $date): void {
        $this->db->set_field('local_asnblended_relation', 'todate', $date, ['id' => $id]);
    }

    /**
     * The present relations of one participant.
     *
     * @param int $participantid
     * @param string $kind
     * @return \stdClass[] id, personid
     */
    public function relations_of(int $participantid, string $kind): array {
        $key = ['participantid' => $participantid, 'kind' => $kind, 'todate' => null];
        return $this->db->get_records('local_asnblended_relation', $key, 'id', 'id, personid');
    }

    /**
     * Whether an account took part in a run of a course and has withdrawn.
     *
     * @param int $courseid
     * @param int $userid
     * @return bool
     */
    public function has_withdrawn(int $courseid, int $userid): bool {
        $sql = "SELECT pa.id
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_run} r ON r.id = pa.runid
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                 WHERE r.courseid = ? AND p.userid = ? AND pa.status = 'withdrawn'";
        return $this->db->record_exists_sql($sql, [$courseid, $userid]);
    }

    /**
     * Who stands in a relation to a participant now.
     *
     * @param int $participantid
     * @return \stdClass[] kind, name, userid
     */
    public function related_people(int $participantid): array {
        $sql = "SELECT rel.id, rel.kind, p.name, p.nip, p.userid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE rel.participantid = :participantid AND rel.todate IS NULL
              ORDER BY rel.id";
        return array_values($this->db->get_records_sql($sql, ['participantid' => $participantid]));
    }
}
