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
use local_asnblended\hook\collect_metrics;
use local_asnblended\metric;

/**
 * Every metric there is: the run's own and those that plugins declare.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class metric_registry {
    /** Who takes part. */
    public const PARTICIPANTS = 'participants';

    /** Who has reached the goal of the run. */
    public const ACHIEVED = 'achieved';

    /** @var metric[]|null code => metric */
    private ?array $metrics = null;

    /**
     * Collaborators.
     *
     * @param manager $hooks
     */
    public function __construct(
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * The metrics in the order in which they are shown.
     *
     * @return metric[] code => metric
     */
    public function all(): array {
        if ($this->metrics === null) {
            $hook = new collect_metrics();
            $hook->add(new metric(self::PARTICIPANTS, 'local_asnblended', metric::ANY));
            $this->hooks->dispatch($hook);
            $hook->add(new metric(self::ACHIEVED, 'local_asnblended', metric::ANY, share: true));
            $this->metrics = $hook->get_metrics();
        }
        return $this->metrics;
    }

    /**
     * The metrics that are summed over participants.
     *
     * @return metric[] code => metric
     */
    public function summed(): array {
        return array_filter($this->all(), static fn(metric $metric) => $metric->adds_up());
    }

    /**
     * What one participant's figures come to over all sources. A metric nobody declares any more is left out.
     *
     * @param int[][] $figures source => metric => value
     * @return int[] metric => value
     */
    public function tally(array $figures): array {
        $values = [];
        foreach ($figures as $metrics) {
            foreach ($metrics as $code => $value) {
                $values[$code][] = $value;
            }
        }
        $tally = [];
        foreach ($this->all() as $code => $metric) {
            if (isset($values[$code])) {
                $tally[$code] = $metric->combined($values[$code]);
            }
        }
        return $tally;
    }

    /**
     * How much counts towards the goal of the run, over all sources.
     *
     * @param int[][] $figures source => metric => value
     * @return int
     */
    public function towards_goal(array $figures): int {
        $goals = array_filter($this->all(), static fn(metric $metric) => $metric->goal);
        return array_sum(array_intersect_key($this->tally($figures), $goals));
    }
}
