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
use local_asnblended\decision;
use local_asnblended\decisions;
use mod_actionplan\local\plan_writer;

/**
 * Gives the plans of a civil servant to the account that is the person's now. The plans follow the person, not the account.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_takeover {
    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param decisions $decisions
     * @param plan_writer $writer
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var plan_writer keeps two writers apart */
        private readonly plan_writer $writer,
    ) {
    }

    /**
     * Takes over the plans in the run of a participant. An empty plan that the new account got meanwhile makes way; one in which
     * something is written stays, and so does the former account's.
     *
     * @param \stdClass $participant id, courseid, runcode
     * @param int[] $formerids accounts that were the person's, the last one first
     * @param int $userid the account
     */
    public function take_over(\stdClass $participant, array $formerids, int $userid): void {
        $order = array_flip($formerids);
        $plans = $this->plans->of_course((int) $participant->courseid, $formerids);
        usort($plans, static fn(\stdClass $a, \stdClass $b) => $order[$a->userid] <=> $order[$b->userid]);
        foreach ($plans as $plan) {
            if ($plan->runcode !== $participant->runcode) {
                continue;
            }
            $standing = $this->plans->of_user((int) $plan->actionplanid, $userid, $plan->runcode);
            if ($standing && !$this->plans->is_untouched($standing)) {
                continue;
            }
            if ($standing) {
                $this->decisions->forget(plan_standing::COMPONENT, 'plan', [(int) $standing->id]);
                $this->plans->delete_plans([(int) $standing->id]);
            }
            $decision = new decision(
                plan_standing::COMPONENT,
                'plan',
                (int) $plan->id,
                (int) $participant->id,
                'account_changed',
                'plan',
                (int) $plan->id,
                details: ['from' => (int) $plan->userid, 'to' => $userid],
            );
            $this->writer->exclusively((int) $plan->id, function () use ($decision, $plan, $userid): void {
                $this->decisions->record(actor::system(), $decision);
                $this->plans->give((int) $plan->id, $userid);
            });
        }
    }
}
