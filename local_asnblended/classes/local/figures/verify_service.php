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

use core\hook\manager;
use local_asnblended\hook\collect_standings;
use local_asnblended\local\work\todo_repository;
use local_asnblended\transaction;
use moodle_database;

/**
 * Holds figures, things due and sums against the rows they follow from, and names every difference.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class verify_service {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param figure_repository $figures
     * @param rollup_repository $rollups
     * @param metric_registry $metrics
     * @param todo_repository $todos
     * @param manager $hooks
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
        /** @var todo_repository things due */
        private readonly todo_repository $todos,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * What is wrong in a run. A difference that is seen is looked at again while nobody changes anything, so that work under way
     * is not taken for a fault.
     *
     * @param int $runid
     * @return string[] one line for each wrong cell: where, what stands there, what should
     */
    public function verify(int $runid): array {
        $wrong = [];
        for ($after = 0; $ids = $this->figures->ids_of_run($runid, $after, figure_service::BATCH); $after = end($ids)) {
            if ($this->participants($this->figures->participants($ids))) {
                $look = fn() => $this->participants($this->figures->hold($ids));
                array_push($wrong, ...transaction::run($this->db, $look));
            }
        }
        if ($this->sums($runid)) {
            array_push($wrong, ...transaction::run($this->db, function () use ($runid): array {
                $this->figures->hold_run($runid);
                $this->rollups->hold($runid);
                return $this->sums($runid);
            }));
        }
        return $wrong;
    }

    /**
     * What is wrong with the figures, groups and things due of participants.
     *
     * @param \stdClass[] $participants
     * @return string[]
     */
    private function participants(array $participants): array {
        $hook = new collect_standings($this->figures->with_accounts($participants));
        $this->hooks->dispatch($hook);
        $ids = array_keys($participants);
        [$figures, $todos] = [$this->figures->of_participants($ids), $this->todos->of_participants($ids)];
        [$groups, $counted] = [$this->figures->groups_in_course($ids), $this->figures->memberships($ids)];
        $wrong = [];
        foreach ($participants as $id => $participant) {
            $expected = array_map(static fn($standing) => $standing->figures, $hook->of($id));
            $expected[figure_service::own_source()->key()] = [
                metric_registry::PARTICIPANTS => 1,
                metric_registry::ACHIEVED =>
                    (int) ($this->metrics->towards_goal($expected) >= (int) $participant->verifiedneeded),
            ];
            $due = array_map(static fn($standing) => $standing->todos, $hook->of($id));
            array_push(
                $wrong,
                ...self::compare("participant $id figure", self::flat($expected), self::flat($figures[$id] ?? [])),
                ...self::compare("participant $id thing due", self::due($due), self::due($todos[$id] ?? [])),
                ...self::compare("participant $id group", self::listed($groups[$id] ?? []), self::listed($counted[$id] ?? [])),
            );
        }
        return $wrong;
    }

    /**
     * What is wrong with the sums of a run. A cell that is not there stands for nobody and nothing.
     *
     * @param int $runid
     * @return string[]
     */
    private function sums(int $runid): array {
        $text = static fn(array $sum) => "n $sum[0], total $sum[1]";
        $found = [];
        foreach ($this->rollups->cells($runid) as $cell) {
            $found["$cell->opdid $cell->groupid $cell->metric"] = [(int) $cell->n, (int) $cell->total];
        }
        $expected = $this->rollups->counted($runid, $this->metrics->summed());
        $nothing = array_fill_keys(array_keys($expected + $found), [0, 0]);
        $wrong = [];
        foreach (self::compare('', array_map($text, $expected + $nothing), array_map($text, $found + $nothing)) as $line) {
            [$opdid, $groupid, $rest] = explode(' ', trim($line), 3);
            $wrong[] = "run $runid agency $opdid group $groupid sum $rest";
        }
        return $wrong;
    }

    /**
     * Figures as one list.
     *
     * @param int[][] $figures source => metric => value
     * @return string[]
     */
    private static function flat(array $figures): array {
        $flat = [];
        foreach ($figures as $source => $metrics) {
            foreach ($metrics as $metric => $value) {
                $flat["$source $metric"] = (string) $value;
            }
        }
        return $flat;
    }

    /**
     * Things due as one list.
     *
     * @param array[] $sources source => things
     * @return string[]
     */
    private static function due(array $sources): array {
        $due = [];
        foreach ($sources as $source => $items) {
            foreach ($items as $item) {
                $due["$source " . todo_repository::key($item)]
                    = "$item->relationkind $item->duedate $item->fromdate $item->phasekind $item->subject";
            }
        }
        return $due;
    }

    /**
     * Ids as one list.
     *
     * @param int[] $ids
     * @return string[]
     */
    private static function listed(array $ids): array {
        return array_fill_keys($ids, 'in it');
    }

    /**
     * The differences of two lists.
     *
     * @param string $what
     * @param string[] $expected
     * @param string[] $found
     * @return string[]
     */
    private static function compare(string $what, array $expected, array $found): array {
        $wrong = [];
        foreach ($expected + $found as $key => $value) {
            [$should, $stands] = [$expected[$key] ?? 'nothing', $found[$key] ?? 'nothing'];
            if ($should !== $stands) {
                $wrong[] = "$what $key: '$stands' stands there, it should be '$should'";
            }
        }
        return $wrong;
    }
}
