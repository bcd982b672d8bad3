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
 * How a participant stands according to one source: the whole present state, never a difference.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class standing {
    /**
     * The state.
     *
     * @param source $source
     * @param int[] $figures
     * @param todo_item[] $todos
     */
    public function __construct(
        /** @var source who says so */
        public readonly source $source,
        /** @var int[] metric => value */
        public readonly array $figures,
        /** @var todo_item[] everything that is due now */
        public readonly array $todos = [],
    ) {
    }
}
