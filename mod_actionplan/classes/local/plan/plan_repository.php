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
use local_asnblended\runs;
use moodle_database;

/**
 * Plans and their actions.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_repository {
    /** Table of the plans. */
    private const PLANS = 'actionplan_plan';

    /** Table of the actions. */
    private const ACTIONS = 'actionplan_action';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     * @param runs $runs
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
        /** @var runs runs of courses */
        private readonly runs $runs,
    ) {
    }

    /**
     * One plan.
     *
     * @param int $id
     * @return \stdClass
     * @throws \moodle_exception when there is no such plan
     */
    public function plan(int $id): \stdClass {
        $plan = $this->db->get_record(self::PLANS, ['id' => $id]);
        if (!$plan) {
            throw new \moodle_exception('error:planmissing', 'mod_actionplan');
        }
        return $plan;
    }

    /**
     * A plan, if it is still there.
     *
     * @param int $id
     * @return \stdClass|null
     */
    public function find_plan(int $id): ?\stdClass {
        return $this->db->get_record(self::PLANS, ['id' => $id]) ?: null;
    }

    /**
     * Holds a plan until the transaction ends.
     *
     * @param int $id
     */
    public function hold(int $id): void {
        $this->db->execute('UPDATE {actionplan_plan} SET timemodified = timemodified WHERE id = ?', [$id]);
    }

    /**
     * Holds an activity until the transaction ends: no plan arises in it while it goes.
     *
     * @param int $actionplanid
     * @return bool whether it is there
     */
    public function hold_instance(int $actionplanid): bool {
        $this->db->execute('UPDATE {actionplan} SET timemodified = timemodified WHERE id = ?', [$actionplanid]);
        return $this->db->record_exists('actionplan', ['id' => $actionplanid]);
    }

    /**
     * The plan of a person in an activity.
     *
     * @param int $actionplanid
     * @param int $userid
     * @param string $runcode
     * @return \stdClass|null
     */
    public function of_user(int $actionplanid, int $userid, string $runcode): ?\stdClass {
        $key = ['actionplanid' => $actionplanid, 'userid' => $userid, 'runcode' => $runcode];
        return $this->db->get_record(self::PLANS, $key) ?: null;
    }

    /**
     * The examples of an activity.
     *
     * @param int $actionplanid
     * @return string|null as {@see examples::of()} takes it
     */
    public function examples(int $actionplanid): ?string {
        $text = $this->db->get_field('actionplan', 'examples', ['id' => $actionplanid]);
        return $text === false ? null : $text;
    }

    /**
     * Whether a course has an activity that people can come to: shown, and not on its way out.
     *
     * @param int $courseid
     * @return bool
     */
    public function has_activity(int $courseid): bool {
        return $this->db->record_exists_sql(
            "SELECT 1 FROM {course_modules} cm JOIN {modules} m ON m.id = cm.module AND m.name = 'actionplan'
              WHERE cm.course = :courseid AND cm.visible = 1 AND cm.deletioninprogress = 0",
            ['courseid' => $courseid],
        );
    }

    /**
     * Every plan of an activity.
     *
     * @param int $actionplanid
     * @return \stdClass[]
     */
    public function of_instance(int $actionplanid): array {
        return $this->db->get_records(self::PLANS, ['actionplanid' => $actionplanid], 'id');
    }

    /**
     * Plans of people in all activities of a course.
     *
     * @param int $courseid
     * @param int[] $userids
     * @param int|null $instanceid only in this activity
     * @return \stdClass[] by id
     */
    public function of_course(int $courseid, array $userids, ?int $instanceid = null): array {
        [$in, $params] = $this->db->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user', true, 0);
        $and = $instanceid === null ? '' : ' AND a.id = :instanceid';
        return $this->db->get_records_sql(
            "SELECT p.*
               FROM {actionplan} a
               JOIN {actionplan_plan} p ON p.actionplanid = a.id
              WHERE a.course = :courseid AND p.userid $in$and
           ORDER BY p.id",
            $params + ['courseid' => $courseid] + ($instanceid === null ? [] : ['instanceid' => $instanceid]),
        );
    }

    /**
     * The plan of a person in an activity whose run is not in this course: the activity was restored from a backup.
     *
     * @param int $actionplanid
     * @param int $userid
     * @param int $courseid
     * @return \stdClass|null
     */
    public function orphan(int $actionplanid, int $userid, int $courseid): ?\stdClass {
        $plans = $this->db->get_records(self::PLANS, ['actionplanid' => $actionplanid, 'userid' => $userid], 'id');
        $runcodes = $plans ? array_column($this->runs->of_course($courseid), 'code') : [];
        foreach ($plans as $plan) {
            if (!in_array($plan->runcode, $runcodes, true)) {
                return $plan;
            }
        }
        return null;
    }

    /**
     * Gives the plans of a run its new code.
     *
     * @param int $courseid
     * @param string $before
     * @param string $after
     */
    public function rename_run(int $courseid, string $before, string $after): void {
        // No plan arises under the former code meanwhile.
        foreach (array_keys($this->db->get_records('actionplan', ['course' => $courseid], 'id', 'id')) as $id) {
            $this->hold_instance((int) $id);
        }
        $this->db->execute(
            'UPDATE {actionplan_plan} SET runcode = :after
              WHERE runcode = :before AND actionplanid IN (SELECT id FROM {actionplan} WHERE course = :courseid)',
            ['after' => $after, 'before' => $before, 'courseid' => $courseid],
        );
    }

    /**
     * Whether nobody has written anything in a plan yet.
     *
     * @param \stdClass $plan
     * @return bool
     */
    public function is_untouched(\stdClass $plan): bool {
        $texts = array_map(static fn(string $field) => trim((string) $plan->$field), plan_rules::CHANGES);
        return $plan->state === 'draft' && implode('', $texts) === ''
            && !$this->db->record_exists(self::ACTIONS, ['planid' => $plan->id]);
    }

    /**
     * Gives a plan to another account.
     *
     * @param int $id
     * @param int $userid
     */
    public function give(int $id, int $userid): void {
        $this->db->execute('UPDATE {actionplan_plan} SET userid = ?, version = version + 1 WHERE id = ?', [$userid, $id]);
    }

    /**
     * Adds an empty plan; one that stands already is given back.
     *
     * @param int $actionplanid
     * @param int $userid
     * @param string $runcode
     * @return \stdClass
     */
    public function ensure(int $actionplanid, int $userid, string $runcode): \stdClass {
        $plan = $this->of_user($actionplanid, $userid, $runcode);
        if ($plan) {
            return $plan;
        }
        $now = $this->clock->time();
        try {
            $this->db->insert_record(self::PLANS, (object) ['actionplanid' => $actionplanid, 'userid' => $userid,
                'runcode' => $runcode, 'state' => 'draft', 'version' => 1, 'timecreated' => $now, 'timemodified' => $now]);
        } catch (\dml_write_exception $exception) {
            // Another request was first: the unique key kept one plan. Anything else is a real error.
            return $this->of_user($actionplanid, $userid, $runcode) ?? throw $exception;
        }
        return $this->of_user($actionplanid, $userid, $runcode);
    }

    /**
     * Writes a plan.
     *
     * @param \stdClass $plan
     */
    public function save_plan(\stdClass $plan): void {
        $plan->timemodified = $this->clock->time();
        $this->db->update_record(self::PLANS, $plan);
    }

    /**
     * Actions of some plans, in their order.
     *
     * @param int[] $planids
     * @return \stdClass[][] plan => actions by id
     */
    public function actions_of(array $planids): array {
        [$in, $params] = $this->db->get_in_or_equal($planids, SQL_PARAMS_QM, '', true, 0);
        $actions = [];
        foreach ($this->db->get_records_select(self::ACTIONS, "planid $in", $params, 'planid, sortorder, id') as $id => $action) {
            $actions[(int) $action->planid][(int) $id] = $action;
        }
        return $actions;
    }

    /**
     * One action.
     *
     * @param int $id
     * @return \stdClass
     * @throws \moodle_exception when there is no such action
     */
    public function action(int $id): \stdClass {
        $action = $this->db->get_record(self::ACTIONS, ['id' => $id]);
        if (!$action) {
            throw new \moodle_exception('error:actionmissing', 'mod_actionplan');
        }
        return $action;
    }

    /**
     * Some actions.
     *
     * @param int[] $ids
     * @return \stdClass[] by id, in the order of the ids; without those that are gone
     */
    public function actions(array $ids): array {
        $found = $ids ? $this->db->get_records_list(self::ACTIONS, 'id', $ids) : [];
        return array_intersect_key(array_replace(array_flip($ids), $found), $found);
    }

    /**
     * Writes an action, a new one when it has no id yet.
     *
     * @param \stdClass $action brought up to date
     */
    public function save_action(\stdClass $action): void {
        $action->timemodified = $this->clock->time();
        if (isset($action->id)) {
            $this->db->update_record(self::ACTIONS, $action);
            return;
        }
        $action->sortorder = 1 + (int) $this->db->get_field(self::ACTIONS, 'MAX(sortorder)', ['planid' => $action->planid]);
        $action->timecreated = $action->timemodified;
        $action->id = $this->db->insert_record(self::ACTIONS, $action);
    }

    /**
     * Writes a plan as it is, instants included: what was restored keeps them.
     *
     * @param \stdClass $plan
     */
    public function keep_plan(\stdClass $plan): void {
        $this->db->update_record(self::PLANS, $plan);
    }

    /**
     * Writes an action as it is, a new one when it has no id yet.
     *
     * @param \stdClass $action
     * @return int id
     */
    public function keep_action(\stdClass $action): int {
        if (!isset($action->id)) {
            return $this->db->insert_record(self::ACTIONS, $action);
        }
        $this->db->update_record(self::ACTIONS, $action);
        return (int) $action->id;
    }

    /**
     * Deletes an action with what was told of it.
     *
     * @param int $id
     */
    public function delete_action(int $id): void {
        $this->db->delete_records('actionplan_progress', ['actionid' => $id]);
        $this->db->delete_records(self::ACTIONS, ['id' => $id]);
    }

    /**
     * Deletes plans with everything in them, but the files.
     *
     * @param int[] $planids
     */
    public function delete_plans(array $planids): void {
        if (!$planids) {
            return;
        }
        [$in, $params] = $this->db->get_in_or_equal($planids);
        $actions = "SELECT id FROM {actionplan_action} WHERE planid $in";
        foreach (['actionplan_evidence', 'actionplan_progress'] as $table) {
            $this->db->delete_records_select($table, "actionid IN ($actions)", $params);
        }
        $this->db->delete_records_list(self::ACTIONS, 'planid', $planids);
        $this->db->delete_records_list(self::PLANS, 'id', $planids);
    }
}
