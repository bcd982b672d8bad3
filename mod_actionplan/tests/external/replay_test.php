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

namespace mod_actionplan\external;

use core_external\external_api;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\external\plan_write::class)]
/**
 * Tests of writes whose answer got lost on the way, so that the browser asks again.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\external\plan_write
 */
final class replay_test extends \advanced_testcase {
    /** Number of a request. */
    private const ID = '00112233445566778899aabbccddeeff';

    /**
     * A write that is asked for again answers ok with the versions it left then, and the plan as it stands now.
     */
    public function test_answered_again(): void {
        global $DB;
        $this->resetAfterTest();
        // What is refused must really be taken back.
        $this->preventResetByRollback();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $situation = $generator->create_situation();
        $plan = $generator->create_plan($situation);
        [$planid, $version] = [(int) $plan->id, (int) $plan->version];
        $this->setUser($situation->participant->userid);
        $save = static fn(string $text, int $seen, string $id) => external_api::clean_returnvalue(
            save_reflection::execute_returns(),
            save_reflection::execute($planid, $seen, $text, '', '', $id),
        );
        $first = $save('Satu', $version, self::ID);
        $left = array_column($first['versions'], 'version', 'subject')["plan:$planid"];
        $this->assertSame($first['plan']['version'], $left);
        $save('Dua', $left, strrev(self::ID));

        $again = $save('Satu', $version, self::ID);

        $this->assertSame(['ok', $first['versions'], 'Dua'], [$again['status'], $again['versions'], $again['plan']['change1']]);
        $this->assertSame($left + 1, (int) $DB->get_field('actionplan_plan', 'version', ['id' => $planid]));
        // A stale write leaves nothing behind under its number.
        $this->assertSame('conflict', $save('Tiga', $version, str_repeat('a', 32))['status']);
        $this->assertSame(2, $DB->count_records('local_asnblended_request'));
    }

    /**
     * An action that was added is not added again.
     */
    public function test_added_once(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $situation = $generator->create_situation();
        $plan = $generator->create_plan($situation);
        $before = $DB->count_records('actionplan_action', ['planid' => $plan->id]);
        $this->setUser($situation->participant->userid);
        for ($round = 1; $round <= 2; $round++) {
            $answer = save_action::execute((int) $plan->id, 0, (int) $plan->version, 'Menjawab surat', requestid: self::ID);
            $this->assertSame('ok', $answer['status']);
        }
        $this->assertSame($before + 1, $DB->count_records('actionplan_action', ['planid' => $plan->id]));
    }

    /**
     * Who may not see the plan any more is not told how it stands either.
     */
    public function test_access_is_asked_again(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $situation = $generator->create_situation();
        $plan = $generator->create_plan($situation);
        $this->setUser($situation->participant->userid);
        save_reflection::execute((int) $plan->id, (int) $plan->version, 'Satu', '', '', self::ID);
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $situation->participant->userid]);
        $this->setUser($situation->participant->userid);
        $this->expectException(\require_login_exception::class);
        save_reflection::execute((int) $plan->id, (int) $plan->version, 'Satu', '', '', self::ID);
    }
}
