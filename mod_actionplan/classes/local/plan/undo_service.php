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
use mod_actionplan\event\decision_undone;
use mod_actionplan\local\access;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\plan_writer;

/**
 * Takes a decision back that was a slip of the finger: within a minute, by whoever took it, while nothing has followed from it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class undo_service {
    /** Seconds in which it is offered. */
    public const OFFERED = 60;

    /** Seconds for a slow line, in which what was offered is still done. */
    private const LATE = 30;

    /** Seconds in which the plan is saved after its decision was recorded. */
    private const SAVED = 2;

    /** Seconds after which a decision stands. */
    public const STANDS = self::OFFERED + self::LATE;

    /** What can be taken back => the state it left plan or action in. */
    private const KINDS = ['plan_agreed' => 'agreed', 'plan_returned' => 'returned', 'evidence_verified' => 'verified',
        'evidence_returned' => 'returned'];

    /**
     * Collaborators.
     *
     * @param plan_writer $writer
     * @param plan_repository $plans
     * @param evidence_repository $evidence
     * @param access $access
     */
    public function __construct(
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    /**
     * Takes the last decision on a plan, or on the evidence of an action, back.
     *
     * @param actor $actor whoever took it
     * @param int $planid
     * @param int $actionid 0 for the decision on the plan
     * @param int $version of the plan, or of the action
     * @return plan_dossier
     * @throws \moodle_exception when it is somebody else's, too long ago, or something has followed from it
     */
    public function undo(actor $actor, int $planid, int $actionid, int $version): plan_dossier {
        if ($actionid === 0) {
            return $this->writer->change_plan($actor, $planid, $version, function (plan_dossier $dossier) use ($actor): void {
                $this->access->require_agree($actor, $dossier->context);
                $this->undo_plan($actor, $dossier);
            });
        }
        $change = function (plan_dossier $dossier, \stdClass $action) use ($actor): bool {
            $this->access->require_verify($actor, $dossier->context);
            $this->undo_evidence($actor, $dossier, $action);
            return false;
        };
        return $this->writer->change_action($actor, $planid, $actionid, $version, $change);
    }

    /**
     * What the actor may take back in a plan now.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param int $now UTC seconds
     * @return array[] action, 0 for the plan => kind of the decision, and undo: seconds that are left
     */
    public static function offers(actor $actor, plan_dossier $dossier, int $now): array {
        if (!$dossier->context->is_open()) {
            return [];
        }
        $offers = [];
        foreach ([null, ...array_values($dossier->actions)] as $action) {
            $decision = $dossier->last_decision($action);
            $left = $decision === null ? 0 : (int) $decision->timecreated + self::OFFERED - $now;
            if ($left > 0 && self::is_undoable($actor, $dossier, $action, $decision)) {
                $offers[(int) ($action->id ?? 0)] = ['kind' => $decision->kind, 'undo' => $left];
            }
        }
        return $offers;
    }

    /**
     * The plan waits for the superior again.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     */
    private function undo_plan(actor $actor, plan_dossier $dossier): void {
        $decision = $this->require_undoable($actor, $dossier, null);
        $plan = $dossier->plan;
        $this->writer->decide($actor, $dossier, 'decision_undone', 'plan', (int) $plan->id);
        [$plan->state, $plan->returnedreason, $plan->timeagreed] = ['submitted', null, null];
        foreach ($decision->kind === 'plan_agreed' ? $dossier->actions : [] as $action) {
            if ($action->state === 'in_progress') {
                $action->state = 'planned';
                $this->plans->save_action($action);
            }
        }
        $dossier->tell(static fn() => decision_undone::of($dossier, $actor));
    }

    /**
     * The evidence waits for the mentor again.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param \stdClass $action brought up to date
     */
    private function undo_evidence(actor $actor, plan_dossier $dossier, \stdClass $action): void {
        $this->require_undoable($actor, $dossier, $action);
        $newest = $dossier->newest((int) $action->id);
        $this->writer->decide($actor, $dossier, 'decision_undone', 'evidence', (int) $newest->id);
        $this->evidence->set_state($newest, 'submitted', null, null);
        $action->state = 'evidence_submitted';
        $other = ['actionid' => (int) $action->id];
        $dossier->tell(static fn() => decision_undone::of($dossier, $actor, $other, (int) $newest->id));
    }

    /**
     * The decision that can be taken back, or a refusal.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param \stdClass|null $action null for the decision on the plan
     * @return \stdClass
     */
    private function require_undoable(actor $actor, plan_dossier $dossier, ?\stdClass $action): \stdClass {
        $decision = $dossier->last_decision($action);
        $intime = $decision !== null && (int) $decision->timecreated + self::STANDS >= $this->writer->now();
        if (!$intime || !self::is_undoable($actor, $dossier, $action, $decision)) {
            throw new \moodle_exception('error:undotoolate', 'mod_actionplan');
        }
        return $decision;
    }

    /**
     * Whether the actor took a decision here, on this site, and nothing has followed from it.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param \stdClass|null $action null for the decision on the plan
     * @param \stdClass $decision the last one on it
     * @return bool
     */
    private static function is_undoable(actor $actor, plan_dossier $dossier, ?\stdClass $action, \stdClass $decision): bool {
        $state = $action === null ? $dossier->plan->state : $action->state;
        // From agreeing follows everything that comes later in the plan; from a decision on evidence only what concerns it.
        $nothingfollowed = $action === null ? self::is_untouched($dossier, $decision) : $dossier->plan->state === 'agreed';
        return $nothingfollowed && $decision->timerestored === null && $actor->userid > 0
            && (int) $decision->actoruserid === $actor->userid && (self::KINDS[$decision->kind] ?? '') === $state;
    }

    /**
     * Whether nothing was decided, written or told in a plan since a decision on it.
     *
     * @param plan_dossier $dossier
     * @param \stdClass $decision
     * @return bool
     */
    private static function is_untouched(plan_dossier $dossier, \stdClass $decision): bool {
        $told = array_map(static fn(array $weeks) => max(array_column($weeks, 'timemodified')), $dossier->progress);
        $touched = max([(int) $dossier->plan->timemodified, ...array_map('intval', array_values($told))]);
        return (int) $decision->sequence === $dossier->last_sequence()
            && $touched <= (int) $decision->timecreated + self::SAVED;
    }
}
