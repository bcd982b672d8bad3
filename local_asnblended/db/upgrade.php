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
 * Upgrades of the foundation. Every step can be repeated after it was cut off.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/upgradelib.php');

/**
 * Brings the tables of an earlier version up to date.
 *
 * @param int $oldversion
 * @return bool
 */
function xmldb_local_asnblended_upgrade(int $oldversion): bool {
    if ($oldversion < 2026112510) {
        // Figures and things due follow from other rows: their tables are made anew, and tasks fill them.
        local_asnblended_upgrade_tables();
        local_asnblended_upgrade_columns();
        local_asnblended_upgrade_rows();
        upgrade_plugin_savepoint(true, 2026112510, 'local', 'asnblended');
    }
    if ($oldversion < 2026112600) {
        local_asnblended_upgrade_requests();
        upgrade_plugin_savepoint(true, 2026112600, 'local', 'asnblended');
    }
    if ($oldversion < 2026112601) {
        local_asnblended_upgrade_calendar();
        upgrade_plugin_savepoint(true, 2026112601, 'local', 'asnblended');
    }
    return true;
}
