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
     * All evidence of some plans, newest version first.
     *
     * @param int[] $planids
     * @return \stdClass[][] action => versions
     */
    public function of_plans(array $planids): array {
        [$in, $params] = $this->db->get_in_or_equal($planids, SQL_PARAMS_QM, '', true, 0);
        $sql = "SELECT e.*
                  FROM {actionplan_evidence} e
                  JOIN {actionplan_action} a ON a.id = e.actionid
                 WHERE a.planid $in
              ORDER BY e.actionid, e.versionnumber DESC";
        $versions = [];
        foreach ($this->db->get_records_sql($sql, $params) as $evidence) {
            $versions[$evidence->actionid][] = $evidence;
        }
        return $versions;
    }

    /**
     * Adds a version. The unique key refuses a number that is taken.
     *
     * @param \stdClass $evidence actionid, versionnumber, userid, note, link, manifest, sha256
     * @return \stdClass the record
     */
    public function add(\stdClass $evidence): \stdClass {
        $record = (object) ((array) $evidence + ['state' => 'submitted', 'reason' => null, 'decidedby' => null,
            'timedecided' => null, 'timecreated' => $this->clock->time()]);
        $record->id = $this->db->insert_record(self::TABLE, $record);
        return $record;
    }

    /**
     * Writes what became of a version.
     *
     * @param \stdClass $evidence brought up to date
     * @param string $state submitted, verified or returned
     * @param int|null $decidedby account
     * @param string|null $reason
     */
    public function set_state(\stdClass $evidence, string $state, ?int $decidedby, ?string $reason): void {
        $evidence->state = $state;
        $evidence->decidedby = $decidedby;
        $evidence->reason = $reason;
        $evidence->timedecided = $decidedby === null ? null : $this->clock->time();
        $this->db->update_record(self::TABLE, $evidence);
    }

    /**
     * Writes a version as it is, a new one when it has no id yet.
     *
     * @param \stdClass $evidence
     * @return int id
     */
    public function keep(\stdClass $evidence): int {
        if (!isset($evidence->id)) {
            return $this->db->insert_record(self::TABLE, $evidence);
        }
        $this->db->update_record(self::TABLE, $evidence);
        return (int) $evidence->id;
    }
}
