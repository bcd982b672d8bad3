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
 * What a backup of an activity holds.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The activity; with users also plans, actions, evidence with its files, and what was decided. The run is no part of it: it
 * belongs to the course.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_actionplan_activity_structure_step extends backup_activity_structure_step {
    #[\Override]
    protected function define_structure() {
        $fields = ['name', 'intro', 'introformat', 'examples', 'timecreated', 'timemodified'];
        $activity = new backup_nested_element('actionplan', ['id'], $fields);
        $plans = new backup_nested_element('plans');
        $plan = new backup_nested_element('plan', ['id'], ['userid', 'runcode', 'state', 'change1', 'change2', 'change3',
            'version', 'returnedreason', 'timesubmitted', 'timeagreed', 'timecreated', 'timemodified']);
        $actions = new backup_nested_element('actions');
        $action = new backup_nested_element('action', ['id'], ['sortorder', 'title', 'steps', 'ownerunit', 'duedate',
            'successmeasure', 'behaviour', 'indicatorcode', 'baseline', 'target', 'skpreference', 'state', 'version',
            'timecreated', 'timemodified']);
        $evidences = new backup_nested_element('evidences');
        $evidence = new backup_nested_element('evidence', ['id'], ['versionnumber', 'userid', 'note', 'link', 'manifest', 'sha256',
            'state', 'reason', 'decidedby', 'timedecided', 'timecreated']);
        $weeks = new backup_nested_element('weeks');
        $progress = new backup_nested_element('progress', ['id'], ['week', 'status', 'note', 'version', 'timecreated',
            'timemodified']);
        $activity->add_child($plans);
        $plans->add_child($plan);
        $plan->add_child($actions);
        $actions->add_child($action);
        $action->add_child($evidences);
        $evidences->add_child($evidence);
        $action->add_child($weeks);
        $weeks->add_child($progress);
        $decisions = new backup_nested_element('decisions');
        $decision = new backup_actionplan_decision_element('decision', ['id'], ['sequence', 'kind', 'subjecttype', 'subjectid',
            'actoruserid', 'actorname', 'behindname', 'reason', 'timecreated']);
        // After actions and evidence: what was decided on must be known when it is read.
        $plan->add_child($decisions);
        $decisions->add_child($decision);

        $activity->set_source_table('actionplan', ['id' => backup::VAR_ACTIVITYID]);
        if ($this->get_setting_value('userinfo')) {
            $plan->set_source_table('actionplan_plan', ['actionplanid' => backup::VAR_PARENTID]);
            $action->set_source_table('actionplan_action', ['planid' => backup::VAR_PARENTID]);
            $evidence->set_source_table('actionplan_evidence', ['actionid' => backup::VAR_PARENTID]);
            $progress->set_source_table('actionplan_progress', ['actionid' => backup::VAR_PARENTID]);
            $decision->anonymous = (bool) $this->get_setting_value('anonymize');
            $decision->set_source_array([]);
        }
        $plan->annotate_ids('user', 'userid');
        $evidence->annotate_ids('user', 'userid');
        $decision->annotate_ids('user', 'actoruserid');
        $evidence->annotate_ids('user', 'decidedby');
        $activity->annotate_files('mod_actionplan', 'intro', null);
        $evidence->annotate_files('mod_actionplan', 'evidence', 'id');
        return $this->prepare_activity_structure($activity);
    }
}
