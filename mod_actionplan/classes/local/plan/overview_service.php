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

namespace mod_actionplan\local\plan;

use local_asnblended\actor;
use local_asnblended\runs;
use local_asnblended\todos;

/**
 * What an activity says about somebody where the activities of a course are listed.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class overview_service {
    /**
     * Collaborators.
     *
     * @param list_view $list
     * @param runs $runs
     * @param todos $todos
     */
    public function __construct(
        /** @var list_view the plans of somebody */
        private readonly list_view $list,
        /** @var runs who takes part */
        private readonly runs $runs,
        /** @var todos what is due */
        private readonly todos $todos,
    ) {
    }

    /**
     * The actor's own plans, what of them is due first, and how many plans and evidence of others wait.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @return \stdClass plans (as list_view::own()), duedate (YYYY-MM-DD or null), follows (whether the actor is superior or
     *         mentor of somebody here), agree and verify (how many wait)
     */
    public function of(actor $actor, \stdClass $cm): \stdClass {
        $due = $this->todos->of_actor($actor);
        $plans = $this->list->own($actor, $cm, $due);
        $own = array_column($plans, 'participantid');
        $answer = (object) ['plans' => $plans, 'duedate' => null, 'agree' => 0, 'verify' => 0,
            'follows' => $this->runs->follows_anybody((int) $cm->course, $actor->userid)];
        foreach ($due as $item) {
            if ((int) $item->cmid !== (int) $cm->id) {
                continue;
            }
            $answer->agree += (int) ($item->kind === 'plan_agree');
            $answer->verify += (int) ($item->kind === 'evidence_verify');
            if ($item->duedate !== null && in_array((int) $item->participantid, $own, true)) {
                $answer->duedate = min($answer->duedate ?? $item->duedate, $item->duedate);
            }
        }
        return $answer;
    }
}
