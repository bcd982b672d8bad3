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

use core_external\external_api;
use local_asnblended\progress;
use local_asnblended\progress_state;
use local_asnblended\todo;
use local_asnblended\todo_item;

/**
 * Tests of every web service of the block: who is refused, who sees what, and what it costs.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_impactdash\external\get_todo
 * @covers     \block_impactdash\external\get_runs
 * @covers     \block_impactdash\external\get_run
 * @covers     \block_impactdash\external\get_opd
 * @covers     \block_impactdash\local\dashboard_view
 * @covers     \block_impactdash\local\todo_view
 */
final class services_test extends \advanced_testcase {
    /** Some activity that pushes states; which one it is does not matter here. */
    private const COMPONENT = 'mod_example';

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
     * A run with two agencies, the second with a unit below it, and one participant in each of the three.
     *
     * @return \stdClass run, top, other, below
     */
    private function run_of_three(): \stdClass {
        $run = $this->local()->create_run();
        $top = $this->local()->create_opd(['code' => 'TOP']);
        $other = $this->local()->create_opd(['code' => 'OTHER']);
        $below = $this->local()->create_opd(['code' => 'BELOW', 'parentid' => $top->id]);
        foreach ([$top, $other, $below] as $number => $opd) {
            $person = $this->local()->create_person(['opdid' => $opd->id]);
            $participant = $this->local()->create_participant(['runid' => $run->id, 'personid' => $person->id]);
            progress::push((int) $participant->id, self::COMPONENT, 1, 2, new progress_state('agreed', 2, 2, $number, 0));
        }
        return (object) compact('run', 'top', 'other', 'below');
    }

    /**
     * The list of services here is the list of those declared.
     */
    public function test_every_service_is_tested(): void {
        $functions = [];
        require(__DIR__ . '/../../db/services.php');
        $this->assertEqualsCanonicalizing(
            ['block_impactdash_get_todo', 'block_impactdash_get_runs', 'block_impactdash_get_run', 'block_impactdash_get_opd'],
            array_keys($functions),
        );
    }

    /**
     * No parameter takes null.
     */
    public function test_null_is_refused(): void {
        foreach (['get_todo', 'get_runs', 'get_run', 'get_opd'] as $name) {
            $parameters = ("block_impactdash\\external\\$name")::execute_parameters();
            $valid = array_map(static fn() => 1, $parameters->keys);
            foreach (array_keys($parameters->keys) as $field) {
                try {
                    external_api::validate_parameters($parameters, [$field => null] + $valid);
                    $this->fail("$name took null as $field");
                } catch (\moodle_exception $exception) {
                    $this->assertSame('invalidparameter', $exception->errorcode);
                }
            }
        }
    }

    /**
     * Nobody sees anything without logging in.
     */
    public function test_login_is_needed(): void {
        foreach (['get_todo' => [], 'get_runs' => [], 'get_run' => [1], 'get_opd' => [1, 1]] as $name => $arguments) {
            try {
                self::call($name, ...$arguments);
                $this->fail("$name answered somebody who is not logged in");
            } catch (\moodle_exception $exception) {
                $this->assertSame('requireloginerror', $exception->errorcode);
            }
        }
    }

    /**
     * Participants and strangers are refused the dashboard of a run and of an agency; the list of runs is empty for them.
     */
    public function test_who_sees_no_dashboard(): void {
        $three = $this->run_of_three();
        $course = get_course($three->run->courseid);
        $generator = $this->getDataGenerator();
        $elsewhere = $generator->create_and_enrol($generator->create_course(), 'editingteacher');
        foreach ([$generator->create_and_enrol($course, 'student'), $generator->create_user(), $elsewhere] as $user) {
            $this->setUser($user);
            $this->assertSame([], self::call('get_runs')['runs']);
            foreach (['get_run' => [$three->run->id], 'get_opd' => [$three->run->id, $three->top->id]] as $name => $arguments) {
                try {
                    self::call($name, ...$arguments);
                    $this->fail("$name answered somebody without a scope");
                } catch (\moodle_exception $exception) {
                    $this->assertSame('error:dashboarddenied', $exception->errorcode);
                }
            }
        }
    }

    /**
     * An agency head sees the own agency and what is below it, in every figure; nothing else.
     */
    public function test_agency_head(): void {
        $three = $this->run_of_three();
        $head = $this->getDataGenerator()->create_user();
        $this->local()->create_scope(['userid' => $head->id, 'opdid' => $three->top->id]);
        $this->setUser($head);
        $run = self::call('get_run', $three->run->id);
        $this->assertEqualsCanonicalizing(['TOP', 'BELOW'], array_column($run['opds'], 'code'));
        $this->assertSame([2, 2], [$run['totals']['participants'], $run['totals']['verified']]);
        $listed = self::call('get_runs')['runs'][0];
        $this->assertSame([2, 2], [$listed['participants'], $listed['verified']]);
        $this->assertCount(1, self::call('get_opd', $three->run->id, $three->below->id)['participants']);
        $this->expectException(\moodle_exception::class);
        $this->expectExceptionMessage(get_string('error:dashboarddenied', 'local_asnblended'));
        self::call('get_opd', $three->run->id, $three->other->id);
    }

