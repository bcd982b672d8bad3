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

namespace local_asnblended;

use local_asnblended\local\work\decision_repository;

/**
 * The append-only log of decisions.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class decisions {
    /**
     * Collaborators.
     *
     * @param decision_repository $repository
     */
    public function __construct(
        /** @var decision_repository the log */
        private readonly decision_repository $repository,
    ) {
    }

    /**
     * Records a decision as the first write of the caller's transaction. Of two writers at once one gets the conflict.
     *
     * @param actor $actor
     * @param decision $decision
     * @param int|null $after sequence number the caller saw last, when it saw one
     * @return \stdClass what the log holds now, as {@see history()} gives it
     * @throws conflict_exception when another decision was recorded meanwhile
     */
    public function record(actor $actor, decision $decision, ?int $after = null): \stdClass {
        $after ??= $this->repository->last_sequence($decision->component, $decision->itemtype, $decision->itemid);
        try {
            return $this->repository->append($decision, $after + 1, $actor);
        } catch (\dml_write_exception $exception) {
            throw new conflict_exception($exception->error);
        }
    }

    /**
     * What was decided, oldest first.
     *
     * @param string $component
     * @param string $itemtype
     * @param int[] $itemids
     * @return \stdClass[][] item => decisions with id, sequence, kind, subjecttype, subjectid, actorkind, actorname, behindname,
     *         reason, timecreated (UTC seconds), timerestored (UTC seconds, null when it was decided here)
     */
    public function history(string $component, string $itemtype, array $itemids): array {
        return $this->repository->history($component, $itemtype, $itemids);
    }

    /**
     * Takes what a backup says was decided. It is marked, and the chain goes on after it.
     *
     * @param decision $decision
     * @param \stdClass $record as a backup holds it: sequence, actorname, behindname, timecreated
     * @param int $userid account of who decided, 0 when it is not on this site
     */
    public function restore(decision $decision, \stdClass $record, int $userid): void {
        $this->repository->restore($decision, $record, $userid);
    }

    /**
     * Says whose a chain is, once it is known.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @param int $participantid
     */
    public function belongs_to(string $component, string $itemtype, int $itemid, int $participantid): void {
        $this->repository->set_participant($component, $itemtype, $itemid, $participantid);
    }

    /**
     * Forgets what was decided on things that are gone.
     *
     * @param string $component
     * @param string $itemtype
     * @param int[] $itemids
     */
    public function forget(string $component, string $itemtype, array $itemids): void {
        $this->repository->delete($component, $itemtype, $itemids);
    }
}
