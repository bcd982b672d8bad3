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
 * What a backup of a course holds of its runs.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The runs of a course with their phases; with users also who takes part and who is whose mentor and superior, as far as they
 * have accounts: a backup names people by these.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_local_asnblended_plugin extends backup_local_plugin {
    /**
     * The structure below the course.
     *
     * @return backup_plugin_element
     */
    protected function define_course_plugin_structure(): backup_plugin_element {
        $plugin = $this->get_plugin_element();
        $wrapper = new backup_nested_element($this->get_recommended_name());
        $plugin->add_child($wrapper);
        $run = new backup_nested_element('run', ['id'], ['programmecode', 'programmename', 'groupid', 'code', 'name', 'status',
            'verifiedneeded', 'timezone']);
        $phase = new backup_nested_element('phase', ['id'], ['kind', 'name', 'startdate', 'enddate', 'learninghours']);
        $participant = new backup_nested_element('participant', ['id'], ['userid', 'opdcode', 'status']);
        $relation = new backup_nested_element('relation', ['id'], ['kind', 'userid', 'fromdate', 'todate']);
        $this->nest($wrapper, 'runs', $run);
        $this->nest($run, 'phases', $phase);
        $this->nest($run, 'participants', $participant);
        $this->nest($participant, 'relations', $relation);

        $run->set_source_sql(
            'SELECT r.id, p.code AS programmecode, p.name AS programmename, r.groupid, r.code, r.name, r.status, r.verifiedneeded,
                    r.timezone
               FROM {local_asnblended_run} r
               JOIN {local_asnblended_programme} p ON p.id = r.programmeid
              WHERE r.courseid = ?
           ORDER BY r.groupid',
            [backup::VAR_COURSEID],
        );
        $phase->set_source_table('local_asnblended_phase', ['runid' => backup::VAR_PARENTID], 'sortorder');
        if ($this->get_setting_value('users')) {
            $participant->set_source_sql(
                'SELECT pa.id, p.userid, o.code AS opdcode, pa.status
                   FROM {local_asnblended_participant} pa
                   JOIN {local_asnblended_person} p ON p.id = pa.personid AND p.userid IS NOT NULL
                   JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                  WHERE pa.runid = ?
               ORDER BY pa.id',
                [backup::VAR_PARENTID],
            );
            $relation->set_source_sql(
                'SELECT rel.id, rel.kind, p.userid, rel.fromdate, rel.todate
                   FROM {local_asnblended_relation} rel
                   JOIN {local_asnblended_person} p ON p.id = rel.personid AND p.userid IS NOT NULL
                  WHERE rel.participantid = ?
               ORDER BY rel.id',
                [backup::VAR_PARENTID],
            );
        }
        $run->annotate_ids('group', 'groupid');
        $participant->annotate_ids('user', 'userid');
        $relation->annotate_ids('user', 'userid');
        return $plugin;
    }

    /**
     * Puts elements into a list below another.
     *
     * @param backup_nested_element $parent
     * @param string $name of the list
     * @param backup_nested_element $child
     */
    private function nest(backup_nested_element $parent, string $name, backup_nested_element $child): void {
        $list = new backup_nested_element($name);
        $parent->add_child($list);
        $list->add_child($child);
    }
}
