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

namespace mod_actionplan\local\plan;

use core\di;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\decision;
use local_asnblended\decisions;
use mod_actionplan\local\invalid_exception;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(\mod_actionplan\local\plan\plan_service::class)]
#[CoversClass(\mod_actionplan\local\plan_writer::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_rules::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_standing::class)]
#[CoversClass(\mod_actionplan\local\access::class)]
/**
 * Tests of writing a plan, submitting it, agreeing to it and returning it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\plan_service
 * @covers     \mod_actionplan\local\plan_writer
 * @covers     \mod_actionplan\local\plan\plan_rules
 * @covers     \mod_actionplan\local\plan\plan_standing
 * @covers     \mod_actionplan\local\access
 */
final class plan_service_test extends \advanced_testcase {
    use \mod_actionplan\plan_situation;

    /**
     * The rollup of the run.
     *
     * @return array
     */
    private function rollup(): array {
        global $DB;
        $cells = $DB->get_records_menu(
            'local_asnblended_rollup',
            ['runid' => $this->situation->run->id, 'opdid' => 0, 'groupid' => 0],
            '',
            'metric, total',
        );
        $metrics = ['plans', 'agreed', 'actions', 'evidence', 'verified', 'returned', 'achieved'];
        return array_map('intval', array_replace(array_fill_keys($metrics, 0), array_intersect_key($cells, array_flip($metrics))));
    }

    /**
     * What is due: kind => whose it is.
     *
     * @return string[]
     */
    private function todos(): array {
        global $DB;
        return $DB->get_records_menu('local_asnblended_todo', null, 'kind', 'kind, relationkind');
    }

    /**
     * A plan stands as soon as the participant enters, and asks to be written.
     */
    public function test_a_plan_stands_from_the_start(): void {
        global $DB;
        $this->assertSame(1, $DB->count_records('actionplan_plan', ['userid' => $this->situation->participant->userid]));
        $this->assertSame(['plan_write' => 'participant'], $this->todos());
        // The other way round: the participants stand already when the activity is added.
        $this->generator()->create_instance(['course' => $this->situation->run->courseid]);
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')->prepare();
        $this->assertSame(2, $DB->count_records('actionplan_plan', ['userid' => $this->situation->participant->userid]));
    }

    /**
     * Nobody but the participant writes, nobody but the superior decides, and nobody on their own plan.
     */
    public function test_refuses_the_wrong_person(): void {
        $plan = $this->generator()->create_plan($this->situation);
        $stranger = actor::user((int) $this->getDataGenerator()->create_and_enrol(get_course($this->situation->run->courseid))->id);
        $others = [[$this->actor('superior'), 'error:notyourplan'], [$this->actor('mentor'), 'error:notyourplan'],
            [$stranger, 'error:planforeign'], [actor::system(), 'error:planforeign'], [actor::link(1), 'error:planforeign']];
        foreach ($others as [$actor, $error]) {
            $changes = ['change1' => '', 'change2' => '', 'change3' => ''];
            $this->assert_refused($error, fn() => $this->service
                ->save_reflection($actor, $plan->id, $plan->version, $changes));
            $this->assert_refused($error, fn() => $this->service->submit($actor, $plan->id, $plan->version));
            $action = array_values(di::get(plan_repository::class)->actions_of([$plan->id])[$plan->id])[0];
            $this->assert_refused($error, fn() => $this->service
                ->save_action($actor, $plan->id, $action->id, $action->version, \mod_actionplan_generator::action('X')));
            $this->assert_refused($error, fn() => $this->service
                ->delete_action($actor, $plan->id, $action->id, $plan->version));
        }
        $this->service->submit($this->actor('participant'), $plan->id, $plan->version);
        $plan = $this->fresh($plan);
        foreach ([$this->actor('participant'), $this->actor('mentor'), $stranger] as $actor) {
            $error = $actor === $stranger ? 'error:planforeign' : 'error:notsuperior';
            $this->assert_refused($error, fn() => $this->service->decide($actor, $plan->id, $plan->version, true, ''));
        }
        $this->assertSame($plan->version, $this->fresh($plan)->version);
    }

    /**
     * Who is their own superior on paper still cannot agree to the own plan.
     */
    public function test_nobody_agrees_to_the_own_plan(): void {
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $participant = $this->situation->participant;
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')
            ->create_superior(['participantid' => $participant->id, 'personid' => $participant->personid]);
        $this->assert_refused('error:notsuperior', fn() => $this->service
            ->decide($this->actor('participant'), $plan->id, $plan->version, true, ''));
    }

