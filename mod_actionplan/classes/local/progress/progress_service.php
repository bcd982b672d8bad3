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

namespace mod_actionplan\local\progress;

use core\clock;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\dates;
use local_asnblended\runs;
use mod_actionplan\event\progress_told;
use mod_actionplan\local\access;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\plan_writer;

/**
 * Weekly progress: a participant says of each action how it goes, once a week and as often as it changes. It decides nothing, so it
 * raises neither the version of the plan nor that of the action.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class progress_service {
    /**
     * Collaborators.
     *
     * @param plan_writer $writer
     * @param progress_repository $progress
     * @param access $access
     * @param runs $runs
     * @param clock $clock
     */
    public function __construct(
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var progress_repository what was told */
        private readonly progress_repository $progress,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var runs runs of courses */
        private readonly runs $runs,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Saves what is told of an action in a week.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param string $week its Monday, YYYY-MM-DD
     * @param int $version how often this week was told of when it was seen, 0 for not yet
     * @param string $status going, stuck or done
     * @param string $note one sentence, may be empty
     * @return plan_dossier the plan as it stands now
     * @throws invalid_exception when it cannot be taken
     * @throws conflict_exception when another device told of this week meanwhile
     * @throws \moodle_exception when the plan is somebody else's or not agreed, or the action's evidence speaks for it by now
     */
    public function tell(
        actor $actor,
        int $planid,
        int $actionid,
        string $week,
        int $version,
        string $status,
        string $note,
    ): plan_dossier {
        $note = trim($note);
        $work = function () use ($actor, $planid, $actionid, $week, $version, $status, $note): plan_dossier {
            $dossier = $this->writer->read($actor, $planid);
            $this->access->require_write($actor, $dossier->context);
            plan_service::require_state($dossier->plan, ['agreed']);
            $action = $dossier->action($actionid);
            if (!progress_rules::is_told($action)) {
                throw new \moodle_exception('error:progressclosed', 'mod_actionplan');
            }
            $run = $this->runs->get((int) $dossier->context->participant->runid);
            $today = dates::today($this->clock, $run->timezone);
            invalid_exception::throw_if(progress_rules::errors($week, $today, $status, $note));
            $row = $dossier->progress_of($actionid, $week);
            if ((int) ($row->version ?? 0) !== $version) {
                throw new conflict_exception("week $week of action $actionid was told of meanwhile");
            }
            $row ??= (object) ['actionid' => $actionid, 'week' => $week];
            [$row->status, $row->note, $row->version] = [$status, $note === '' ? null : $note, $version + 1];
            $dossier->put_progress($this->progress->save($row));
            $other = ['actionid' => $actionid, 'status' => $status];
            $dossier->tell(static fn() => progress_told::of($dossier, $actor, $other, (int) $row->id));
            $this->writer->publish($dossier);
            return $dossier;
        };
        return $this->writer->exclusively($planid, $work);
    }
}
