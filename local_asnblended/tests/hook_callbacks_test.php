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

namespace local_asnblended;

use core\di;
use local_asnblended\local\work\request_repository;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\hook_callbacks::class)]
#[CoversClass(\local_asnblended\local\runs\run_repository::class)]
/**
 * Tests of what deleting an account or a course does.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\hook_callbacks
 * @covers     \local_asnblended\local\runs\run_repository
 */
final class hook_callbacks_test extends \advanced_testcase {
    /**
     * The civil servant outlives the account, with the place in the run.
     */
    public function test_deleting_an_account(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $opd = $generator->create_opd();
        $person = $generator->create_person(['opdid' => $opd->id]);
        $generator->create_participant(['runid' => $generator->create_run()->id, 'personid' => $person->id]);
        $generator->create_scope(['userid' => $person->userid, 'opdid' => $opd->id]);
        $request = new request(str_repeat('a', 32), 'do_something', []);
        di::get(request_repository::class)->claim((int) $person->userid, $request);
        di::get(request_repository::class)->claim((int) get_admin()->id, $request);
        delete_user(\core_user::get_user($person->userid));
        $this->assertSame([get_admin()->id], $DB->get_fieldset('local_asnblended_request', 'userid', []));
        $this->assertNull($DB->get_field('local_asnblended_person', 'userid', ['id' => $person->id]));
        $this->assertSame(1, $DB->count_records('local_asnblended_participant'));
        $this->assertSame(0, $DB->count_records('local_asnblended_scope'));
    }

    /**
     * A course takes its run with it and leaves that of another course alone.
     */
    public function test_deleting_a_course(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        foreach ([1, 2] as $number) {
            $run = $generator->create_run();
            $participant = $generator->create_participant(['runid' => $run->id]);
            $generator->create_mentor(['participantid' => $participant->id, 'personid' => $generator->create_person()->id]);
            $todos = [new todo_item('plan_write', 'participant', 1, '')];
            $standing = new standing(new source('mod_example', 'plan', $number), ['verified' => 1], $todos);
            di::get(standings::class)->publish((int) $participant->id, $standing);
            $decision = new decision('mod_example', 'plan', $number, (int) $participant->id, 'plan_agreed', 'plan', $number);
            di::get(decisions::class)->record(actor::system(), $decision);
        }
        delete_course($run->courseid, false);
        foreach (['run', 'phase', 'participant', 'relation', 'todo', 'decision'] as $table) {
            $expected = $table === 'phase' ? 3 : 1;
            $this->assertSame($expected, $DB->count_records("local_asnblended_$table"), $table);
        }
        $keys = ['local_asnblended_run' => ['id' => $run->id], 'local_asnblended_rollup' => ['runid' => $run->id],
            'local_asnblended_figure' => ['participantid' => $participant->id]];
        foreach ($keys as $table => $key) {
            $this->assertFalse($DB->record_exists($table, $key), $table);
        }
    }
}
