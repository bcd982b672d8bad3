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

namespace local_asnblended\local\people;

use local_asnblended\local\privacy\contributor_repository;

/**
 * What is kept about civil servants, their accounts and what they may see.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class privacy_repository extends contributor_repository {
    #[\Override]
    public function tables(): array {
        return [
            'person' => ['nip', 'name', 'email', 'opdid', 'position', 'employmenttype', 'superiorid', 'userid'],
            'account' => ['personid', 'userid', 'basis', 'confirmedby', 'timecreated', 'timeended'],
            'scope' => ['userid', 'opdid', 'region', 'role', 'todate', 'timecreated'],
        ];
    }

    #[\Override]
    public function known_users_sql(): array {
        return [
            'SELECT userid FROM {local_asnblended_person} WHERE userid IS NOT NULL',
            'SELECT userid FROM {local_asnblended_account}',
            'SELECT confirmedby AS userid FROM {local_asnblended_account} WHERE confirmedby IS NOT NULL',
            'SELECT userid FROM {local_asnblended_scope}',
        ];
    }

    #[\Override]
    public function export(int $userid): array {
        $scopes = 'SELECT s.id, s.role, o.name AS opd, s.region, s.todate, s.timecreated
                     FROM {local_asnblended_scope} s
                LEFT JOIN {local_asnblended_opd} o ON o.id = s.opdid
                    WHERE s.userid = ?';
        $accounts = 'SELECT id, userid, basis, confirmedby, timecreated, timeended
                       FROM {local_asnblended_account}
                      WHERE userid = ? OR confirmedby = ?';
        return [
            'person' => $this->of_people('SELECT p.id, p.nip, p.name, p.email, p.position, p.employmenttype, o.name AS opd,
                                                 s.name AS superior
                                            FROM {local_asnblended_person} p
                                            JOIN {local_asnblended_opd} o ON o.id = p.opdid
                                       LEFT JOIN {local_asnblended_person} s ON s.id = p.superiorid
                                           WHERE p.id ', $userid),
            'account' => $this->db->get_records_sql($accounts, [$userid, $userid]),
            'scope' => $this->db->get_records_sql($scopes, [$userid]),
        ];
    }

    #[\Override]
    public function erase(int $userid, array $personids): void {
        foreach ($personids as $personid) {
            $this->db->update_record('local_asnblended_person', (object) [
                // Eighteen characters that no NIP can be, so that the row stays unique and is never taken for somebody.
                'id' => $personid, 'nip' => 'X' . str_pad((string) $personid, 17, '0', STR_PAD_LEFT), 'name' => '-',
                'email' => '', 'position' => '', 'superiorid' => null, 'userid' => null,
            ]);
        }
        $this->db->delete_records('local_asnblended_account', ['userid' => $userid]);
        $this->db->set_field('local_asnblended_account', 'confirmedby', null, ['confirmedby' => $userid]);
        $this->db->delete_records('local_asnblended_scope', ['userid' => $userid]);
    }
}
