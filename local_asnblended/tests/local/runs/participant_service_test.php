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
use local_asnblended\dashboard;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use local_asnblended\todo_item;
use local_asnblended\todos;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\runs\participant_service::class)]
#[CoversClass(\local_asnblended\local\runs\relation_importer::class)]
/**
 * Tests of what changes about those who take part: mentors, superiors, agencies, states.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\participant_service
 * @covers     \local_asnblended\local\runs\relation_importer
 */
final class participant_service_test extends \advanced_testcase {
    /** @var \local_asnblended_generator the foundation's generator */
    private \local_asnblended_generator $local;

    /** @var \stdClass the run */
    private \stdClass $run;

    /** @var \stdClass a participant */
    private \stdClass $participant;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $this->run = $this->local->create_run();
        $this->participant = $this->local->create_participant(['runid' => $this->run->id]);
    }

    /**
     * Says that something is due from the mentor and the participant.
     */
    private function ask(): void {
        di::get(standings::class)->publish((int) $this->participant->id, new standing(
            new source('mod_example', 'plan', 1, 0),
            ['actions' => 3],
            [new todo_item('evidence_verify', 'mentor', 1, 'A'), new todo_item('plan_write', 'participant', 1, 'B')],
        ));
    }

    /**
     * The kinds of things that wait for an account.
     *
     * @param \stdClass $person
     * @return string[]
     */
    private function due(\stdClass $person): array {
        return array_column(di::get(todos::class)->of_actor(actor::user((int) $person->userid)), 'kind');
    }

    /**
     * The decisions on the participant.
     *
     * @return string[]
     */
    private function decided(): array {
        global $DB;
        return $DB->get_fieldset_select(
            'local_asnblended_decision',
            'kind',
            'itemtype = ? AND itemid = ?',
            ['participant', $this->participant->id]
        );
    }

    /**
     * What waits goes from the former mentor to the new one, who is let into the course; then to nobody. The log tells.
     */
    public function test_a_mentor_is_set_replaced_and_ended(): void {
        $this->ask();
        $service = di::get(participant_service::class);
        [$first, $second] = [$this->local->create_person(), $this->local->create_person()];
        $service->relate_one(actor::system(), (int) $this->participant->id, 'mentor', $first->nip);
        $this->local->prepare();
        $this->assertSame(['evidence_verify'], $this->due($first));
        $this->assertSame([], $this->decided());
        $service->relate_one(actor::system(), (int) $this->participant->id, 'mentor', $second->nip);
        $this->local->prepare();
        $this->assertSame([[], ['evidence_verify']], [$this->due($first), $this->due($second)]);
        $context = \context_course::instance($this->run->courseid);
        $this->assertTrue(is_enrolled($context, $second->userid));
        $service->relate_one(actor::system(), (int) $this->participant->id, 'mentor', '');
        $this->assertSame([], $this->due($second));
        $this->assertSame(['mentor_set', 'mentor_ended'], $this->decided());
        // Who was it before may be it again on the same day.
        $service->relate_one(actor::system(), (int) $this->participant->id, 'mentor', $first->nip);
        $this->assertSame(['evidence_verify'], $this->due($first));
    }

    /**
     * Mentors whose relation ended today are begun again with others in one file.
     */
    public function test_begun_again_on_the_same_day(): void {
        global $DB;
        $second = $this->local->create_participant(['runid' => $this->run->id]);
        $mentor = $this->local->create_person();
        $service = di::get(participant_service::class);
        $pair = static fn(int $personid) => [[(int) $second->id, $personid]];
        $service->relate(actor::system(), (int) $this->run->id, 'mentor', $pair((int) $mentor->id));
        $service->relate(actor::system(), (int) $this->run->id, 'mentor', $pair(0));
        $both = [[(int) $this->participant->id, (int) $mentor->id], [(int) $second->id, (int) $mentor->id]];
        $service->relate(actor::system(), (int) $this->run->id, 'mentor', $both);
        $present = $DB->get_records('local_asnblended_relation', ['todate' => null]);
        $this->assertEqualsCanonicalizing([$this->participant->id, $second->id], array_column($present, 'participantid'));
        $this->assertSame(2, $DB->count_records('local_asnblended_relation'));
    }

    /**
     * Nobody is the own mentor, and only who is known can be one.
     *
     * @dataProvider refusals
     * @param string $kind
     * @param string $who own or unknown
     * @param string $error
     */
    #[DataProvider('refusals')]
    public function test_who_cannot_be_set(string $kind, string $who, string $error): void {
        global $DB;
        $own = $DB->get_field('local_asnblended_person', 'nip', ['id' => $this->participant->personid]);
        try {
            di::get(participant_service::class)->relate_one(
                actor::system(),
                (int) $this->participant->id,
                $kind,
                $who === 'own' ? $own : '199901012020011001'
            );
            $this->fail('It was taken.');
        } catch (\moodle_exception $exception) {
            $this->assertSame($error, $exception->errorcode);
        }
        $this->assertSame(0, $DB->count_records('local_asnblended_relation'));
    }

    /**
     * Data for test_who_cannot_be_set.
     *
     * @return array
     */
    public static function refusals(): array {
        return [
            'the own mentor' => ['mentor', 'own', 'error:mentorself'],
            'the own superior' => ['superior', 'own', 'error:superiorself'],
            'an unknown mentor' => ['mentor', 'unknown', 'error:personunknown'],
            'an unknown superior' => ['superior', 'unknown', 'error:personunknown'],
        ];
    }

    /**
     * For who is paused nothing is due, who has withdrawn is not counted; both come back with everything.
     */
    public function test_states_of_participants(): void {
        global $DB;
        $this->ask();
        $person = $DB->get_record('local_asnblended_person', ['id' => $this->participant->personid]);
        $service = di::get(participant_service::class);
        $counted = fn() => di::get(dashboard::class)->run(actor::system(), (int) $this->run->id)->sums['actions'][1] ?? 0;
        $seen = [];
        foreach (['active', 'paused', 'withdrawn', 'active'] as $status) {
            $service->set_status(actor::system(), (int) $this->participant->id, $status);
            $seen[] = [$this->due($person), $counted()];
            // Nobody stands behind the source made up here; whatever is counted must be right.
            $differences = implode("\n", di::get(standings::class)->differences((int) $this->run->id));
            $this->assertStringNotContainsString('sum', $differences);
        }
        $this->assertSame([[['plan_write'], 3], [[], 3], [[], 0], [['plan_write'], 3]], $seen);
        $this->assertSame(['participant_paused', 'participant_withdrawn', 'participant_active'], $this->decided());
        $this->expectException(\coding_exception::class);
        $service->set_status(actor::system(), (int) $this->participant->id, 'away');
    }

    /**
     * Who changes the agency counts for the other one from then on, and for every one above it.
     */
    public function test_a_transfer_of_agency(): void {
        $this->ask();
        $parent = $this->local->create_opd();
        $opd = $this->local->create_opd(['parentid' => $parent->id]);
        di::get(participant_service::class)->transfer(actor::system(), (int) $this->participant->id, (int) $opd->id);
        $page = di::get(dashboard::class)->run(actor::system(), (int) $this->run->id);
        $this->assertSame([(int) $parent->id], array_map('intval', array_column($page->units, 'opdid')));
        $unit = di::get(dashboard::class)->unit(actor::system(), (int) $this->run->id, (int) $opd->id);
        $this->assertSame(3, $unit->sums['actions'][1]);
        $this->assertSame(['participant_transferred'], $this->decided());
        $this->assertSame([1, 3], di::get(dashboard::class)->run(actor::system(), (int) $this->run->id)->sums['actions']);
        $this->expectExceptionMessage('999');
        di::get(participant_service::class)->transfer(actor::system(), (int) $this->participant->id, 999);
    }

    /**
     * Whoever saves an old form changes what was changed in it, and nothing that somebody else changed meanwhile.
     */
    public function test_an_old_form(): void {
        $changes = di::get(participant_changes::class);
        $mentor = $this->local->create_person();
        $seen = $changes->present($this->participant);
        di::get(participant_service::class)->relate_one(actor::system(), (int) $this->participant->id, 'mentor', $mentor->nip);
        di::get(participant_service::class)->set_status(actor::system(), (int) $this->participant->id, 'paused');
        $opd = $this->local->create_opd();
        $changes->save(actor::system(), $this->participant, $seen, ['opdid' => (string) $opd->id] + $seen);
        $now = di::get(participant_repository::class)->find((int) $this->participant->id);
        $present = $changes->present($now);
        $expected = ['mentor' => $mentor->nip, 'status' => 'paused', 'opdid' => (int) $opd->id];
        $this->assertSame($expected, array_intersect_key(array_merge($expected, $present), $expected));
        $this->assertSame([], participant_changes::conflicts($seen, $present, $seen));
        $clash = participant_changes::conflicts($seen, $present, ['mentor' => '197001012010011009', 'status' => 'paused'] + $seen);
        $this->assertSame(['mentor' => $mentor->nip], $clash);
    }

    /**
     * Only who may set up the run changes anything about those who take part.
     */
    public function test_rights(): void {
        $actor = actor::user((int) $this->getDataGenerator()->create_and_enrol(get_course($this->run->courseid), 'teacher')->id);
        $service = di::get(participant_service::class);
        $id = (int) $this->participant->id;
        $refused = 0;
        foreach (
            [
            static fn() => $service->relate_one($actor, $id, 'mentor', ''),
            static fn() => $service->set_status($actor, $id, 'paused'),
            static fn() => $service->transfer($actor, $id, 1),
            ] as $change
        ) {
            try {
                $change();
            } catch (\required_capability_exception) {
                $refused++;
            }
        }
        $this->assertSame(3, $refused);
    }

    /**
     * A file sets, replaces and ends superiors; a blank cell keeps what stands, and the same file again changes nothing.
     */
    public function test_superiors_by_file(): void {
        global $DB;
        $nip = $DB->get_field('local_asnblended_person', 'nip', ['id' => $this->participant->personid]);
        [$first, $second] = [$this->local->create_person(), $this->local->create_person()];
        $import = fn(string $cell) => di::get(import_service::class)->apply(
            actor::system(),
            'superior',
            "nip_peserta,nip_atasan\n$nip,$cell\n",
            new options(runid: (int) $this->run->id)
        )->counts();
        $standing = fn() => $DB->get_fieldset_select(
            'local_asnblended_relation',
            'personid',
            "participantid = ? AND kind = 'superior' AND todate IS NULL",
            [$this->participant->id]
        );
        $seen = [];
        foreach ([$first->nip, $first->nip, '', $second->nip, '-', '-', $nip, '199901012020011001'] as $cell) {
            $counts = array_keys(array_filter($import($cell)));
            $seen[] = [$counts[0], $standing()];
        }
        $this->assertEquals([
            ['new', [$first->id]], ['unchanged', [$first->id]], ['unchanged', [$first->id]], ['changed', [$second->id]],
            ['changed', []], ['unchanged', []], ['refused', []], ['refused', []],
        ], $seen);
        $this->assertEquals(0, $DB->get_field('local_asnblended_participant', 'superiorid', ['id' => $this->participant->id]));
    }
}
