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

namespace mod_actionplan\local\notice;

use core\di;
use local_asnblended\actor;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\task\send_notice;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\local\notice\notice_service::class)]
#[CoversClass(\mod_actionplan\task\send_notice::class)]
/**
 * Tests of who is told what.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\notice\notice_service
 * @covers     \mod_actionplan\task\send_notice
 */
final class notice_service_test extends \advanced_testcase {
    /** @var \stdClass who is who */
    private \stdClass $situation;

    /** @var \stdClass the plan */
    private \stdClass $plan;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $this->situation = $generator->create_situation();
        $this->plan = $generator->create_plan($this->situation, 'submitted');
        // What the generator set in motion is not what is looked at.
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_notice::class);
        $sink->close();
    }

    /**
     * Who was told, of what kind.
     *
     * @return array[] account => kinds
     */
    private function told(): array {
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_notice::class);
        $told = [];
        foreach ($sink->get_messages() as $message) {
            $told[(int) $message->useridto][] = $message->eventtype;
        }
        $sink->close();
        return $told;
    }

    /**
     * The present version of the plan.
     *
     * @return int
     */
    private function version(): int {
        return (int) di::get(plan_repository::class)->plan((int) $this->plan->id)->version;
    }

    /**
     * The participant hears that the plan was returned and why, the superior that it waits again.
     */
    public function test_plan(): void {
        global $DB;
        $service = di::get(plan_service::class);
        [$participant, $superior] = [(int) $this->situation->participant->userid, (int) $this->situation->superior->userid];
        $DB->set_field('user', 'lang', 'en', ['id' => $participant]);
        $id = (int) $this->plan->id;
        $service->decide(actor::user($superior), $id, $this->version(), false, 'Tambahkan angka sasaran');
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_notice::class);
        [$message] = $sink->get_messages();
        $sink->close();
        $this->assertSame([$participant, 'planreturned'], [(int) $message->useridto, $message->eventtype]);
        $this->assertStringContainsString('Tambahkan angka sasaran', $message->fullmessage);
        $this->assertStringContainsString('returned', $message->subject);

        $service->submit(actor::user($participant), $id, $this->version());
        $this->assertSame([$superior => ['planwaits']], $this->told());
        $service->decide(actor::user($superior), $id, $this->version(), true, '');
        $this->assertSame([$participant => ['planagreed']], $this->told());
    }

    /**
     * The mentor hears of evidence once; what is decided before the message goes out is not announced any more.
     */
    public function test_evidence(): void {
        [$participant, $mentor] = [(int) $this->situation->participant->userid, (int) $this->situation->mentor->userid];
        $superior = actor::user((int) $this->situation->superior->userid);
        $id = (int) $this->plan->id;
        di::get(plan_service::class)->decide($superior, $id, $this->version(), true, '');
        $this->told();
        $evidence = di::get(evidence_service::class);
        $action = fn() => array_values(di::get(plan_repository::class)->actions_of([$id])[$id])[0];
        $evidence->submit(actor::user($participant), $id, (int) $action()->id, (int) $action()->version, 'Sudah', '');
        $this->assertSame([$mentor => ['evidencewaits']], $this->told());
        $evidence->decide(actor::user($mentor), $id, (int) $action()->id, (int) $action()->version, false, 'Foto belum terbaca');
        $evidence->submit(actor::user($participant), $id, (int) $action()->id, (int) $action()->version, 'Foto baru', '');
        // The return is history when the message would go out.
        $this->assertSame([$mentor => ['evidencewaits']], $this->told());
        $evidence->decide(actor::user($mentor), $id, (int) $action()->id, (int) $action()->version, true, '');
        $this->assertSame([$participant => ['evidenceverified']], $this->told());
    }

    /**
     * Nobody is told of a plan that is gone.
     */
    public function test_gone(): void {
        $service = di::get(plan_service::class);
        $superior = actor::user((int) $this->situation->superior->userid);
        $service->decide($superior, (int) $this->plan->id, $this->version(), true, '');
        course_delete_module((int) $this->situation->cm->id);
        $this->assertSame([], $this->told());
    }
}
