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

namespace local_asnblended\local\work;

use core\clock;
use local_asnblended\todo_item;
use moodle_database;

/**
 * Things due. The owner is found through the relation, so a replaced mentor's work moves by itself.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class todo_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_todo';

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
     * Makes the things due from one participant's activity exactly these.
     *
     * @param int $participantid
     * @param string $component
     * @param int $cmid
     * @param todo_item[] $items
     */
    public function replace(int $participantid, string $component, int $cmid, array $items): void {
        $place = ['participantid' => $participantid, 'component' => $component, 'cmid' => $cmid];
        $standing = [];
        foreach ($this->db->get_records(self::TABLE, $place) as $record) {
            $standing["$record->kind $record->itemid"] = $record;
        }
        foreach ($items as $item) {
            $key = "$item->kind $item->itemid";
            $fields = ['relationkind' => $item->relationkind, 'subject' => shorten_text($item->subject, 250),
                'duedate' => $item->duedate];
            if (!isset($standing[$key])) {
                $this->db->insert_record(self::TABLE, (object) ($place + $fields + [
                    'kind' => $item->kind, 'itemid' => $item->itemid, 'timecreated' => $this->clock->time(),
                ]));
            } else if (array_intersect_key((array) $standing[$key], $fields) != $fields) {
                $this->db->update_record(self::TABLE, (object) ($fields + ['id' => $standing[$key]->id]));
            }
            unset($standing[$key]);
        }
        if ($standing) {
            $this->db->delete_records_list(self::TABLE, 'id', array_column($standing, 'id'));
        }
    }

    /**
     * Removes what an activity asked for.
     *
     * @param string $component
     * @param int $cmid
     * @param int|null $participantid only of this participant
     */
    public function remove(string $component, int $cmid, ?int $participantid = null): void {
        $place = ['component' => $component, 'cmid' => $cmid];
        $this->db->delete_records(self::TABLE, $place + ($participantid === null ? [] : ['participantid' => $participantid]));
    }

    /**
     * What is due from an account in all courses: its own things and those of its participants. What lies where the account
     * cannot go (it is suspended, course or activity are hidden) is not due now. One read.
     *
     * @param int $userid
     * @return \stdClass[] oldest first: id, kind, relationkind, participantid, participantname, userid, runname, courseid,
     *         component, cmid, itemid, subject, duedate, timecreated
     */
    public function of_user(int $userid): array {
        // Named one by one: databases do not agree on what an unnamed column of a union is called.
        $columns = "t.id AS id, t.kind, t.relationkind, t.participantid, p.name AS participantname, p.userid, r.name AS runname,
                    r.courseid, t.component, t.cmid, t.itemid, t.subject, t.duedate, t.timecreated AS timecreated";
        $from = "JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.status = 'active'
                 JOIN {course} c ON c.id = r.courseid AND c.visible = 1
                 JOIN {local_asnblended_todo} t ON t.participantid = pa.id";
        $reachable = static fn(string $who) => "NOT EXISTS (SELECT 1
                                     FROM {course_modules} cm
                                    WHERE cm.id = t.cmid AND cm.visible = 0)
                   AND EXISTS (SELECT 1
                                 FROM {user_enrolments} ue
                                 JOIN {enrol} e ON e.id = ue.enrolid AND e.status = :enabled$who
                                WHERE e.courseid = r.courseid AND ue.userid = :enrolled$who AND ue.status = :active$who
                                  AND ue.timestart <= :started$who AND (ue.timeend = 0 OR ue.timeend > :ended$who))";
        $sql = "SELECT $columns
                  FROM {local_asnblended_person} p
                  JOIN {local_asnblended_participant} pa ON pa.personid = p.id AND pa.status = 'active'
                  $from AND t.relationkind = 'participant'
                 WHERE p.userid = :self AND {$reachable('self')}
                 UNION ALL
                SELECT $columns
                  FROM {local_asnblended_person} me
                  JOIN {local_asnblended_relation} rel ON rel.personid = me.id AND rel.todate IS NULL
                  JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid AND pa.status = 'active'
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                  $from AND t.relationkind = rel.kind
                 WHERE me.userid = :related AND {$reachable('related')}
              ORDER BY timecreated, id";
        $params = ['self' => $userid, 'related' => $userid];
        foreach (['self', 'related'] as $who) {
            $params += ["enabled$who" => ENROL_INSTANCE_ENABLED, "enrolled$who" => $userid, "active$who" => ENROL_USER_ACTIVE,
                "started$who" => $this->clock->time(), "ended$who" => $this->clock->time()];
        }
        return array_values($this->db->get_records_sql($sql, $params));
    }
}