    /**
     * Organisers of the course and managers of the site see every agency; figures add up from level to level.
     */
    public function test_organiser_and_manager(): void {
        $three = $this->run_of_three();
        $generator = $this->getDataGenerator();
        $manager = $generator->create_user();
        $generator->role_assign('manager', $manager->id);
        foreach ([$generator->create_and_enrol(get_course($three->run->courseid), 'teacher'), $manager] as $user) {
            $this->setUser($user);
            $run = self::call('get_run', $three->run->id);
            $this->assertSame([3, 3, 3, 6, 3, 1], array_map(
                static fn(string $sum) => $run['totals'][$sum],
                ['participants', 'plans', 'agreed', 'actions', 'verified', 'achieved'],
            ));
            $this->assertSame($run['totals'], array_intersect_key(self::call('get_runs')['runs'][0], $run['totals']));
            foreach ($run['opds'] as $opd) {
                $level = self::call('get_opd', $three->run->id, $opd['opdid']);
                $this->assertSame($opd['verified'], array_sum(array_column($level['participants'], 'verified')));
                $this->assertSame($opd, $level['opd']);
            }
        }
    }

    /**
     * An agency without participants in the run, and a run that is not there, say so.
     */
    public function test_what_is_not_there(): void {
        $three = $this->run_of_three();
        $this->setAdminUser();
        $cases = ['get_run' => [[999], 'error:runmissing'], 'get_opd' => [[$three->run->id, 999], 'error:opdnotinrun']];
        foreach ($cases as $name => $case) {
            try {
                self::call($name, ...$case[0]);
                $this->fail("$name answered");
            } catch (\moodle_exception $exception) {
                $this->assertSame($case[1], $exception->errorcode);
            }
        }
    }

    /**
     * What waits is one's own: the participant's, the superior's, the mentor's, each with its page.
     */
    public function test_todo(): void {
        $superior = $this->local()->create_person();
        $person = $this->local()->create_person(['superiorid' => $superior->id]);
        $mentor = $this->local()->create_person();
        $run = $this->local()->create_run();
        $participant = $this->local()->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $mentor->id]);
        todo::set(
            (int) $participant->id,
            self::COMPONENT,
            7,
            new todo_item('plan_returned', 'participant', 0, 'Tambahkan angka'),
            new todo_item('plan_agree', 'superior', 0, 'Rencana'),
            new todo_item('evidence_verify', 'mentor', 5, 'Aksi', '2020-01-31'),
        );
        $kinds = function (\stdClass $person): array {
            $this->setUser($person->userid);
            return array_column(self::call('get_todo')['groups'], 'count', 'kind');
        };
        $this->assertSame(['plan_returned' => 1], $kinds($person));
        $this->assertSame(['plan_agree' => 1], $kinds($superior));
        $this->assertSame(['evidence_verify' => 1], $kinds($mentor));
        $item = self::call('get_todo')['groups'][0]['items'][0];
        $this->assertStringContainsString("view.php?id=7&userid={$person->userid}#action-5", $item['url']);
        $this->assertTrue($item['overdue']);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame(['count' => 0, 'more' => 0, 'groups' => []], self::call('get_todo'));

        // Another mentor takes over: the work moves without a write to it.
        $successor = $this->local()->create_person();
        $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $successor->id]);
        $this->assertSame([[], ['evidence_verify' => 1]], [$kinds($mentor), $kinds($successor)]);
    }

    /**
     * A run with many participants of one agency, all looked after by one mentor.
     *
     * @param int $count
     * @return \stdClass run, opd, mentor
     */
    private function run_of(int $count): \stdClass {
        $run = $this->local()->create_run();
        $opd = $this->local()->create_opd();
        $mentor = $this->local()->create_person(['opdid' => $opd->id]);
        for ($number = 0; $number < $count; $number++) {
            $person = $this->local()->create_person(['opdid' => $opd->id, 'userid' => false]);
            $participant = $this->local()->create_participant(['runid' => $run->id, 'personid' => $person->id]);
            $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $mentor->id]);
            progress::push((int) $participant->id, self::COMPONENT, 1, 2, new progress_state('agreed', 2, 1, 0, 0));
            todo::set((int) $participant->id, self::COMPONENT, 2, new todo_item(
                'evidence_verify',
                'mentor',
                $number + 1,
                'Aksi',
            ));
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
     * To-dos and dashboard read the database as often for 300 participants as for 10, and never write.
     */
    public function test_reads_do_not_grow(): void {
        $figures = [];
        $admin = (int) get_admin()->id;
        foreach ([10, 300] as $count) {
            $many = $this->run_of($count);
            $head = (int) $this->getDataGenerator()->create_user()->id;
            $this->local()->create_scope(['userid' => $head, 'opdid' => $many->opd->id]);
            $figures[$count] = [
                'todo' => $this->reads((int) $many->mentor->userid, fn() => self::call('get_todo')),
                'runs' => $this->reads($admin, fn() => self::call('get_runs')),
                'run' => $this->reads($admin, fn() => self::call('get_run', (int) $many->run->id)),
                'opd' => $this->reads($admin, fn() => self::call('get_opd', (int) $many->run->id, (int) $many->opd->id)),
                'run of a head' => $this->reads($head, fn() => self::call('get_run', (int) $many->run->id)),
            ];
            $this->setUser($many->mentor->userid);
            $this->assertSame($count, self::call('get_todo')['count']);
        }
        $this->assertSame($figures[10], $figures[300]);
        $this->assertLessThanOrEqual(5, max($figures[300]));
        $this->assertSame(1, $figures[300]['todo']);
    }
}
