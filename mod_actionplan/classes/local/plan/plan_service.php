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
use local_asnblended\dates;
use local_asnblended\decisions;
use local_asnblended\indicators;
use local_asnblended\runs;
use local_asnblended\transaction;
use mod_actionplan\event\plan_decided;
use mod_actionplan\event\plan_submitted;
use mod_actionplan\local\access;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\plan_contexts;
use mod_actionplan\local\plan_writer;
use moodle_database;

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
     *
     * @param moodle_database $db
     * @param plan_writer $writer
     * @param plan_repository $plans
     * @param evidence_service $evidenceservice
     * @param evidence_files $files
     * @param access $access
     * @param plan_loader $loader
     * @param indicators $indicators
     * @param decisions $decisions
     * @param runs $runs
     * @param plan_contexts $contexts
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_service hands in and decides on evidence */
        private readonly evidence_service $evidenceservice,
        /** @var evidence_files files of evidence */
        private readonly evidence_files $files,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var plan_loader reads plans with everything in them */
        private readonly plan_loader $loader,
        /** @var indicators results that an action can name */
        private readonly indicators $indicators,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var runs who takes part */
        private readonly runs $runs,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
    ) {
    }

    /**
     * Makes room for the plan of somebody who takes part. A plan that stands already stays; one that a backup brought without
     * its run belongs to the run from now on. Figures and things due follow from it again. Who is away, or whose run is closed,
     * begins no plan.
     *
     * @param plan_context $context
     */
    public function make_room(plan_context $context): void {
        transaction::run($this->db, function () use ($context): void {
            $instanceid = (int) $context->cm->instance;
            $isthere = $this->plans->hold_instance($instanceid);
            // As it is now: a run may have got another code, a person another account, since the participant was read.
            $participant = $isthere ? $this->runs->find_participant((int) $context->participant->id) : null;
            if (!$participant || !$participant->userid) {
                return;
            }
            $context = $this->contexts->of_participant($context->cm, $participant);
            $plan = $this->plans->of_user($instanceid, (int) $participant->userid, $participant->runcode)
                ?? $this->plans->orphan($instanceid, (int) $participant->userid, (int) $participant->courseid);
            if (!$plan && ($participant->status !== 'active' || $participant->runstatus !== 'active')) {
                return;
            }
            $plan ??= $this->plans->ensure($instanceid, (int) $participant->userid, $participant->runcode);
            $this->writer->exclusively((int) $plan->id, function () use ($plan, $participant, $context): void {
                $plan = $this->plans->plan((int) $plan->id);
                if ($plan->runcode !== $participant->runcode) {
                    $plan->runcode = $participant->runcode;
                    $this->plans->save_plan($plan);
                }
                $this->decisions->belongs_to(plan_standing::COMPONENT, 'plan', (int) $plan->id, (int) $participant->id);
                $this->writer->publish($this->loader->load($plan, $context));
            });
        });
    }

    /**
     * Saves the three things that will change, as far as they are written.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     * @param string[] $changes change1, change2, change3
     * @return plan_dossier
     * @throws invalid_exception
     */
    public function save_reflection(actor $actor, int $planid, int $version, array $changes): plan_dossier {
        $change = function (plan_dossier $dossier) use ($actor, $changes): void {
            $this->require_writable($actor, $dossier);
            foreach (plan_rules::CHANGES as $field) {
                if (\core_text::strlen($changes[$field]) > 2000) {
                    throw new invalid_exception([$field => 'error:toolong']);
                }
                $dossier->plan->$field = trim($changes[$field]);
            }
        };
        return $this->writer->change_plan($actor, $planid, $version, $change);
    }

    /**
     * Adds an action or changes one. Changing a verified action takes the verification back.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid 0 for a new one
     * @param int $version of the action, of the plan for a new one
     * @param string[] $values plan_rules::ACTION_FIELDS
     * @return plan_dossier
     * @throws invalid_exception
     */
    public function save_action(actor $actor, int $planid, int $actionid, int $version, array $values): plan_dossier {
        $values = array_map('trim', array_intersect_key($values, plan_rules::ACTION_FIELDS));
        $values['duedate'] = dates::typed($values['duedate'] ?? '');
        $check = function (plan_dossier $dossier) use ($actor, $values): void {
            $this->require_writable($actor, $dossier);
            $codes = array_column($this->indicators->options(), 'code');
            invalid_exception::throw_if(plan_rules::action_errors($values, $codes));
        };
        if ($actionid === 0) {
            $add = function (plan_dossier $dossier) use ($check, $values): void {
                $check($dossier);
                if (count($dossier->actions) >= plan_rules::MAX_ACTIONS) {
                    throw new invalid_exception(['actions' => 'error:toomanyactions'], plan_rules::MAX_ACTIONS);
                }
                $action = (object) (self::stored($values) + array_fill_keys(array_keys(plan_rules::ACTION_FIELDS), null)
                    + ['planid' => $dossier->plan->id, 'state' => 'planned', 'version' => 1]);
                $this->plans->save_action($action);
                $dossier->actions[$action->id] = $action;
            };
            return $this->writer->change_plan($actor, $planid, $version, $add);
        }
        return $this->writer->change_action(
            $actor,
            $planid,
            $actionid,
            $version,
            function (plan_dossier $dossier, \stdClass $action) use ($actor, $check, $values): bool {
                $check($dossier);
                $values = self::stored($values);
                $before = array_intersect_key(self::stored(array_map('strval', (array) $action)), $values);
                if ($action->state === 'verified' && $before != $values) {
                    $this->evidenceservice->withdraw_verification($actor, $dossier, $action);
                }
                foreach ($values as $field => $value) {
                    $action->$field = $value;
                }
                return true;
            },
        );
    }

    /**
     * What was written as the table keeps it.
     *
     * @param string[] $values field => text
     * @return array field => text or number
     */
    private static function stored(array $values): array {
        foreach (array_intersect(plan_rules::NUMBERS, array_keys($values)) as $field) {
            $values[$field] = quantity::parse($values[$field]);
        }
        return $values;
    }

    /**
     * Deletes an action that has no evidence.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param int $version of the plan
     * @return plan_dossier
     */
    public function delete_action(actor $actor, int $planid, int $actionid, int $version): plan_dossier {
        $delete = function (plan_dossier $dossier) use ($actor, $actionid): void {
            $this->require_writable($actor, $dossier);
            $dossier->action($actionid);
            if ($dossier->newest($actionid)) {
                throw new \moodle_exception('error:actionhasevidence', 'mod_actionplan');
            }
            $this->files->discard($dossier->context->module, $actionid);
            $this->plans->delete_action($actionid);
            unset($dossier->actions[$actionid]);
        };
        return $this->writer->change_plan($actor, $planid, $version, $delete);
    }

    /**
     * Submits the plan to the superior.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     * @return plan_dossier
     * @throws invalid_exception when something is missing
     */
    public function submit(actor $actor, int $planid, int $version): plan_dossier {
        return $this->writer->change_plan($actor, $planid, $version, function (plan_dossier $dossier) use ($actor): void {
            $this->require_writable($actor, $dossier);
            $needed = (int) $dossier->context->participant->verifiedneeded;
            invalid_exception::throw_if(plan_rules::submit_errors($dossier->plan, $dossier->actions, $needed), $needed);
            $plan = $dossier->plan;
            $this->writer->decide($actor, $dossier, 'plan_submitted', 'plan', (int) $plan->id);
            $plan->state = 'submitted';
            $plan->returnedreason = null;
            $plan->timesubmitted = $this->writer->now();
            $dossier->tell(static fn() => plan_submitted::of($dossier, $actor));
        });
    }

    /**
     * Takes a submitted or agreed plan back to write on; an agreement is withdrawn by that, evidence stays.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $version of the plan
     * @return plan_dossier
     */
    public function withdraw(actor $actor, int $planid, int $version): plan_dossier {
        return $this->writer->change_plan($actor, $planid, $version, function (plan_dossier $dossier) use ($actor): void {
            $this->access->require_write($actor, $dossier->context);
            $plan = $dossier->plan;
            self::require_state($plan, self::WITHDRAWABLE);
            $kind = $plan->state === 'agreed' ? 'agreement_withdrawn' : 'submission_withdrawn';
            $this->writer->decide($actor, $dossier, $kind, 'plan', (int) $plan->id);
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
     * @return plan_dossier
     * @throws invalid_exception when the reason is missing
     */
    public function decide(actor $actor, int $planid, int $version, bool $agreed, string $reason): plan_dossier {
        $reason = trim($reason);
        $decide = function (plan_dossier $dossier) use ($actor, $agreed, $reason): void {
            $this->access->require_agree($actor, $dossier->context);
            $plan = $dossier->plan;
            self::require_state($plan, ['submitted']);
            if (!$agreed) {
                plan_rules::require_reason($reason);
            }
            $kind = $agreed ? 'plan_agreed' : 'plan_returned';
            $this->writer->decide($actor, $dossier, $kind, 'plan', (int) $plan->id, $reason === '' ? null : $reason);
            $plan->state = $agreed ? 'agreed' : 'returned';
            $plan->returnedreason = $agreed ? null : $reason;
            $plan->timeagreed = $agreed ? $this->writer->now() : null;
            foreach ($agreed ? $dossier->actions : [] as $action) {
                if ($action->state === 'planned') {
                    $action->state = 'in_progress';
                    $this->plans->save_action($action);
                }
            }
            $dossier->tell(static fn() => plan_decided::of($dossier, $actor, ['agreed' => $agreed]));
        };
        return $this->writer->change_plan($actor, $planid, $version, $decide);
    }

    /**
     * Only the participant writes, and only while nobody else has the plan on the desk.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     */
    private function require_writable(actor $actor, plan_dossier $dossier): void {
        $this->access->require_write($actor, $dossier->context);
        self::require_state($dossier->plan, self::WRITABLE);
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
