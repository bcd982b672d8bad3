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
     */
    public function __construct(
        /** @var string draft, submitted, returned, agreed or closed */
        public readonly string $planstate,
        /** @var int actions of the plan */
        public readonly int $actions,
        /** @var int versions of evidence handed in */
        public readonly int $evidence,
        /** @var int actions that are verified now */
        public readonly int $verified,
        /** @var int decisions so far that returned a plan or evidence */
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
