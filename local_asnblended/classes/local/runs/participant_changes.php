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

use local_asnblended\actor;
use local_asnblended\local\people\person_repository;
use local_asnblended\transaction;
use moodle_database;

/**
 * What a form says of one participant, as the changes it comes to.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_changes {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param participant_service $service
     * @param participant_repository $participants
     * @param person_repository $people
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var participant_service does the work */
        private readonly participant_service $service,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var person_repository civil servants */
        private readonly person_repository $people,
    ) {
    }

    /**
     * What a participant is now, as the form shows it.
     *
     * @param \stdClass $participant
     * @return array superior and mentor (NIP, empty for nobody), status, opdid
     */
    public function present(\stdClass $participant): array {
        $present = ['status' => $participant->status, 'opdid' => (int) $participant->opdid];
        foreach (participant_service::RELATIONS as $kind) {
            $relations = $this->participants->relations_of((int) $participant->id, $kind);
            $people = $relations ? $this->people->by_ids([reset($relations)->personid]) : [];
            $present[$kind] = $people ? reset($people)->nip : '';
        }
        return $present;
    }

    /**
     * The fields that somebody changed in the form, and somebody else meanwhile.
     *
     * @param array $seen as present() gave it when the form was shown
     * @param array $present as it gives it now
     * @param array $data as the form gives it
     * @return string[] field => value now
     */
    public static function conflicts(array $seen, array $present, array $data): array {
        return array_filter($present, static fn(string|int $value, string $field) => (string) $seen[$field] !== (string) $value
            && (string) $seen[$field] !== (string) $data[$field]
            && (string) $value !== (string) $data[$field], ARRAY_FILTER_USE_BOTH);
    }

    /**
     * Makes what somebody changed, all of it or nothing. What was left as it was shown stays as it is by now.
     *
     * @param actor $actor
     * @param \stdClass $participant
     * @param array $seen as present() gave it when the form was shown
     * @param array $data as the form gives it
     */
    public function save(actor $actor, \stdClass $participant, array $seen, array $data): void {
        $changed = array_filter(
            array_intersect_key($data, $seen),
            static fn(string|int $value, string $field) => (string) $seen[$field] !== (string) $value,
            ARRAY_FILTER_USE_BOTH,
        );
        $id = (int) $participant->id;
        transaction::run($this->db, function () use ($actor, $id, $changed): void {
            foreach (array_intersect(participant_service::RELATIONS, array_keys($changed)) as $kind) {
                $this->service->relate_one($actor, $id, $kind, $changed[$kind]);
            }
            if (isset($changed['opdid'])) {
                $this->service->transfer($actor, $id, (int) $changed['opdid']);
            }
            if (isset($changed['status'])) {
                $this->service->set_status($actor, $id, $changed['status']);
            }
        });
    }
}
