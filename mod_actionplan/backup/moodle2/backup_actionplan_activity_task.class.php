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
 * The backup of an activity.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/actionplan/backup/moodle2/backup_actionplan_decision_element.class.php');
require_once($CFG->dirroot . '/mod/actionplan/backup/moodle2/backup_actionplan_stepslib.php');

/**
 * Saves an activity into a backup.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_actionplan_activity_task extends backup_activity_task {
    /**
     * The activity has no settings of its own for backups.
     */
    protected function define_my_settings(): void {
    }

    /**
     * One step writes everything.
     */
    protected function define_my_steps(): void {
        $this->add_step(new backup_actionplan_activity_structure_step('actionplan_structure', 'actionplan.xml'));
    }

    /**
     * Makes links to the activity independent of the site.
     *
     * @param string $content
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote($CFG->wwwroot . '/mod/actionplan', '~');
        $content = preg_replace("~$base/index\.php\?id=([0-9]+)~", '$@ACTIONPLANINDEX*$1@$', $content);
        return preg_replace("~$base/view\.php\?id=([0-9]+)~", '$@ACTIONPLANVIEWBYID*$1@$', $content);
    }
}
