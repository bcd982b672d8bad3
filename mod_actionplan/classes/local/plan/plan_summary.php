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

use local_asnblended\progress_state;
use local_asnblended\todo_item;

/**
 * What follows from the state of a plan: its figures and who has to do what next. Pure rules, no database.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_summary {
    /**
     * How many actions are verified now.
     *
     * @param \stdClass[] $actions
     * @return int
     */
    public static function verified(array $actions): int {
        return count(array_filter($actions, static fn(\stdClass $action) => $action->state === 'verified'));
    }

    /**
     * The figures of a plan.
     *
     * @param \stdClass $plan
     * @param \stdClass[] $actions
     * @param \stdClass[][] $evidence action => versions, newest first
     * @param int $returned decisions so far that returned the plan or evidence
     * @return progress_state
     */
    public static function progress(\stdClass $plan, array $actions, array $evidence, int $returned): progress_state {
        $versions = array_sum(array_map('count', $evidence));
        return new progress_state($plan->state, count($actions), $versions, self::verified($actions), $returned);
    }

    /**
     * Who has to do what next.
     *
     * @param \stdClass $plan
     * @param \stdClass[] $actions
     * @param \stdClass[][] $evidence action => versions, newest first
     * @return todo_item[]
     */
    public static function todos(\stdClass $plan, array $actions, array $evidence): array {
        $id = (int) $plan->id;
        $subject = (string) ($plan->change1 ?? '');
        return match ($plan->state) {
            'draft' => [new todo_item('plan_write', 'participant', 0, $subject)],
            'returned' => [new todo_item('plan_returned', 'participant', 0, (string) $plan->returnedreason)],
            'submitted' => [new todo_item('plan_agree', 'superior', 0, $subject)],
            'agreed' => self::todos_of_actions($actions, $evidence),
            default => [],
        };
    }

    /**
     * Who has to do what for the actions of an agreed plan.
     *
     * @param \stdClass[] $actions
     * @param \stdClass[][] $evidence
     * @return todo_item[]
     */
    private static function todos_of_actions(array $actions, array $evidence): array {
        $items = [];
        $waiting = [];
        foreach ($actions as $action) {
            if ($action->state === 'evidence_submitted') {
                $items[] = new todo_item('evidence_verify', 'mentor', (int) $action->id, $action->title, $action->duedate);
            } else if ($action->state === 'returned') {
                $items[] = new todo_item('evidence_returned', 'participant', (int) $action->id, $action->title, $action->duedate);
            } else if ($action->state !== 'verified') {
                $waiting[] = $action;
            }
        }
        // One reminder for all actions without evidence, at the nearest due date: ten lines would hide the urgent ones.
        usort($waiting, static fn(\stdClass $a, \stdClass $b) => strcmp((string) $a->duedate, (string) $b->duedate));
        if ($waiting) {
            $items[] = new todo_item('evidence_add', 'participant', 0, $waiting[0]->title, $waiting[0]->duedate);
        }
        return $items;
    }
}
