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
 * The restore of an activity.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/actionplan/backup/moodle2/restore_actionplan_stepslib.php');

/**
 * Brings an activity back from a backup.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_actionplan_activity_task extends restore_activity_task {
    /**
     * The activity has no settings of its own for restores.
     */
    protected function define_my_settings(): void {
    }

    /**
     * One step reads everything.
     */
    protected function define_my_steps(): void {
        $this->add_step(new restore_actionplan_activity_structure_step('actionplan_structure', 'actionplan.xml'));
    }

    /**
     * Texts in which links are decoded.
     *
     * @return restore_decode_content[]
     */
    public static function define_decode_contents(): array {
        return [new restore_decode_content('actionplan', ['intro'], 'actionplan')];
    }

    /**
     * How links are decoded.
     *
     * @return restore_decode_rule[]
     */
    public static function define_decode_rules(): array {
        return [
            new restore_decode_rule('ACTIONPLANVIEWBYID', '/mod/actionplan/view.php?id=$1', 'course_module'),
            new restore_decode_rule('ACTIONPLANINDEX', '/mod/actionplan/index.php?id=$1', 'course'),
        ];
    }

    /**
     * Old logs are not restored.
     *
     * @return restore_log_rule[]
     */
    public static function define_restore_log_rules(): array {
        return [];
    }
}
