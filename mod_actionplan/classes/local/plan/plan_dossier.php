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

use local_asnblended\versioned;
use mod_actionplan\local\plan_context;

/**
 * A plan with everything in it, read once and kept up to date by whoever changes it: the figures, the things due and the answer to
 * the browser are all made from it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_dossier implements versioned {
    /** Decisions that sent something back. */
    private const RETURNS = ['plan_returned', 'evidence_returned'];

    /** @var \Closure[] make the events of what was done; told after it is written */
    private array $news = [];

    /**
     * What was read.
     *
     * @param \stdClass $plan
     * @param plan_context $context
     * @param \stdClass[] $actions
     * @param \stdClass[][] $evidence
     * @param \stdClass[] $history
     * @param \stdClass[][] $progress
     */
    public function __construct(
        /** @var \stdClass the plan */
        public readonly \stdClass $plan,
        /** @var plan_context where it stands */
        public readonly plan_context $context,
        /** @var \stdClass[] actions by id, in their order */
        public array $actions,
        /** @var \stdClass[][] action => versions of evidence, newest first */
        public array $evidence,
        /** @var \stdClass[] decisions, oldest first */
        public array $history,
        /** @var \stdClass[][] action => weeks of which progress was told, newest first */
        public array $progress = [],
    ) {
    }

    /**
     * An action of the plan.
     *
     * @param int $id
     * @return \stdClass
     * @throws \moodle_exception when it is not of this plan
     */
    public function action(int $id): \stdClass {
        return $this->actions[$id] ?? throw new \moodle_exception('error:actionmissing', 'mod_actionplan');
    }

    /**
     * The newest version of an action's evidence.
     *
     * @param int $actionid
     * @return \stdClass|null
     */
    public function newest(int $actionid): ?\stdClass {
        return $this->evidence[$actionid][0] ?? null;
    }

    /**
     * What was told of an action in a week.
     *
     * @param int $actionid
     * @param string $week YYYY-MM-DD
     * @return \stdClass|null
     */
    public function progress_of(int $actionid, string $week): ?\stdClass {
        return array_column($this->progress[$actionid] ?? [], null, 'week')[$week] ?? null;
    }

    /**
     * Takes up what was told.
     *
     * @param \stdClass $row
     */
    public function put_progress(\stdClass $row): void {
        $weeks = [$row->week => $row] + array_column($this->progress[$row->actionid] ?? [], null, 'week');
        krsort($weeks);
        $this->progress[$row->actionid] = array_values($weeks);
    }

    /**
     * How many actions are verified now.
     *
     * @return int
     */
    public function verified(): int {
        return count(array_filter($this->actions, static fn(\stdClass $action) => $action->state === 'verified'));
    }

    #[\Override]
    public function subjects(): array {
        $subjects = ['plan:' . $this->plan->id => (int) $this->plan->version];
        foreach ($this->actions as $action) {
            $subjects["action:$action->id"] = (int) $action->version;
            foreach (array_slice($this->progress[$action->id] ?? [], 0, 1) as $row) {
                $subjects["progress:$action->id:$row->week"] = (int) $row->version;
            }
        }
        return $subjects;
    }

    /**
     * How many versions of evidence were handed in.
     *
     * @return int
     */
    public function versions(): int {
        return array_sum(array_map('count', $this->evidence));
    }

    /**
     * How many decisions so far returned the plan or evidence.
     *
     * @return int
     */
    public function returns(): int {
        return count(array_filter($this->standing(), static fn(\stdClass $one) => in_array($one->kind, self::RETURNS, true)));
    }

    /**
     * The decisions that were not taken back within their minute.
     *
     * @return \stdClass[] oldest first
     */
    private function standing(): array {
        $standing = [];
        $last = [];
        foreach ($this->history as $number => $decision) {
            $subject = "$decision->subjecttype $decision->subjectid";
            if ($decision->kind === 'decision_undone') {
                unset($standing[$last[$subject] ?? -1]);
                continue;
            }
            $standing[$number] = $decision;
            $last[$subject] = $number;
        }
        return $standing;
    }

    /**
     * Who decided on each version of evidence last, by the name that person had then.
     *
     * @return string[] version of evidence => name
     */
    public function deciders(): array {
        $names = [];
        foreach ($this->standing() as $decision) {
            if (in_array($decision->kind, ['evidence_verified', 'evidence_returned'], true)) {
                $names[(int) $decision->subjectid] = (string) $decision->actorname;
            }
        }
        return $names;
    }

    /**
     * The number of the last decision.
     *
     * @return int 0 when nothing has been decided
     */
    public function last_sequence(): int {
        return $this->history ? (int) end($this->history)->sequence : 0;
    }

    /**
     * The last decision on the plan, or on the newest evidence of an action.
     *
     * @param \stdClass|null $action null for the decision on the plan
     * @return \stdClass|null
     */
    public function last_decision(?\stdClass $action): ?\stdClass {
        [$type, $id] = $action === null ? ['plan', (int) $this->plan->id]
            : ['evidence', (int) ($this->newest((int) $action->id)->id ?? 0)];
        $ofsubject = array_filter($this->history, static fn(\stdClass $decision) => $decision->subjecttype === $type
            && (int) $decision->subjectid === $id);
        return end($ofsubject) ?: null;
    }

    /**
     * Has an event told once everything is written.
     *
     * @param \Closure $event makes it
     */
    public function tell(\Closure $event): void {
        $this->news[] = $event;
    }

    /**
     * The events to tell, once.
     *
     * @return \core\event\base[]
     */
    public function news(): array {
        [$news, $this->news] = [$this->news, []];
        return array_map(static fn(\Closure $event) => $event(), $news);
    }
}
