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

namespace mod_actionplan\privacy;

use context;
use context_module;
use core\di;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\core_userlist_provider;
use core_privacy\local\request\plugin\provider as plugin_provider;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\privacy_repository;

/**
 * What the activity keeps about people: plans, actions and evidence of participants, and who decided on them.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class provider implements \core_privacy\local\metadata\provider, core_userlist_provider, plugin_provider {
    #[\Override]
    public static function get_metadata(collection $collection): collection {
        $tables = [
            'plan' => ['userid', 'state', 'change1', 'change2', 'change3', 'returnedreason', 'timesubmitted', 'timeagreed'],
            'action' => ['title', 'steps', 'ownerunit', 'duedate', 'successmeasure', 'behaviour', 'indicatorcode', 'state'],
            'progress' => ['week', 'status', 'note', 'timecreated'],
            'evidence' => ['userid', 'note', 'link', 'manifest', 'state', 'reason', 'decidedby', 'timedecided', 'timecreated'],
        ];
        foreach ($tables as $table => $columns) {
            $fields = array_combine($columns, array_map(static fn(string $column) => "privacy:field:$column", $columns));
            $collection->add_database_table("actionplan_$table", $fields, "privacy:table:$table");
        }
        $collection->add_subsystem_link('core_files', [], 'privacy:files');
        $collection->add_plugintype_link('local', [], 'privacy:local');
        return $collection;
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contextlist = new contextlist();
        [$sql, $params] = privacy_repository::contexts_sql($userid);
        $contextlist->add_from_sql($sql, $params);
        return $contextlist;
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_module) {
            $userlist->add_users(di::get(privacy_repository::class)->users_of_module((int) $context->instanceid));
        }
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist): void {
        $repository = di::get(privacy_repository::class);
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if (!$context instanceof context_module) {
                continue;
            }
            foreach ($repository->export((int) $context->instanceid, $userid) as $name => $records) {
                if ($records) {
                    writer::with_context($context)->export_data(
                        [get_string("privacy:table:$name", 'mod_actionplan')],
                        (object) ['records' => array_values($records)],
                    );
                }
            }
            $areas = [
                evidence_files::EVIDENCE => ['evidence', $repository->evidence_ids((int) $context->instanceid, $userid)],
                evidence_files::UPLOAD => ['uploads', $repository->action_ids((int) $context->instanceid, $userid)],
            ];
            foreach ($areas as $area => [$name, $ids]) {
                foreach ($ids as $id) {
                    $path = [get_string($name, 'mod_actionplan'), (string) $id];
                    writer::with_context($context)->export_area_files($path, 'mod_actionplan', $area, $id);
                }
            }
        }
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_module) {
            foreach (di::get(privacy_repository::class)->users_of_module((int) $context->instanceid) as $userid) {
                self::erase($context, (int) $userid);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_module) {
                self::erase($context, (int) $contextlist->get_user()->id);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist): void {
        $context = $userlist->get_context();
        if (!$context instanceof context_module) {
            return;
        }
        foreach ($userlist->get_userids() as $userid) {
            self::erase($context, (int) $userid);
        }
    }

    /**
     * Erases a person's plan here with its files, and the person's name from decisions on the evidence of others.
     *
     * @param context_module $context
     * @param int $userid
     */
    private static function erase(context_module $context, int $userid): void {
        $repository = di::get(privacy_repository::class);
        $storage = get_file_storage();
        foreach ($repository->evidence_ids((int) $context->instanceid, $userid) as $evidenceid) {
            $storage->delete_area_files($context->id, 'mod_actionplan', evidence_files::EVIDENCE, $evidenceid);
        }
        foreach ($repository->action_ids((int) $context->instanceid, $userid) as $actionid) {
            $storage->delete_area_files($context->id, 'mod_actionplan', evidence_files::UPLOAD, $actionid);
        }
        $repository->erase((int) $context->instanceid, $userid);
    }
}
