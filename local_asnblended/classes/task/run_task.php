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

namespace local_asnblended\task;

use core\task\adhoc_task;

/**
 * A task for one run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class run_task extends adhoc_task {
    /**
     * Tasks are made by their class alone, here and in core: a constructor that takes anything would break both.
     */
    final public function __construct() {
    }

    /**
     * The task for a run.
     *
     * @param int $runid
     * @return static
     */
    public static function of(int $runid): static {
        $task = new static();
        $task->set_custom_data(['runid' => $runid]);
        return $task;
    }

    #[\Override]
    public function execute(): void {
        $this->work((int) $this->get_custom_data()->runid);
    }

    /**
     * Does the work.
     *
     * @param int $runid
     */
    abstract protected function work(int $runid): void;
}
