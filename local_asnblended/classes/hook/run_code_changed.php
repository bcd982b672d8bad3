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
 * A run has another code: plugins that keep codes of runs change theirs, in the same transaction.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('A run has another code')]
#[tags('course')]
final class run_code_changed {
    /**
     * The hook.
     *
     * @param int $courseid
     * @param string $before
     * @param string $after
     */
    public function __construct(
        /** @var int the course */
        public readonly int $courseid,
        /** @var string the code it had */
        public readonly string $before,
        /** @var string the code it has */
        public readonly string $after,
    ) {
    }
}
