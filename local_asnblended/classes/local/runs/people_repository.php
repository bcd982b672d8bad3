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
 * The people of a run with who looks after them, for whoever sets it up.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class people_repository {
    /** Who can be picked out. */
    private const FILTERS = [
        '' => "pa.status = 'active' AND p.userid IS NOT NULL",
        'waiting' => "pa.status = 'active' AND p.userid IS NOT NULL AND pa.prepared = 0",
        'noaccount' => "pa.status = 'active' AND p.userid IS NULL",
        'nosuperior' => "pa.status = 'active' AND s.id IS NULL",
        'nomentor' => "pa.status = 'active' AND m.id IS NULL",
        'away' => "pa.status <> 'active'",
    ];

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
     * One page, by key.
     *
     * @param int $runid
     * @param string $filter one of waiting, noaccount, nosuperior, nomentor, away; empty for who takes part
     * @param int $after only participants with a higher id
     * @param int $limit
     * @return \stdClass[] id, name, nip, userid, status, opdname, superior, mentor (names, null for nobody)
     */
    public function page(int $runid, string $filter, int $after, int $limit): array {
        $relation = static fn(string $alias, string $kind) => "LEFT JOIN (SELECT rel.participantid, MIN(rel.id) AS relationid
                                FROM {local_asnblended_relation} rel
                                JOIN {local_asnblended_participant} x ON x.id = rel.participantid AND x.runid = :run$alias
                               WHERE rel.kind = '$kind' AND rel.todate IS NULL
                            GROUP BY rel.participantid) of$alias ON of$alias.participantid = pa.id
                  LEFT JOIN {local_asnblended_relation} r$alias ON r$alias.id = of$alias.relationid
                  LEFT JOIN {local_asnblended_person} $alias ON $alias.id = r$alias.personid";
        $sql = "SELECT pa.id, p.name, p.nip, p.userid, pa.status, o.name AS opdname, s.name AS superior, m.name AS mentor
                  FROM {local_asnblended_participant} pa
                  JOIN {local_asnblended_person} p ON p.id = pa.personid
                  JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                  {$relation('s', 'superior')}
                  {$relation('m', 'mentor')}
                 WHERE pa.runid = :runid AND pa.id > :after AND " . self::FILTERS[$filter] . '
              ORDER BY pa.id';
        $params = ['runs' => $runid, 'runm' => $runid, 'runid' => $runid, 'after' => $after];
        return array_values($this->db->get_records_sql($sql, $params, 0, $limit));
    }
}
