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

use local_asnblended\local\figures\figure_repository;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\figures\verify_service;
use local_asnblended\local\work\todo_repository;

/**
 * Where plugins say how participants stand. Figures, sums and things due follow from it, and only from it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class standings {
    /**
     * Collaborators.
     *
     * @param figure_service $figures
     * @param todo_repository $todos
     * @param figure_repository $repository
     * @param verify_service $verifier
     */
    public function __construct(
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var todo_repository things due */
        private readonly todo_repository $todos,
        /** @var figure_repository reads figures */
        private readonly figure_repository $repository,
        /** @var verify_service holds figures against rows */
        private readonly verify_service $verifier,
    ) {
    }

    /**
     * Takes how a participant stands according to a source, within the caller's transaction.
     *
     * @param int $participantid
     * @param standing $standing
     * @throws \moodle_exception when there is no such participant
     */
    public function publish(int $participantid, standing $standing): void {
        $this->figures->push($participantid, $standing->source->key(), $standing->figures);
        $this->todos->replace($participantid, $standing->source, $standing->todos);
    }

    /**
     * The figures that a source said of participants. One read.
     *
     * @param source $source
     * @param int[] $participantids
     * @return int[][] participant => metric => value
     */
    public function figures(source $source, array $participantids): array {
        if (!$participantids) {
            return [];
        }
        $figures = $this->repository->of_participants($participantids, $source->key());
        return array_map(static fn(array $sources) => reset($sources), $figures);
    }

    /**
     * What differs in a run from the rows it follows from.
     *
     * @param int $runid
     * @return string[] one line for each wrong cell; empty when everything is in step
     */
    public function differences(int $runid): array {
        return $this->verifier->verify($runid);
    }

    /**
     * Forgets a source, for one participant or for everybody.
     *
     * @param source $source
     * @param int|null $participantid
     */
    public function withdraw(source $source, ?int $participantid = null): void {
        $this->figures->forget($source->key(), $participantid);
        $this->todos->forget($source->key(), $participantid);
    }
}
