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

use core\clock;
use local_asnblended\dates;
use local_asnblended\local\figures\rollup_repository;

/**
 * Who takes part in a run, and who is whose mentor and superior. Callers hold a transaction.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_service {
    /**
     * Collaborators.
     */
    public function __construct(
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var rollup_repository sums per agency */
        private readonly rollup_repository $rollups,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var enrolment_service lets people into courses */
        private readonly enrolment_service $enrolments,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Adds people to a run. Agency and superior stay with the run as they are now.
     *
     * @param int $runid
     * @param \stdClass[] $people records with id, opdid, superiorid
     */
    public function add(int $runid, array $people): void {
        $today = dates::today($this->clock, $this->runs->get($runid)->timezone);
        $touched = [];
        $counts = [];
        foreach ($people as $person) {
            $participantid = $this->participants->add($runid, $person);
            $counts[$person->opdid] = ($counts[$person->opdid] ?? 0) + 1;
            $touched[] = (int) $person->id;
            if ($person->superiorid) {
                $this->participants->begin_relation($participantid, 'superior', (int) $person->superiorid, $today);
                $touched[] = (int) $person->superiorid;
            }
        }
        ksort($counts);
        foreach ($counts as $opdid => $count) {
            $this->rollups->add($runid, $opdid, 0, ['participants' => $count]);
        }
        $this->enrolments->enrol_people($touched);
    }

    /**
     * Gives participants their mentor. A mentor who is replaced keeps what was decided; open work moves.
     *
     * @param int $runid
     * @param array[] $pairs participantid and personid of the mentor
     */
    public function assign_mentors(int $runid, array $pairs): void {
        $today = dates::today($this->clock, $this->runs->get($runid)->timezone);
        $present = $this->participants->relations($runid, 'mentor');
        foreach ($pairs as [$participantid, $personid]) {
            foreach ($present[$participantid] ?? [] as $relation) {
                if ((int) $relation->personid !== $personid) {
                    $this->participants->end_relation((int) $relation->id, $today);
                }
            }
            $this->participants->begin_relation($participantid, 'mentor', $personid, $today);
        }
        $this->enrolments->enrol_people(array_column($pairs, 1));
    }
}
