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

namespace local_asnblended\local\figures;

use local_asnblended\progress;
use local_asnblended\progress_state;

/**
 * Tests of states and sums.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\figures\progress_service
 * @covers     \local_asnblended\local\figures\rollup_repository
 * @covers     \local_asnblended\local\figures\progress_repository
 */
final class progress_service_test extends \advanced_testcase {
    /**
     * The sums as they stand, cell by cell.
     *
     * @return array[]
     */
    private static function sums(): array {
        global $DB;
        $sums = [];
        foreach ($DB->get_records('local_asnblended_rollup', null, 'runid, opdid') as $row) {
            $values = array_map(static fn(string $column) => (int) $row->$column, rollup_repository::COLUMNS);
            $sums["$row->runid $row->opdid"] = array_combine(rollup_repository::COLUMNS, $values);
        }
        return $sums;
    }

    /**
     * The same sums counted from the rows of participants and progress.
     *
     * @return array[]
     */
    private static function counted(): array {
        global $DB;
        $sums = [];
        $participants = $DB->get_recordset_sql("SELECT runid, opdid, COUNT(1) AS participants
                                                  FROM {local_asnblended_participant} GROUP BY runid, opdid");
        foreach ($participants as $row) {
            $sums["$row->runid $row->opdid"] = ['participants' => (int) $row->participants]
                + array_fill_keys(rollup_repository::COLUMNS, 0);
        }
        foreach ($DB->get_records('local_asnblended_progress') as $row) {
            $cell = &$sums["$row->runid $row->opdid"];
            $cell['plans'] += $row->submitted;
            foreach (['agreed', 'actions', 'evidence', 'verified', 'returned', 'achieved'] as $column) {
                $cell[$column] += $row->$column;
            }
            unset($cell);
        }
        return $sums;
    }

    /**
     * After 500 random states, removals and entries no cell differs from the raw aggregate.
     */
    public function test_sums_equal_the_raw_aggregate(): void {
        $this->resetAfterTest();
        // Fixed, so that a failure can be repeated.
        mt_srand(20261125);
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $runs = [$generator->create_run(), $generator->create_run(['verifiedneeded' => 1])];
        $opds = [$generator->create_opd(), $generator->create_opd(), $generator->create_opd()];
        $participants = [];
        for ($operation = 0; $operation < 500; $operation++) {
            if ($operation < 20 || mt_rand(0, 24) === 0) {
                $person = $generator->create_person(['opdid' => $opds[mt_rand(0, 2)]->id, 'userid' => false]);
                $participants[] = $generator->create_participant(['runid' => $runs[mt_rand(0, 1)]->id, 'personid' => $person->id]);
                continue;
            }
            $participant = $participants[array_rand($participants)];
            $instance = mt_rand(1, 3);
            if (mt_rand(0, 9) === 0) {
                progress::remove('mod_example', $instance, mt_rand(0, 19) ? (int) $participant->id : null);
                continue;
            }
            $states = ['draft', 'submitted', 'returned', 'agreed', 'closed'];
            progress::push((int) $participant->id, 'mod_example', $instance, 100 + $instance, new progress_state(
                $states[mt_rand(0, 4)],
                mt_rand(0, 6),
                mt_rand(0, 9),
                mt_rand(0, 4),
                mt_rand(0, 3),
            ));
        }
        $this->assertGreaterThan(50, array_sum(array_column(self::sums(), 'verified')));
        $this->assertEquals(self::counted(), self::sums());
    }

    /**
     * Pushing the same state again changes nothing; a participant who is not there is an error.
     */
    public function test_push_is_idempotent(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $participant = $generator->create_participant(['runid' => $generator->create_run()->id]);
        $push = static fn(int $id) => progress::push($id, 'mod_example', 1, 2, new progress_state('agreed', 2, 2, 2, 0));
        $push((int) $participant->id);
        $sums = self::sums();
        $push((int) $participant->id);
        $this->assertSame($sums, self::sums());
        $this->assertSame(1, reset($sums)['achieved']);
        $this->assertSame(1, $DB->count_records('local_asnblended_progress'));
        $this->expectException(\moodle_exception::class);
        $push(-1);
    }
}
