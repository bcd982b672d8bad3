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

use core\clock;
use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\indicators;
use local_asnblended\runs;
use mod_actionplan\local\access;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\plan_writer;
use mod_actionplan\local\progress\progress_rules;
use mod_actionplan\local\progress\progress_view;

/**
 * A plan as one person may see it: the same shape for the page's first paint, for reading, and in the answer to every write.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_view {
    /**
     * Collaborators.
     *
     * @param runs $runs
     * @param indicators $indicators
     * @param access $access
     * @param clock $clock
     * @param plan_repository $plans
     */
    public function __construct(
        /** @var runs runs and who takes part */
        private readonly runs $runs,
        /** @var indicators results that an action can name */
        private readonly indicators $indicators,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var clock tells the present instant */
        private readonly clock $clock,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
    ) {
    }

    /**
     * The plan as the actor sees it. The caller has checked that the actor may.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @return array as plan_structure describes it
     */
    public function export(actor $actor, plan_dossier $dossier): array {
        [$plan, $context] = [$dossier->plan, $dossier->context];
        $run = $this->runs->get((int) $context->participant->runid);
        $today = dates::today($this->clock, $run->timezone);
        $can = $this->can($actor, $plan, $context);
        $indicators = array_column($this->indicators->options(), null, 'code');
        $progress = new progress_view($today, $can['addevidence'], self::is_at_work($run->phases, $today));
        $offers = undo_service::offers($actor, $dossier, $this->clock->time());
        $builder = new action_view($context, $can, $indicators, $today, $plan->state, $dossier->deciders(), $progress);
        $exported = $builder->export($dossier, $offers);
        $verified = $dossier->verified();
        return [
            'planid' => (int) $plan->id,
            'cmid' => (int) $context->cm->id,
            'userid' => (int) $plan->userid,
            'participantname' => $context->participant->name,
            'participantnip' => $context->participant->nip,
            'position' => $context->participant->position,
            'opdname' => $context->participant->opdname,
            'runname' => $run->name,
            'programmename' => $run->programmename,
            ...array_fill_keys(['superiorname', 'superiornip', 'mentorname', 'mentornip'], ''),
            ...self::related($this->access->related($context)),
            'state' => $plan->state,
            ...plan_state::look($plan->state),
            'isreturned' => $plan->state === 'returned',
            'version' => (int) $plan->version,
            'change1' => (string) $plan->change1,
            'change2' => (string) $plan->change2,
            'change3' => (string) $plan->change3,
            'returnedreason' => (string) $plan->returnedreason,
            'verified' => $verified,
            'verifiedneeded' => (int) $run->verifiedneeded,
            'achieved' => $verified >= (int) $run->verifiedneeded,
            'closed' => !$context->is_open(),
            'phases' => self::phases($run->phases, $today),
            'week' => progress_rules::week($today),
            'read' => !$can['write'] && $plan->state !== 'submitted',
            ...action_view::undo($offers[0] ?? null),
            ...action_view::reasons('plan', (int) $plan->id, $can['agree']),
            'hasfinished' => in_array(true, array_column($exported, 'finished'), true),
            'can' => $can,
            'indicators' => array_values(array_map(static fn(\stdClass $indicator) => [
                'code' => $indicator->code, 'name' => $indicator->name, 'unit' => $indicator->unit,
                'lower' => $indicator->direction === 'down', 'source' => $indicator->source,
            ], $indicators)),
            'examples' => $can['write'] ? examples::of($this->plans->examples((int) $plan->actionplanid)) : [],
            'actions' => $exported,
            'hasactions' => (bool) $exported,
            'history' => self::history($dossier),
        ];
    }

    /**
     * What the actor may do with the plan in its present state.
     *
     * @param actor $actor
     * @param \stdClass $plan
     * @param plan_context $context
     * @return bool[]
     */
    private function can(actor $actor, \stdClass $plan, plan_context $context): array {
        $write = $this->access->can_write($actor, $context);
        return [
            'own' => $this->access->is_owner($actor, $context),
            'write' => $write && in_array($plan->state, plan_service::WRITABLE, true),
            'withdraw' => $write && in_array($plan->state, plan_service::WITHDRAWABLE, true),
            'agree' => $plan->state === 'submitted' && $this->access->can_agree($actor, $context),
            'addevidence' => $write && $plan->state === 'agreed',
            'verify' => $plan->state === 'agreed' && $this->access->can_verify($actor, $context),
        ];
    }

    /**
     * Names of superior and mentor.
     *
     * @param \stdClass[] $people kind, name
     * @return string[]
     */
    private static function related(array $people): array {
        $names = [];
        foreach ($people as $person) {
            $names["{$person->kind}name"] = $person->name;
            $names["{$person->kind}nip"] = $person->nip;
        }
        return $names;
    }

    /**
     * The phases and where today stands in them.
     *
     * @param \stdClass[] $phases
     * @param string $today
     * @return array[]
     */
    private static function phases(array $phases, string $today): array {
        return array_map(static function (\stdClass $phase) use ($today): array {
            $first = new \DateTimeImmutable($phase->startdate);
            $days = 1 + (int) $first->diff(new \DateTimeImmutable($phase->enddate))->days;
            $current = $phase->startdate <= $today && $today <= $phase->enddate;
            $day = $current ? 1 + (int) $first->diff(new \DateTimeImmutable($today))->days : 0;
            return [
                'number' => (int) $phase->sortorder,
                'name' => $phase->name,
                'past' => $today > $phase->enddate,
                'current' => $current,
                'progress' => $current ? get_string('dayofdays', 'mod_actionplan', (object) ['day' => $day, 'days' => $days]) : '',
                'period' => dates::label($phase->startdate) . ' – ' . dates::label($phase->enddate),
            ];
        }, $phases);
    }

    /**
     * Whether the run is in a phase at the workplace.
     *
     * @param \stdClass[] $phases
     * @param string $today
     * @return bool
     */
    private static function is_at_work(array $phases, string $today): bool {
        foreach ($phases as $phase) {
            if ($phase->kind === 'onthejob' && $phase->startdate <= $today && $today <= $phase->enddate) {
                return true;
            }
        }
        return false;
    }

    /**
     * What was decided, newest first.
     *
     * @param plan_dossier $dossier
     * @return array[]
     */
    private static function history(plan_dossier $dossier): array {
        return array_map(static fn(\stdClass $decision) => [
            'sequence' => (int) $decision->sequence,
            'label' => get_string("decision:$decision->kind", 'mod_actionplan'),
            'actorname' => (string) $decision->actorname,
            'behindname' => $decision->behindname === null ? '' : get_string('onbehalf', 'mod_actionplan', $decision->behindname),
            'reason' => (string) $decision->reason,
            'on' => dates::instant((int) $decision->timecreated),
            'restored' => $decision->timerestored !== null,
        ], array_reverse($dossier->history));
    }
}
