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

use context_system;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use local_asnblended\actor;
use local_asnblended\decisions;

/**
 * Tests of exporting and erasing what the foundation keeps.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\privacy\provider
 * @covers     \local_asnblended\local\privacy\privacy_repository
 */
final class provider_test extends provider_testcase {
    /** A word that stands wherever something is kept about the person, and may stand nowhere afterwards. */
    private const CANARY = 'Kenariburung';

    /**
     * A participant about whom something stands in every table, and another one.
     *
     * @return \stdClass[] the two people
     */
    private function people(): array {
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run();
        $people = [];
        foreach ([self::CANARY, 'Lain'] as $name) {
            $user = $this->getDataGenerator()->create_user(['firstname' => $name, 'lastname' => $name]);
            $person = $generator->create_person(['name' => $name, 'userid' => $user->id, 'position' => $name,
                'email' => strtolower($name) . '@contoh.invalid']);
            $participant = $generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
            $generator->create_scope(['userid' => $user->id, 'opdid' => $person->opdid]);
            \local_asnblended\progress::push((int) $participant->id, 'mod_example', 1, 1, new \local_asnblended\progress_state(
                'agreed',
                1,
                1,
                1,
                0,
            ));
            \local_asnblended\todo::set((int) $participant->id, 'mod_example', 1, new \local_asnblended\todo_item(
                'plan_write',
                'participant',
                0,
                "Rencana $name",
            ));
            $actor = actor::user((int) $user->id);
            $chain = ['plan', (int) $person->id, (int) $participant->id];
            decisions::record($actor, 'mod_example', ...[...$chain, 'plan_returned', 'plan', 1, "Alasan $name"]);
            $people[] = $person;
        }
        return $people;
    }

    /**
     * How often the canary stands in the tables.
     *
     * @return int
     */
    private static function canaries(): int {
        global $DB;
        $count = 0;
        foreach (['person', 'participant', 'relation', 'todo', 'progress', 'decision', 'scope'] as $table) {
            foreach ($DB->get_records("local_asnblended_$table") as $record) {
                $count += substr_count(strtolower(json_encode($record)), strtolower(self::CANARY));
            }
        }
        return $count;
    }

    /**
     * The export holds everything, and of nobody else.
     */
    public function test_export(): void {
        $this->resetAfterTest();
        [$person] = $this->people();
        $contexts = provider::get_contexts_for_userid((int) $person->userid);
        $this->assertSame([SYSCONTEXTID], array_map('intval', $contexts->get_contextids()));
        $this->export_context_data_for_user((int) $person->userid, context_system::instance(), 'local_asnblended');
        $writer = writer::with_context(context_system::instance());
        $path = static fn(string $table) => [get_string('pluginname', 'local_asnblended'),
            get_string("privacy:table:$table", 'local_asnblended')];
        foreach (['person', 'scope', 'participant', 'todo', 'progress', 'decision'] as $table) {
            $data = $writer->get_data($path($table));
            $this->assertCount(1, $data->records, $table);
            $this->assertStringNotContainsString('Lain', json_encode($data));
        }
        $this->assertSame(self::CANARY, $writer->get_data($path('person'))->records[0]->name);
    }

    /**
     * Erasing leaves the canary nowhere, keeps the sums, and leaves the other person alone.
     */
    public function test_erase(): void {
        global $DB;
        $this->resetAfterTest();
        [$person, $other] = $this->people();
        $this->assertGreaterThan(5, self::canaries());
        $sums = $DB->get_records('local_asnblended_rollup');
        $context = context_system::instance();
        provider::delete_data_for_user(new approved_contextlist(
            \core_user::get_user($person->userid),
            'local_asnblended',
            [$context->id],
        ));
        $this->assertSame(0, self::canaries());
        $this->assertEquals($sums, $DB->get_records('local_asnblended_rollup'));
        $this->assertSame('Lain', $DB->get_field('local_asnblended_person', 'name', ['id' => $other->id]));
        $userlist = new userlist($context, 'local_asnblended');
        provider::get_users_in_context($userlist);
        $this->assertNotContains((int) $person->userid, $userlist->get_userids());
        $this->assertContains((int) $other->userid, $userlist->get_userids());
        provider::delete_data_for_users(new approved_userlist($context, 'local_asnblended', [(int) $other->userid]));
        $this->assertFalse($DB->record_exists('local_asnblended_person', ['name' => 'Lain']));
    }
}
