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
use core\di;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use local_asnblended\actor;
use local_asnblended\decision;
use local_asnblended\decisions;
use local_asnblended\local\people\account_links;
use local_asnblended\local\people\account_repository;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use local_asnblended\todo_item;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\privacy\provider::class)]
#[CoversClass(\local_asnblended\local\privacy\privacy_repository::class)]
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
            $todos = [new todo_item('plan_write', 'participant', 1, "Rencana $name")];
            di::get(standings::class)
                ->publish((int) $participant->id, new standing(new source('mod_example', 'plan', 1), ['verified' => 1], $todos));
            $chain = ['mod_example', 'plan', (int) $person->id, (int) $participant->id];
            $decision = new decision(...[...$chain, 'plan_returned', 'plan', 1, "Alasan $name"]);
            di::get(decisions::class)->record(actor::user((int) $user->id), $decision);
            // Somebody else decides as this one, and this one as somebody else.
            $other = $this->getDataGenerator()->create_user(['firstname' => 'Lain', 'lastname' => 'Lain']);
            $behind = actor::user((int) $other->id, (int) $user->id);
            di::get(decisions::class)->record($behind, new decision('mod_example', 'x', (int) $person->id, null, 'x', 'x', 1));
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
        foreach (['person', 'account', 'participant', 'relation', 'todo', 'figure', 'decision', 'scope'] as $table) {
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
        $counts = ['person' => 1, 'account' => 1, 'scope' => 1, 'participant' => 1, 'todo' => 1, 'figure' => 3, 'decision' => 2];
        foreach ($counts as $table => $count) {
            $data = $writer->get_data($path($table));
            $this->assertCount($count, $data->records, $table);
            if ($table !== 'decision') {
                $this->assertStringNotContainsString('Lain', json_encode($data));
            }
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

    /**
     * An account that was deleted first still leads to its person; one that was replaced leaves the person alone.
     */
    public function test_erase_after_the_account_is_deleted(): void {
        global $DB;
        $this->resetAfterTest();
        [$person, $other] = $this->people();
        $context = context_system::instance();
        $user = \core_user::get_user($person->userid);
        delete_user(clone $user);
        $this->assertGreaterThan(0, self::canaries());
        $this->assertCount(1, provider::get_contexts_for_userid((int) $user->id));
        provider::delete_data_for_user(new approved_contextlist($user, 'local_asnblended', [$context->id]));
        $this->assertSame(0, self::canaries());
        $this->assertSame('-', $DB->get_field('local_asnblended_person', 'name', ['id' => $person->id]));

        $former = \core_user::get_user($other->userid);
        $new = $this->getDataGenerator()->create_user();
        di::get(account_links::class)
            ->link((int) $other->id, (int) $new->id, account_repository::CONFIRMED, actor::system());
        provider::delete_data_for_user(new approved_contextlist($former, 'local_asnblended', [$context->id]));
        $this->assertSame('Lain', $DB->get_field('local_asnblended_person', 'name', ['id' => $other->id]));
        $this->assertFalse($DB->record_exists('local_asnblended_account', ['userid' => $former->id]));
    }
}
