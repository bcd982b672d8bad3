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

use core\clock;
use local_asnblended\actor;
use local_asnblended\local\access;
use local_asnblended\local\runs\run_repository;

/**
 * What the dashboard shows: runs, the agencies of a run, the participants of an agency. Sums come from rollups, so the
 * number of database reads does not depend on the number of participants.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard_service {
    /** Participants of an agency in one answer at most. */
    public const MAX_PAGE = 100;

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var rollup_repository sums per agency */
        private readonly rollup_repository $rollups,
        /** @var progress_repository states of participants */
        private readonly progress_repository $progress,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Whether there is a dashboard for the actor. Two database reads at most beyond what core has cached.
     *
     * @param actor $actor
     * @return bool
     */
    public function exists(actor $actor): bool {
        return $this->access->sees_every_agency($actor) || $this->access->scope($actor) || $this->organised_runs($actor);
    }

    /**
     * The runs that the actor follows as one of their organisers.
     *
     * @param actor $actor
     * @return \stdClass[] by id
     */
    private function organised_runs(actor $actor): array {
        $runs = $this->runs->ids_in_courses(array_keys(enrol_get_all_users_courses($actor->userid, true)));
        return array_filter($runs, fn(\stdClass $run) => $this->access->organises($actor, $run));
    }

    /**
     * The runs the actor may see, with sums over the agencies the actor may see. Organisers see the runs of their courses.
     *
     * @param actor $actor
     * @return \stdClass[] runid, runname, programmename, courseid, verifiedneeded, status and the sums; newest first
     */
    public function runs(actor $actor): array {
        if ($this->access->sees_every_agency($actor)) {
            return array_map([self::class, 'integers'], $this->runs->with_totals(null));
        }
        $whole = $this->organised_runs($actor);
        $rows = $whole ? $this->runs->with_totals(null, array_keys($whole)) : [];
        $opdids = $this->access->scope($actor);
        foreach ($opdids ? $this->runs->with_totals($opdids) : [] as $row) {
            if (!isset($whole[$row->runid])) {
                $rows[] = $row;
            }
        }
        usort($rows, static fn(\stdClass $a, \stdClass $b) => $b->runid <=> $a->runid);
        return array_map([self::class, 'integers'], $rows);
    }

    /**
     * A run with its agencies.
     *
     * @param actor $actor
     * @param int $runid
     * @return \stdClass run, totals, opds (opdid, code, name and the sums), asof (UTC seconds)
     * @throws \moodle_exception when the run is not there or the actor may see nothing of it
     */
    public function run(actor $actor, int $runid): \stdClass {
        $run = $this->runs->get($runid);
        $visible = $this->access->visible_opds($actor, $run);
        $opds = $this->rollups->of_run($runid, $visible);
        if (!$opds && $visible !== null) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        $totals = array_fill_keys(rollup_repository::COLUMNS, 0);
        foreach ($opds as $opd) {
            foreach ($totals as $column => $total) {
                $totals[$column] = $total + $opd->$column;
            }
        }
        return (object) ['run' => $run, 'totals' => (object) $totals, 'opds' => $opds, 'asof' => $this->clock->time()];
    }

    /**
     * An agency in a run with its participants, by key.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $after only participants with a higher id
     * @param int $limit at most MAX_PAGE
     * @return \stdClass run, opd (opdid, code, name and the sums), participants, next (0 at the end), asof (UTC seconds)
     * @throws \moodle_exception when the actor may not see this agency
     */
    public function opd(actor $actor, int $runid, int $opdid, int $after = 0, int $limit = 50): \stdClass {
        $run = $this->runs->get($runid);
        $visible = $this->access->visible_opds($actor, $run);
        if ($visible !== null && !in_array($opdid, $visible, true)) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        $opd = $this->rollups->of_run($runid, [$opdid])[0] ?? null;
        if (!$opd) {
            throw new \moodle_exception('error:opdnotinrun', 'local_asnblended');
        }
        $limit = max(1, min($limit, self::MAX_PAGE));
        $participants = $this->progress->of_opd($runid, $opdid, $after, $limit + 1);
        $more = count($participants) > $limit;
        $participants = array_slice($participants, 0, $limit);
        return (object) [
            'run' => $run,
            'opd' => $opd,
            'participants' => $participants,
            'next' => $more ? end($participants)->participantid : 0,
            'asof' => $this->clock->time(),
        ];
    }

    /**
     * Sums as integers, whatever the database driver gives.
     *
     * @param \stdClass $row
     * @return \stdClass
     */
    private static function integers(\stdClass $row): \stdClass {
        foreach (array_merge(['runid', 'courseid', 'verifiedneeded'], rollup_repository::COLUMNS) as $column) {
            $row->$column = (int) $row->$column;
        }
        return $row;
    }
}
