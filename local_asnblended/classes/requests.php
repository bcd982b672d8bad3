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

use local_asnblended\local\work\request_repository;
use local_asnblended\local\work\request_taken;
use moodle_database;

/**
 * Has each write of a browser done once, however often it is asked for: the answer to one that was done is given again for 30 days.
 * What was refused is not kept, since nothing was written.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class requests {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param request_repository $requests
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var request_repository what was asked for and done */
        private readonly request_repository $requests,
    ) {
    }

    /**
     * Does a write, or says that it was done.
     *
     * @param actor $actor
     * @param request $request
     * @param callable $work does it, and gives what it changed (versioned)
     * @return array [versioned|null what it changed, null when it was done before; int[] subject => version that it left]
     * @throws \moodle_exception when the number was used for something else
     */
    public function once(actor $actor, request $request, callable $work): array {
        if ($request->requestid === '' || $actor->userid === 0) {
            $result = $work();
            return [$result, $result->subjects()];
        }
        $versions = $this->requests->versions($actor->userid, $request);
        if ($versions !== null) {
            return [null, $versions];
        }
        try {
            return transaction::run($this->db, function () use ($actor, $request, $work): array {
                // Of two at once the second waits here for the first, and is then refused by the unique key.
                $id = $this->requests->claim($actor->userid, $request);
                $result = $work();
                $this->requests->finish($id, $result->subjects());
                return [$result, $result->subjects()];
            });
        } catch (request_taken) {
            return [null, $this->requests->versions($actor->userid, $request) ?? []];
        }
    }
}
