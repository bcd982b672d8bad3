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
use local_asnblended\progress;
use local_asnblended\runs;
use local_asnblended\todo;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\plan_writer;
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
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_service does the work */
        private readonly plan_service $service,
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
     * Deletes an activity with its plans, and takes what it contributed out of progress and to-dos. Core deletes the files.
     *
     * @param int $id
     * @return bool whether there was one
     */
    public function delete(int $id): bool {
        if (!$this->db->record_exists(self::TABLE, ['id' => $id])) {
            return false;
        }
        $cm = get_coursemodule_from_instance('actionplan', $id);
        $this->plans->delete_plans(array_keys($this->plans->of_instance($id)));
        progress::remove(plan_writer::COMPONENT, $id);
        if ($cm) {
            todo::remove(plan_writer::COMPONENT, (int) $cm->id);
        }
        $this->db->delete_records(self::TABLE, ['id' => $id]);
        return true;
    }

    /**
     * Makes room for the plans of everybody who takes part in the runs of the course already.
     *
     * @param int $courseid
     * @param int $instanceid
     */
    public function fill(int $courseid, int $instanceid): void {
        $cm = get_coursemodule_from_instance('actionplan', $instanceid, $courseid, false, MUST_EXIST);
        foreach (runs::of_course($courseid) as $run) {
            $after = 0;
            do {
                $participants = runs::participants((int) $run->id, $after);
                foreach ($participants as $participant) {
                    $after = (int) $participant->id;
                    if ($participant->userid) {
                        $this->service->ensure(plan_context::of_participant($cm, $participant));
                    }
                }
            } while ($participants);
        }
    }

    /**
     * Makes room for the plans of people who have just entered a run.
     *
     * @param int $courseid
     * @param int[] $userids
     */
    public function participants_entered(int $courseid, array $userids): void {
        foreach ($this->db->get_records(self::TABLE, ['course' => $courseid], 'id', 'id') as $instance) {
            $cm = get_coursemodule_from_instance('actionplan', $instance->id, $courseid);
            foreach ($cm ? $userids : [] as $userid) {
                $this->service->ensure(plan_context::of($cm, $userid));
            }
        }
    }
}