    /**
     * A superior who lost the shipped role, or whose relation ended, decides no more.
     */
    public function test_relation_and_capability_are_both_needed(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $decide = fn() => $this->service->decide($this->actor('superior'), $plan->id, $plan->version, true, '');
        $DB->set_field('local_asnblended_relation', 'todate', '2026-03-03', ['kind' => 'superior']);
        $this->assert_refused('error:planforeign', $decide);
        $DB->set_field('local_asnblended_relation', 'todate', null, ['kind' => 'superior']);
        unassign_capability('mod/actionplan:agreeplan', $DB->get_field('role', 'id', ['shortname' => 'asnsuperior']));
        $this->assert_refused('error:notsuperior', $decide);
        role_unassign_all(['userid' => $this->situation->superior->userid]);
        $this->assert_refused('error:planforeign', $decide);
    }

    /**
     * From draft to agreement: each step leaves one decision, moves the sums and says who comes next.
     */
    public function test_the_way_to_agreement(): void {
        global $DB;
        $events = $this->redirectEvents();
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $this->assertSame(['plan_agree' => 'superior'], $this->todos());
        $this->assertSame(['plans' => 1, 'agreed' => 0, 'actions' => 2], array_slice($this->rollup(), 0, 3));

        $this->service->decide($this->actor('superior'), $plan->id, $plan->version, false, 'Tambahkan angka sasaran');
        $this->assertSame(['plan_returned' => 'participant'], $this->todos());
        $this->assertSame(1, $this->rollup()['returned']);
        $this->assertSame('Tambahkan angka sasaran', $this->fresh($plan)->returnedreason);

        $this->service->submit($this->actor('participant'), $plan->id, $this->fresh($plan)->version);
        $this->service->decide($this->actor('superior'), $plan->id, $this->fresh($plan)->version, true, '');
        $this->assertSame(['evidence_add' => 'participant', 'progress_tell' => 'participant'], $this->todos());
        $this->assertSame(1, $this->rollup()['agreed']);
        $this->assertSame('agreed', $this->fresh($plan)->state);

        $log = $DB->get_records('local_asnblended_decision', null, 'sequence', 'sequence, kind, actoruserid');
        $this->assertSame(
            [1 => 'plan_submitted', 2 => 'plan_returned', 3 => 'plan_submitted', 4 => 'plan_agreed'],
            array_column($log, 'kind', 'sequence'),
        );
        $this->assertEquals($this->situation->superior->userid, $log[4]->actoruserid);
        $names = array_map(static fn($event) => (new \ReflectionClass($event))->getShortName(), array_filter(
            $events->get_events(),
            static fn($event) => $event->component === 'mod_actionplan',
        ));
        $this->assertSame(['plan_submitted', 'plan_decided', 'plan_submitted', 'plan_decided'], array_values($names));
    }

    /**
     * Whoever saw an older version is refused, and nothing is written.
     */
    public function test_stale_versions_are_refused(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $this->service->withdraw($this->actor('participant'), $plan->id, $plan->version);
        $decisions = $DB->count_records('local_asnblended_decision');
        foreach (
            [fn() => $this->service->decide($this->actor('superior'), $plan->id, $plan->version, true, ''),
                fn() => $this->service->submit($this->actor('participant'), $plan->id, $plan->version)] as $call
        ) {
            try {
                $call();
                $this->fail('A stale version was taken');
            } catch (conflict_exception $exception) {
                $this->assertSame('error:conflict', $exception->errorcode);
            }
        }
        $this->assertSame($decisions, $DB->count_records('local_asnblended_decision'));
        $this->assertSame('draft', $this->fresh($plan)->state);
    }

    /**
     * The unique key of the log decides between two writers even without the lock.
     */
    public function test_the_log_refuses_a_second_writer(): void {
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $decision = new decision('mod_actionplan', 'plan', (int) $plan->id, null, 'plan_agreed', 'plan', (int) $plan->id);
        $record = fn() => di::get(decisions::class)->record($this->actor('superior'), $decision, 1);
        $record();
        $this->assert_refused('error:conflict', $record);
    }

