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

namespace local_asnblended;

use core\clock;
use local_asnblended\local\access;
use local_asnblended\local\figures\dashboard_repository;
use local_asnblended\local\figures\figure_repository;
use local_asnblended\local\figures\metric_registry;
use local_asnblended\local\runs\run_repository;
use local_asnblended\local\sight;

/**
 * What the dashboard shows: runs, the agencies of a run as a tree, the participants of an agency. Sums come from rollups, so the
 * number of database reads depends neither on participants nor on agencies.
 *
 * Sums are metric => [participants who have a value, total]; an agency's count those below it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard {
    /** Runs, agencies or participants in one answer. */
    public const PAGE = 50;

    /**
     * Collaborators.
     *
     * @param access $access
     * @param run_repository $runs
     * @param dashboard_repository $repository
     * @param figure_repository $figures
     * @param organisers $organisers
     * @param metric_registry $metrics
     * @param clock $clock
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var dashboard_repository reads sums */
        private readonly dashboard_repository $repository,
        /** @var figure_repository figures of participants */
        private readonly figure_repository $figures,
        /** @var organisers the rule of groups */
        private readonly organisers $organisers,
        /** @var metric_registry what is counted */
        private readonly metric_registry $metrics,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * What is counted, in the order in which it is shown; steps of scales are not among it.
     *
     * @return metric[] code => metric
     */
    public function sums(): array {
        return $this->metrics->summed();
    }

    /**
     * Steps of scales that a participant stands on.
     *
     * @return metric[] code => metric
     */
    public function scales(): array {
        return array_diff_key($this->metrics->all(), $this->metrics->summed());
    }

    /**
     * Whether there is a dashboard for the actor.
     *
     * @param actor $actor
     * @return bool
     */
    public function exists(actor $actor): bool {
        return $this->access->sees_every_agency($actor) || $this->access->scope($actor) || $this->organised($actor);
    }

    /**
     * What the actor sees of runs as one of their organisers.
     *
     * @param actor $actor
     * @return sight[] run => sight
     */
    private function organised(actor $actor): array {
        if ($actor->userid === 0) {
            return [];
        }
        $courseids = array_map('intval', array_keys(enrol_get_all_users_courses($actor->userid, true)));
        $runs = $courseids ? $this->runs->ids_in_courses($courseids) : [];
        if (!$runs) {
            return [];
        }
        $groups = $this->organisers->groups_of_courses($actor, $courseids);
        $sight = fn(\stdClass $run) => $this->access->organised($actor, $run, $groups[(int) $run->courseid]);
        return array_filter(array_map($sight, $runs));
    }

    /**
     * The runs the actor may see, with sums over what the actor may see of them. Organisers see the runs of their courses.
     *
     * @param actor $actor
     * @param int $before only runs with a lower id, 0 for the newest
     * @return \stdClass runs (runid, runname, programmename, verifiedneeded, status, sums; newest first) and next (0 at the end)
     */
    public function runs(actor $actor, int $before = 0): \stdClass {
        $all = $this->access->sees_every_agency($actor);
        $organised = $all ? [] : $this->organised($actor);
        $units = $all ? [] : $this->access->scope($actor);
        $ids = array_merge(array_keys($organised), $units ? $this->repository->runs_of_units($units) : []);
        $runs = $all || $ids ? $this->repository->runs($all ? null : array_unique($ids), $before, self::PAGE + 1) : [];
        $more = count($runs) > self::PAGE;
        $runs = array_slice($runs, 0, self::PAGE, true);
        $whole = $all ? $runs : array_intersect_key($runs, $organised);
        $groups = [0];
        foreach ($organised as $sight) {
            $groups[] = $sight->group(0);
        }
        $sums = $whole ? $this->repository->sums(array_keys($whole), [0], array_unique($groups)) : [];
        $others = array_diff_key($runs, $whole);
        $sums += $others ? $this->repository->sums(array_keys($others), $units, [0]) : [];
        foreach ($runs as $id => $run) {
            $run->sums = $sums[$id][isset($organised[$id]) ? $organised[$id]->group(0) : 0] ?? [];
        }
        return (object) ['runs' => array_values($runs), 'next' => $more ? (int) array_key_last($runs) : 0];
    }

    /**
     * A run with its highest agencies: those the actor may see.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $groupid group to look at, 0 for everybody or the first that the actor may see
     * @param int $after last agency of the page before, 0 for the first page
     * @return \stdClass run, groups (id, name, current), groupid, sums, units (opdid, code, name, sums), next (0 at the
     *         end), asof (UTC seconds)
     * @throws \moodle_exception when the run is not there or the actor may see nothing of it
     */
    public function run(actor $actor, int $runid, int $groupid = 0, int $after = 0): \stdClass {
        $run = $this->runs->get($runid);
        $sight = $this->access->sight($actor, $run);
        $groupid = $sight->group($groupid);
        $sums = $this->repository->sums([$runid], $sight->units ?? [0], [$groupid])[$runid][$groupid] ?? [];
        if ($sight->units !== null && !self::takes_part($sums)) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        $page = $this->units($runid, $groupid, null, $sight->units, $after);
        $page->run = $run;
        $page->sums = $sums;
        return $this->with_groups($page, $sight, $groupid);
    }

    /**
     * An agency in a run: what is below it, and its own participants.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $groupid group to look at, 0 for everybody or the first that the actor may see
     * @param int $after only participants with a higher id
     * @param int $unitafter last agency of the page before
     * @return \stdClass as run(), and line (agencies from the highest that the actor may see: id, code, name), participants
     *         (participantid, name, position, status, values: metric => value), participantsnext (0 at the end)
     * @throws \moodle_exception when the actor may not see this agency
     */
    public function unit(
        actor $actor,
        int $runid,
        int $opdid,
        int $groupid = 0,
        int $after = 0,
        int $unitafter = 0,
    ): \stdClass {
        $run = $this->runs->get($runid);
        $sight = $this->access->sight($actor, $run);
        $groupid = $sight->group($groupid);
        $line = $this->repository->line($opdid, $runid, $groupid);
        if ($sight->units !== null) {
            while ($line && !in_array($line[0]->id, $sight->units, true)) {
                array_shift($line);
            }
            if (!$line) {
                throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
            }
        }
        $page = $this->units($runid, $groupid, $opdid, null, $unitafter);
        $page->run = $run;
        $page->line = $line;
        $page->sums = end($line)->sums ?? [];
        if (!self::takes_part($page->sums)) {
            throw new \moodle_exception('error:opdnotinrun', 'local_asnblended');
        }
        $participants = $this->repository->participants($runid, $opdid, $groupid, $after, self::PAGE + 1);
        $page->participantsnext = count($participants) > self::PAGE ? (int) array_keys($participants)[self::PAGE - 1] : 0;
        $page->participants = array_values(array_slice($participants, 0, self::PAGE, true));
        $figures = $this->figures->of_participants(array_map('intval', array_column($page->participants, 'participantid')));
        foreach ($page->participants as $participant) {
            $participant->values = $this->metrics->tally($figures[(int) $participant->participantid] ?? []);
        }
        return $this->with_groups($page, $sight, $groupid);
    }

    /**
     * One page of agencies with their sums.
     *
     * @param int $runid
     * @param int $groupid
     * @param int|null $parentid
     * @param int[]|null $only
     * @param int $after
     * @return \stdClass units, next
     */
    private function units(int $runid, int $groupid, ?int $parentid, ?array $only, int $after): \stdClass {
        $metrics = count($this->metrics->summed());
        $units = $this->repository->units($runid, $groupid, $parentid, $only, $after, self::PAGE + 1, $metrics);
        $next = count($units) > self::PAGE ? (int) array_keys($units)[self::PAGE - 1] : 0;
        $present = array_filter(array_slice($units, 0, self::PAGE), static fn(\stdClass $unit) => self::takes_part($unit->sums));
        return (object) ['units' => array_values($present), 'next' => $next];
    }

    /**
     * Whether anybody is counted.
     *
     * @param int[][] $sums
     * @return bool
     */
    private static function takes_part(array $sums): bool {
        return ($sums[metric_registry::PARTICIPANTS][0] ?? 0) > 0;
    }

    /**
     * Adds the groups there are to choose from, and the instant.
     *
     * @param \stdClass $page
     * @param sight $sight
     * @param int $groupid
     * @return \stdClass
     */
    private function with_groups(\stdClass $page, sight $sight, int $groupid): \stdClass {
        $page->groupid = $groupid;
        $page->groups = $this->organisers->menu($sight->groups ?? [], $groupid);
        $page->asof = $this->clock->time();
        return $page;
    }
}
