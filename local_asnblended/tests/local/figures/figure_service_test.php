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

namespace local_asnblended\local\figures;

use core\di;
use local_asnblended\actor;
use local_asnblended\local\people\opd_repository;
use local_asnblended\local\runs\participant_service;
use local_asnblended\metric;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\figures\figure_service::class)]
#[CoversClass(\local_asnblended\local\figures\figure_repository::class)]
#[CoversClass(\local_asnblended\local\figures\rollup_repository::class)]
#[CoversClass(\local_asnblended\local\figures\metric_registry::class)]
#[CoversClass(\local_asnblended\local\figures\verify_service::class)]
#[CoversClass(\local_asnblended\local\figures\rebuild_service::class)]
#[CoversClass(\local_asnblended\standings::class)]
#[CoversClass(\local_asnblended\metric::class)]
/**
 * Tests of figures and sums.
 *
 * @covers     \local_asnblended\local\figures\figure_service
 * @covers     \local_asnblended\local\figures\figure_repository
 * @covers     \local_asnblended\local\figures\rollup_repository
 * @covers     \local_asnblended\local\figures\metric_registry
 * @covers     \local_asnblended\local\figures\verify_service
 * @covers     \local_asnblended\local\figures\rebuild_service
 * @covers     \local_asnblended\standings
 * @covers     \local_asnblended\metric
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class figure_service_test extends \advanced_testcase {
    /** @var \local_asnblended_generator the generator */
    private \local_asnblended_generator $generator;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
    }

    /**
     * The cells of a run as they stand and as they are counted from the rows; those of nobody are left out.
     *
     * @param int $runid
     * @return array[]
     */
    private static function cells(int $runid): array {
        $rollups = di::get(rollup_repository::class);
        $stand = [];
        foreach ($rollups->cells($runid) as $cell) {
            $stand["$cell->opdid $cell->groupid $cell->metric"] = [(int) $cell->n, (int) $cell->total];
        }
        $some = static fn(array $cell) => $cell !== [0, 0];
        $counted = $rollups->counted($runid, di::get(metric_registry::class)->summed());
        ksort($stand);
        ksort($counted);
        return [array_filter($stand, $some), array_filter($counted, $some)];
    }

    /**
     * One sum.
     *
     * @param int $runid
     * @param int $opdid
     * @param string $metric
     * @return int
     */
    private static function total(int $runid, int $opdid, string $metric): int {
        global $DB;
        $key = ['runid' => $runid, 'opdid' => $opdid, 'groupid' => 0, 'metric' => $metric];
        return (int) $DB->get_field('local_asnblended_rollup', 'total', $key);
    }

    /**
     * Publishes figures of a participant.
     *
     * @param int $participantid
     * @param int $place
     * @param int[] $figures
     */
    private static function publish(int $participantid, int $place, array $figures): void {
        di::get(standings::class)->publish($participantid, new standing(new source('mod_example', 'plan', $place), $figures));
    }

    /**
     * After 500 random states, removals, transfers, withdrawals, groups, moves of units and entries no cell differs from the raw
     * aggregate.
     */
    public function test_sums_equal_the_raw_aggregate(): void {
        // Fixed, so that a failure can be repeated.
        mt_srand(20261125);
        $generator = $this->generator;
        $runs = [$generator->create_run(), $generator->create_run(['verifiedneeded' => 1])];
        $root = $generator->create_opd();
        $opds = [$root, $generator->create_opd(['parentid' => $root->id]), $generator->create_opd()];
        $opds[] = $generator->create_opd(['parentid' => $opds[1]->id]);
        $groups = [];
        foreach ($runs as $index => $run) {
            foreach ([1, 2] as $number) {
                $groups[$index][] = $this->getDataGenerator()->create_group(['courseid' => $run->courseid])->id;
            }
        }
        $service = di::get(participant_service::class);
        $participants = [];
        for ($operation = 0; $operation < 500; $operation++) {
            if ($operation < 20 || mt_rand(0, 24) === 0) {
                $index = mt_rand(0, 1);
                $person = $generator->create_person(['opdid' => $opds[mt_rand(0, 3)]->id]);
                $participants[] = $generator->create_participant(['runid' => $runs[$index]->id, 'personid' => $person->id]);
                groups_add_member($groups[$index][mt_rand(0, 1)], $person->userid);
                continue;
            }
            $id = (int) $participants[array_rand($participants)]->id;
            $source = new source('mod_example', 'plan', mt_rand(1, 3));
            match (mt_rand(0, 19)) {
                0 => di::get(standings::class)->withdraw($source, mt_rand(0, 9) ? $id : null),
                1 => $service->transfer(actor::system(), $id, (int) $opds[mt_rand(0, 3)]->id),
                2 => $service->set_status(actor::system(), $id, participant_service::STATES[mt_rand(0, 3)]),
                3 => $this->move_unit($opds[3], $opds[mt_rand(0, 2)]),
                default => self::publish($id, $source->place, ['verified' => mt_rand(0, 3), 'plans' => mt_rand(0, 1),
                    'planstep' => mt_rand(0, 4)]),
            };
        }
        foreach ($runs as $run) {
            [$stand, $counted] = self::cells((int) $run->id);
            $this->assertGreaterThan(20, $counted['0 0 verified'][1]);
            $this->assertNotEmpty(array_filter(array_keys($counted), static fn($key) => explode(' ', $key)[1] !== '0'));
            $this->assertSame($counted, $stand);
        }
    }

    /**
     * Puts a unit below another.
     *
     * @param \stdClass $unit
     * @param \stdClass $parent
     */
    private function move_unit(\stdClass $unit, \stdClass $parent): void {
        $opds = di::get(opd_repository::class)->all_by_code();
        di::get(opd_repository::class)->change($opds[$unit->code], $unit->name, $opds[$parent->code]);
    }

    /**
     * Sums of an agency count what is below it.
     */
    public function test_sums_of_a_tree(): void {
        $run = (int) $this->generator->create_run()->id;
        $root = $this->generator->create_opd();
        $child = $this->generator->create_opd(['parentid' => $root->id]);
        foreach ([$root, $child] as $opd) {
            $person = $this->generator->create_person(['opdid' => $opd->id]);
            $participant = $this->generator->create_participant(['runid' => $run, 'personid' => $person->id]);
            self::publish((int) $participant->id, 1, ['verified' => 2]);
        }
        $totals = static fn(string $metric) => [self::total($run, 0, $metric), self::total($run, (int) $root->id, $metric),
            self::total($run, (int) $child->id, $metric)];
        $this->assertSame([[2, 2, 1], [4, 4, 2], [2, 2, 1]], [$totals('participants'), $totals('verified'), $totals('achieved')]);
    }

    /**
     * The goal is judged per participant over all activities, and a participant with two plans has submitted once.
     */
    public function test_two_activities_are_one_participant(): void {
        $run = (int) $this->generator->create_run(['verifiedneeded' => 2])->id;
        $id = (int) $this->generator->create_participant(['runid' => $run])->id;
        self::publish($id, 1, ['verified' => 1, 'plans' => 1]);
        $this->assertSame(0, self::total($run, 0, 'achieved'));
        self::publish($id, 2, ['verified' => 1, 'plans' => 1]);
        $this->assertSame([1, 1, 2], [self::total($run, 0, 'achieved'), self::total($run, 0, 'plans'),
            self::total($run, 0, 'verified')]);
        self::publish($id, 1, ['verified' => 2, 'plans' => 1]);
        $this->assertSame(1, self::total($run, 0, 'achieved'));
    }

    /**
     * Publishing the same again changes nothing; who has withdrawn is not counted and comes back; nobody is an error.
     */
    public function test_publishing_again_and_withdrawing(): void {
        $run = (int) $this->generator->create_run()->id;
        $id = (int) $this->generator->create_participant(['runid' => $run])->id;
        self::publish($id, 1, ['verified' => 2]);
        [$before] = self::cells($run);
        self::publish($id, 1, ['verified' => 2]);
        $this->assertSame($before, self::cells($run)[0]);
        di::get(participant_service::class)->set_status(actor::system(), $id, 'withdrawn');
        $this->assertSame([], self::cells($run)[0]);
        di::get(participant_service::class)->set_status(actor::system(), $id, 'active');
        $this->assertSame($before, self::cells($run)[0]);
        $this->expectException(\moodle_exception::class);
        self::publish(-1, 1, []);
    }

    /**
     * A wrong cell, a wrong figure and a figure of a source that is gone are each named, and a rebuild mends them.
     */
    public function test_verify_and_rebuild(): void {
        global $DB;
        $run = (int) $this->generator->create_run()->id;
        $participant = $this->generator->create_participant(['runid' => $run]);
        $verify = di::get(verify_service::class);
        $this->assertSame([], $verify->verify($run));
        self::publish((int) $participant->id, 1, ['verified' => 1]);
        $DB->set_field('local_asnblended_rollup', 'total', 7, ['runid' => $run, 'opdid' => 0, 'metric' => 'participants']);
        $own = ['participantid' => $participant->id, 'metric' => 'achieved'];
        $DB->set_field('local_asnblended_figure', 'value', 1, $own);
        $wrong = implode("\n", $verify->verify($run));
        $this->assertStringContainsString("run $run agency 0 group 0 sum participants: 'n 1, total 7'", $wrong);
        $this->assertStringContainsString("participant $participant->id figure local_asnblended:run:0 achieved: '1'", $wrong);
        $this->assertStringContainsString("participant $participant->id figure mod_example:plan:1 verified: '1'", $wrong);
        di::get(rebuild_service::class)->rebuild($run);
        $this->assertSame([], $verify->verify($run));
        $this->assertFalse(get_config('local_asnblended', "rebuiltto$run"));
    }

    /**
     * Steps of a scale are not added: the least far source counts.
     */
    public function test_scales(): void {
        $metric = new metric('planstep', 'mod_example', metric::LEAST, words: [['a', 'fa-a', 'info']]);
        $this->assertFalse($metric->adds_up());
        $this->assertSame(1, $metric->combined([3, 1, 2]));
        $this->assertSame(['label' => '', 'icon' => '', 'tone' => ''], $metric->word(9));
    }
}
