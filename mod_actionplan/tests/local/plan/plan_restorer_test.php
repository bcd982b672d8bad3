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

use context_module;
use core\di;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\progress\progress_repository;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\local\plan\plan_restorer::class)]
#[CoversClass(\mod_actionplan\local\plan\quantity::class)]
/**
 * Tests of what is believed of a backup.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\plan_restorer
 * @covers     \mod_actionplan\local\plan\quantity
 */
final class plan_restorer_test extends \advanced_testcase {
    /** @var \stdClass the activity */
    private \stdClass $cm;

    /** @var int owner of the plan */
    private int $userid;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $instance = $generator->get_plugin_generator('mod_actionplan')->create_instance(['course' => $course->id]);
        $this->cm = get_coursemodule_from_instance('actionplan', $instance->id, $course->id, false, MUST_EXIST);
        $this->userid = (int) $generator->create_user()->id;
    }

    /**
     * Restores a plan that claims to be agreed, with one action that claims to be verified.
     *
     * @param array[] $decisions kind, subjecttype, actor (own or other)
     * @param array $evidence what differs
     * @param array $action what differs
     * @return array state of plan, state of action, the evidence
     */
    private function restored(array $decisions, array $evidence = [], array $action = []): array {
        $restorer = di::get(plan_restorer::class);
        $now = ['timecreated' => 1000, 'timemodified' => 1000];
        $planid = $restorer->add_plan((int) $this->cm->instance, $this->userid, ['runcode' => 'X', 'state' => 'agreed',
            'change1' => 'A', 'version' => 3, 'timesubmitted' => 1, 'timeagreed' => 2] + $now);
        $actionid = $restorer->add_action($planid, $action + ['sortorder' => 1, 'title' => 'Aksi', 'duedate' => '2026-04-30',
            'baseline' => '5.00000', 'target' => '2.50000', 'version' => 1, 'state' => 'verified'] + $now);
        $evidenceid = $restorer->add_evidence($actionid, $this->userid, 0, $evidence + ['versionnumber' => 1, 'note' => 'Sudah',
            'link' => null, 'manifest' => '[]', 'sha256' => evidence_service::digest('Sudah', '', []), 'state' => 'verified',
            'reason' => null, 'timedecided' => 5, 'timecreated' => 4]);
        $told = [['2026-03-23', 'stuck'], ['2026-03-24', 'going'], ['besok', 'going'], ['2026-03-16', '<b>']];
        foreach ($told as $number => [$week, $status]) {
            $restorer->add_progress($actionid, ['week' => $week, 'status' => $status, 'note' => "Catatan $number",
                'version' => 0] + $now);
        }
        $this->assertSame(['Catatan 0'], array_column(
            array_merge(...di::get(progress_repository::class)->of_plans([$planid])),
            'note',
        ));
        $ids = ['plan' => $planid, 'evidence' => $evidenceid];
        foreach ($decisions as $index => [$kind, $type, $who]) {
            $userid = $who === 'own' ? $this->userid : (int) get_admin()->id;
            $restorer->add_decision($planid, $type, $ids[$type], $userid, ['kind' => $kind, 'sequence' => $index + 1,
                'timecreated' => 10]);
        }
        $restorer->settle(context_module::instance($this->cm->id));
        $plans = di::get(plan_repository::class);
        return [$plans->plan($planid)->state, $plans->actions_of([$planid])[$planid][$actionid],
            di::get(evidence_repository::class)->get($evidenceid)];
    }

    /**
     * Decisions as they stand when everything went its way.
     *
     * @return array[]
     */
    private static function way(): array {
        return [['plan_submitted', 'plan', 'own'], ['plan_agreed', 'plan', 'other'], ['evidence_submitted', 'evidence', 'own'],
            ['evidence_verified', 'evidence', 'other']];
    }

    /**
     * What decisions bear out is as it was.
     */
    public function test_what_is_borne_out(): void {
        [$plan, $action, $evidence] = $this->restored(self::way());
        $this->assertSame(['agreed', 'verified', 'verified'], [$plan, $action->state, $evidence->state]);
        $shown = [quantity::show($action->baseline), str_replace(',', '.', quantity::show($action->target))];
        $this->assertSame(['5', '2.5'], $shown);
    }

    /**
     * Agreed and verified without a decision is neither.
     */
    public function test_states_without_decisions(): void {
        [$plan, $action, $evidence] = $this->restored([]);
        $this->assertSame(['draft', 'evidence_submitted', 'submitted'], [$plan, $action->state, $evidence->state]);
        $this->assertNull($evidence->timedecided);
    }

    /**
     * Nobody agreed to the own plan or verified the own evidence, and kinds that nobody knows say nothing.
     */
    public function test_decisions_that_cannot_be(): void {
        [$plan, $action] = $this->restored([['plan_submitted', 'plan', 'own'], ['plan_agreed', 'plan', 'own'],
            ['evidence_verified', 'evidence', 'own'], ['plan_made_agreed', 'plan', 'other']]);
        $this->assertSame(['submitted', 'evidence_submitted'], [$plan, $action->state]);
    }

    /**
     * What the owner took back under an account that the owner had before stays taken back.
     */
    public function test_withdrawals_of_a_former_account(): void {
        [$plan, $action] = $this->restored([...self::way(), ['verification_withdrawn', 'evidence', 'other'],
            ['agreement_withdrawn', 'plan', 'other']]);
        $this->assertSame(['draft', 'evidence_submitted'], [$plan, $action->state]);
    }

    /**
     * Lists of files that are none of ours are no lists of files.
     */
    public function test_odd_lists_of_files(): void {
        $file = ['filename' => 'a.png', 'size' => 3, 'mimetype' => 'image/png', 'sha256' => 'x'];
        foreach ([['a' => $file], [['size' => 'x'] + $file], [['filename' => ['a']] + $file], ['text'], 'text', 5] as $list) {
            $this->userid = (int) $this->getDataGenerator()->create_user()->id;
            [, , $evidence] = $this->restored(self::way(), ['manifest' => json_encode($list)]);
            $this->assertSame('[]', $evidence->manifest);
        }
        $this->userid = (int) $this->getDataGenerator()->create_user()->id;
        [, , $evidence] = $this->restored(self::way(), ['manifest' => json_encode([$file + ['more' => 'x']])]);
        $this->assertSame(json_encode([$file], JSON_UNESCAPED_SLASHES), $evidence->manifest);
    }

    /**
     * A verification holds for what was verified: not for another note, not for files that are not there.
     */
    public function test_evidence_that_was_changed(): void {
        [, $action] = $this->restored(self::way(), ['note' => 'Lain']);
        $this->assertSame('evidence_submitted', $action->state);
        $manifest = [['filename' => 'a.png', 'size' => 3, 'mimetype' => 'image/png', 'sha256' => str_repeat('a', 64)]];
        $this->userid = (int) $this->getDataGenerator()->create_user()->id;
        [, $action] = $this->restored(self::way(), ['manifest' => json_encode($manifest),
            'sha256' => evidence_service::digest('Sudah', '', $manifest)]);
        $this->assertSame('evidence_submitted', $action->state);
    }

    /**
     * Addresses, days, numbers and lists of files are held to the rules of what people write.
     */
    public function test_values_that_nobody_could_write(): void {
        [, $action, $evidence] = $this->restored(
            self::way(),
            ['link' => 'javascript:alert(1)', 'manifest' => '{"x":"<script>"}', 'sha256' => '<b>'],
            ['duedate' => '2026-02-30', 'baseline' => 'lima', 'title' => str_repeat('é', 300), 'successmeasure' => 'Cepat'],
        );
        // From before there were numbers a text may stand there: it is kept where people see it.
        $this->assertSame("Cepat\nlima", $action->successmeasure);
        $this->assertNull($evidence->link);
        $this->assertSame(['[]', ''], [$evidence->manifest, $evidence->sha256]);
        $this->assertSame([null, null, 255], [$action->duedate, $action->baseline, \core_text::strlen($action->title)]);
    }

    /**
     * Numbers as people write them.
     */
    public function test_quantities(): void {
        $parsed = ['' => null, '5' => '5', '2,50' => '2.5', '0.25' => '0.25', '-3' => '-3', '0' => '0', '0,125' => '0.125'];
        foreach ($parsed as $text => $number) {
            $this->assertNull(quantity::problem((string) $text), (string) $text);
            $this->assertSame($number, quantity::parse((string) $text));
        }
        foreach (['3.12500', '1234.12300', '0.12500', '2.00000', '-7.10000'] as $stored) {
            $this->assertNull(quantity::problem(quantity::show($stored)), $stored);
            $this->assertEquals((float) $stored, quantity::parse(quantity::show($stored)));
        }
        foreach (['1.234', '12,345', '1.234.567'] as $text) {
            $this->assertSame('error:numberthousands', quantity::problem($text));
        }
        foreach (['lima', '5 hari', '1e5', '--3', '12345678901', '1,2345678'] as $text) {
            $this->assertSame('error:number', quantity::problem($text), $text);
        }
    }
}
