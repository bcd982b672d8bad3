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

use local_asnblended\participant_query;
use moodle_database;

/**
 * Lists of participants, what needs somebody first: what waits for whoever looks before what waits for others, the longest first.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_list_repository {
    /** Seconds that no instant reaches: what waits for others comes behind everything that waits for whoever looks. */
    private const OTHERS = 5000000000;

    /** What waits for nobody comes last. */
    private const NOBODY = 4000000000;

    /**
     * What the calendar decides by itself orders nobody: it is due to all of them at once. Nor does anything wait of somebody who
     * is paused, or in a closed run.
     */
    private const PRESSING = "t.participantid = pa.id AND t.source = :%1\$s AND t.fromdate IS NULL AND t.phasekind IS NULL
        AND pa.status = 'active' AND r.status = 'active'";

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
     * Participants with accounts of all runs of a course, by key.
     *
     * @param participant_query $query
     * @param string $after place of the last one seen, as this gives it; empty for the first
     * @param int $limit
     * @return \stdClass[] as {@see participant_repository}, and place
     */
    public function page(participant_query $query, string $after, int $limit): array {
        $params = ['courseid' => $query->courseid, 'mine' => $query->source->key(), 'any' => $query->source->key(),
            'me' => $query->userid];
        $mine = sprintf(self::PRESSING, 'mine');
        $any = sprintf(self::PRESSING, 'any');
        $where = ['r.courseid = :courseid', "pa.status <> 'withdrawn'", 'p.userid IS NOT NULL',
            ...$this->whom($query, $params), ...$this->search($query, $params), ...$this->waits($query, $params)];
        // A place is (order, id); the numbers are constants of this class.
        $order = 'COALESCE((SELECT MIN(t.timecreated) FROM {local_asnblended_todo} t
                              JOIN {local_asnblended_relation} rel ON rel.participantid = t.participantid
                                   AND rel.kind = t.relationkind AND rel.todate IS NULL
                              JOIN {local_asnblended_person} me ON me.id = rel.personid AND me.userid = :me
                             WHERE ' . $mine . '),
                           ' . self::OTHERS . ' + COALESCE((SELECT MIN(t.timecreated) FROM {local_asnblended_todo} t
                             WHERE ' . $any . '), ' . self::NOBODY . '))';
        $rows = 'SELECT pa.id AS participantid, ' . $order . ' AS listorder
                   FROM {local_asnblended_participant} pa
                   JOIN {local_asnblended_person} p ON p.id = pa.personid
                   JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                   JOIN {local_asnblended_run} r ON r.id = pa.runid
                  WHERE ' . implode(' AND ', $where);
        $beyond = '';
        if (preg_match('/^(\d{1,10})-(\d{1,10})$/D', $after, $parts)) {
            $beyond = 'WHERE (l.listorder > :order1 OR (l.listorder = :order2 AND pa.id > :after))';
            $params += ['order1' => (int) $parts[1], 'order2' => (int) $parts[1], 'after' => (int) $parts[2]];
        }
        $found = $this->db->get_records_sql(
            participant_repository::select(', l.listorder') . " JOIN ($rows) l ON l.participantid = pa.id $beyond
            ORDER BY l.listorder, pa.id",
            $params,
            0,
            $limit,
        );
        foreach ($found as $row) {
            $row->place = "$row->listorder-$row->id";
        }
        return array_values($found);
    }

    /**
     * Conditions of whose participants are listed.
     *
     * @param participant_query $query
     * @param array $params taken up here
     * @return string[]
     */
    private function whom(participant_query $query, array &$params): array {
        $conditions = [];
        if ($query->related) {
            $conditions[] = 'EXISTS (SELECT 1 FROM {local_asnblended_relation} rel
                                       JOIN {local_asnblended_person} me ON me.id = rel.personid
                                      WHERE rel.participantid = pa.id AND rel.todate IS NULL AND me.userid = :related)';
            $params['related'] = $query->userid;
        }
        if ($query->groupid) {
            $conditions[] = 'EXISTS (SELECT 1 FROM {groups_members} gm WHERE gm.groupid = :groupid AND gm.userid = p.userid)';
            $params['groupid'] = $query->groupid;
        }
        return $conditions;
    }

    /**
     * The condition of what is searched for.
     *
     * @param participant_query $query
     * @param array $params taken up here
     * @return string[]
     */
    private function search(participant_query $query, array &$params): array {
        if ($query->search === '') {
            return [];
        }
        $found = [];
        foreach (['name' => 'p.name', 'nip' => 'p.nip', 'opd' => 'o.name'] as $key => $column) {
            $found[] = $this->db->sql_like($column, ":$key", false, false);
            $params[$key] = '%' . $this->db->sql_like_escape($query->search) . '%';
        }
        return ['(' . implode(' OR ', $found) . ')'];
    }

    /**
     * The condition of what waits, for whom and since when.
     *
     * @param participant_query $query
     * @param array $params taken up here
     * @return string[]
     */
    private function waits(participant_query $query, array &$params): array {
        if (!$query->is_filtered()) {
            return [];
        }
        $conditions = [sprintf(self::PRESSING, 'waits')];
        $params['waits'] = $query->source->key();
        foreach (['kind' => $query->kind, 'relationkind' => $query->whom] as $column => $value) {
            if ($value !== '') {
                $conditions[] = "t.$column = :w$column";
                $params["w$column"] = $value;
            }
        }
        if ($query->before > 0) {
            $conditions[] = 't.timecreated < :before';
            $params['before'] = $query->before;
        }
        return ['EXISTS (SELECT 1 FROM {local_asnblended_todo} t WHERE ' . implode(' AND ', $conditions) . ')'];
    }
}
