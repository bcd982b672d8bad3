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

namespace local_asnblended\privacy;

use context;
use context_system;
use core\di;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\plugin\provider as plugin_provider;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_asnblended\local\privacy\privacy_service;

/**
 * What the foundation keeps about people with accounts. All of it stands in the system context: a person belongs to the
 * training centre, not to a course.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class provider implements \core_privacy\local\metadata\provider, core_userlist_provider, plugin_provider {
    #[\Override]
    public static function get_metadata(collection $collection): collection {
        foreach (di::get(privacy_service::class)->tables() as $table => $columns) {
            $fields = array_combine($columns, array_map(static fn(string $column) => "privacy:field:$column", $columns));
            $collection->add_database_table("local_asnblended_$table", $fields, "privacy:table:$table");
        }
        return $collection;
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contextlist = new contextlist();
        if (in_array($userid, di::get(privacy_service::class)->known_users(), true)) {
            $contextlist->add_system_context();
        }
        return $contextlist;
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist): void {
        if ($userlist->get_context() instanceof context_system) {
            $userlist->add_users(di::get(privacy_service::class)->known_users());
        }
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                self::export_user((int) $contextlist->get_user()->id, $context);
            }
        }
    }

    /**
     * Exports what is kept about one person.
     *
     * @param int $userid
     * @param context $context
     */
    private static function export_user(int $userid, context $context): void {
        foreach (di::get(privacy_service::class)->export($userid) as $name => $records) {
            foreach ($records as $record) {
                foreach (['timecreated', 'timemodified', 'timeended'] as $field) {
                    if (isset($record->$field)) {
                        $record->$field = transform::datetime($record->$field);
                    }
                }
            }
            if ($records) {
                $path = [get_string('pluginname', 'local_asnblended'), get_string("privacy:table:$name", 'local_asnblended')];
                writer::with_context($context)->export_data($path, (object) ['records' => array_values($records)]);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_system) {
            foreach (di::get(privacy_service::class)->known_users() as $userid) {
                di::get(privacy_service::class)->erase($userid);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_system) {
                di::get(privacy_service::class)->erase((int) $contextlist->get_user()->id);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist): void {
        if ($userlist->get_context() instanceof context_system) {
            foreach ($userlist->get_userids() as $userid) {
                di::get(privacy_service::class)->erase((int) $userid);
            }
        }
    }
}
