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
use local_asnblended\decision;
use local_asnblended\decisions;
use local_asnblended\standings;
use local_asnblended\transaction;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_loader;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_standing;
use moodle_database;

/**
 * The frame of every write to a plan: one writer at a time, one transaction, nothing stale, and figures and things due in step.
 *
 * A transition records its decision first; the unique key of the log refuses a second writer even where the lock failed.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_writer {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param plan_repository $plans
     * @param plan_loader $loader
     * @param plan_contexts $contexts
     * @param access $access
     * @param standings $standings
     * @param decisions $decisions
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_loader reads plans with everything in them */
        private readonly plan_loader $loader,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var standings takes figures and things due */
        private readonly standings $standings,
        /** @var decisions the log */
        private readonly decisions $decisions,
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
     * Reads a plan as the actor may see it, without changing anything.
     *
     * @param actor $actor
     * @param int $planid
     * @return plan_dossier
     * @throws \moodle_exception when there is no such plan, or the actor may not see it
     */
    public function read(actor $actor, int $planid): plan_dossier {
        $plan = $this->plans->plan($planid);
        $context = $this->contexts->of_plan($plan);
        $this->access->require_view($actor, $context);
        return $this->loader->load($plan, $context);
    }

    /**
     * Changes a plan as a whole. Its version goes up.
     *
     * @param actor $actor
     * @param int $planid
     * @param int $version of the plan the change was based on
     * @param callable $change takes the dossier and changes it
     * @return plan_dossier the plan as it stands now
     * @throws conflict_exception when the plan is at another version by now
     */
    public function change_plan(actor $actor, int $planid, int $version, callable $change): plan_dossier {
        return $this->exclusively($planid, function () use ($actor, $planid, $version, $change): plan_dossier {
            $dossier = $this->read($actor, $planid);
            self::require_version($dossier->plan, $version);
            $change($dossier);
            $dossier->plan->version++;
            $this->plans->save_plan($dossier->plan);
            $this->publish($dossier);
            return $dossier;
        });
    }

    /**
     * Changes one action of a plan. The action's version goes up; the plan's too where its text changes.
     *
     * @param actor $actor
     * @param int $planid
     * @param int $actionid
     * @param int $version of the action the change was based on
     * @param callable $change takes dossier and action, changes the action, and returns whether the plan's text changes
     * @return plan_dossier the plan as it stands now
     * @throws conflict_exception when the action is at another version by now
     */
    public function change_action(actor $actor, int $planid, int $actionid, int $version, callable $change): plan_dossier {
        return $this->exclusively($planid, function () use ($actor, $planid, $actionid, $version, $change): plan_dossier {
            $dossier = $this->read($actor, $planid);
            $action = $dossier->action($actionid);
            self::require_version($action, $version);
            if ($change($dossier, $action)) {
                $dossier->plan->version++;
                $this->plans->save_plan($dossier->plan);
            }
            $action->version++;
            $this->plans->save_action($action);
            $this->publish($dossier);
            return $dossier;
        });
    }

    /**
     * Records a decision on a plan or a part of it.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param string $kind
     * @param string $subjecttype plan, action or evidence
     * @param int $subjectid
     * @param string|null $reason
     */
    public function decide(
        actor $actor,
        plan_dossier $dossier,
        string $kind,
        string $subjecttype,
        int $subjectid,
        ?string $reason = null,
    ): void {
        $dossier->history[] = $this->decisions->record($actor, new decision(
            plan_standing::COMPONENT,
            'plan',
            (int) $dossier->plan->id,
            (int) $dossier->context->participant->id,
            $kind,
            $subjecttype,
            $subjectid,
            $reason,
        ), $dossier->last_sequence());
    }

    /**
     * Publishes how the owner of a plan stands, then tells what was done.
     *
     * @param plan_dossier $dossier
     */
    public function publish(plan_dossier $dossier): void {
        $this->standings->publish((int) $dossier->context->participant->id, plan_standing::of($dossier));
        foreach ($dossier->news() as $event) {
            $event->trigger();
        }
    }

    /**
     * Runs a change of a plan while nobody else changes it.
     *
     * @param int $planid
     * @param callable $work
     * @return mixed what the work returns
     */
    public function exclusively(int $planid, callable $work): mixed {
        $held = function () use ($planid, $work): mixed {
            // Whoever deletes the plan, gives it away or renames its run does not ask for the lock, but waits for the row.
            $this->plans->hold($planid);
            return $work();
        };
        return transaction::exclusively($this->db, 'mod_actionplan_plan', (string) $planid, $held);
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
