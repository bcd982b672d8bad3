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
use moodle_database;

/**
 * The state of each participant in each activity.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class progress_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_progress';

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
     * The row of a participant in an activity.
     *
     * @param int $participantid
     * @param string $component
     * @param int $instanceid
     * @return \stdClass|null
     */
    public function find(int $participantid, string $component, int $instanceid): ?\stdClass {
        return $this->db->get_record(self::TABLE, [
            'participantid' => $participantid, 'component' => $component, 'instanceid' => $instanceid,
        ]) ?: null;
    }

    /**
     * Writes a row.
     *
     * @param \stdClass $row with id when it stands already
     */
    public function save(\stdClass $row): void {
        $row->timemodified = $this->clock->time();
        if (isset($row->id)) {
            $this->db->update_record(self::TABLE, $row);
        } else {
            $this->db->insert_record(self::TABLE, $row);
        }
    }

    /**
     * Removes a row.
     *
     * @param int $id
     */
    public function delete(int $id): void {
        $this->db->delete_records(self::TABLE, ['id' => $id]);
    }

    /**
     * Every row of an activity, or of one participant in it.
     *
     * @param string $component
     * @param int $instanceid
     * @param int|null $participantid
     * @return \stdClass[]
     */
    public function of_instance(string $component, int $instanceid, ?int $participantid = null): array {
        $key = ['component' => $component, 'instanceid' => $instanceid];
        return $this->db->get_records(self::TABLE, $key + ($participantid === null ? [] : ['participantid' => $participantid]));
    }

    /**
     * The rows of a run whose goal is marked as reached although it is not, or the other way round.
     *
     * @param int $runid
     * @param int $needed verified actions that the run asks for
     * @return \stdClass[]
     */
    public function wrongly_achieved(int $runid, int $needed): array {
        return $this->db->get_records_select(
            self::TABLE,
            'runid = :runid AND ((achieved = 1 AND verified < :needed1) OR (achieved = 0 AND verified >= :needed2))',
            ['runid' => $runid, 'needed1' => $needed, 'needed2' => $needed],
            'id',
        );
    }

    /**
     * The rows of an activity with names, by key.
     *
     * @param string $component
     * @param int $instanceid
     * @param int $after only participants with a higher id
     * @param int $limit
     * @param int[]|null $participantids only these
     * @param int $groupid only members of this group, 0 for all
     * @return \stdClass[]
     */
    public function page(string $component, int $instanceid, int $after, int $limit, ?array $participantids, int $groupid): array {
        $params = ['component' => $component, 'instanceid' => $instanceid, 'after' => $after];
        $where = '';
        if ($participantids !== null) {
            [$in, $inparams] = $this->db->get_in_or_equal($participantids, SQL_PARAMS_NAMED, 'pa', true, 0);
            $where .= " AND g.participantid $in";
            $params += $inparams;
        }
        if ($groupid) {
            $where .= ' AND EXISTS (SELECT 1 FROM {groups_members} gm WHERE gm.groupid = :groupid AND gm.userid = p.userid)';
            $params['groupid'] = $groupid;
        }
        $sql = "SELECT g.participantid, p.userid, p.name, o.name AS opdname, g.planstate, g.actions, g.evidence, g.verified,
                       g.returned, g.achieved
                  FROM {local_asnblended_progress} g
                  JOIN {local_asnblended_participant} pa ON pa.id = g.participantid
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                  JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                 WHERE g.component = :component AND g.instanceid = :instanceid AND g.participantid > :after
                       AND p.userid IS NOT NULL $where
              ORDER BY g.participantid";
        return array_values($this->db->get_records_sql($sql, $params, 0, $limit));
    }

    /**
     * The participants of an agency in a run with what they did in all activities of the run, by key.
     *
     * @param int $runid
     * @param int $opdid
     * @param int $after only participants with a higher id
     * @param int $limit
     * @return \stdClass[]
     */
    public function of_opd(int $runid, int $opdid, int $after, int $limit): array {
        $sql = "SELECT pa.id AS participantid, p.name, p.position, pa.status, MAX(g.planstate) AS planstate,
                       COALESCE(SUM(g.actions), 0) AS actions, COALESCE(SUM(g.evidence), 0) AS evidence,
                       COALESCE(SUM(g.verified), 0) AS verified, COALESCE(SUM(g.returned), 0) AS returned,
                       COALESCE(MAX(g.achieved), 0) AS achieved
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
             LEFT JOIN {local_asnblended_progress} g ON g.participantid = pa.id
                 WHERE pa.runid = :runid AND pa.opdid = :opdid AND pa.id > :after AND pa.status <> 'withdrawn'
              GROUP BY pa.id, p.name, p.position, pa.status
              ORDER BY pa.id";
        $rows = $this->db->get_records_sql($sql, ['runid' => $runid, 'opdid' => $opdid, 'after' => $after], 0, $limit);
        return array_map(static function (\stdClass $row): \stdClass {
            foreach (['participantid', 'actions', 'evidence', 'verified', 'returned', 'achieved'] as $column) {
                $row->$column = (int) $row->$column;
            }
            return $row;
        }, array_values($rows));
    }
}
