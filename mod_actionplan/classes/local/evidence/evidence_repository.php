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

namespace mod_actionplan\local\evidence;

use core\clock;
use moodle_database;

/**
 * Versions of evidence.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class evidence_repository {
    /** The table. */
    private const TABLE = 'actionplan_evidence';

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
     * One version of evidence.
     *
     * @param int $id
     * @return \stdClass
     * @throws \moodle_exception when there is none
     */
    public function get(int $id): \stdClass {
        $evidence = $this->db->get_record(self::TABLE, ['id' => $id]);
        if (!$evidence) {
            throw new \moodle_exception('error:evidencemissing', 'mod_actionplan');
        }
        return $evidence;
    }

    /**
     * All evidence of a plan, newest version first.
     *
     * @param int $planid
     * @return \stdClass[][] action => versions
     */
    public function of_plan(int $planid): array {
        $sql = "SELECT e.*
                  FROM {actionplan_evidence} e
                  JOIN {actionplan_action} a ON a.id = e.actionid
                 WHERE a.planid = :planid
              ORDER BY e.actionid, e.versionnumber DESC";
        $versions = [];
        foreach ($this->db->get_records_sql($sql, ['planid' => $planid]) as $evidence) {
            $versions[$evidence->actionid][] = $evidence;
        }
        return $versions;
    }

    /**
     * The newest version of an action's evidence.
     *
     * @param int $actionid
     * @return \stdClass|null
     */
    public function newest(int $actionid): ?\stdClass {
        $records = $this->db->get_records(self::TABLE, ['actionid' => $actionid], 'versionnumber DESC', '*', 0, 1);
        return reset($records) ?: null;
    }

    /**
     * Adds a version. The unique key refuses a number that is taken.
     *
     * @param \stdClass $evidence actionid, versionnumber, userid, note, link, manifest, sha256
     * @return int id
     */
    public function add(\stdClass $evidence): int {
        return $this->db->insert_record(self::TABLE, (object) ((array) $evidence + [
            'state' => 'submitted', 'timecreated' => $this->clock->time(),
        ]));
    }

    /**
     * Writes what became of a version.
     *
     * @param int $id
     * @param string $state submitted, verified or returned
     * @param int|null $decidedby account
     * @param string|null $reason
     */
    public function set_state(int $id, string $state, ?int $decidedby, ?string $reason): void {
        $this->db->update_record(self::TABLE, (object) ['id' => $id, 'state' => $state, 'decidedby' => $decidedby,
            'reason' => $reason, 'timedecided' => $decidedby === null ? null : $this->clock->time()]);
    }
}
