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

use local_asnblended\source;
use local_asnblended\transaction;
use moodle_database;

/**
 * The one place that changes figures and keeps the sums in step, in the caller's transaction.
 *
 * Whatever changes sums (a plan, an agency, a state, a group, the goal of the run, an activity that goes) holds the participants
 * first and the run's sums last, so that two changes wait for each other instead of overwriting one another.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class figure_service {
    /** Participants changed in one transaction where many are to be changed. */
    public const BATCH = 200;

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param figure_repository $figures
     * @param rollup_repository $rollups
     * @param metric_registry $metrics
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var figure_repository figures of participants */
        private readonly figure_repository $figures,
        /** @var rollup_repository sums */
        private readonly rollup_repository $rollups,
        /** @var metric_registry what is counted */
        private readonly metric_registry $metrics,
    ) {
    }

    /**
     * The source of what the run itself says about a participant: that there is one, and whether the goal is reached.
     *
     * @return source
     */
    public static function own_source(): source {
        return new source('local_asnblended', 'run');
    }

    /**
     * Takes what one source says about a participant, whole.
     *
     * @param int $participantid
     * @param string $source
     * @param int[] $values metric => value; empty when the source has nothing to say any more
     * @throws \moodle_exception when there is no such participant
     */
    public function push(int $participantid, string $source, array $values): void {
        $found = false;
        $this->change([$participantid], static function (\stdClass $participant) use ($source, $values, &$found): void {
            $participant->figures[$source] = $values;
            $found = true;
        });
        if (!$found) {
            throw new \moodle_exception('error:participantmissing', 'local_asnblended');
        }
    }

    /**
     * Counts participants anew after their own rows (state, agency) or their groups are changed by the work, or were just added.
     *
     * @param int[] $participantids
     * @param callable|null $work changes one participant: its fields opdid and status, its figures (source => metric => value)
     *        and its groups
     */
    public function change(array $participantids, ?callable $work = null): void {
        $held = $this->figures->hold($participantids);
        $before = $this->figures->of_participants(array_keys($held));
        $groupsbefore = $this->figures->memberships(array_keys($held));
        $differences = [];
        [$after, $groupsafter] = [[], []];
        foreach ($held as $id => $participant) {
            $participant->figures = $before[$id] ?? [];
            $participant->groups = $groupsbefore[$id] ?? [];
            $this->count($differences, $participant, -1);
            if ($work) {
                $work($participant);
            }
            $participant->figures[self::own_source()->key()] = [
                metric_registry::PARTICIPANTS => 1,
                metric_registry::ACHIEVED =>
                    (int) ($this->metrics->towards_goal($participant->figures) >= (int) $participant->verifiedneeded),
            ];
            $participant->figures = array_filter($participant->figures);
            $this->count($differences, $participant, 1);
            $after[$id] = $participant->figures;
            $groupsafter[$id] = $participant->groups;
        }
        $this->figures->save($before, $after);
        $this->figures->save_memberships($groupsbefore, $groupsafter);
        ksort($differences);
        foreach ($differences as $runid => $ofrun) {
            $this->spread($runid, $ofrun);
        }
    }

    /**
     * Adds what a participant counts to the differences.
     *
     * @param int[][][] $differences run => "opd group metric" => [participants, total]
     * @param \stdClass $participant
     * @param int $sign 1 to count in, -1 to count out
     */
    private function count(array &$differences, \stdClass $participant, int $sign): void {
        // Before the first count there is nothing to take out again.
        if ($participant->status === 'withdrawn' || !isset($participant->figures[self::own_source()->key()])) {
            return;
        }
        $summed = $this->metrics->summed();
        foreach (array_intersect_key($this->metrics->tally($participant->figures), $summed) as $metric => $value) {
            foreach ([0, ...$participant->groups] as $groupid) {
                $cell = &$differences[(int) $participant->runid]["$participant->opdid $groupid $metric"];
                $cell = [($cell[0] ?? 0) + $sign, ($cell[1] ?? 0) + $sign * $value];
                unset($cell);
            }
        }
    }

    /**
     * Adds differences of agencies to their cells, to those of the units above, and to the run's.
     *
     * @param int $runid
     * @param int[][] $differences "opd group metric" => [participants, total]
     */
    private function spread(int $runid, array $differences): void {
        $differences = array_filter($differences, static fn(array $difference) => $difference[0] !== 0 || $difference[1] !== 0);
        if (!$differences) {
            return;
        }
        $this->rollups->hold($runid);
        $lines = $this->rollups->lines(array_unique(array_map('intval', array_keys($differences))));
        $cells = [];
        foreach ($differences as $key => [$n, $total]) {
            [$opdid, $rest] = explode(' ', $key, 2);
            foreach ([0, ...$lines[(int) $opdid] ?? []] as $unit) {
                $cells["$unit $rest"] = [($cells["$unit $rest"][0] ?? 0) + $n, ($cells["$unit $rest"][1] ?? 0) + $total];
            }
        }
        $this->rollups->add($runid, $cells);
    }

    /**
     * Moves what a unit counts from the units that stood above it to those that stand above it now.
     *
     * @param int $opdid
     * @param callable $move changes the paths, once the sums are held; gives the units above before and after
     */
    public function move_unit(int $opdid, callable $move): void {
        $runids = $this->rollups->runs_of_opd($opdid);
        array_map($this->rollups->hold(...), $runids);
        [$before, $after] = $move();
        foreach ($runids as $runid) {
            $differences = [];
            foreach ($this->rollups->cells($runid, [$opdid]) as $cell) {
                foreach (array_diff($before, $after) as $unit) {
                    $differences["$unit $cell->groupid $cell->metric"] = [-(int) $cell->n, -(int) $cell->total];
                }
                foreach (array_diff($after, $before) as $unit) {
                    $differences["$unit $cell->groupid $cell->metric"] = [(int) $cell->n, (int) $cell->total];
                }
            }
            $this->rollups->add($runid, $differences);
        }
    }

    /**
     * Holds participants until the transaction ends, as whoever changes their figures does.
     *
     * @param int[] $participantids
     */
    public function hold(array $participantids): void {
        $this->figures->hold($participantids);
    }

    /**
     * Brings the groups that participants are counted in up to date.
     *
     * @param int[] $participantids
     */
    public function refresh_groups(array $participantids): void {
        $groups = $this->figures->groups_in_course($participantids);
        $this->change($participantids, static function (\stdClass $participant) use ($groups): void {
            $participant->groups = $groups[$participant->id] ?? [];
        });
    }

    /**
     * Forgets a source, for one participant or for everybody.
     *
     * @param string $source
     * @param int|null $participantid
     */
    public function forget(string $source, ?int $participantid = null): void {
        $forget = static function (\stdClass $participant) use ($source): void {
            unset($participant->figures[$source]);
        };
        if ($participantid !== null) {
            $this->change([$participantid], $forget);
            return;
        }
        for ($after = 0; $ids = $this->figures->ids_of_source($source, $after, self::BATCH); $after = end($ids)) {
            transaction::run($this->db, fn() => $this->change($ids, $forget));
        }
    }

    /**
     * Counts everybody of a run anew, after its goal or its group has changed; in short transactions.
     *
     * @param int $runid
     */
    public function recount(int $runid): void {
        for ($after = 0; $ids = $this->figures->ids_of_run($runid, $after, self::BATCH); $after = end($ids)) {
            transaction::run($this->db, fn() => $this->refresh_groups($ids));
        }
    }
}
