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

/**
 * The whole present state of a participant in one activity.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress_state {
    /**
     * The state.
     *
     * @param string $planstate draft, submitted, returned, agreed or closed
     * @param int $actions actions of the plan
     * @param int $evidence versions of evidence handed in
     * @param int $verified actions that are verified now
     * @param int $returned decisions so far that returned a plan or evidence
     */
    public function __construct(
        public readonly string $planstate,
        public readonly int $actions,
        public readonly int $evidence,
        public readonly int $verified,
        public readonly int $returned,
    ) {
    }

    /**
     * Whether the plan has left the participant's desk; one that was returned has, one whose agreement was withdrawn has not.
     *
     * @return bool
     */
    public function is_submitted(): bool {
        return $this->planstate !== 'draft';
    }

    /**
     * Whether the superior's agreement stands.
     *
     * @return bool
     */
    public function is_agreed(): bool {
        return in_array($this->planstate, ['agreed', 'closed'], true);
    }
}
