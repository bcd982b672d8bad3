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

#[CoversClass(\block_impactdash\external\get_todo::class)]
#[CoversClass(\block_impactdash\external\get_runs::class)]
#[CoversClass(\block_impactdash\external\get_run::class)]
#[CoversClass(\block_impactdash\external\get_opd::class)]
#[CoversClass(\block_impactdash\local\dashboard_view::class)]
#[CoversClass(\block_impactdash\local\todo_view::class)]
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
            $this->publish((int) $participant->id, ['plans' => 1, 'agreed' => 1, 'actions' => 2, 'verified' => $number]);
        }
        return (object) compact('run', 'top', 'other', 'below');
    }

    /**
     * Has some activity say how a participant stands.
     *
     * @param int $participantid
     * @param int[] $figures
     * @param todo_item ...$todos
     */
    private function publish(int $participantid, array $figures, todo_item ...$todos): void {
        $source = new source(self::COMPONENT, 'plan', 1, 7);
        di::get(standings::class)->publish($participantid, new standing($source, $figures, $todos));
    }

    /**
     * The totals of cells.
     *
     * @param array[] $cells
     * @return int[] metric => total
     */
    private static function totals(array $cells): array {
        return array_column($cells, 'total', 'metric');
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
        $this->assertSame(['TOP'], array_column($run['opds'], 'code'));
        $totals = self::totals($run['cells']);
        $this->assertSame([2, 2], [$totals['participants'], $totals['verified']]);
        $this->assertSame($totals, self::totals(self::call('get_runs')['runs'][0]['cells']));
        $top = self::call('get_opd', $three->run->id, $three->top->id);
        $this->assertSame([['BELOW'], 1, []], [array_column($top['opds'], 'code'), count($top['participants']), $top['line']]);
        $below = self::call('get_opd', $three->run->id, $three->below->id);
        $this->assertSame([1, [$three->top->name]], [count($below['participants']), array_column($below['line'], 'name')]);
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
            $totals = self::totals($run['cells']);
            $this->assertSame([3, 3, 3, 6, 3, 1], array_map(
                static fn(string $metric) => $totals[$metric],
                ['participants', 'plans', 'agreed', 'actions', 'verified', 'achieved'],
            ));
            $this->assertSame($run['cells'], self::call('get_runs')['runs'][0]['cells']);
            $this->assertEqualsCanonicalizing(['TOP', 'OTHER'], array_column($run['opds'], 'code'));
            $this->assertSame($totals['verified'], $this->verified_below($run, (int) $three->run->id));
        }
    }

    /**
     * How many actions are verified below a level, each level held against its own participants and what is below it.
     *
     * @param array $level
     * @param int $runid
     * @return int
     */
    private function verified_below(array $level, int $runid): int {
        $sum = 0;
        foreach ($level['opds'] as $opd) {
            $below = self::call('get_opd', $runid, $opd['opdid']);
            $this->assertSame($opd, $below['opd']);
            $own = array_sum(array_map(fn(array $row) => self::totals($row['cells'])['verified'], $below['participants']));
            $this->assertSame(self::totals($opd['cells'])['verified'], $own + $this->verified_below($below, $runid));
            $sum += self::totals($opd['cells'])['verified'];
        }
        return $sum;
    }

    /**
     * Where a course keeps its groups separate, its organisers see their groups in every figure, as in lists and plans.
     */
    public function test_separate_groups(): void {
        global $DB;
        $three = $this->run_of_three();
        $generator = $this->getDataGenerator();
        $course = get_course($three->run->courseid);
        $teacher = $generator->create_and_enrol($course, 'teacher');
        $DB->set_field('course', 'groupmode', SEPARATEGROUPS, ['id' => $course->id]);
        $groups = [$generator->create_group(['courseid' => $course->id]), $generator->create_group(['courseid' => $course->id])];
        $accounts = $DB->get_fieldset('local_asnblended_person', 'userid', ['opdid' => $three->below->id]);
        groups_add_member($groups[0]->id, $accounts[0]);
        $this->setUser($teacher);
        $this->assertSame([], self::call('get_runs')['runs']);
        groups_add_member($groups[0]->id, $teacher->id);
        $run = self::call('get_run', $three->run->id);
        $this->assertSame([1, 2], [self::totals($run['cells'])['participants'], self::totals($run['cells'])['verified']]);
        $this->assertSame(['TOP'], array_column($run['opds'], 'code'));
        $this->assertSame($run['cells'], self::call('get_runs')['runs'][0]['cells']);
        $top = self::call('get_opd', $three->run->id, $three->top->id);
        $this->assertSame([['BELOW'], []], [array_column($top['opds'], 'code'), $top['participants']]);
        foreach ([['get_run', $three->run->id, $groups[1]->id], ['get_opd', $three->run->id, $three->other->id]] as $call) {
            try {
                self::call(...array_map(static fn($part) => is_numeric($part) ? (int) $part : $part, $call));
                $this->fail("$call[0] showed another group");
            } catch (\moodle_exception $exception) {
                $this->assertContains($exception->errorcode, ['error:dashboarddenied', 'error:opdnotinrun']);
            }
        }
        groups_remove_member($groups[0]->id, $accounts[0]);
        $this->assertSame(0, self::totals(self::call('get_run', $three->run->id)['cells'])['participants']);
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
        $this->publish(
            (int) $participant->id,
            [],
            new todo_item('plan_returned', 'participant', 1, 'Tambahkan angka'),
            new todo_item('plan_agree', 'superior', 1, 'Rencana'),
            new todo_item('evidence_verify', 'mentor', 5, 'Aksi', '2020-01-31'),
            new todo_item('nobody_declares_this', 'mentor', 5, 'Aksi'),
        );
        $kinds = function (\stdClass $person): array {
            $this->setUser($person->userid);
            return array_column(self::call('get_todo')['groups'], 'count', 'kind');
        };
        $this->assertSame(['plan_returned' => 1], $kinds($person));
        $this->assertSame(['plan_agree' => 1], $kinds($superior));
        $this->assertSame(['evidence_verify' => 1], $kinds($mentor));
        $item = self::call('get_todo')['groups'][0]['items'][0];
        $this->assertStringContainsString("view.php?id=7&actionid=5#action-5", $item['url']);
        $this->assertTrue($item['overdue']);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame(['count' => 0, 'more' => 0, 'groups' => []], self::call('get_todo'));

        // Another mentor takes over: the work moves without a write to it.
        $successor = $this->local()->create_person();
        $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $successor->id]);
        $this->assertSame([[], ['evidence_verify' => 1]], [$kinds($mentor), $kinds($successor)]);

        // Another source of the same place adds its own and takes none away; one person may be the owner, in no relation.
        $peer = $this->local()->create_person();
        $this->getDataGenerator()->enrol_user($peer->userid, $run->courseid);
        $other = new source(self::COMPONENT, 'thread', 1, 7);
        $todos = [new todo_item('plan_agree', '', 1, 'Rencana', personid: (int) $peer->id)];
        di::get(standings::class)->publish((int) $participant->id, new standing($other, [], $todos));
        $this->assertSame([['plan_agree' => 1], ['evidence_verify' => 1]], [$kinds($peer), $kinds($successor)]);
        di::get(standings::class)->withdraw($other, (int) $participant->id);
        $this->assertSame([[], ['plan_agree' => 1]], [$kinds($peer), $kinds($superior)]);
    }

    /**
     * Nothing is due from or about somebody who is suspended, unenrolled, paused, withdrawn or deleted; it comes back with them.
     */
    public function test_nothing_is_due_about_who_is_not_there(): void {
        global $DB;
        $mentor = $this->local()->create_person();
        $person = $this->local()->create_person();
        $run = $this->local()->create_run();
        $participant = $this->local()->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $mentor->id]);
        $this->publish((int) $participant->id, [], new todo_item('evidence_verify', 'mentor', 5, 'Aksi'));
        $this->setUser($mentor->userid);
        $count = static fn() => self::call('get_todo')['count'];
        $switches = [
            ['user', 'suspended', 1, 0, ['id' => $person->userid]],
            ['user_enrolments', 'status', ENROL_USER_SUSPENDED, ENROL_USER_ACTIVE, ['userid' => $person->userid]],
            ['local_asnblended_participant', 'status', 'paused', 'active', ['id' => $participant->id]],
            ['local_asnblended_participant', 'status', 'withdrawn', 'active', ['id' => $participant->id]],
            ['local_asnblended_run', 'status', 'closed', 'active', ['id' => $run->id]],
        ];
        foreach ($switches as [$table, $field, $off, $on, $key]) {
            $this->assertSame(1, $count());
            $DB->set_field($table, $field, $off, $key);
            $this->assertSame(0, $count(), "$table $field");
            $DB->set_field($table, $field, $on, $key);
        }
        $this->assertSame(1, $count());
        delete_user(\core_user::get_user($person->userid));
        $this->assertSame(0, $count());
    }
}
