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

use context_module;
use core\di;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use local_asnblended\actor;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\plan\plan_repository;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\privacy\provider::class)]
#[CoversClass(\mod_actionplan\local\privacy_repository::class)]
/**
 * Tests of exporting and erasing what the activity keeps.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\privacy\provider
 * @covers     \mod_actionplan\local\privacy_repository
 */
final class provider_test extends provider_testcase {
    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    /** @var context_module of the activity */
    private context_module $context;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $this->situation = $generator->create_situation();
        $this->context = context_module::instance($this->situation->cm->id);
        $plan = $generator->create_plan($this->situation, 'agreed');
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        $pathname = make_request_directory() . '/foto.png';
        file_put_contents($pathname, 'isi');
        di::get(evidence_service::class)->add_upload(
            actor::user((int) $this->situation->participant->userid),
            (int) $plan->id,
            (int) $action->id,
            'foto.png',
            $pathname,
            0,
        );
        $generator->create_evidence($this->situation, $plan, 0, 'returned');
        $generator->create_progress($this->situation, $plan, 1, 'Menunggu data');
    }

    /**
     * The participant's export holds plan, actions, evidence and files; the mentor's what the mentor decided.
     */
    public function test_export(): void {
        $participant = (int) $this->situation->participant->userid;
        $contextids = provider::get_contexts_for_userid($participant)->get_contextids();
        $this->assertSame([(int) $this->context->id], array_map('intval', $contextids));
        $this->export_context_data_for_user($participant, $this->context, 'mod_actionplan');
        $writer = writer::with_context($this->context);
        foreach (['plan' => 1, 'action' => 2, 'progress' => 1, 'evidence' => 1] as $table => $count) {
            $this->assertCount($count, $writer->get_data([get_string("privacy:table:$table", 'mod_actionplan')])->records);
        }
        $evidence = $writer->get_data([get_string('privacy:table:evidence', 'mod_actionplan')])->records[0];
        $this->assertCount(1, $writer->get_files([get_string('evidence', 'mod_actionplan'), (string) $evidence->id]));
        writer::reset();
        $this->export_context_data_for_user((int) $this->situation->mentor->userid, $this->context, 'mod_actionplan');
        $writer = writer::with_context($this->context);
        $this->assertEmpty($writer->get_data([get_string('privacy:table:plan', 'mod_actionplan')]));
        $this->assertCount(1, $writer->get_data([get_string('privacy:table:decided', 'mod_actionplan')])->records);
    }

    /**
     * Erasing the mentor keeps the participant's plan; erasing the participant takes plan, files, progress and to-dos.
     */
    public function test_erase(): void {
        global $DB;
        $list = fn(string $who) => new approved_contextlist(
            \core_user::get_user($this->situation->$who->userid),
            'mod_actionplan',
            [$this->context->id],
        );
        provider::delete_data_for_user($list('mentor'));
        $this->assertSame(1, $DB->count_records('actionplan_evidence', ['decidedby' => null]));
        $this->assertSame(1, $DB->count_records('actionplan_plan'));
        $userlist = new userlist($this->context, 'mod_actionplan');
        provider::get_users_in_context($userlist);
        $this->assertSame([(int) $this->situation->participant->userid], $userlist->get_userids());
        provider::delete_data_for_user($list('participant'));
        $tables = ['actionplan_plan', 'actionplan_action', 'actionplan_evidence', 'actionplan_progress',
            'local_asnblended_decision', 'local_asnblended_todo'];
        foreach ($tables as $table) {
            $this->assertSame(0, $DB->count_records($table), $table);
        }
        $this->assertFalse($DB->record_exists_select('local_asnblended_rollup', "total > 0 AND metric <> 'participants'"));
        $this->assertTrue(get_file_storage()->is_area_empty($this->context->id, 'mod_actionplan', 'evidence'));
    }
}
