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

namespace local_asnblended\local\runs;

use moodle_database;

/**
 * Groups of courses, for several courses at once.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class group_repository {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
    ) {
    }

    /**
     * Which of some courses keep their groups apart: by their own setting, or by that of an activity that figures come from.
     *
     * @param int[] $courseids
     * @param string[] $modules names of the activities, like actionplan
     * @return bool[] course => true
     */
    public function separated(array $courseids, array $modules): array {
        [$incourses, $params] = $this->db->get_in_or_equal($courseids, SQL_PARAMS_NAMED, 'course', true, 0);
        [$inmodules, $moduleparams] = $this->db->get_in_or_equal($modules, SQL_PARAMS_NAMED, 'module', true, '');
        $sql = "SELECT c.id
                  FROM {course} c
                 WHERE c.id $incourses AND (c.groupmode = :separate1 OR (c.groupmodeforce = 0 AND EXISTS (
                       SELECT 1
                         FROM {course_modules} cm
                         JOIN {modules} m ON m.id = cm.module
                        WHERE cm.course = c.id AND cm.groupmode = :separate2 AND m.name $inmodules)))";
        $params += $moduleparams + ['separate1' => SEPARATEGROUPS, 'separate2' => SEPARATEGROUPS];
        return array_fill_keys($this->db->get_fieldset_sql($sql, $params), true);
    }

    /**
     * The groups an account is in.
     *
     * @param int $userid
     * @param int[] $courseids
     * @return int[][] course => groups, in the order of their names
     */
    public function of_user(int $userid, array $courseids): array {
        [$in, $params] = $this->db->get_in_or_equal($courseids, SQL_PARAMS_QM, '', true, 0);
        $sql = "SELECT g.id, g.courseid
                  FROM {groups} g
                  JOIN {groups_members} gm ON gm.groupid = g.id
                 WHERE gm.userid = ? AND g.courseid $in
              ORDER BY g.name, g.id";
        $groups = [];
        foreach ($this->db->get_records_sql($sql, [$userid, ...$params]) as $group) {
            $groups[(int) $group->courseid][] = (int) $group->id;
        }
        return $groups;
    }

    /**
     * What groups are called.
     *
     * @param int[] $ids
     * @return string[] group => name
     */
    public function names(array $ids): array {
        [$in, $params] = $this->db->get_in_or_equal($ids, SQL_PARAMS_QM, '', true, 0);
        return array_column($this->db->get_records_select('groups', "id $in", $params, 'name, id', 'id, name'), 'name', 'id');
    }

    /**
     * Ids of an account's participations in the runs of a whole course.
     *
     * @param int $courseid
     * @param int $userid
     * @return int[]
     */
    public function participants_of_user(int $courseid, int $userid): array {
        return array_map('intval', $this->db->get_fieldset_sql(
            'SELECT pa.id
               FROM {local_asnblended_participant} pa
               JOIN {local_asnblended_run} r ON r.id = pa.runid AND r.groupid = 0
               JOIN {local_asnblended_person} p ON p.id = pa.personid
              WHERE r.courseid = ? AND p.userid = ?
           ORDER BY pa.id',
            [$courseid, $userid],
        ));
    }

    /**
     * Ids of the participants who are counted in a group.
     *
     * @param int $groupid
     * @return int[]
     */
    public function participants_of_group(int $groupid): array {
        return array_map('intval', $this->db->get_fieldset_sql(
            'SELECT participantid FROM {local_asnblended_membership} WHERE groupid = ? ORDER BY participantid',
            [$groupid],
        ));
    }
}
