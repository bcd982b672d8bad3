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

/**
 * Participants with accounts have entered a run, or an activity has arrived in its course: activities make room for them. It
 * may come again for the same participants.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Participants with accounts have entered a run')]
#[tags('course', 'enrol')]
final class participants_enrolled {
    /**
     * The hook.
     *
     * @param int $runid
     * @param int $courseid
     * @param \stdClass[] $participants
     */
    public function __construct(
        /** @var int the run */
        public readonly int $runid,
        /** @var int the course */
        public readonly int $courseid,
        /** @var \stdClass[] participants as {@see \local_asnblended\runs} describes them */
        public readonly array $participants,
    ) {
    }
}
