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
 * Upgrades of the action plan activity. Every step can be repeated after it was cut off.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Brings the tables of an earlier version up to date.
 *
 * @param int $oldversion
 * @return bool
 */
function xmldb_actionplan_upgrade(int $oldversion): bool {
    global $DB;
    if ($oldversion < 2026112510) {
        // Present value and target were texts and are numbers in the unit of the indicator now. What is no number is kept with
        // the measure of success, where people see it.
        $table = new xmldb_table('actionplan_action');
        foreach (['baseline', 'target'] as $name) {
            $old = new xmldb_field($name . 'text', XMLDB_TYPE_CHAR, '50', null, null, null, null, 'indicatorcode');
            $new = new xmldb_field($name, XMLDB_TYPE_NUMBER, '15, 5', null, null, null, null, 'indicatorcode');
            $manager = $DB->get_manager();
            // A number already: the upgrade was cut off behind it. Not there at all: it was cut off between renaming and adding.
            $column = $DB->get_columns('actionplan_action', false)[$name] ?? null;
            if ($column?->meta_type === 'N' && !$manager->field_exists($table, $old)) {
                continue;
            }
            if (!$manager->field_exists($table, $old)) {
                $manager->rename_field($table, new xmldb_field($name, XMLDB_TYPE_CHAR, '50'), $name . 'text');
            }
            if (!$manager->field_exists($table, $new)) {
                $manager->add_field($table, $new);
            }
            $actions = $DB->get_recordset_select('actionplan_action', "{$name}text <> '' AND $name IS NULL");
            foreach ($actions as $action) {
                $text = trim($action->{"{$name}text"});
                if (\mod_actionplan\local\plan\quantity::problem($text) === null) {
                    $change = [$name => \mod_actionplan\local\plan\quantity::parse($text)];
                } else {
                    $change = ['successmeasure' => trim("$action->successmeasure\n$text"), "{$name}text" => ''];
                }
                $DB->update_record('actionplan_action', (object) ($change + ['id' => $action->id]));
            }
            $actions->close();
            $manager->drop_field($table, $old);
        }
        upgrade_mod_savepoint(true, 2026112510, 'actionplan');
    }
    if ($oldversion < 2026112601) {
        $table = new xmldb_table('actionplan_progress');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $table->add_field('actionid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('week', XMLDB_TYPE_CHAR, '10', null, XMLDB_NOTNULL);
        $table->add_field('status', XMLDB_TYPE_CHAR, '20', null, XMLDB_NOTNULL);
        $table->add_field('note', XMLDB_TYPE_TEXT);
        $table->add_field('version', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '1');
        $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('timemodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('actionid-week', XMLDB_KEY_UNIQUE, ['actionid', 'week']);
        if (!$DB->get_manager()->table_exists($table)) {
            $DB->get_manager()->create_table($table);
        }
        upgrade_mod_savepoint(true, 2026112601, 'actionplan');
    }
    if ($oldversion < 2026112602) {
        $field = new xmldb_field('examples', XMLDB_TYPE_TEXT, null, null, null, null, null, 'introformat');
        if (!$DB->get_manager()->field_exists(new xmldb_table('actionplan'), $field)) {
            $DB->get_manager()->add_field(new xmldb_table('actionplan'), $field);
        }
        upgrade_mod_savepoint(true, 2026112602, 'actionplan');
    }
    return true;
}
