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

namespace local_asnblended\hook;

use core\attribute\label;
use core\attribute\tags;
use local_asnblended\metric;

/**
 * Collects the metrics that plugins keep figures of.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Collects the metrics that plugins keep figures of')]
#[tags('report')]
final class collect_metrics {
    /** @var metric[] code => metric, in the order in which they are shown */
    private array $metrics = [];

    /**
     * Declares a metric.
     *
     * @param metric $metric
     */
    public function add(metric $metric): void {
        if (isset($this->metrics[$metric->code])) {
            throw new \coding_exception("The metric '$metric->code' is declared twice");
        }
        $this->metrics[$metric->code] = $metric;
    }

    /**
     * What was declared.
     *
     * @return metric[] code => metric
     */
    public function get_metrics(): array {
        return $this->metrics;
    }
}
