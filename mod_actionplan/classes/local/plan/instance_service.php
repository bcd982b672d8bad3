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
use local_asnblended\decisions;
use local_asnblended\hook\participants_enrolled;
use local_asnblended\hook\person_account_changed;
use local_asnblended\runs;
use local_asnblended\standings;
use local_asnblended\transaction;
use mod_actionplan\local\plan_contexts;
use moodle_database;

/**
 * The activity as a whole: made, changed, deleted, and filled with the plans of those who take part.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class instance_service {
    /** The table. */
    private const TABLE = 'actionplan';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param plan_repository $plans
     * @param plan_service $service
     * @param plan_takeover $takeover
     * @param plan_contexts $contexts
     * @param standings $standings
     * @param decisions $decisions
     * @param runs $runs
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_service makes room for plans */
        private readonly plan_service $service,
        /** @var plan_takeover gives plans to other accounts */
        private readonly plan_takeover $takeover,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
        /** @var standings takes figures and things due */
        private readonly standings $standings,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var runs runs of courses */
        private readonly runs $runs,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Adds an activity.
     *
     * @param \stdClass $data from the form
     * @return int id
     */
    public function add(\stdClass $data): int {
        $data->timecreated = $data->timemodified = $this->clock->time();
        return $this->db->insert_record(self::TABLE, $data);
    }

    /**
     * Changes an activity.
     *
     * @param \stdClass $data from the form, with instance
     */
    public function update(\stdClass $data): void {
        $data->id = $data->instance;
        $data->timemodified = $this->clock->time();
        $this->db->update_record(self::TABLE, $data);
    }

    /**
     * Deletes an activity with its plans, and takes what it contributed out of figures and things due. Core deletes the files.
     *
     * @param int $id
     * @return bool whether there was one
     */
    public function delete(int $id): bool {
        if (!$this->db->record_exists(self::TABLE, ['id' => $id])) {
            return false;
        }
        do {
            // The activity goes last, so that a deletion that was cut off can be made again; until then a plan may arise anew.
            $this->empty($id);
        } while (!transaction::run($this->db, fn() => $this->delete_empty($id)));
        return true;
    }

    /**
     * Deletes an activity that has no plans.
     *
     * @param int $id
     * @return bool whether it is gone
     */
    private function delete_empty(int $id): bool {
        $isempty = !$this->plans->hold_instance($id) || !$this->plans->of_instance($id);
        if ($isempty) {
            $this->db->delete_records(self::TABLE, ['id' => $id]);
        }
        return $isempty;
    }

    /**
     * Deletes the plans of an activity, with what was decided on them and what follows from them.
     *
     * @param int $id
     */
    public function empty(int $id): void {
        $planids = array_map('intval', array_keys($this->plans->of_instance($id)));
        $this->decisions->forget(plan_standing::COMPONENT, 'plan', $planids);
        $this->plans->delete_plans($planids);
        $this->standings->withdraw(plan_standing::source($id, 0));
    }

    /**
     * The activities of a course lose their plans, and those who take part begin anew.
     *
     * @param int $courseid
     */
    public function reset_course(int $courseid): void {
        foreach ($this->instances($courseid) as $id) {
            $this->empty($id);
            $cm = $this->contexts->find($id);
            if ($cm) {
                get_file_storage()->delete_area_files(\context_module::instance($cm->id)->id, plan_standing::COMPONENT);
            }
        }
        $this->runs->activity_arrived($courseid);
    }

    /**
     * Makes room for the plans of participants, in each activity of their course.
     *
     * @param participants_enrolled $hook
     */
    public function participants_entered(participants_enrolled $hook): void {
        foreach ($this->instances($hook->courseid) as $id) {
            $cm = $this->contexts->find($id);
            foreach ($cm ? $hook->participants : [] as $participant) {
                $this->service->make_room($this->contexts->of_participant($cm, $participant));
            }
        }
    }

    /**
     * A civil servant has another account: it takes the plans over.
     *
     * @param person_account_changed $hook
     */
    public function account_changed(person_account_changed $hook): void {
        foreach ($hook->formerids ? $hook->participations : [] as $participant) {
            $this->takeover->take_over($participant, $hook->formerids, $hook->userid);
        }
    }

    /**
     * The activities of a course.
     *
     * @param int $courseid
     * @return int[]
     */
    private function instances(int $courseid): array {
        return array_map('intval', array_keys($this->db->get_records(self::TABLE, ['course' => $courseid], 'id', 'id')));
    }
}
