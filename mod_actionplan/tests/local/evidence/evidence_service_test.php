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

namespace mod_actionplan\local\evidence;

use core\di;
use local_asnblended\actor;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../refusals.php');

#[CoversClass(\mod_actionplan\local\evidence\evidence_service::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_rules::class)]
/**
 * Tests of handing in evidence, verifying it and returning it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\evidence\evidence_service
 * @covers     \mod_actionplan\local\plan\plan_rules
 */
final class evidence_service_test extends \advanced_testcase {
    use \mod_actionplan\refusals;

    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    /** @var \stdClass an agreed plan of two actions */
    private \stdClass $plan;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $this->situation = $this->generator()->create_situation();
        $this->plan = $this->generator()->create_plan($this->situation, 'agreed');
    }

    /**
     * The activity's generator.
     *
     * @return \mod_actionplan_generator
     */
    private function generator(): \mod_actionplan_generator {
        return $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
    }

    /**
     * The first action as it stands.
     *
     * @return \stdClass
     */
    private function action(): \stdClass {
        return array_values(di::get(plan_repository::class)->actions_of([(int) $this->plan->id])[(int) $this->plan->id])[0];
    }

    /**
     * Hands in evidence of the first action.
     *
     * @param string $who
     * @param string $note
     * @param string $link
     */
    private function submit(string $who, string $note = 'Sudah', string $link = ''): void {
        $at = [(int) $this->plan->id, (int) $this->action()->id, (int) $this->action()->version];
        di::get(evidence_service::class)->submit(actor::user((int) $this->situation->$who->userid), ...[...$at, $note, $link]);
    }

    /**
     * Decides on the evidence of the first action.
     *
     * @param int $userid
     * @param bool $verified
     * @param string $reason
     */
    private function decide(int $userid, bool $verified = true, string $reason = ''): void {
        $at = [(int) $this->plan->id, (int) $this->action()->id, (int) $this->action()->version];
        di::get(evidence_service::class)->decide(actor::user($userid), ...[...$at, $verified, $reason]);
    }

    /**
     * The kinds of the decisions so far.
     *
     * @return string[]
     */
    private static function log(): array {
        global $DB;
        return array_values($DB->get_records_menu('local_asnblended_decision', null, 'sequence', 'sequence, kind'));
    }

    /**
     * Each hand-in is a version of its own; new evidence on a verified action takes the verification back, and says so.
     */
    public function test_versions_and_withdrawal(): void {
        $mentor = (int) $this->situation->mentor->userid;
        $this->submit('participant');
        $this->decide($mentor, false, 'Foto belum terbaca');
        $this->submit('participant', 'Foto baru');
        $this->decide($mentor);
        $this->assertSame('verified', $this->action()->state);
        $this->submit('participant', 'Angka terbaru');
        $this->assertSame('evidence_submitted', $this->action()->state);
        $versions = di::get(evidence_repository::class)->of_plans([(int) $this->plan->id])[$this->action()->id];
        $this->assertSame(
            [['3', 'submitted'], ['2', 'submitted'], ['1', 'returned']],
            array_map(static fn(\stdClass $version) => [(string) $version->versionnumber, $version->state], $versions),
        );
        $this->assertSame(['plan_submitted', 'plan_agreed', 'evidence_submitted', 'evidence_returned', 'evidence_submitted',
            'evidence_verified', 'verification_withdrawn', 'evidence_submitted'], self::log());
    }

    /**
     * Being a mentor in the course is not enough: it takes to be this participant's.
     */
    public function test_a_superior_who_mentors_others_does_not_verify(): void {
        $local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $other = $local->create_participant(['runid' => $this->situation->run->id]);
        $local->create_mentor(['participantid' => $other->id, 'personid' => $this->situation->superior->id]);
        $this->submit('participant');
        foreach (['superior', 'participant'] as $who) {
            $this->assert_refused('error:notmentor', fn() => $this->decide((int) $this->situation->$who->userid));
        }
        $this->decide((int) $this->situation->mentor->userid);
        $this->assertSame('verified', $this->action()->state);
    }

    /**
     * Who lost the role in the course writes no more, be the plan ever so much the own.
     */
    public function test_the_capability_is_needed(): void {
        $this->assert_refused('error:notyourplan', fn() => $this->submit('mentor'));
        role_unassign_all(['userid' => $this->situation->participant->userid]);
        $this->assert_refused('error:planforeign', fn() => $this->submit('participant'));
    }

    /**
     * Nothing to hand in, nothing to verify, links that are none, and plans that are not agreed.
     */
    public function test_what_cannot_be_done(): void {
        $this->assert_refused('error:evidenceempty', fn() => $this->submit('participant', ' '));
        foreach (['javascript:alert(1)', 'contoh', 'ftp://contoh.invalid', 'https://'] as $link) {
            $this->assert_refused('error:link', fn() => $this->submit('participant', '', $link));
        }
        $this->assert_refused('error:nothingtoverify', fn() => $this->decide((int) $this->situation->mentor->userid));
        $this->submit('participant', '', 'https://contoh.invalid/laporan?a=1');
        $own = actor::user((int) $this->situation->participant->userid);
        $version = (int) di::get(plan_repository::class)->plan((int) $this->plan->id)->version;
        di::get(plan_service::class)->withdraw($own, (int) $this->plan->id, $version);
        $this->assert_refused('error:planstate', fn() => $this->submit('participant'));
        $this->assert_refused('error:planstate', fn() => $this->decide((int) $this->situation->mentor->userid));
    }

    /**
     * A file name of any length is taken, also twice; its kind stays what it is.
     */
    public function test_long_file_names(): void {
        $pathname = make_request_directory() . '/foto';
        file_put_contents($pathname, 'isi');
        foreach ([251, 400] as $length) {
            for ($time = 0; $time < 2; $time++) {
                $stored = di::get(evidence_service::class)->add_upload(
                    actor::user((int) $this->situation->participant->userid),
                    (int) $this->plan->id,
                    (int) $this->action()->id,
                    str_repeat('é', $length - 4) . '.jpg',
                    $pathname,
                    0,
                );
                $this->assertNotNull($stored);
            }
        }
        $files = get_file_storage()->get_area_files(
            \context_module::instance($this->situation->cm->id)->id,
            'mod_actionplan',
            'upload',
            (int) $this->action()->id,
            'id',
            false,
        );
        $names = array_map(static fn(\stored_file $file) => $file->get_filename(), array_values($files));
        $this->assertCount(4, array_unique($names));
        foreach ($names as $name) {
            $this->assertStringEndsWith('.jpg', $name);
            $this->assertLessThanOrEqual(255, \core_text::strlen($name));
        }
    }
}
