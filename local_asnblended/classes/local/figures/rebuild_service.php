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
 * Makes figures, things due and sums anew from the rows they follow from. It may run beside everybody's work, may be cut off,
 * and goes on where it was.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class rebuild_service {
    /** Setting under which the bookmark of a run is kept. */
    private const BOOKMARK = 'rebuiltto';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param figure_repository $figures
     * @param figure_service $service
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
        /** @var figure_service changes figures */
        private readonly figure_service $service,
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
     * Makes everything of a run anew: participants batch by batch, then the sums.
     *
     * @param int $runid
     */
    public function rebuild(int $runid): void {
        $bookmark = self::BOOKMARK . $runid;
        $after = (int) get_config('local_asnblended', $bookmark);
        while ($ids = $this->figures->ids_of_run($runid, $after, figure_service::BATCH)) {
            transaction::run($this->db, fn() => $this->participants($ids));
            $after = end($ids);
            set_config($bookmark, $after, 'local_asnblended');
        }
        transaction::run($this->db, fn() => $this->sums($runid));
        unset_config($bookmark, 'local_asnblended');
    }

    /**
     * Makes figures and things due of participants anew.
     *
     * @param int[] $ids
     */
    private function participants(array $ids): void {
        // Held before the plugins read their rows: what is written meanwhile waits, and says what it says afterwards.
        $hook = new collect_standings($this->figures->with_accounts($this->figures->hold($ids)));
        $this->hooks->dispatch($hook);
        $groups = $this->figures->groups_in_course($ids);
        $this->service->change($ids, function (\stdClass $participant) use ($hook, $groups): void {
            $standings = $hook->of((int) $participant->id);
            $participant->figures = array_map(static fn($standing) => $standing->figures, $standings);
            $participant->groups = $groups[$participant->id] ?? [];
            foreach ($standings as $standing) {
                $this->todos->replace((int) $participant->id, $standing->source, $standing->todos);
            }
            $this->todos->forget_others((int) $participant->id, array_keys($standings));
        });
    }

    /**
     * Counts the sums of a run anew, while nobody changes a figure of it.
     *
     * @param int $runid
     */
    private function sums(int $runid): void {
        $this->figures->hold_run($runid);
        $this->rollups->hold($runid);
        $differences = $this->rollups->counted($runid, $this->metrics->summed());
        foreach ($this->rollups->cells($runid) as $cell) {
            $key = "$cell->opdid $cell->groupid $cell->metric";
            [$n, $total] = $differences[$key] ?? [0, 0];
            $differences[$key] = [$n - (int) $cell->n, $total - (int) $cell->total];
        }
        $this->rollups->add($runid, $differences);
    }
}
