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

namespace mod_actionplan\external;

use core\di;
use core_external\external_api;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\progress\progress_rules;

/**
 * Calls of the activity's web services with arguments that fit the present state of a plan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait service_calls {
    /**
     * Calls a service as somebody and checks the declared shape of the answer.
     *
     * @param string $name
     * @param int $userid 0 for nobody
     * @param \stdClass $plan
     * @param \stdClass $cm
     * @return array
     */
    private function call_service(string $name, int $userid, \stdClass $plan, \stdClass $cm): array {
        $this->setUser($userid);
        $plan = di::get(plan_repository::class)->plan((int) $plan->id);
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        $at = [(int) $plan->id, (int) $plan->version];
        $ataction = [(int) $plan->id, (int) $action->id, (int) $action->version];
        $arguments = match ($name) {
            'get_plan' => [(int) $plan->id],
            'list_plans' => [(int) $cm->id],
            'save_reflection' => [...$at, 'Satu', 'Dua', 'Tiga'],
            'save_action' => [...$ataction, ...array_values(\mod_actionplan_generator::action('Baru'))],
            'delete_action' => [(int) $plan->id, (int) $action->id, (int) $plan->version],
            'submit_plan', 'withdraw_plan' => $at,
            'decide_plan' => [...$at, true, ''],
            'tell_progress' => [(int) $plan->id, (int) $action->id, progress_rules::week(date('Y-m-d')), 0, 'going', 'Berjalan'],
            'submit_evidence' => [...$ataction, 'Sudah', ''],
            'remove_upload' => [(int) $plan->id, (int) $action->id, 'tidak-ada.png'],
            'undo_decision' => [(int) $plan->id, 0, (int) $plan->version],
            'decide_evidence' => [...$ataction, true, ''],
        };
        $class = "mod_actionplan\\external\\$name";
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$arguments));
    }
}
