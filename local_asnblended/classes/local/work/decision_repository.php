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
use local_asnblended\actor;
use moodle_database;

/**
 * The append-only log of decisions. Its unique key decides which of two writers was first.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class decision_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_decision';

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
     * The last sequence number of a chain.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @return int 0 when nothing has been decided
     */
    public function last_sequence(string $component, string $itemtype, int $itemid): int {
        $key = ['component' => $component, 'itemtype' => $itemtype, 'itemid' => $itemid];
        return (int) $this->db->get_field(self::TABLE, 'MAX(sequence)', $key);
    }

    /**
     * Appends a decision.
     *
     * @param \stdClass $decision component, itemtype, itemid, sequence, participantid, kind, subjecttype, subjectid, reason
     * @param actor $actor
     * @throws \dml_write_exception when the sequence number is taken
     */
    public function append(\stdClass $decision, actor $actor): void {
        $name = $actor->is_system() ? null : $this->db->get_record('user', ['id' => $actor->userid]);
        $this->db->insert_record(self::TABLE, (object) ((array) $decision + [
            'actorkind' => $actor->kind,
            'actoruserid' => $actor->is_system() ? null : $actor->userid,
            'actorname' => $name ? fullname($name) : null,
            'details' => null,
            'timecreated' => $this->clock->time(),
        ]));
    }

    /**
     * What was decided, oldest first.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @return \stdClass[] sequence, kind, subjecttype, subjectid, actorname, reason, timecreated
     */
    public function history(string $component, string $itemtype, int $itemid): array {
        return array_values($this->db->get_records(
            self::TABLE,
            ['component' => $component, 'itemtype' => $itemtype, 'itemid' => $itemid],
            'sequence',
            'id, sequence, kind, subjecttype, subjectid, actorname, reason, timecreated',
        ));
    }

    /**
     * How many decisions of some kinds there are in a chain.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @param string[] $kinds
     * @return int
     */
    public function count(string $component, string $itemtype, int $itemid, array $kinds): int {
        [$in, $params] = $this->db->get_in_or_equal($kinds, SQL_PARAMS_NAMED);
        return $this->db->count_records_select(
            self::TABLE,
            "component = :component AND itemtype = :itemtype AND itemid = :itemid AND kind $in",
            $params + ['component' => $component, 'itemtype' => $itemtype, 'itemid' => $itemid],
        );
    }
}
