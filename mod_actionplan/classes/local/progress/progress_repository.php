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

namespace mod_actionplan\local\progress;

use core\clock;
use moodle_database;

/**
 * What participants say each week of how an action goes.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class progress_repository {
    /** The table. */
    private const TABLE = 'actionplan_progress';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * What was said of the actions of some plans, newest week first.
     *
     * @param int[] $planids
     * @return \stdClass[][] action => rows: id, actionid, week, status, note, version, timecreated, timemodified
     */
    public function of_plans(array $planids): array {
        [$in, $params] = $this->db->get_in_or_equal($planids, SQL_PARAMS_QM, '', true, 0);
        $sql = "SELECT pr.*
                  FROM {actionplan_progress} pr
                  JOIN {actionplan_action} a ON a.id = pr.actionid
                 WHERE a.planid $in
              ORDER BY pr.actionid, pr.week DESC";
        $weeks = [];
        foreach ($this->db->get_records_sql($sql, $params) as $row) {
            $weeks[(int) $row->actionid][] = $row;
        }
        return $weeks;
    }

    /**
     * Writes what is said of a week. The unique key of action and week refuses a second row.
     *
     * @param \stdClass $row actionid, week, status, note, version; with an id where the week has one already
     * @return \stdClass the row as it stands now
     */
    public function save(\stdClass $row): \stdClass {
        $row->timemodified = $this->clock->time();
        if (isset($row->id)) {
            $this->db->update_record(self::TABLE, $row);
            return $row;
        }
        $row->timecreated = $row->timemodified;
        $row->id = $this->db->insert_record(self::TABLE, $row);
        return $row;
    }

    /**
     * Adds a row as it is, instants included: what was restored keeps them. A week that has one already keeps it.
     *
     * @param \stdClass $row
     */
    public function keep(\stdClass $row): void {
        if (!$this->db->record_exists(self::TABLE, ['actionid' => $row->actionid, 'week' => $row->week])) {
            $this->db->insert_record(self::TABLE, $row);
        }
    }
}
