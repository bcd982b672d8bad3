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

namespace mod_actionplan\local\progress;

use core\di;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\standings;
use local_asnblended\todos;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\plan\plan_view;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../refusals.php');

#[CoversClass(\mod_actionplan\local\progress\progress_service::class)]
#[CoversClass(\mod_actionplan\local\progress\progress_rules::class)]
#[CoversClass(\mod_actionplan\local\progress\progress_repository::class)]
#[CoversClass(\mod_actionplan\local\progress\progress_view::class)]
#[CoversClass(\local_asnblended\todos::class)]
/**
 * Tests of the weekly update: when it is due, what it takes, and whom it is shown.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\progress\progress_service
 * @covers     \mod_actionplan\local\progress\progress_rules
 * @covers     \mod_actionplan\local\progress\progress_repository
 * @covers     \mod_actionplan\local\progress\progress_view
 * @covers     \local_asnblended\todos
 */
final class progress_service_test extends \advanced_testcase {
    use \mod_actionplan\refusals;

    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    /** @var \stdClass an agreed plan of two actions */
    private \stdClass $plan;

    /** @var \frozen_clock tells the time of the test */
    private \frozen_clock $clock;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
        // A Wednesday in the phase at the workplace, 19 March to 17 April 2026.
        $this->clock = $this->mock_clock_with_frozen();
        $this->today('2026-03-25 12:00');
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $this->situation = $generator->create_situation();
        $this->plan = $generator->create_plan($this->situation, 'agreed');
    }

    /**
     * Sets the clock.
     *
     * @param string $time where the run is held
     */
    private function today(string $time): void {
        $this->clock->set_to((new \DateTimeImmutable($time, new \DateTimeZone('Asia/Jakarta')))->getTimestamp());
    }

    /**
     * The id of an action.
     *
     * @param int $number 0 for the first
     * @return int
     */
    private function action(int $number): int {
        return array_keys(di::get(plan_repository::class)->actions_of([(int) $this->plan->id])[(int) $this->plan->id])[$number];
    }

    /**
     * Tells of an action.
     *
     * @param int $number of the action
     * @param string $week
     * @param int $version
     * @param string $status
     * @param string $note
     * @param string $who
     * @return plan_dossier
     */
    private function tell(
        int $number,
        string $week = '2026-03-23',
        int $version = 0,
        string $status = 'going',
        string $note = 'Dua dari lima sudah',
        string $who = 'participant',
    ): plan_dossier {
        $actor = actor::user((int) $this->situation->$who->userid);
        $service = di::get(progress_service::class);
        return $service->tell($actor, (int) $this->plan->id, $this->action($number), $week, $version, $status, $note);
    }

    /**
     * Whether an update is due from the participant.
     *
     * @return bool
     */
    private function is_due(): bool {
        $participant = actor::user((int) $this->situation->participant->userid);
        return in_array('progress_tell', array_column(di::get(todos::class)->of_actor($participant), 'kind'), true);
    }

    /**
     * An update is due each week while the run is in its phase at the workplace, until every open action was told of.
     */
    public function test_when_it_is_due(): void {
        $this->assertTrue($this->is_due());
        $this->tell(0);
        $this->assertTrue($this->is_due());
        $this->tell(1, status: 'stuck');
        $this->assertFalse($this->is_due());
        $times = ['2026-03-29 23:59' => false, '2026-03-30 00:00' => true, '2026-04-17 23:59' => true,
            '2026-04-18 00:00' => false, '2026-03-18 23:59' => false];
        foreach ($times as $time => $due) {
            $this->today($time);
            $this->assertSame($due, $this->is_due(), $time);
        }
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
    }

    /**
     * Between two phases at the workplace nothing is asked.
     */
    public function test_between_phases(): void {
        global $DB;
        $key = ['runid' => $this->situation->run->id, 'kind' => 'onthejob'];
        $phase = $DB->get_record('local_asnblended_phase', $key, '*', MUST_EXIST);
        $DB->set_field('local_asnblended_phase', 'enddate', '2026-03-27', ['id' => $phase->id]);
        unset($phase->id);
        [$phase->sortorder, $phase->startdate] = [99, '2026-03-31'];
        $DB->insert_record('local_asnblended_phase', $phase);
        $times = ['2026-03-27 23:59' => true, '2026-03-28 00:00' => false, '2026-03-30 23:59' => false,
            '2026-03-31 00:00' => true];
        foreach ($times as $time => $due) {
            $this->today($time);
            $this->assertSame($due, $this->is_due(), $time);
        }
    }

    /**
     * A week is told of as often as it changes; another device that saw it before is not overheard.
     */
    public function test_two_devices(): void {
        $events = $this->redirectEvents();
        $this->tell(0);
        $this->assertSame(['progress_told'], array_map(
            static fn($event) => (new \ReflectionClass($event))->getShortName(),
            $events->get_events(),
        ));
        try {
            $this->tell(0, note: 'Dari gawai lain');
            $this->fail('A second device must not write over the first');
        } catch (conflict_exception) {
            $dossier = $this->tell(0, version: 1, status: 'done', note: '');
        }
        $row = $dossier->progress_of($this->action(0), '2026-03-23');
        $this->assertSame(['done', null, 2], [$row->status, $row->note, $row->version]);
        $this->assertSame(2, $dossier->subjects()["progress:{$this->action(0)}:2026-03-23"]);
        $this->assertSame((int) $this->plan->version, (int) $dossier->plan->version);
        // A device that was without a line brings an earlier week; the newest stays the newest.
        $dossier = $this->tell(0, '2026-03-16', note: 'Minggu lalu');
        $this->assertSame(['2026-03-23', '2026-03-16'], array_column($dossier->progress[$this->action(0)], 'week'));
    }

    /**
     * What cannot be taken says what to do.
     */
    public function test_refusals(): void {
        $this->assert_invalid(['status' => 'error:progressstatus'], fn() => $this->tell(0, status: 'verified'));
        $this->assert_invalid(['status' => 'error:progressweek'], fn() => $this->tell(0, '2026-03-30'));
        $this->assert_invalid(['status' => 'error:progressweek'], fn() => $this->tell(0, '2026-03-24'));
        $this->assert_invalid(['status' => 'error:progressweek'], fn() => $this->tell(0, 'minggu ini'));
        $this->assert_invalid(['note' => 'error:toolong'], fn() => $this->tell(0, note: str_repeat('é', 501)));
        $this->tell(0, note: str_repeat('é', 500));
        foreach (['superior', 'mentor'] as $who) {
            $this->assert_refused('error:notyourplan', fn() => $this->tell(0, version: 1, who: $who));
        }
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $generator->create_evidence($this->situation, $this->plan, 0, 'submitted');
        $this->assert_refused('error:progressclosed', fn() => $this->tell(0, version: 1));
        // What the mentor has to look at needs no update; the other action does.
        $this->assertTrue($this->is_due());
        $this->tell(1);
        $this->assertFalse($this->is_due());
        $draft = $generator->create_plan($generator->create_situation($this->situation), 'draft');
        $this->assert_refused('error:planforeign', fn() => di::get(progress_service::class)->tell(
            actor::user((int) $this->situation->participant->userid),
            (int) $draft->id,
            $this->action(0),
            '2026-03-23',
            0,
            'going',
            '',
        ));
        // Who takes the plan back to change it has nothing to tell until it is agreed again.
        $participant = actor::user((int) $this->situation->participant->userid);
        $version = (int) di::get(plan_repository::class)->plan((int) $this->plan->id)->version;
        di::get(plan_service::class)->withdraw($participant, (int) $this->plan->id, $version);
        $this->assert_refused('error:planstate', fn() => $this->tell(1, version: 1));
    }

    /**
     * Those who follow the plan read what was told; only the participant is asked.
     */
    public function test_who_sees_what(): void {
        $this->tell(1, status: 'stuck', note: 'Menunggu <b>data</b>');
        $first = [$this->action(1), $this->action(0)];
        foreach (['participant' => true, 'mentor' => false, 'superior' => false] as $who => $asked) {
            $actor = actor::user((int) $this->situation->$who->userid);
            $dossier = di::get(\mod_actionplan\local\plan_writer::class)->read($actor, (int) $this->plan->id);
            $plan = di::get(plan_view::class)->export($actor, $dossier);
            $actions = array_column($plan['actions'], null, 'id');
            $this->assertSame('2026-03-23', $plan['week']);
            $this->assertSame($asked, $actions[$first[1]]['updatedue'], $who);
            $this->assertFalse($actions[$first[0]]['updatedue'], $who);
            $this->assertSame('Menunggu <b>data</b>', $actions[$first[0]]['weeks'][0]['note']);
            // What nothing was told of this week stands first for the participant.
            $this->assertSame($asked ? $first[1] : $this->action(0), $plan['actions'][0]['id'], $who);
        }
    }
}
