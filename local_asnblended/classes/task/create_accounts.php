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
use core\task\adhoc_task;
use local_asnblended\actor;
use local_asnblended\local\people\account_service;
use local_asnblended\local\people\person_repository;

/**
 * Makes the accounts of imported people.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class create_accounts extends adhoc_task {
    /**
     * The task for some people.
     *
     * @param int[] $personids
     * @param actor $actor who asked for the accounts
     * @return self
     */
    public static function for_people(array $personids, actor $actor): self {
        $task = new self();
        $task->set_custom_data(['personids' => array_values($personids), 'userid' => $actor->userid]);
        return $task;
    }

    #[\Override]
    public function get_name(): string {
        return get_string('task:createaccounts', 'local_asnblended');
    }

    #[\Override]
    public function execute(): void {
        $data = $this->get_custom_data();
        $actor = empty($data->userid) ? actor::system() : actor::user((int) $data->userid);
        $people = di::get(person_repository::class)->by_ids($data->personids);
        foreach (di::get(account_service::class)->create($actor, $people) as $problem) {
            mtrace($problem);
        }
    }
}
