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
 * Who says something about a participant: figures and things due are exact for each source, so that two sources of one
 * place never erase each other.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source {
    /**
     * The source.
     *
     * @param string $component
     * @param string $area
     * @param int $place
     * @param int $cmid
     */
    public function __construct(
        /** @var string plugin that says it */
        public readonly string $component,
        /** @var string which of its domains, like plan */
        public readonly string $area,
        /** @var int where: the instance of an activity, 0 for the plugin as a whole */
        public readonly int $place = 0,
        /** @var int course module where things due are done, 0 outside activities */
        public readonly int $cmid = 0,
    ) {
    }

    /**
     * The source as the tables keep it.
     *
     * @return string
     */
    public function key(): string {
        return "$this->component:$this->area:$this->place";
    }
}
