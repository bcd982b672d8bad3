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
     */
    public function __construct(
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
     * Makes what differs from now.
     *
     * @param actor $actor
     * @param \stdClass $participant
     * @param \stdClass $data as present() gives it
     */
    public function save(actor $actor, \stdClass $participant, \stdClass $data): void {
        $id = (int) $participant->id;
        $present = $this->present($participant);
        foreach (participant_service::RELATIONS as $kind) {
            if ($present[$kind] !== $data->$kind) {
                $this->service->relate_one($actor, $id, $kind, $data->$kind);
            }
        }
        if ($present['opdid'] !== (int) $data->opdid) {
            $this->service->transfer($actor, $id, (int) $data->opdid);
        }
        $this->service->set_status($actor, $id, $data->status);
    }
}