    /**
     * An incomplete plan says what is missing, field by field, and stays a draft.
     */
    public function test_incomplete_plans_cannot_be_submitted(): void {
        $plan = $this->generator()->create_plan($this->situation, 'draft', 0);
        $own = $this->actor('participant');
        $this->service->save_reflection($own, $plan->id, $plan->version, ['change1' => 'A', 'change2' => ' ', 'change3' => 'C']);
        $values = ['title' => 'Aksi', 'duedate' => ''] + \mod_actionplan_generator::action('Aksi');
        $this->service->save_action($own, $plan->id, 0, $this->fresh($plan)->version, $values);
        $actionid = array_key_first(di::get(plan_repository::class)->actions_of([$plan->id])[$plan->id]);
        try {
            $this->service->submit($own, $plan->id, $this->fresh($plan)->version);
            $this->fail('It was submitted');
        } catch (invalid_exception $exception) {
            $this->assertSame([
                'change2' => 'error:changemissing',
                'actions' => 'error:toofewactions',
                "action$actionid" => 'error:actionincomplete',
            ], $exception->errors);
            $this->assertCount(3, $exception->messages());
        }
        $this->assertSame('draft', $this->fresh($plan)->state);
    }

    /**
     * Texts that cannot be taken, and the field that says so.
     *
     * @return array[]
     */
    public static function bad_actions(): array {
        return [
            'no title' => [['title' => ' '], 'title', 'error:titlemissing'],
            'a title of 256' => [['title' => str_repeat('é', 256)], 'title', 'error:toolong'],
            'no such day' => [['duedate' => '2026-02-30'], 'duedate', 'error:date'],
            'no such day as it is typed' => [['duedate' => '31/02/2026'], 'duedate', 'error:date'],
            'a day in words' => [['duedate' => 'besok'], 'duedate', 'error:date'],
            'a baseline in words' => [['baseline' => 'lima'], 'baseline', 'error:number'],
            'a target with thousands' => [['target' => '1.234'], 'target', 'error:numberthousands'],
            'no such indicator' => [['indicatorcode' => 'NIHIL'], 'indicatorcode', 'error:indicatorunknown'],
        ];
    }

    /**
     * Bad texts are refused by field, also in a draft.
     *
     * @dataProvider bad_actions
     * @param string[] $values
     * @param string $field
     * @param string $error
     */
    #[DataProvider('bad_actions')]
    public function test_bad_actions(array $values, string $field, string $error): void {
        $plan = $this->generator()->create_plan($this->situation, 'draft', 0);
        $values += \mod_actionplan_generator::action('Aksi');
        try {
            $this->service->save_action($this->actor('participant'), $plan->id, 0, $plan->version, $values);
            $this->fail('It was saved');
        } catch (invalid_exception $exception) {
            $this->assertSame([$field => $error], $exception->errors);
        }
    }

    /**
     * Returning needs a reason.
     */
    public function test_returning_needs_a_reason(): void {
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        foreach (['', '  ', 'no'] as $reason) {
            $this->assert_refused('error:reasonmissing', fn() => $this->service
                ->decide($this->actor('superior'), $plan->id, $plan->version, false, $reason));
        }
    }

    /**
     * Writing on an agreed plan withdraws the agreement first; verified evidence whose action changes waits again.
     */
    public function test_changing_what_was_agreed_and_verified(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $action = $this->generator()->create_evidence($this->situation, $plan, 0, 'verified');
        $this->generator()->create_evidence($this->situation, $plan, 1, 'verified');
        $this->assertSame([2, 1], [$this->rollup()['verified'], $this->rollup()['achieved']]);
        $own = $this->actor('participant');
        $this->assert_refused('error:planstate', fn() => $this->service
            ->save_action($own, $plan->id, $action->id, $action->version, \mod_actionplan_generator::action('Lain')));
        $this->service->withdraw($own, $plan->id, $this->fresh($plan)->version);
        $this->assertSame([0, 0, 2], [$this->rollup()['plans'], $this->rollup()['agreed'], $this->rollup()['verified']]);
        $this->service->save_action($own, $plan->id, $action->id, $action->version, \mod_actionplan_generator::action('Lain'));
        $this->assertSame([1, 0], [$this->rollup()['verified'], $this->rollup()['achieved']]);
        $this->assert_refused('error:actionhasevidence', fn() => $this->service
            ->delete_action($own, $plan->id, $action->id, $this->fresh($plan)->version));
    }

    /**
     * Deleting the activity takes its plans, sums and to-dos with it.
     */
    public function test_deleting_the_activity(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan);
        course_delete_module($this->situation->cm->id);
        foreach (
            ['actionplan', 'actionplan_plan', 'actionplan_action', 'actionplan_evidence', 'local_asnblended_todo',
                'local_asnblended_decision'] as $table
        ) {
            $this->assertSame(0, $DB->count_records($table), $table);
        }
        $this->assertSame(0, array_sum($this->rollup()));
        $this->assertSame([], di::get(\local_asnblended\standings::class)->figures(
            plan_standing::source((int) $this->situation->cm->instance, 0),
            [(int) $this->situation->participant->id],
        ));
    }
}
