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
use local_asnblended\run_check;

/**
 * Collects what siblings need in the course of a run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Collects what plugins need in the course of a run')]
#[tags('course')]
final class collect_run_checks {
    /** @var run_check[] what was said */
    private array $checks = [];

    /**
     * The run.
     *
     * @param \stdClass $run
     */
    public function __construct(
        /** @var \stdClass the run: id, courseid, groupid */
        public readonly \stdClass $run,
    ) {
    }

    /**
     * Says what is there or missing.
     *
     * @param run_check $check
     */
    public function add(run_check $check): void {
        $this->checks[] = $check;
    }

    /**
     * What was said.
     *
     * @return run_check[]
     */
    public function get_checks(): array {
        return $this->checks;
    }
}
