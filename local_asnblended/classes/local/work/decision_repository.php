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
use local_asnblended\decision;
use local_asnblended\local\people\person_repository;
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

    /** What readers of a chain see. */
    private const COLUMNS = 'id, itemid, sequence, kind, subjecttype, subjectid, actorkind, actoruserid, actorname, behinduserid,
        behindname, reason, timecreated, timerestored';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     * @param person_repository $people
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
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
     * Appends a decision under the names that those who decide bear now.
     *
     * @param decision $decision
     * @param int $sequence
     * @param actor $actor
     * @return \stdClass the record
     * @throws \dml_write_exception when the sequence number is taken
     */
    public function append(decision $decision, int $sequence, actor $actor): \stdClass {
        $who = $this->people->identities(array_filter([$actor->userid, $actor->behindid]), array_filter([$actor->personid]));
        $self = $who[$actor->userid ? "user $actor->userid" : "person $actor->personid"] ?? null;
        $record = (object) (self::fields($decision) + [
            'sequence' => $sequence,
            'actorkind' => $actor->kind,
            'actoruserid' => $actor->userid ?: null,
            'actorpersonid' => $self?->personid,
            'actorname' => $self?->name,
            'behinduserid' => $actor->behindid ?: null,
            'behindname' => $who["user $actor->behindid"]->name ?? null,
            'timecreated' => $this->clock->time(),
            'timerestored' => null,
        ]);
        $record->id = $this->db->insert_record(self::TABLE, $record);
        return $record;
    }

    /**
     * Adds what a backup holds; what stands under its number already stays.
     *
     * @param decision $decision
     * @param \stdClass $record sequence, actorname, behindname, timecreated
     * @param int $userid account of who decided, 0 when it is not on this site
     */
    public function restore(decision $decision, \stdClass $record, int $userid): void {
        $key = array_intersect_key(self::fields($decision), array_flip(['component', 'itemtype', 'itemid']))
            + ['sequence' => (int) $record->sequence];
        if ($this->db->record_exists(self::TABLE, $key)) {
            return;
        }
        $this->db->insert_record(self::TABLE, (object) (self::fields($decision) + [
            'sequence' => (int) $record->sequence,
            'actorkind' => $userid ? actor::USER : actor::SYSTEM,
            'actoruserid' => $userid ?: null,
            'actorname' => $record->actorname,
            'behindname' => $record->behindname,
            'timecreated' => (int) $record->timecreated,
            'timerestored' => $this->clock->time(),
        ]));
    }

    /**
     * The columns that a decision fills.
     *
     * @param decision $decision
     * @return array
     */
    private static function fields(decision $decision): array {
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
        return [
            'component' => $decision->component, 'itemtype' => $decision->itemtype, 'itemid' => $decision->itemid,
            'participantid' => $decision->participantid, 'kind' => $decision->kind, 'subjecttype' => $decision->subjecttype,
            'subjectid' => $decision->subjectid, 'reason' => $decision->reason,
            'details' => $decision->details ? json_encode($decision->details, $flags) : null,
        ];
    }

    /**
     * What was decided, oldest first.
     *
     * @param string $component
     * @param string $itemtype
     * @param int[] $itemids
     * @return \stdClass[][] item => decisions
     */
    public function history(string $component, string $itemtype, array $itemids): array {
        [$where, $params] = $this->chains($component, $itemtype, $itemids);
        $history = [];
        foreach ($this->db->get_records_select(self::TABLE, $where, $params, 'itemid, sequence', self::COLUMNS) as $record) {
            $history[(int) $record->itemid][] = $record;
        }
        return $history;
    }

    /**
     * Says whose a chain is.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @param int $participantid
     */
    public function set_participant(string $component, string $itemtype, int $itemid, int $participantid): void {
        $key = ['component' => $component, 'itemtype' => $itemtype, 'itemid' => $itemid];
        $this->db->set_field(self::TABLE, 'participantid', $participantid, $key);
    }

    /**
     * Deletes chains.
     *
     * @param string $component
     * @param string $itemtype
     * @param int[] $itemids
     */
    public function delete(string $component, string $itemtype, array $itemids): void {
        [$where, $params] = $this->chains($component, $itemtype, $itemids);
        $this->db->delete_records_select(self::TABLE, $where, $params);
    }

    /**
     * The condition for some chains.
     *
     * @param string $component
     * @param string $itemtype
     * @param int[] $itemids
     * @return array condition and parameters
     */
    private function chains(string $component, string $itemtype, array $itemids): array {
        [$in, $params] = $this->db->get_in_or_equal($itemids, SQL_PARAMS_NAMED, 'item', true, 0);
        return [
            "component = :component AND itemtype = :itemtype AND itemid $in",
            $params + ['component' => $component, 'itemtype' => $itemtype],
        ];
    }
}
