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
 * A thing that is due from a participant or from one of the participant's relations.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class todo_item {
    /**
     * The thing.
     */
    public function __construct(
        /** @var string what is due, like plan_agree; unique with the item */
        public readonly string $kind,
        /** @var string whose it is: participant, mentor or superior */
        public readonly string $relationkind,
        /** @var int what it is about, 0 for the plan as a whole */
        public readonly int $itemid,
        /** @var string what it is called, in the words of the participant */
        public readonly string $subject,
        /** @var string|null YYYY-MM-DD in the zone of the run */
        public readonly ?string $duedate = null,
    ) {
    }
}
