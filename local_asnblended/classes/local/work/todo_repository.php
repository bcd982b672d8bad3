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
use local_asnblended\dates;
use local_asnblended\source;
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
     * Makes the things due from a source exactly these.
     *
     * @param int $participantid
     * @param source $source
     * @param todo_item[] $items
     */
    public function replace(int $participantid, source $source, array $items): void {
        $place = ['participantid' => $participantid, 'source' => $source->key()];
        $standing = [];
        foreach ($this->db->get_records(self::TABLE, $place) as $record) {
            $standing[self::key($record)] = $record;
        }
        foreach ($items as $item) {
            $key = self::key($item);
            $fields = ['relationkind' => $item->relationkind, 'subject' => $item->subject, 'duedate' => $item->duedate,
                'fromdate' => $item->fromdate, 'phasekind' => $item->phasekind ?: null, 'cmid' => $source->cmid];
            if (!isset($standing[$key])) {
                $fields += ['kind' => $item->kind, 'itemid' => $item->itemid, 'personid' => $item->personid];
                $fields['timecreated'] = $item->since ?? $this->clock->time();
                $this->db->insert_record(self::TABLE, (object) ($place + $fields));
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
     * What tells the things of one source apart.
     *
     * @param \stdClass|todo_item $item
     * @return string
     */
    public static function key(\stdClass|todo_item $item): string {
        return "$item->kind $item->itemid $item->personid";
    }

    /**
     * Removes what a source asked for.
     *
     * @param string $source
     * @param int|null $participantid only of this participant
     */
    public function forget(string $source, ?int $participantid = null): void {
        $place = ['source' => $source];
        $this->db->delete_records(self::TABLE, $place + ($participantid === null ? [] : ['participantid' => $participantid]));
    }

    /**
     * Removes what sources asked for that have nothing to say any more.
     *
     * @param int $participantid
     * @param string[] $sources those that stay
     */
    public function forget_others(int $participantid, array $sources): void {
        foreach (array_diff(array_keys($this->of_participants([$participantid])[$participantid] ?? []), $sources) as $source) {
            $this->forget($source, $participantid);
        }
    }

    /**
     * What is due from or for participants.
     *
     * @param int[] $ids
     * @return \stdClass[][][] participant => source => records
     */
    public function of_participants(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        $todos = [];
        foreach ($this->db->get_records_select(self::TABLE, "participantid $in", $params, 'id') as $record) {
            $todos[(int) $record->participantid][$record->source][] = $record;
        }
        return $todos;
    }

    /**
     * Whether an account is a civil servant's. One read.
     *
     * @param int $userid
     * @return bool
     */
    public function concern(int $userid): bool {
        return $userid > 0 && $this->db->record_exists('local_asnblended_person', ['userid' => $userid]);
    }

    /**
     * What is due from an account in all courses: its own things, those of its participants, and those that are its alone.
     * What lies where the account cannot go (it is suspended, course or activity are hidden) is not due now, and nothing is due
     * about somebody who is deleted, suspended, unenrolled, withdrawn or paused; it comes back with them. One read.
     *
     * @param int $userid
     * @return \stdClass[] oldest first: id, kind, relationkind, participantid, participantname, userid, runname, courseid, cmid,
     *         itemid, subject, duedate, fromdate, timecreated; timezone of the run; inphase: whether today, where the run is held,
     *         is in a phase in which alone it is due
     */
    public function of_user(int $userid): array {
        $branches = [
            "JOIN {local_asnblended_participant} pa ON pa.personid = me.id
             JOIN {local_asnblended_todo} t ON t.participantid = pa.id AND t.relationkind = 'participant'",
            "JOIN {local_asnblended_relation} rel ON rel.personid = me.id AND rel.todate IS NULL
             JOIN {local_asnblended_participant} pa ON pa.id = rel.participantid
             JOIN {local_asnblended_todo} t ON t.participantid = pa.id AND t.relationkind = rel.kind",
            "JOIN {local_asnblended_todo} t ON t.personid = me.id
             JOIN {local_asnblended_participant} pa ON pa.id = t.participantid",
        ];
        $queries = [];
        $params = [];
        foreach ($branches as $number => $branch) {
            // Named one by one: databases do not agree on what an unnamed column of a union is called.
            $columns = "t.id AS id, t.kind, t.relationkind, t.participantid, p.name AS participantname, p.userid, r.name AS runname,
                    r.courseid, t.cmid, t.itemid, t.subject, t.duedate, t.timecreated AS timecreated, t.fromdate, t.phasekind,
                    r.timezone, (SELECT COUNT(1) FROM {local_asnblended_phase} ph
                      WHERE ph.runid = r.id AND ph.kind = t.phasekind AND ph.startdate <= {$this->today("start$number", $params)}
                            AND ph.enddate >= {$this->today("end$number", $params)}) AS inphase";
            $queries[] = "SELECT $columns
                  FROM {local_asnblended_person} me
                  $branch
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                  JOIN {user} u ON u.id = p.userid AND u.deleted = 0 AND u.suspended = 0
                  JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.status = 'active'
                  JOIN {course} c ON c.id = r.courseid AND c.visible = 1
                 WHERE me.userid = :me$number AND pa.status = 'active'
                       AND NOT EXISTS (SELECT 1 FROM {course_modules} cm WHERE cm.id = t.cmid
                                            AND (cm.visible = 0 OR cm.deletioninprogress = 1))
                       AND {$this->enrolled('me.userid', "owner$number", $params)}
                       AND {$this->enrolled('p.userid', "about$number", $params)}";
            $params["me$number"] = $userid;
        }
        $sql = implode("\n                 UNION ALL\n                ", $queries) . "\n              ORDER BY timecreated, id";
        return array_values($this->db->get_records_sql($sql, $params));
    }

    /**
     * The expression of today where the run is held.
     *
     * @param string $name of its parameters
     * @param array $params taken up here
     * @return string YYYY-MM-DD
     */
    private function today(string $name, array &$params): string {
        $cases = '';
        foreach (array_keys(dates::ZONES) as $index => $zone) {
            $cases .= " WHEN :{$name}zone$index THEN :{$name}day$index";
            $params["{$name}zone$index"] = $zone;
            $params["{$name}day$index"] = dates::today($this->clock, $zone);
        }
        return "CASE r.timezone$cases END";
    }

    /**
     * The condition that an account is let into the course of the run now.
     *
     * @param string $account expression
     * @param string $name of its parameters
     * @param array $params taken up here
     * @return string
     */
    private function enrolled(string $account, string $name, array &$params): string {
        $params += ["enabled$name" => ENROL_INSTANCE_ENABLED, "active$name" => ENROL_USER_ACTIVE,
            "started$name" => $this->clock->time(), "ended$name" => $this->clock->time()];
        return "EXISTS (SELECT 1
                                 FROM {user_enrolments} ue
                                 JOIN {enrol} e ON e.id = ue.enrolid AND e.status = :enabled$name
                                WHERE e.courseid = r.courseid AND ue.userid = $account AND ue.status = :active$name
                                  AND ue.timestart <= :started$name AND (ue.timeend = 0 OR ue.timeend > :ended$name))";
    }
}
