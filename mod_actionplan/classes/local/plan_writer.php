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

namespace mod_actionplan\local;

use core\clock;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\decisions;
use local_asnblended\progress;
use local_asnblended\todo;
use local_asnblended\transaction;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_summary;
use moodle_database;

/**
 * The frame of every write to a plan: one writer at a time, one transaction, nothing stale, and progress and to-dos in step.
 *
 * A transition records its decision first; the unique key of the log refuses a second writer even where the lock failed.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_writer {
    /** The component under which decisions, progress and to-dos of plans are kept. */
    public const COMPONENT = 'mod_actionplan';

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * The present instant.
     *
     * @return int UTC seconds
     */
    public function now(): int {
        return $this->clock->time();
    }

    /**
     * Changes a plan as a whole. Its version goes up.
     *
     * @param int $planid
     * @param int $version of the plan the change was based on
     * @param callable $change takes the plan and its context and changes the plan
     * @return \stdClass the plan as it stands now
     * @throws conflict_exception when the plan is at another version by now
     */
    public function change_plan(int $planid, int $version, callable $change): \stdClass {
        return $this->exclusively($planid, function () use ($planid, $version, $change): \stdClass {
            $plan = $this->plans->plan($planid);
            self::require_version($plan, $version);
            $context = plan_context::of_plan($plan);
            $change($plan, $context);
            $plan->version++;
            $this->plans->save_plan($plan);
            $this->publish($plan, $context);
            return $plan;
        });
    }

    /**
     * Changes one action of a plan. The action's version goes up; the plan's too where its text changes.
     *
     * @param int $planid
     * @param int $actionid
     * @param int $version of the action the change was based on
     * @param callable $change takes plan, action and context, changes the action, and returns whether the plan's text changes
     * @return \stdClass the plan as it stands now
     * @throws conflict_exception when the action is at another version by now
     */
    public function change_action(int $planid, int $actionid, int $version, callable $change): \stdClass {
        return $this->exclusively($planid, function () use ($planid, $actionid, $version, $change): \stdClass {
            $plan = $this->plans->plan($planid);
            $action = $this->plans->action($actionid);
            if ((int) $action->planid !== $planid) {
                throw new \moodle_exception('error:actionmissing', 'mod_actionplan');
            }
            self::require_version($action, $version);
            $context = plan_context::of_plan($plan);
            if ($change($plan, $action, $context)) {
                $plan->version++;
                $this->plans->save_plan($plan);
            }
            $action->version++;
            $this->plans->save_action($action);
            $this->publish($plan, $context);
            return $plan;
        });
    }

    /**
     * Records a decision on a plan or a part of it.
     *
     * @param actor $actor
     * @param plan_context $context
     * @param \stdClass $plan
     * @param string $kind
     * @param string $subjecttype plan, action or evidence
     * @param int $subjectid
     * @param string|null $reason
     */
    public function decide(
        actor $actor,
        plan_context $context,
        \stdClass $plan,
        string $kind,
        string $subjecttype,
        int $subjectid,
        ?string $reason = null,
    ): void {
        decisions::record(
            $actor,
            self::COMPONENT,
            'plan',
            (int) $plan->id,
            (int) $context->participant->id,
            $kind,
            $subjecttype,
            $subjectid,
            $reason,
        );
    }

    /**
     * Pushes the state of a plan and what follows from it.
     *
     * @param \stdClass $plan
     * @param plan_context $context
     */
    public function publish(\stdClass $plan, plan_context $context): void {
        $actions = $this->plans->actions((int) $plan->id);
        $evidence = $this->evidence->of_plan((int) $plan->id);
        $returned = decisions::count(self::COMPONENT, 'plan', (int) $plan->id, ['plan_returned', 'evidence_returned']);
        progress::push(
            (int) $context->participant->id,
            self::COMPONENT,
            (int) $plan->actionplanid,
            (int) $context->cm->id,
            plan_summary::progress($plan, $actions, $evidence, $returned),
        );
        todo::set(
            (int) $context->participant->id,
            self::COMPONENT,
            (int) $context->cm->id,
            ...plan_summary::todos($plan, $actions, $evidence),
        );
    }

    /**
     * Runs a change of a plan while nobody else changes it.
     *
     * @param int $planid
     * @param callable $work
     * @return mixed what the work returns
     */
    public function exclusively(int $planid, callable $work): mixed {
        return transaction::exclusively($this->db, 'mod_actionplan_plan', (string) $planid, $work);
    }

    /**
     * Refuses what was based on an older version.
     *
     * @param \stdClass $record plan or action
     * @param int $version
     */
    private static function require_version(\stdClass $record, int $version): void {
        if ((int) $record->version !== $version) {
            throw new conflict_exception("version $version was changed, the present one is $record->version");
        }
    }
}
