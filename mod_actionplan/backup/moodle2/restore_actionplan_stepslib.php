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

/**
 * Reads the activity, and with users plans, actions and evidence with its files. What a participant contributed to progress
 * and things due arises anew when the plan meets a run.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_actionplan_activity_structure_step extends restore_activity_structure_step {
    #[\Override]
    protected function define_structure() {
        $paths = [new restore_path_element('actionplan', '/activity/actionplan')];
        if ($this->get_setting_value('userinfo')) {
            $plan = '/activity/actionplan/plans/plan';
            $paths[] = new restore_path_element('plan', $plan);
            $paths[] = new restore_path_element('action', "$plan/actions/action");
            $paths[] = new restore_path_element('evidence', "$plan/actions/action/evidences/evidence");
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
        $this->apply_activity_instance($DB->insert_record('actionplan', (object) (['course' => $this->get_courseid()] + $data)));
    }

    /**
     * A plan.
     *
     * @param array $data
     */
    protected function process_plan(array $data): void {
        global $DB;
        $id = $DB->insert_record('actionplan_plan', (object) ([
            'actionplanid' => $this->get_new_parentid('actionplan'),
            'userid' => $this->get_mappingid('user', $data['userid']),
        ] + $data));
        $this->set_mapping('plan', $data['id'], $id);
    }

    /**
     * An action.
     *
     * @param array $data
     */
    protected function process_action(array $data): void {
        global $DB;
        $id = $DB->insert_record('actionplan_action', (object) (['planid' => $this->get_new_parentid('plan')] + $data));
        $this->set_mapping('action', $data['id'], $id);
    }

    /**
     * A version of evidence.
     *
     * @param array $data
     */
    protected function process_evidence(array $data): void {
        global $DB;
        $id = $DB->insert_record('actionplan_evidence', (object) ([
            'actionid' => $this->get_new_parentid('action'),
            'userid' => $this->get_mappingid('user', $data['userid']),
            'decidedby' => empty($data['decidedby']) ? null : ($this->get_mappingid('user', $data['decidedby']) ?: null),
        ] + $data));
        $this->set_mapping('evidence', $data['id'], $id, true);
    }

    /**
     * The files.
     */
    protected function after_execute(): void {
        $this->add_related_files('mod_actionplan', 'intro', null);
        $this->add_related_files('mod_actionplan', 'evidence', 'evidence');
    }
}
