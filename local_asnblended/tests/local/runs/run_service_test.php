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

namespace local_asnblended\local\runs;

use core\di;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\runs\run_service::class)]
#[CoversClass(\local_asnblended\local\runs\run_repository::class)]
/**
 * Tests of setting up a run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\run_service
 * @covers     \local_asnblended\local\runs\run_repository
 */
final class run_service_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
    }

    /**
     * Data of a run that can be saved.
     *
     * @param array $change what differs
     * @return \stdClass
     */
    private function data(array $change = []): \stdClass {
        return (object) ($change + [
            'courseid' => $change['courseid'] ?? $this->getDataGenerator()->create_course()->id, 'groupid' => 0,
            'programmecode' => 'PPB', 'programmename' => 'Pelayanan Publik', 'code' => 'PPB-1', 'name' => 'Angkatan I',
            'timezone' => 'Asia/Makassar', 'verifiedneeded' => 2, 'phases' => [
                ['kind' => 'online', 'name' => 'Daring', 'startdate' => '2026-03-02', 'enddate' => '2026-03-13',
                    'learninghours' => 20],
            ],
        ]);
    }

    /**
     * A student cannot, an organiser of another course cannot, an organiser of this course can.
     */
    public function test_who_may(): void {
        $generator = $this->getDataGenerator();
        $data = $this->data();
        $refused = [
            $generator->create_and_enrol(get_course($data->courseid), 'student'),
            $generator->create_and_enrol($generator->create_course(), 'editingteacher'),
        ];
        foreach ($refused as $user) {
            try {
                di::get(run_service::class)->save(actor::user((int) $user->id), $data);
                $this->fail('It was saved');
            } catch (\required_capability_exception $exception) {
                $this->assertSame('nopermissions', $exception->errorcode);
            }
        }
        $organiser = $generator->create_and_enrol(get_course($data->courseid), 'editingteacher');
        $run = di::get(run_service::class)->save(actor::user((int) $organiser->id), $data);
        $this->assertSame(['Angkatan I', 'Pelayanan Publik', 'Asia/Makassar'], [$run->name, $run->programmename, $run->timezone]);
    }

    /**
     * What cannot be taken and the field that says so.
     *
     * @return array[]
     */
    public static function bad_data(): array {
        $phase = ['kind' => 'online', 'name' => 'Daring', 'startdate' => '2026-03-02', 'enddate' => '2026-03-13',
            'learninghours' => 20];
        return [
            'a foreign group' => [['groupid' => 999], ['groupid' => 'error:groupforeign']],
            'an end before the start' => [['phases' => [['enddate' => '2026-03-01'] + $phase]], ['phase0' => 'error:phasedates']],
            'no such day' => [['phases' => [['enddate' => '2026-02-30'] + $phase]], ['phase0' => 'error:phasedates']],
            'an unknown kind' => [['phases' => [['kind' => 'x'] + $phase]], ['phase0' => 'error:phasename']],
            'hours below zero' => [['phases' => [['learninghours' => -1] + $phase]], ['phase0' => 'error:learninghours']],
            'phases in the wrong order' => [
                ['phases' => [$phase, ['startdate' => '2026-03-01'] + $phase]],
                ['phase1' => 'error:phaseorder'],
            ],
        ];
    }

    /**
     * Bad data are refused by field.
     *
     * @dataProvider bad_data
     * @param array $change
     * @param string[] $problems
     */
    #[DataProvider('bad_data')]
    public function test_problems(array $change, array $problems): void {
        $service = di::get(run_service::class);
        $data = $this->data($change);
        $this->assertSame($problems, $service->problems($data));
        $this->expectException(\moodle_exception::class);
        $service->save(actor::system(), $data);
    }

    /**
     * Asking for fewer verified actions lets more people reach the goal, and the sums follow.
     */
    public function test_the_goal_moves(): void {
        global $DB;
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run(['verifiedneeded' => 2]);
        foreach ([0, 1, 2] as $verified) {
            $participant = $generator->create_participant(['runid' => $run->id]);
            // Over two activities together.
            foreach ([min(1, $verified), max(0, $verified - 1)] as $place => $value) {
                $standing = new standing(new source('mod_example', 'plan', $place), ['verified' => $value]);
                di::get(standings::class)->publish((int) $participant->id, $standing);
            }
        }
        $key = ['runid' => $run->id, 'opdid' => 0, 'groupid' => 0, 'metric' => 'achieved'];
        $achieved = static fn() => (int) $DB->get_field('local_asnblended_rollup', 'total', $key);
        $this->assertSame(1, $achieved());
        foreach ([1 => 2, 3 => 0, 2 => 1] as $needed => $expected) {
            $now = $DB->get_record('local_asnblended_run', ['id' => $run->id]);
            di::get(run_service::class)->save(actor::system(), $this->data(['verifiedneeded' => $needed] + (array) $now));
            $this->assertSame($expected, $achieved());
        }
    }

    /**
     * One run for a course, one code for a run, and a stale version is refused.
     */
    public function test_one_run_and_no_stale_version(): void {
        global $DB;
        $service = di::get(run_service::class);
        $run = $service->save(actor::system(), $this->data());
        $this->assertSame(
            ['groupid' => 'error:runexists', 'code' => 'error:runcodetaken'],
            $service->problems($this->data(['courseid' => $run->courseid])),
        );
        $change = ['id' => $run->id, 'courseid' => $run->courseid, 'version' => $run->version, 'name' => 'Angkatan Satu'];
        $this->assertSame([], $service->problems($this->data($change)));
        $changed = $service->save(actor::system(), $this->data($change));
        $this->assertSame(['Angkatan Satu', '2'], [$changed->name, (string) $changed->version]);
        try {
            $service->save(actor::system(), $this->data(['name' => 'Lain'] + $change));
            $this->fail('A stale version was taken');
        } catch (conflict_exception) {
            $this->assertSame('Angkatan Satu', $DB->get_field('local_asnblended_run', 'name', ['id' => $run->id]));
        }
        $this->assertSame(1, $DB->count_records('local_asnblended_phase', ['runid' => $run->id]));
        $this->assertSame(1, $DB->count_records('local_asnblended_programme'));
    }

    /**
     * Phases keep their ids when they change, move or others come and go.
     */
    public function test_phases_keep_their_ids(): void {
        $service = di::get(run_service::class);
        $repository = di::get(run_repository::class);
        $phase = static fn(string $name, string $day, int $id = 0) => ['id' => $id, 'kind' => 'online', 'name' => $name,
            'startdate' => $day, 'enddate' => $day, 'learninghours' => 1];
        $data = $this->data(['phases' => [$phase('A', '2026-03-02'), $phase('B', '2026-03-03'), $phase('C', '2026-03-04')]]);
        $run = $service->save(actor::system(), $data);
        [$a, $b, $c] = array_map('intval', array_column($repository->phases((int) $run->id), 'id'));
        $data->id = $run->id;
        $data->version = $run->version;
        $data->phases = [$phase('C', '2026-03-01', $c), $phase('A baru', '2026-03-02', $a), $phase('D', '2026-03-05')];
        $service->save(actor::system(), $data);
        $phases = $repository->phases((int) $run->id);
        $this->assertSame(['C', 'A baru', 'D'], array_column($phases, 'name'));
        $this->assertEquals([$c, $a], array_slice(array_column($phases, 'id'), 0, 2));
        $this->assertNotContains($b, array_map('intval', array_column($phases, 'id')));
    }

    /**
     * A run that is of a group now, or of the whole course again, is counted by the groups that its people are in then.
     */
    public function test_the_group_changes(): void {
        $generator = $this->getDataGenerator();
        $local = $generator->get_plugin_generator('local_asnblended');
        $run = $local->create_run();
        $participant = $local->create_participant(['runid' => $run->id]);
        $group = (int) $generator->create_group(['courseid' => $run->courseid])->id;
        foreach ([$group, 0, $group] as $groupid) {
            $data = di::get(\local_asnblended\runs::class)->get((int) $run->id);
            $data->groupid = $groupid;
            di::get(run_service::class)->save(actor::system(), $data);
            $local->prepare();
            $this->assertSame([], di::get(standings::class)->differences((int) $run->id));
            $this->assertTrue($groupid === 0 || groups_is_member($groupid, $participant->userid));
        }
    }

    /**
     * Setting up a run lets people into the course and gives them roles: whoever may not do so by hand may not do it this way.
     *
     * @dataProvider rights
     * @param string $capability
     */
    #[DataProvider('rights')]
    public function test_rights_of_core(string $capability): void {
        global $DB;
        $course = $this->getDataGenerator()->create_course();
        $teacher = actor::user((int) $this->getDataGenerator()->create_and_enrol($course, 'editingteacher')->id);
        $context = \context_course::instance($course->id);
        $role = $DB->get_field('role', 'id', ['shortname' => 'editingteacher'], MUST_EXIST);
        assign_capability($capability, CAP_PROHIBIT, $role, $context);
        try {
            di::get(run_service::class)->save($teacher, $this->data(['courseid' => $course->id]));
            $this->fail('It was saved.');
        } catch (\required_capability_exception $exception) {
            $this->assertSame(0, $DB->count_records('local_asnblended_run'));
        }
        assign_capability($capability, CAP_ALLOW, $role, $context, true);
        di::get(run_service::class)->save($teacher, $this->data(['courseid' => $course->id]));
        $this->assertSame(1, $DB->count_records('local_asnblended_run'));
    }

    /**
     * Data for test_rights_of_core.
     *
     * @return array[]
     */
    public static function rights(): array {
        return [['local/asnblended:managerun'], ['enrol/manual:enrol'], ['moodle/role:assign']];
    }
}
