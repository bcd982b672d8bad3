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

use local_asnblended\local\privacy\contributor_repository;

/**
 * What is due from or for people, and what they decided or was decided about them.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class privacy_repository extends contributor_repository {
    #[\Override]
    public function tables(): array {
        return [
            'todo' => ['participantid', 'personid', 'kind', 'subject', 'duedate'],
            'decision' => ['participantid', 'kind', 'actoruserid', 'actorpersonid', 'actorname', 'behinduserid', 'behindname',
                'reason', 'timecreated'],
            'request' => ['userid', 'service', 'timecreated'],
        ];
    }

    #[\Override]
    public function known_users_sql(): array {
        return [
            'SELECT actoruserid AS userid FROM {local_asnblended_decision} WHERE actoruserid IS NOT NULL',
            'SELECT behinduserid AS userid FROM {local_asnblended_decision} WHERE behinduserid IS NOT NULL',
            'SELECT userid FROM {local_asnblended_request}',
        ];
    }

    #[\Override]
    public function export(int $userid): array {
        [$in, $params] = $this->db->get_in_or_equal($this->people($userid), SQL_PARAMS_QM, '', true, 0);
        $sql = "SELECT id, kind, reason, actorname, behindname, timecreated
                  FROM {local_asnblended_decision}
                 WHERE actoruserid = ? OR behinduserid = ? OR participantid IN (" . self::PARTICIPANTS . "$in)
              ORDER BY id";
        return [
            'todo' => $this->of_participants('todo', 'kind, subject, duedate, timecreated', $userid),
            'decision' => $this->db->get_records_sql($sql, [$userid, $userid, ...$params]),
            'request' => $this->db->get_records_sql(
                'SELECT id, service, timecreated FROM {local_asnblended_request} WHERE userid = ? ORDER BY id',
                [$userid],
            ),
        ];
    }

    #[\Override]
    public function erase(int $userid, array $personids): void {
        [$in, $params] = $this->db->get_in_or_equal($personids, SQL_PARAMS_QM, '', true, 0);
        $participants = 'participantid IN (' . self::PARTICIPANTS . "$in)";
        $this->db->execute("UPDATE {local_asnblended_decision} SET reason = NULL, details = NULL WHERE $participants", $params);
        $this->db->delete_records_select('local_asnblended_todo', $participants, $params);
        $this->db->delete_records_select('local_asnblended_todo', "personid $in", $params);
        $this->db->execute(
            'UPDATE {local_asnblended_decision}
                SET actoruserid = NULL, actorpersonid = NULL, actorname = NULL, reason = NULL, details = NULL
              WHERE actoruserid = ?',
            [$userid],
        );
        $this->db->execute(
            "UPDATE {local_asnblended_decision} SET actorpersonid = NULL, actorname = NULL, reason = NULL WHERE actorpersonid $in",
            $params,
        );
        $this->db->delete_records('local_asnblended_request', ['userid' => $userid]);
        $this->db->execute(
            'UPDATE {local_asnblended_decision} SET behinduserid = NULL, behindname = NULL WHERE behinduserid = ?',
            [$userid],
        );
    }
}
