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
use local_asnblended\indicators;
use local_asnblended\runs;
use mod_actionplan\event\plan_decided;
use mod_actionplan\event\plan_submitted;
use mod_actionplan\local\access;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\plan_writer;

/**
 * Writing a plan and agreeing to it: draft -> submitted -> agreed, or returned and submitted again.
 *
 * Every method takes the version that the actor saw and throws a conflict_exception when it is no longer the present one.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_service {
    /** States in which the participant may write. */
    public const WRITABLE = ['draft', 'returned'];

    /** States from which the participant may take the plan back. */
    public const WITHDRAWABLE = ['submitted', 'agreed'];

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var evidence_service hands in and decides on evidence */
        private readonly evidence_service $evidenceservice,
        /** @var evidence_files files of evidence */
        private readonly evidence_files $files,
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    /**
     * Makes room for the plan of somebody who takes part: an empty plan, its progress and the first to-do. A plan that a
     * backup brought without its run belongs to the run from now on.
     *
     * @param plan_context $context
     * @return \stdClass the plan
     */
    public function ensure(plan_context $context): \stdClass {
        $userid = (int) $context->participant->userid;
        $instanceid = (int) $context->cm->instance;
        $plan = $this->plans->of_user($instanceid, $userid, $context->participant->runcode);
        if ($plan) {
            return $plan;
        }
        $runcode = $context->participant->runcode;
        $runcodes = array_column(runs::of_course((int) $context->cm->course), 'code');
        $plan = $this->plans->orphan($instanceid, $userid, $runcodes) ?? $this->plans->ensure($instanceid, $userid, $runcode);
        return $this->writer->exclusively((int) $plan->id, function () use ($plan, $runcode, $context): \stdClass {
            $plan = $this->plans->plan((int) $plan->id);
            if ($plan->runcode !== $runcode) {
                $plan->runcode = $runcode;
                $this->plans->save_plan($plan);
            }
            $this->writer->publish($plan, $context);
            return $plan;
        });
    }

    /**
     * Saves the three things that will change, as far as they are written.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     * @param string[] $changes change1, change2, change3
     * @throws invalid_exception
     */
    public function save_reflection(actor $actor, int $planid, int $version, array $changes): void {
        $change = function (\stdClass $plan, plan_context $context) use ($actor, $changes): void {
            $this->require_writable($actor, $plan, $context);
            foreach (plan_rules::CHANGES as $field) {
                if (\core_text::strlen($changes[$field]) > 2000) {
                    throw new invalid_exception([$field => 'error:toolong']);
                }
                $plan->$field = trim($changes[$field]);
            }
        };
        $this->writer->change_plan($planid, $version, $change);
    }

    /**
     * Adds an action or changes one. Changing a verified action takes the verification back.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid 0 for a new one
     * @param int $version of the action, of the plan for a new one
     * @param string[] $values plan_rules::ACTION_FIELDS
     * @throws invalid_exception
     */
    public function save_action(actor $actor, int $planid, int $actionid, int $version, array $values): void {
        $values = array_map('trim', array_intersect_key($values, plan_rules::ACTION_FIELDS));
        $check = function (\stdClass $plan, plan_context $context) use ($actor, $values): void {
            $this->require_writable($actor, $plan, $context);
            invalid_exception::throw_if(plan_rules::action_errors($values, array_column(indicators::options(), 'code')));
        };
        if ($actionid === 0) {
            $add = function (\stdClass $plan, plan_context $context) use ($check, $values): void {
                $check($plan, $context);
                if (count($this->plans->actions((int) $plan->id)) >= plan_rules::MAX_ACTIONS) {
                    throw new invalid_exception(['actions' => 'error:toomanyactions'], plan_rules::MAX_ACTIONS);
                }
                $this->plans->save_action((object) ($values + ['planid' => $plan->id, 'state' => 'planned', 'version' => 1]));
            };
            $this->writer->change_plan($planid, $version, $add);
            return;
        }
        $this->writer->change_action(
            $planid,
            $actionid,
            $version,
            function (\stdClass $plan, \stdClass $action, plan_context $context) use ($actor, $check, $values): bool {
                $check($plan, $context);
                if ($action->state === 'verified' && array_diff_assoc($values, array_map('strval', (array) $action))) {
                    $this->evidenceservice->withdraw_verification($actor, $plan, $action, $context);
                }
                foreach ($values as $field => $value) {
                    $action->$field = $value;
                }
                return true;
            },
        );
    }

    /**
     * Deletes an action that has no evidence.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param int $version of the plan
     */
    public function delete_action(actor $actor, int $planid, int $actionid, int $version): void {
        $delete = function (\stdClass $plan, plan_context $context) use ($actor, $actionid): void {
            $this->require_writable($actor, $plan, $context);
            $action = $this->plans->actions((int) $plan->id)[$actionid] ?? null;
            if (!$action) {
                throw new \moodle_exception('error:actionmissing', 'mod_actionplan');
            }
            if ($this->evidence->newest($actionid)) {
                throw new \moodle_exception('error:actionhasevidence', 'mod_actionplan');
            }
            $this->files->discard($context->module, $actionid);
            $this->plans->delete_action($actionid);
        };
        $this->writer->change_plan($planid, $version, $delete);
    }

    /**
     * Submits the plan to the superior.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     * @throws invalid_exception when something is missing
     */
    public function submit(actor $actor, int $planid, int $version): void {
        $this->writer->change_plan($planid, $version, function (\stdClass $plan, plan_context $context) use ($actor): void {
            $this->require_writable($actor, $plan, $context);
            $needed = (int) runs::get((int) $context->participant->runid)->verifiedneeded;
            $actions = $this->plans->actions((int) $plan->id);
            invalid_exception::throw_if(plan_rules::submit_errors($plan, $actions, $needed), $needed);
            $this->writer->decide($actor, $context, $plan, 'plan_submitted', 'plan', (int) $plan->id);
            $plan->state = 'submitted';
            $plan->returnedreason = null;
            $plan->timesubmitted = $this->writer->now();
            plan_submitted::of($plan, $context, $actor)->trigger();
        });
    }

    /**
     * Takes a submitted or agreed plan back to write on; an agreement is withdrawn by that, evidence stays.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     */
    public function withdraw(actor $actor, int $planid, int $version): void {
        $this->writer->change_plan($planid, $version, function (\stdClass $plan, plan_context $context) use ($actor): void {
            $this->access->require_write($actor, $context);
            self::require_state($plan, self::WITHDRAWABLE);
            $kind = $plan->state === 'agreed' ? 'agreement_withdrawn' : 'submission_withdrawn';
            $this->writer->decide($actor, $context, $plan, $kind, 'plan', (int) $plan->id);
            $plan->state = 'draft';
            $plan->timesubmitted = null;
            $plan->timeagreed = null;
        });
    }

    /**
     * The superior agrees to the plan or returns it with a reason.
     *
     * @param actor $actor the superior
     * @param int $planid
     * @param int $version of the plan
     * @param bool $agreed
     * @param string $reason needed when it is returned
     * @throws invalid_exception when the reason is missing
     */
    public function decide(actor $actor, int $planid, int $version, bool $agreed, string $reason): void {
        $reason = trim($reason);
        $decide = function (\stdClass $plan, plan_context $context) use ($actor, $agreed, $reason): void {
            $this->access->require_agree($actor, $context);
            self::require_state($plan, ['submitted']);
            if (!$agreed) {
                plan_rules::require_reason($reason);
            }
            $kind = $agreed ? 'plan_agreed' : 'plan_returned';
            $this->writer->decide($actor, $context, $plan, $kind, 'plan', (int) $plan->id, $reason === '' ? null : $reason);
            $plan->state = $agreed ? 'agreed' : 'returned';
            $plan->returnedreason = $agreed ? null : $reason;
            $plan->timeagreed = $agreed ? $this->writer->now() : null;
            foreach ($agreed ? $this->plans->actions((int) $plan->id) : [] as $action) {
                if ($action->state === 'planned') {
                    $action->state = 'in_progress';
                    $this->plans->save_action($action);
                }
            }
            plan_decided::of($plan, $context, $actor, ['agreed' => $agreed])->trigger();
        };
        $this->writer->change_plan($planid, $version, $decide);
    }

    /**
     * Only the participant writes, and only while nobody else has the plan on the desk.
     *
     * @param actor $actor
     * @param \stdClass $plan
     * @param plan_context $context
     */
    private function require_writable(actor $actor, \stdClass $plan, plan_context $context): void {
        $this->access->require_write($actor, $context);
        self::require_state($plan, self::WRITABLE);
    }

    /**
     * Refuses what does not fit the state of the plan.
     *
     * @param \stdClass $plan
     * @param string[] $states
     */
    public static function require_state(\stdClass $plan, array $states): void {
        if (!in_array($plan->state, $states, true)) {
            $state = get_string("state:$plan->state", 'mod_actionplan');
            throw new \moodle_exception('error:planstate', 'mod_actionplan', '', $state);
        }
    }
}
