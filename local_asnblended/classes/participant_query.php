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
 * What is looked for in a list of participants of a course.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class participant_query {
    /**
     * The query.
     *
     * @param int $courseid
     * @param source $source
     * @param int $userid
     * @param bool $related
     * @param int $groupid
     * @param string $search
     * @param string $kind
     * @param string $whom
     * @param int $before
     */
    public function __construct(
        /** @var int course */
        public readonly int $courseid,
        /** @var source whose things due decide who stands first */
        public readonly source $source,
        /** @var int account that looks: what waits for it stands before what waits for others */
        public readonly int $userid,
        /** @var bool only those whose mentor or superior the account is */
        public readonly bool $related = false,
        /** @var int only members of this group, 0 for all */
        public readonly int $groupid = 0,
        /** @var string part of a name, of a NIP or of the name of an agency; empty for all */
        public readonly string $search = '',
        /** @var string only those of whom a thing of this kind is due, empty for all */
        public readonly string $kind = '',
        /** @var string only those of whom something waits for this one: participant, mentor or superior; empty for all */
        public readonly string $whom = '',
        /** @var int only those of whom something waits since before this instant (UTC seconds), 0 for all */
        public readonly int $before = 0,
    ) {
    }

    /**
     * Whether only those are looked for of whom something waits.
     *
     * @return bool
     */
    public function is_filtered(): bool {
        return $this->kind !== '' || $this->whom !== '' || $this->before > 0;
    }
}
