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

/**
 * How a backup of an activity is read.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\di;
use local_asnblended\runs;
use mod_actionplan\local\plan\plan_restorer;

/**
 * Reads the activity, and with users plans, actions and evidence with its files. What a participant contributed to progress
 * and things due arises anew when the plan meets a run.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_actionplan_activity_structure_step extends restore_activity_structure_step {
    /** @var plan_restorer|null takes the rows */
    private ?plan_restorer $restorer = null;

    #[\Override]
    protected function define_structure(): array {
        $paths = [new restore_path_element('actionplan', '/activity/actionplan')];
        if ($this->get_setting_value('userinfo')) {
            $plan = '/activity/actionplan/plans/plan';
            $paths[] = new restore_path_element('plan', $plan);
            $paths[] = new restore_path_element('action', "$plan/actions/action");
            $paths[] = new restore_path_element('evidence', "$plan/actions/action/evidences/evidence");
            $paths[] = new restore_path_element('progress', "$plan/actions/action/weeks/progress");
            $paths[] = new restore_path_element('decision', "$plan/decisions/decision");
        }
        return $this->prepare_activity_structure($paths);
    }

    /**
     * The activity.
     *
     * @param array $data
     */
    protected function process_actionplan(array $data): void {
        global $DB;
        unset($data['id']);
        $this->apply_activity_instance($DB->insert_record('actionplan', (object) (['course' => $this->get_courseid()] + $data)));
    }

    /**
     * A plan.
     *
     * @param array $data
     */
    protected function process_plan(array $data): void {
        // Whose owner is not here is left out, with what is in it: 0 keeps that from another plan.
        $userid = (int) $this->get_mappingid('user', $data['userid'], 0);
        $this->set_mapping('plan', $data['id'], $userid ? $this->restorer()
            ->add_plan((int) $this->get_new_parentid('actionplan'), $userid, $data) : 0);
    }

    /**
     * An action.
     *
     * @param array $data
     */
    protected function process_action(array $data): void {
        $planid = (int) $this->get_new_parentid('plan');
        $this->set_mapping('action', $data['id'], $planid ? $this->restorer()->add_action($planid, $data) : 0);
    }

    /**
     * A version of evidence.
     *
     * @param array $data
     */
    protected function process_evidence(array $data): void {
        $actionid = (int) $this->get_new_parentid('action');
        if ($actionid) {
            $users = array_map(
                fn(string $field) => (int) $this->get_mappingid('user', $data[$field] ?: 0, 0),
                ['userid', 'decidedby'],
            );
            $id = $this->restorer()->add_evidence($actionid, $users[0], $users[1], $data);
            $this->set_mapping('evidence', $data['id'], $id, true);
        }
    }

    /**
     * What was told of an action in a week.
     *
     * @param array $data
     */
    protected function process_progress(array $data): void {
        $actionid = (int) $this->get_new_parentid('action');
        if ($actionid) {
            $this->restorer()->add_progress($actionid, $data);
        }
    }

    /**
     * A decision.
     *
     * @param array $data
     */
    protected function process_decision(array $data): void {
        $planid = (int) $this->get_new_parentid('plan');
        $type = in_array($data['subjecttype'], ['plan', 'action', 'evidence'], true) ? $data['subjecttype'] : 'plan';
        $subjectid = (int) $this->get_mappingid($type, $data['subjectid'], 0);
        if ($planid && $subjectid) {
            $userid = (int) $this->get_mappingid('user', $data['actoruserid'] ?: 0, 0);
            $this->restorer()->add_decision($planid, $type, $subjectid, $userid, $data);
        }
    }

    /**
     * The files; then states that no decision bears out are lowered.
     */
    protected function after_execute(): void {
        $this->add_related_files('mod_actionplan', 'intro', null);
        $this->add_related_files('mod_actionplan', 'evidence', 'evidence');
        /** @var restore_actionplan_activity_task $task */
        $task = $this->task;
        $this->restorer()->settle(context_module::instance($task->get_moduleid()));
    }

    /**
     * Once everything is there, those who take part meet the activity.
     */
    protected function after_restore(): void {
        di::get(runs::class)->activity_arrived((int) $this->get_courseid());
    }

    /**
     * Takes what the file says as what somebody wrote: checked, and believed only as far as it is borne out.
     *
     * @return plan_restorer
     */
    private function restorer(): plan_restorer {
        return $this->restorer ??= di::get(plan_restorer::class);
    }
}
