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
use local_asnblended\todo_item;
use mod_actionplan\local\plan_writer;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(\mod_actionplan\local\plan\plan_service::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_standing::class)]
#[CoversClass(\mod_actionplan\local\access::class)]
/**
 * Tests of writing a plan off the usual path: very long texts, a run that is closed.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\plan_service
 * @covers     \mod_actionplan\local\plan\plan_standing
 * @covers     \mod_actionplan\local\access
 */
final class plan_circumstances_test extends \advanced_testcase {
    use \mod_actionplan\plan_situation;

    /**
     * Long texts with angle brackets are no markup: they are kept whole, and cut where little of them is shown.
     */
    public function test_long_texts_with_angle_brackets(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation);
        $text = str_repeat('Waktu < 2 hari, ', 21);
        $changes = ['change1' => $text, 'change2' => 'B', 'change3' => 'C'];
        $this->service->save_reflection($this->actor('participant'), (int) $plan->id, (int) $this->fresh($plan)->version, $changes);
        $this->service->submit($this->actor('participant'), (int) $plan->id, (int) $this->fresh($plan)->version);
        $this->assertSame(trim($text), $this->fresh($plan)->change1);
        $subject = fn() => $DB->get_field('local_asnblended_todo', 'subject', []);
        $this->assertSame(\core_text::substr($text, 0, todo_item::MAX_SUBJECT - 1) . '…', $subject());
        $this->service->decide($this->actor('superior'), (int) $plan->id, (int) $this->fresh($plan)->version, false, $text);
        $this->assertSame(todo_item::MAX_SUBJECT, \core_text::strlen($subject()));
        $this->assertSame(trim($text), $this->fresh($plan)->returnedreason);
    }

    /**
     * In a closed run nobody writes, hands in or decides; everybody still looks, and sees why.
     */
    public function test_a_closed_run(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $DB->set_field('local_asnblended_run', 'status', 'closed', ['id' => $this->situation->run->id]);
        $this->assert_refused('error:runclosed', fn() => $this->service
            ->decide($this->actor('superior'), (int) $plan->id, (int) $this->fresh($plan)->version, true, ''));
        $this->assert_refused('error:runclosed', fn() => $this->service
            ->withdraw($this->actor('participant'), (int) $plan->id, (int) $this->fresh($plan)->version));
        foreach (['participant', 'superior', 'mentor'] as $who) {
            $dossier = di::get(plan_writer::class)->read($this->actor($who), (int) $plan->id);
            $shown = di::get(plan_view::class)->export($this->actor($who), $dossier);
            $this->assertTrue($shown['closed']);
            $this->assertSame(['own' => $who === 'participant'], array_filter($shown['can']) + ['own' => false]);
        }
        $DB->set_field('local_asnblended_run', 'status', 'active', ['id' => $this->situation->run->id]);
        $this->service->decide($this->actor('superior'), (int) $plan->id, (int) $this->fresh($plan)->version, true, '');
        $this->assertSame('agreed', $this->fresh($plan)->state);
    }

    /**
     * Writing needs the capability, and the plan to be one's own: a mentor who takes part too does not write a participant's plan.
     */
    public function test_who_writes(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation);
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')->create_participant([
            'runid' => $this->situation->run->id, 'personid' => $this->situation->mentor->id,
        ]);
        $changes = ['change1' => 'A', 'change2' => 'B', 'change3' => 'C'];
        $write = fn(string $who) => $this->service
            ->save_reflection($this->actor($who), (int) $plan->id, (int) $this->fresh($plan)->version, $changes);
        $this->assert_refused('error:notyourplan', fn() => $write('mentor'));
        $write('participant');
        $role = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
        $context = \context_module::instance($this->situation->cm->id);
        assign_capability('mod/actionplan:submitplan', CAP_PROHIBIT, $role, $context);
        $this->assert_refused('error:notyourplan', fn() => $write('participant'));
    }
}
