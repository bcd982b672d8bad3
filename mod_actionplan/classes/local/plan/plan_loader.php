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

use local_asnblended\decisions;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\progress\progress_repository;

/**
 * Reads plans with everything in them: four reads, however many plans.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_loader {
    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param evidence_repository $evidence
     * @param decisions $decisions
     * @param progress_repository $progress
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var progress_repository what was told week by week */
        private readonly progress_repository $progress,
    ) {
    }

    /**
     * One plan.
     *
     * @param \stdClass $plan
     * @param plan_context $context
     * @return plan_dossier
     */
    public function load(\stdClass $plan, plan_context $context): plan_dossier {
        return $this->many([$plan], static fn() => $context)[0];
    }

    /**
     * Several plans.
     *
     * @param \stdClass[] $plans
     * @param callable $context takes a plan, gives where it stands
     * @return plan_dossier[]
     */
    public function many(array $plans, callable $context): array {
        $ids = array_map('intval', array_column($plans, 'id'));
        if (!$ids) {
            return [];
        }
        $actions = $this->plans->actions_of($ids);
        $evidence = $this->evidence->of_plans($ids);
        $history = $this->decisions->history(plan_standing::COMPONENT, 'plan', $ids);
        $progress = $this->progress->of_plans($ids);
        return array_map(static fn(\stdClass $plan) => new plan_dossier(
            $plan,
            $context($plan),
            $actions[$plan->id] ?? [],
            array_intersect_key($evidence, $actions[$plan->id] ?? []),
            $history[$plan->id] ?? [],
            array_intersect_key($progress, $actions[$plan->id] ?? []),
        ), array_values($plans));
    }
}
