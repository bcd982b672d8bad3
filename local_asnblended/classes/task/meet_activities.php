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

use core\di;
use local_asnblended\local\runs\preparation_service;

/**
 * Has a new or restored activity tell how those stand whom nobody lets in any more.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class meet_activities extends run_task {
    #[\Override]
    public function get_name(): string {
        return get_string('task:meetactivities', 'local_asnblended');
    }

    #[\Override]
    protected function work(int $runid): void {
        di::get(preparation_service::class)->meet($runid);
    }
}
