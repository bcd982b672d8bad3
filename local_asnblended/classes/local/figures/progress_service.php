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

namespace local_asnblended\local\figures;

use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\run_repository;
use local_asnblended\progress_state;

/**
 * Takes the present state of a participant in an activity and keeps the sums in step, in the caller's transaction.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class progress_service {
    /** Progress column => rollup column that sums it. */
    private const SUMMED = ['submitted' => 'plans', 'agreed' => 'agreed', 'actions' => 'actions', 'evidence' => 'evidence',
        'verified' => 'verified', 'returned' => 'returned', 'achieved' => 'achieved'];

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var progress_repository states of participants */
        private readonly progress_repository $progress,
        /** @var rollup_repository sums per agency */
        private readonly rollup_repository $rollups,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
    ) {
    }

    /**
     * Takes the whole present state; the difference to the row that stands goes into the sums.
     *
     * @param int $participantid
     * @param string $component
     * @param int $instanceid
     * @param int $cmid
     * @param progress_state $state
     * @throws \moodle_exception when there is no such participant
     */
    public function push(int $participantid, string $component, int $instanceid, int $cmid, progress_state $state): void {
        $participant = $this->participants->find($participantid);
        if (!$participant) {
            throw new \moodle_exception('error:participantmissing', 'local_asnblended');
        }
        $row = $this->progress->find($participantid, $component, $instanceid) ?? (object) [
            'participantid' => $participantid, 'component' => $component, 'instanceid' => $instanceid,
            'runid' => $participant->runid, 'opdid' => $participant->opdid, 'groupid' => 0,
        ];
        $before = clone $row;
        $row->cmid = $cmid;
        $row->planstate = $state->planstate;
        $row->submitted = (int) $state->is_submitted();
        $row->agreed = (int) $state->is_agreed();
        foreach (['actions', 'evidence', 'verified', 'returned'] as $column) {
            $row->$column = $state->$column;
        }
        $row->achieved = (int) ($state->verified >= (int) $participant->verifiedneeded);
        $this->progress->save($row);
        $this->add_difference($before, $row);
    }

    /**
     * Judges everybody in a run again, after the number of verified actions it asks for has changed.
     *
     * @param int $runid
     */
    public function recount_achieved(int $runid): void {
        $needed = (int) $this->runs->get($runid)->verifiedneeded;
        foreach ($this->progress->wrongly_achieved($runid, $needed) as $row) {
            $before = clone $row;
            $row->achieved = (int) ($row->verified >= $needed);
            $this->progress->save($row);
            $this->add_difference($before, $row);
        }
    }

    /**
     * Forgets an activity, or one participant's part in it.
     *
     * @param string $component
     * @param int $instanceid
     * @param int|null $participantid
     */
    public function remove(string $component, int $instanceid, ?int $participantid = null): void {
        foreach ($this->progress->of_instance($component, $instanceid, $participantid) as $row) {
            $this->progress->delete((int) $row->id);
            $this->add_difference($row, (object) ['runid' => $row->runid, 'opdid' => $row->opdid, 'groupid' => $row->groupid]);
        }
    }

    /**
     * Adds what has changed between two states of a row to the sums.
     *
     * @param \stdClass $before
     * @param \stdClass $after
     */
    private function add_difference(\stdClass $before, \stdClass $after): void {
        $differences = [];
        foreach (self::SUMMED as $column => $sum) {
            $differences[$sum] = (int) ($after->$column ?? 0) - (int) ($before->$column ?? 0);
        }
        $this->rollups->add((int) $after->runid, (int) $after->opdid, (int) $after->groupid, $differences);
    }
}
