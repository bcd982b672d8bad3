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
use local_asnblended\standings;
use mod_actionplan\local\evidence\evidence_service;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(\mod_actionplan\local\plan\undo_service::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_dossier::class)]
/**
 * Tests of taking a decision back.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\undo_service
 * @covers     \mod_actionplan\local\plan\plan_dossier
 */
final class undo_service_test extends \advanced_testcase {
    use \mod_actionplan\plan_situation;

    /** @var \frozen_clock tells the time of the test */
    private \frozen_clock $clock;

    /** @var int when the test begins, UTC seconds */
    private int $start;

    protected function setUp(): void {
        parent::setUp();
        $this->make_situation();
        $this->start = time();
        // What was made for the situation has the machine's clock.
        di::reset_container();
        $this->clock = $this->mock_clock_with_frozen($this->start);
        $this->service = di::get(plan_service::class);
    }

    /**
     * Takes a decision back.
     *
     * @param \stdClass $plan
     * @param int|null $index which action, null for the decision on the plan
     * @param string $who
     * @return plan_dossier
     */
    private function undo(\stdClass $plan, ?int $index = null, string $who = 'superior'): plan_dossier {
        $actions = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id]);
        $version = $index === null ? $this->fresh($plan)->version : $actions[$index]->version;
        $actionid = $index === null ? 0 : (int) $actions[$index]->id;
        return di::get(undo_service::class)->undo($this->actor($who), (int) $plan->id, $actionid, (int) $version);
    }

    /**
     * What is offered to somebody.
     *
     * @param \stdClass $plan
     * @param string $who
     * @return array[] kind => seconds that are left
     */
    private function offers(\stdClass $plan, string $who): array {
        $dossier = di::get(\mod_actionplan\local\plan_writer::class)->read($this->actor($who), (int) $plan->id);
        return array_column(undo_service::offers($this->actor($who), $dossier, $this->clock->time()), 'undo', 'kind');
    }

    /**
     * An agreement and a return are taken back; the plan waits for the superior as it did before.
     */
    public function test_a_plan(): void {
        foreach (['agreed', 'returned'] as $state) {
            $situation = $this->generator()->create_situation();
            $this->situation = $situation;
            $plan = $this->generator()->create_plan($situation, $state);
            $this->assertSame(["plan_$state" => 60], $this->offers($plan, 'superior'));
            $this->assertSame([], $this->offers($plan, 'participant'));
            foreach (['participant', 'mentor'] as $who) {
                $this->assert_refused('error:notsuperior', fn() => $this->undo($plan, null, $who));
            }
            $dossier = $this->undo($plan);
            $this->assertSame(['submitted', null, null], [$dossier->plan->state, $dossier->plan->returnedreason,
                $dossier->plan->timeagreed]);
            $this->assertSame(['planned', 'planned'], array_column($dossier->actions, 'state'));
            $this->assertSame(0, $dossier->returns());
            $this->assertSame([], $this->offers($plan, 'superior'));
            $this->assertSame([], di::get(standings::class)->differences((int) $situation->run->id));
            $this->assert_refused('error:undotoolate', fn() => $this->undo($plan));
            // What was taken back can be decided anew.
            $this->service->decide($this->actor('superior'), $plan->id, $this->fresh($plan)->version, true, '');
            $this->assertSame('agreed', $this->fresh($plan)->state);
        }
    }

    /**
     * A verification and a return of evidence are taken back; other decisions in the plan do not stand in the way.
     */
    public function test_evidence(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan, 0, 'verified');
        $this->generator()->create_evidence($this->situation, $plan, 1, 'returned');
        $this->assertSame(['evidence_verified' => 60, 'evidence_returned' => 60], $this->offers($plan, 'mentor'));
        // The agreement has led to evidence by now.
        $this->assertSame([], $this->offers($plan, 'superior'));
        $this->assert_refused('error:undotoolate', fn() => $this->undo($plan));
        $this->assert_refused('error:notmentor', fn() => $this->undo($plan, 0, 'superior'));
        foreach ([0, 1] as $index) {
            $dossier = $this->undo($plan, $index, 'mentor');
        }
        $this->assertSame(['evidence_submitted', 'evidence_submitted'], array_column($dossier->actions, 'state'));
        $this->assertSame([0, 0, []], [$dossier->verified(), $dossier->returns(), $dossier->deciders()]);
        $this->assertNull($dossier->newest(array_key_first($dossier->actions))->decidedby);
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
    }

    /**
     * A minute, and half a one for the line; then it stands. So does what something has followed from.
     */
    public function test_too_late(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan, 0, 'returned');
        $this->clock->set_to($this->start + 59);
        $this->assertSame(['evidence_returned' => 1], $this->offers($plan, 'mentor'));
        $this->clock->set_to($this->start + 60);
        $this->assertSame([], $this->offers($plan, 'mentor'));
        $this->clock->set_to($this->start + 91);
        $this->assert_refused('error:undotoolate', fn() => $this->undo($plan, 0, 'mentor'));
        $this->clock->set_to($this->start + 90);
        $this->generator()->create_evidence($this->situation, $plan, 0, 'submitted');
        $this->assert_refused('error:undotoolate', fn() => $this->undo($plan, 0, 'mentor'));
    }

    /**
     * What a backup brought was decided elsewhere.
     */
    public function test_restored(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $DB->set_field('local_asnblended_decision', 'timerestored', $this->start, ['itemid' => $plan->id]);
        $this->assertSame([], $this->offers($plan, 'superior'));
        $this->assert_refused('error:undotoolate', fn() => $this->undo($plan));
    }

    /**
     * Nobody is told of what was taken back; what was decided anew is told once, and only when that stands.
     */
    public function test_messages(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $DB->delete_records('task_adhoc');
        $this->generator()->create_evidence($this->situation, $plan, 0, 'verified');
        $this->undo($plan, 0, 'mentor');
        $this->clock->set_to($this->start + 50);
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        di::get(\mod_actionplan\local\evidence\evidence_service::class)
            ->decide($this->actor('mentor'), (int) $plan->id, (int) $action->id, (int) $action->version, true, '');
        $tasks = $DB->get_records('task_adhoc', ['component' => 'mod_actionplan'], 'id');
        // Handed in and verified, and verified anew.
        $this->assertSame(
            [$this->start + 91, $this->start + 91, $this->start + 141],
            array_map('intval', array_column($tasks, 'nextruntime')),
        );
        $told = array_map(function (\stdClass $task): array {
            $messages = $this->redirectMessages();
            $adhoc = new \mod_actionplan\task\send_notice();
            $adhoc->set_custom_data_as_string($task->customdata);
            $adhoc->execute();
            $messages->close();
            return array_column($messages->get_messages(), 'eventtype');
        }, array_values($tasks));
        $this->assertSame([[], [], ['evidenceverified']], $told);
    }

    /**
     * What was written or told since stands in the way: nobody submitted it.
     */
    public function test_something_followed(): void {
        $plan = $this->generator()->create_plan($this->situation, 'returned');
        $this->clock->set_to($this->start + 20);
        $this->assertSame(['plan_returned' => 40], $this->offers($plan, 'superior'));
        $changes = ['change1' => 'Baru', 'change2' => 'x', 'change3' => 'x'];
        $this->service->save_reflection($this->actor('participant'), $plan->id, $this->fresh($plan)->version, $changes);
        $this->assertSame([], $this->offers($plan, 'superior'));
        $this->assert_refused('error:undotoolate', fn() => $this->undo($plan));

        $this->situation = $this->generator()->create_situation();
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->clock->set_to($this->clock->time() + 20);
        $this->generator()->create_progress($this->situation, $plan);
        $this->assertSame([], $this->offers($plan, 'superior'));
    }

    /**
     * What waits again has waited since it was handed in.
     */
    public function test_waits_as_long_as_before(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan, 0, 'submitted');
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        $this->clock->set_to($this->start + 10 * DAYSECS);
        di::get(\mod_actionplan\local\evidence\evidence_service::class)
            ->decide($this->actor('mentor'), (int) $plan->id, (int) $action->id, (int) $action->version, true, '');
        $this->undo($plan, 0, 'mentor');
        $since = $DB->get_field('local_asnblended_todo', 'timecreated', ['kind' => 'evidence_verify']);
        $this->assertSame($this->start, (int) $since);
    }
}
