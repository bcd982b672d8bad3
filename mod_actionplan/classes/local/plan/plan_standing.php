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

use local_asnblended\hook\collect_standings;
use local_asnblended\metric;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\todo_item;
use mod_actionplan\local\plan_contexts;
use mod_actionplan\local\progress\progress_rules;

/**
 * What follows from the rows of a plan: its figures and who has to do what next. The only place that says so, whether a plan
 * was just changed or everything is made anew.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_standing {
    /** The component under which figures and things due of plans are kept. */
    public const COMPONENT = 'mod_actionplan';

    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param plan_loader $loader
     * @param plan_contexts $contexts
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_loader reads plans with everything in them */
        private readonly plan_loader $loader,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
    ) {
    }

    /**
     * What the activity counts.
     *
     * @return metric[]
     */
    public static function metrics(): array {
        return [
            new metric('planstep', self::COMPONENT, metric::LEAST, words: plan_state::scale()),
            new metric('plans', self::COMPONENT, metric::ANY, share: true),
            new metric('agreed', self::COMPONENT, metric::ANY, share: true),
            new metric('actions', self::COMPONENT, metric::SUM),
            new metric('evidence', self::COMPONENT, metric::SUM),
            new metric('verified', self::COMPONENT, metric::SUM, goal: true),
            new metric('returned', self::COMPONENT, metric::SUM),
        ];
    }

    /**
     * The source of what is said about the plans of an activity.
     *
     * @param int $instanceid
     * @param int $cmid
     * @return source
     */
    public static function source(int $instanceid, int $cmid): source {
        return new source(self::COMPONENT, 'plan', $instanceid, $cmid);
    }

    /**
     * How the owner of a plan stands.
     *
     * @param plan_dossier $dossier
     * @return standing
     */
    public static function of(plan_dossier $dossier): standing {
        $state = $dossier->plan->state;
        return new standing(
            self::source((int) $dossier->plan->actionplanid, (int) $dossier->context->cm->id),
            [
                'planstep' => plan_state::step($state),
                // A plan that was returned has left the participant's desk; one whose agreement was withdrawn has not.
                'plans' => (int) ($state !== 'draft'),
                'agreed' => (int) in_array($state, ['agreed', 'closed'], true),
                'actions' => count($dossier->actions),
                'evidence' => $dossier->versions(),
                'verified' => $dossier->verified(),
                'returned' => $dossier->returns(),
            ],
            self::todos($dossier),
        );
    }

    /**
     * Who has to do what next.
     *
     * @param plan_dossier $dossier
     * @return todo_item[]
     */
    private static function todos(plan_dossier $dossier): array {
        $plan = $dossier->plan;
        $id = (int) $plan->id;
        $subject = (string) ($plan->change1 ?? '');
        return match ($plan->state) {
            'draft' => [new todo_item('plan_write', 'participant', $id, $subject)],
            'returned' => [new todo_item('plan_returned', 'participant', $id, (string) $plan->returnedreason)],
            'submitted' => [new todo_item('plan_agree', 'superior', $id, $subject, since: (int) $plan->timesubmitted ?: null)],
            'agreed' => [...self::todos_of_actions($dossier), ...self::todos_of_weeks($dossier)],
            default => [],
        };
    }

    /**
     * Who has to do what for the actions of an agreed plan.
     *
     * @param plan_dossier $dossier
     * @return todo_item[]
     */
    private static function todos_of_actions(plan_dossier $dossier): array {
        $items = [];
        $waiting = [];
        foreach ($dossier->actions as $action) {
            if ($action->state === 'evidence_submitted') {
                // A decision that was taken back leaves it as old as it was.
                $since = (int) $dossier->newest((int) $action->id)?->timecreated ?: null;
                [$id, $due] = [(int) $action->id, $action->duedate];
                $items[] = new todo_item('evidence_verify', 'mentor', $id, $action->title, $due, since: $since);
            } else if ($action->state === 'returned') {
                $items[] = new todo_item('evidence_returned', 'participant', (int) $action->id, $action->title, $action->duedate);
            } else if ($action->state !== 'verified') {
                $waiting[] = $action;
            }
        }
        // One reminder for all actions without evidence, at the nearest due date: ten lines would hide the urgent ones.
        usort($waiting, static fn(\stdClass $a, \stdClass $b) => strcmp((string) $a->duedate, (string) $b->duedate));
        if ($waiting) {
            [$planid, $next] = [(int) $dossier->plan->id, $waiting[0]];
            $items[] = new todo_item('evidence_add', 'participant', $planid, $next->title, $next->duedate);
        }
        return $items;
    }

    /**
     * The weekly update: one for the whole plan, from the first week of which an open action was not told of.
     *
     * @param plan_dossier $dossier of an agreed plan
     * @return todo_item[]
     */
    private static function todos_of_weeks(plan_dossier $dossier): array {
        $next = [];
        foreach (array_filter($dossier->actions, progress_rules::is_told(...)) as $id => $action) {
            $last = $dossier->progress[$id][0]->week ?? null;
            $next[$id] = $last === null ? '' : progress_rules::after($last);
        }
        if (!$next) {
            return [];
        }
        asort($next);
        $title = $dossier->actions[array_key_first($next)]->title;
        $from = reset($next) ?: null;
        $planid = (int) $dossier->plan->id;
        return [new todo_item('progress_tell', 'participant', $planid, $title, fromdate: $from, phasekind: 'onthejob')];
    }

    /**
     * Answers how some participants stand in all activities.
     *
     * @param collect_standings $hook
     */
    public function collect(collect_standings $hook): void {
        $bycourse = [];
        foreach ($hook->participants as $participant) {
            if ($participant->accountid !== null) {
                $bycourse[(int) $participant->courseid]["$participant->accountid $participant->runcode"] = $participant;
            }
        }
        foreach ($bycourse as $courseid => $participants) {
            $userids = array_values(array_unique(array_map('intval', array_column($participants, 'accountid'))));
            $plans = [];
            foreach ($this->plans->of_course($courseid, $userids) as $plan) {
                if (isset($participants["$plan->userid $plan->runcode"]) && $this->contexts->find($plan->actionplanid)) {
                    $plans[] = $plan;
                }
            }
            $dossiers = $this->loader->many($plans, fn(\stdClass $plan) => $this->contexts->of_participant(
                $this->contexts->module((int) $plan->actionplanid),
                $participants["$plan->userid $plan->runcode"],
            ));
            foreach ($dossiers as $dossier) {
                $hook->add((int) $dossier->context->participant->id, self::of($dossier));
            }
        }
    }
}
