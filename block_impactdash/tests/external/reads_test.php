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

namespace block_impactdash\external;

use core\di;
use core_external\external_api;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use local_asnblended\todo_item;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\dashboard::class)]
#[CoversClass(\block_impactdash\local\dashboard_view::class)]
#[CoversClass(\block_impactdash\local\todo_view::class)]
/**
 * What the web services of the block cost: database reads do not grow with what a site holds.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\dashboard
 * @covers     \block_impactdash\local\dashboard_view
 * @covers     \block_impactdash\local\todo_view
 */
final class reads_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * The foundation's generator.
     *
     * @return \local_asnblended_generator
     */
    private function local(): \local_asnblended_generator {
        return $this->getDataGenerator()->get_plugin_generator('local_asnblended');
    }

    /**
     * Calls a service and checks the declared shape of the answer.
     *
     * @param string $name
     * @param int ...$arguments
     * @return array
     */
    private static function call(string $name, int ...$arguments): array {
        $class = "block_impactdash\\external\\$name";
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$arguments));
    }

    /**
     * Has some activity say how a participant stands.
     *
     * @param int $participantid
     * @param int[] $figures
     * @param todo_item ...$todos
     */
    private function publish(int $participantid, array $figures, todo_item ...$todos): void {
        $source = new source('mod_example', 'plan', 1, 7);
        di::get(standings::class)->publish($participantid, new standing($source, $figures, $todos));
    }

    /**
     * A run with many participants of one agency, all looked after by one mentor.
     *
     * @param int $count
     * @param bool $accounts whether they have accounts, without which nothing is due
     * @return \stdClass run, opd, mentor
     */
    private function run_of(int $count, bool $accounts): \stdClass {
        $run = $this->local()->create_run();
        $opd = $this->local()->create_opd();
        $mentor = $this->local()->create_person(['opdid' => $opd->id]);
        $people = [];
        for ($number = 0; $number < $count; $number++) {
            $people[] = $this->local()->create_person(['opdid' => $opd->id] + ($accounts ? [] : ['userid' => false]));
        }
        foreach ($this->local()->create_participants((int) $run->id, $people, (int) $mentor->id) as $number => $id) {
            $this->publish($id, ['verified' => 1], new todo_item('evidence_verify', 'mentor', $number + 1, 'Aksi'));
        }
        return (object) compact('run', 'opd', 'mentor');
    }

    /**
     * Database reads of a call, which must not write.
     *
     * @param int $userid
     * @param callable $call
     * @return int
     */
    private function reads(int $userid, callable $call): int {
        global $DB;
        $this->setUser($userid);
        // Once for what core caches.
        $call();
        [$reads, $writes] = [$DB->perf_get_reads(), $DB->perf_get_writes()];
        $call();
        $this->assertSame($writes, $DB->perf_get_writes());
        return $DB->perf_get_reads() - $reads;
    }

    /**
     * The dashboard reads the database as often for 300 participants as for 10, and never writes.
     */
    public function test_reads_do_not_grow(): void {
        $figures = [];
        $admin = (int) get_admin()->id;
        foreach ([10, 300] as $count) {
            $many = $this->run_of($count, false);
            $head = (int) $this->getDataGenerator()->create_user()->id;
            $this->local()->create_scope(['userid' => $head, 'opdid' => $many->opd->id]);
            $figures[$count] = [
                'runs' => $this->reads($admin, fn() => self::call('get_runs')),
                'run' => $this->reads($admin, fn() => self::call('get_run', (int) $many->run->id)),
                'opd' => $this->reads($admin, fn() => self::call('get_opd', (int) $many->run->id, (int) $many->opd->id)),
                'run of a head' => $this->reads($head, fn() => self::call('get_run', (int) $many->run->id)),
            ];
        }
        $this->assertSame($figures[10], $figures[300]);
        $this->assertLessThanOrEqual(5, max($figures[300]));
    }

    /**
     * What waits for a mentor is one read, however much it is.
     */
    public function test_one_read_for_what_waits(): void {
        foreach ([5, 60] as $count) {
            $mentor = (int) $this->run_of($count, true)->mentor->userid;
            $this->assertSame(1, $this->reads($mentor, fn() => self::call('get_todo')));
            $this->assertSame($count, self::call('get_todo')['count']);
        }
    }

    /**
     * A run of 120 agencies and a head of as many cost as much as one of three; an organiser of 20 runs as much as one of two.
     */
    public function test_reads_do_not_grow_with_agencies_and_runs(): void {
        $figures = [];
        $admin = (int) get_admin()->id;
        foreach ([3, 120] as $count) {
            $run = $this->local()->create_run();
            $head = (int) $this->getDataGenerator()->create_user()->id;
            $people = [];
            for ($number = 0; $number < $count; $number++) {
                $opd = $this->local()->create_opd();
                $this->local()->create_scope(['userid' => $head, 'opdid' => $opd->id]);
                $people[$number] = $this->local()->create_person(['opdid' => $opd->id, 'userid' => false]);
            }
            $this->local()->create_participants((int) $run->id, $people, (int) $people[0]->id);
            $figures[$count] = [
                'run' => $this->reads($admin, fn() => self::call('get_run', (int) $run->id)),
                'run of a head' => $this->reads($head, fn() => self::call('get_run', (int) $run->id)),
                'runs of a head' => $this->reads($head, fn() => self::call('get_runs')),
            ];
        }
        $this->assertSame($figures[3], $figures[120]);
        $this->setUser($head);
        $first = self::call('get_run', (int) $run->id);
        $second = self::call('get_run', (int) $run->id, 0, $first['next']);
        $this->assertSame([50, 50], [count($first['opds']), count($second['opds'])]);
        $this->assertSame([], array_intersect(array_column($first['opds'], 'opdid'), array_column($second['opds'], 'opdid')));
        $reads = [];
        foreach ([2, 20] as $count) {
            $organiser = $this->getDataGenerator()->create_user();
            for ($number = 0; $number < $count; $number++) {
                $courseid = $this->local()->create_run()->courseid;
                $this->getDataGenerator()->enrol_user($organiser->id, $courseid, 'teacher');
            }
            $reads[] = $this->reads((int) $organiser->id, fn() => self::call('get_runs'));
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
