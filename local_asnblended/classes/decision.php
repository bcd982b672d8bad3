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
 * Something that somebody decided on a plan or about a participant.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decision {
    /**
     * The decision.
     *
     * @param string $component
     * @param string $itemtype
     * @param int $itemid
     * @param int|null $participantid
     * @param string $kind
     * @param string $subjecttype
     * @param int $subjectid
     * @param string|null $reason
     * @param array $details
     */
    public function __construct(
        /** @var string plugin whose chain it continues */
        public readonly string $component,
        /** @var string plan or participant: what the chain belongs to */
        public readonly string $itemtype,
        /** @var int the plan or participant */
        public readonly int $itemid,
        /** @var int|null participant whose it is */
        public readonly ?int $participantid,
        /** @var string like plan_agreed */
        public readonly string $kind,
        /** @var string what was decided on */
        public readonly string $subjecttype,
        /** @var int its id */
        public readonly int $subjectid,
        /** @var string|null why, in the words of who decided */
        public readonly ?string $reason = null,
        /** @var array what else is worth keeping */
        public readonly array $details = [],
    ) {
    }
}
