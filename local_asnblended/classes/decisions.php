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

use core\di;
use local_asnblended\local\work\decision_repository;

/**
 * The append-only log of decisions.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decisions {
    /**
     * Records a decision as the first write of the caller's transaction. Of two writers at once one gets the conflict.
     *
     * @param actor $actor
     * @param string $component
     * @param string $itemtype plan or participant: what the chain belongs to
     * @param int $itemid
     * @param int|null $participantid
     * @param string $kind like plan_agreed
     * @param string $subjecttype what was decided on
     * @param int $subjectid
     * @param string|null $reason
     * @param int|null $after sequence number the caller saw last, when it saw one
     * @throws conflict_exception when another decision was recorded meanwhile
     */
    public static function record(
        actor $actor,
        string $component,
        string $itemtype,
        int $itemid,
        ?int $participantid,
        string $kind,
        string $subjecttype,
        int $subjectid,
        ?string $reason = null,
        ?int $after = null,
    ): void {
        $repository = di::get(decision_repository::class);
        $after ??= $repository->last_sequence($component, $itemtype, $itemid);
        try {
            $repository->append((object) [
                'component' => $component, 'itemtype' => $itemtype, 'itemid' => $itemid, 'sequence' => $after + 1,
                'participantid' => $participantid, 'kind' => $kind, 'subjecttype' => $subjecttype, 'subjectid' => $subjectid,
                'reason' => $reason,
            ], $actor);
        } catch (\dml_write_exception $exception) {
            throw new conflict_exception($exception->error);
        }
    }

    /**
     * What was decided, oldest first.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @return \stdClass[] sequence, kind, subjecttype, subjectid, actorname, reason, timecreated (UTC seconds)
     */
    public static function history(string $component, string $itemtype, int $itemid): array {
        return di::get(decision_repository::class)->history($component, $itemtype, $itemid);
    }

    /**
     * How many decisions of some kinds a chain has.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @param string[] $kinds
     * @return int
     */
    public static function count(string $component, string $itemtype, int $itemid, array $kinds): int {
        return di::get(decision_repository::class)->count($component, $itemtype, $itemid, $kinds);
    }
}
