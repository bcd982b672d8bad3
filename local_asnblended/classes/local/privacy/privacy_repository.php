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

namespace local_asnblended\local\privacy;

use moodle_database;

/**
 * Everything that is kept about a person with an account, to export or to erase it.
 *
 * Erasing keeps what an agency must account for and nobody can be recognised by: the rows of a run and its sums, under a
 * person without NIP, name, address or account. Texts and names in the log of decisions go, the decisions stay.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class privacy_repository {
    /** Tables whose forms remember who changed a row. */
    private const MODIFIED = ['programme', 'run', 'indicator'];

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
    ) {
    }

    /**
     * Whether anything is kept about an account.
     *
     * @param int $userid
     * @return bool
     */
    public function knows(int $userid): bool {
        return in_array($userid, $this->known_users(), false);
    }

    /**
     * Every account that anything is kept about.
     *
     * @return int[]
     */
    public function known_users(): array {
        $queries = [
            'SELECT userid FROM {local_asnblended_person} WHERE userid IS NOT NULL',
            'SELECT userid FROM {local_asnblended_scope}',
            'SELECT actoruserid AS userid FROM {local_asnblended_decision} WHERE actoruserid IS NOT NULL',
        ];
        foreach (self::MODIFIED as $table) {
            $queries[] = "SELECT usermodified AS userid FROM {local_asnblended_$table} WHERE usermodified > 0";
        }
        return array_map('intval', $this->db->get_fieldset_sql(implode(' UNION ', $queries)));
    }

    /**
     * What is kept about an account.
     *
     * @param int $userid
     * @return \stdClass[][] table => records
     */
    public function export(int $userid): array {
        $participants = "SELECT pa.id FROM {local_asnblended_participant} pa
                           JOIN {local_asnblended_person} p ON p.id = pa.personid WHERE p.userid = :userid";
        $own = static fn(string $table, string $columns) => "SELECT id, $columns FROM {local_asnblended_$table}
                           WHERE participantid IN ($participants) ORDER BY id";
        $queries = [
            'person' => 'SELECT p.id, p.nip, p.name, p.email, p.position, p.employmenttype, o.name AS opd, s.name AS superior
                           FROM {local_asnblended_person} p
                           JOIN {local_asnblended_opd} o ON o.id = p.opdid
                      LEFT JOIN {local_asnblended_person} s ON s.id = p.superiorid
                          WHERE p.userid = :userid',
            'scope' => 'SELECT s.id, s.role, o.name AS opd, s.timecreated
                          FROM {local_asnblended_scope} s
                          JOIN {local_asnblended_opd} o ON o.id = s.opdid
                         WHERE s.userid = :userid',
            'participant' => 'SELECT pa.id, r.name AS run, pa.status, o.name AS opd, pa.timecreated
                                FROM {local_asnblended_participant} pa
                                JOIN {local_asnblended_person} p ON p.id = pa.personid
                                JOIN {local_asnblended_run} r ON r.id = pa.runid
                                JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                               WHERE p.userid = :userid',
            'relation' => 'SELECT rel.id, rel.kind, rel.fromdate, rel.todate
                             FROM {local_asnblended_relation} rel
                             JOIN {local_asnblended_person} p ON p.id = rel.personid
                            WHERE p.userid = :userid',
            'todo' => $own('todo', 'kind, subject, duedate, timecreated'),
            'progress' => $own('progress', 'planstate, actions, evidence, verified, returned, timemodified'),
        ];
        $exported = [];
        foreach ($queries as $name => $sql) {
            $exported[$name] = $this->db->get_records_sql($sql, ['userid' => $userid]);
        }
        $exported['decision'] = $this->db->get_records_sql(
            "SELECT id, kind, reason, actorname, timecreated
               FROM {local_asnblended_decision}
              WHERE actoruserid = :actor OR participantid IN ($participants)
           ORDER BY id",
            ['actor' => $userid, 'userid' => $userid],
        );
        foreach (self::MODIFIED as $table) {
            $exported[$table] = $this->db->get_records(
                "local_asnblended_$table",
                ['usermodified' => $userid],
                'id',
                'id, name, timemodified',
            );
        }
        return $exported;
    }

    /**
     * Erases what is kept about an account.
     *
     * @param int $userid
     */
    public function erase(int $userid): void {
        $person = $this->db->get_record('local_asnblended_person', ['userid' => $userid]);
        if ($person) {
            $ids = $this->db->get_fieldset('local_asnblended_participant', 'id', ['personid' => $person->id]);
            $this->erase_participants($ids);
            $this->db->update_record('local_asnblended_person', (object) [
                // Eighteen characters that no NIP can be, so that the row stays unique and is never taken for somebody.
                'id' => $person->id, 'nip' => 'X' . str_pad((string) $person->id, 17, '0', STR_PAD_LEFT), 'name' => '-',
                'email' => '', 'position' => '', 'userid' => null,
            ]);
        }
        $this->db->delete_records('local_asnblended_scope', ['userid' => $userid]);
        $this->db->execute(
            'UPDATE {local_asnblended_decision} SET actoruserid = NULL, actorname = NULL, reason = NULL, details = NULL
              WHERE actoruserid = :userid',
            ['userid' => $userid],
        );
        foreach (self::MODIFIED as $table) {
            $this->db->set_field("local_asnblended_$table", 'usermodified', 0, ['usermodified' => $userid]);
        }
    }

    /**
     * Erases what was written about participants: the texts of decisions and of things due.
     *
     * @param int[] $ids
     */
    private function erase_participants(array $ids): void {
        if (!$ids) {
            return;
        }
        [$in, $params] = $this->db->get_in_or_equal($ids);
        $this->db->execute("UPDATE {local_asnblended_decision} SET reason = NULL, details = NULL WHERE participantid $in", $params);
        $this->db->delete_records_select('local_asnblended_todo', "participantid $in", $params);
    }
}
