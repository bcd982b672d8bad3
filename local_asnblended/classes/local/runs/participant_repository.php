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
                                   p.position, o.code AS opdcode, o.name AS opdname, r.courseid, r.groupid, r.code AS runcode,
                                   r.verifiedneeded
                              FROM {local_asnblended_participant} pa
                              JOIN {local_asnblended_person} p ON p.id = pa.personid
                              JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                              JOIN {local_asnblended_run} r ON r.id = pa.runid";

    /**
     * Collaborators.
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
     * The participation of an account in a course. Of several runs in groups, the newest counts unless one is named.
     *
     * @param int $courseid
     * @param int $userid
     * @param string|null $runcode
     * @return \stdClass|null
     */
    public function of_user(int $courseid, int $userid, ?string $runcode = null): ?\stdClass {
        $params = ['courseid' => $courseid, 'userid' => $userid] + ($runcode === null ? [] : ['runcode' => $runcode]);
        $sql = self::SELECT . " WHERE r.courseid = :courseid AND p.userid = :userid AND pa.status <> 'withdrawn'"
            . ($runcode === null ? '' : ' AND r.code = :runcode') . ' ORDER BY pa.runid DESC';
        return array_values($this->db->get_records_sql($sql, $params, 0, 1))[0] ?? null;
    }

    /**
     * Participants of a run by the NIP of the person.
     *
     * @param int $runid
     * @return \stdClass[] NIP => participant
     */
    public function by_nip(int $runid): array {
        $participants = $this->db->get_records_sql(self::SELECT . ' WHERE pa.runid = :runid', ['runid' => $runid]);
        return array_column($participants, null, 'nip');
    }

    /**
     * Participants of a run, by key.
     *
     * @param int $runid
     * @param int $afterid only those with a higher id
     * @param int $limit
     * @return \stdClass[] by id
     */
    public function page(int $runid, int $afterid, int $limit): array {
        return $this->db->get_records_sql(
            self::SELECT . " WHERE pa.runid = :runid AND pa.id > :afterid AND pa.status <> 'withdrawn' ORDER BY pa.id",
            ['runid' => $runid, 'afterid' => $afterid],
            0,
            $limit,
        );
    }

    /**
     * Adds a participant.
     *
     * @param int $runid
     * @param \stdClass $person with opdid and superiorid as they are now
     * @return int id
     */
    public function add(int $runid, \stdClass $person): int {
        $now = $this->clock->time();
        return $this->db->insert_record('local_asnblended_participant', (object) [
            'runid' => $runid, 'personid' => $person->id, 'opdid' => $person->opdid, 'superiorid' => $person->superiorid,
            'status' => 'active', 'timecreated' => $now, 'timemodified' => $now,
        ]);
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
     * Begins a relation; one that ended today goes on.
     *
     * @param int $participantid
     * @param string $kind
     * @param int $personid
     * @param string $date YYYY-MM-DD
     */
    public function begin_relation(int $participantid, string $kind, int $personid, string $date): void {
        $key = ['participantid' => $participantid, 'kind' => $kind, 'personid' => $personid, 'fromdate' => $date];
        $standing = $this->db->get_field('local_asnblended_relation', 'id', $key);
        if ($standing) {
            $this->db->set_field('local_asnblended_relation', 'todate', null, ['id' => $standing]);
            return;
        }
        $this->db->insert_record('local_asnblended_relation', (object) ($key + [
            'todate' => null, 'timecreated' => $this->clock->time(),
        ]));
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
     * What an account is to a participant now.
     *
     * @param int $participantid
     * @param int $userid
     * @return string[] kinds
     */
    public function relation_kinds(int $participantid, int $userid): array {
        $sql = "SELECT DISTINCT rel.kind
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE rel.participantid = :participantid AND p.userid = :userid AND rel.todate IS NULL";
        return $this->db->get_fieldset_sql($sql, ['participantid' => $participantid, 'userid' => $userid]);
    }

    /**
     * Who stands in a relation to a participant now.
     *
     * @param int $participantid
     * @return \stdClass[] kind, name, userid
     */
    public function related_people(int $participantid): array {
        $sql = "SELECT rel.id, rel.kind, p.name, p.userid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE rel.participantid = :participantid AND rel.todate IS NULL
              ORDER BY rel.id";
        return array_values($this->db->get_records_sql($sql, ['participantid' => $participantid]));
    }

    /**
     * Ids of the participants in a course that an account is mentor or superior of.
     *
     * @param int $courseid
     * @param int $userid
     * @return int[]
     */
    public function related_ids(int $courseid, int $userid): array {
        $sql = "SELECT DISTINCT rel.participantid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid
                  JOIN {local_asnblended_run} r ON r.id = pa.runid
                 WHERE p.userid = :userid AND r.courseid = :courseid AND rel.todate IS NULL";
        return array_map('intval', $this->db->get_fieldset_sql($sql, ['courseid' => $courseid, 'userid' => $userid]));
    }

    /**
     * Where people with accounts belong: as participants, mentors or superiors of active runs.
     *
     * @param int[] $personids
     * @return \stdClass[] kind, userid, participantid, runid, courseid, groupid
     */
    public function places_of_people(array $personids): array {
        if (!$personids) {
            return [];
        }
        [$in1, $params1] = $this->db->get_in_or_equal($personids, SQL_PARAMS_NAMED, 'a');
        [$in2, $params2] = $this->db->get_in_or_equal($personids, SQL_PARAMS_NAMED, 'b');
        $sql = "SELECT 'participant' AS kind, p.userid, pa.id AS participantid, r.id AS runid, r.courseid, r.groupid
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_run} r ON r.id = pa.runid
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                 WHERE p.id $in1 AND p.userid IS NOT NULL AND pa.status = 'active' AND r.status = 'active'
                 UNION
                SELECT rel.kind, p.userid, 0 AS participantid, r.id AS runid, r.courseid, r.groupid
                  FROM {local_asnblended_relation} rel
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid
                  JOIN {local_asnblended_run} r ON r.id = pa.runid
                  JOIN {local_asnblended_person} p ON p.id = rel.personid
                 WHERE p.id $in2 AND p.userid IS NOT NULL AND rel.todate IS NULL AND r.status = 'active'";
        $places = [];
        foreach ($this->db->get_recordset_sql($sql, $params1 + $params2) as $place) {
            $places[] = $place;
        }
        return $places;
    }
}
