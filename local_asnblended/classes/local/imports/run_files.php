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

namespace local_asnblended\local\imports;

/**
 * The files that came with the form of a run, as an address carries them from one to the next.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_files {
    /**
     * Collaborators.
     *
     * @param importer_registry $importers
     */
    public function __construct(
        /** @var importer_registry kinds of files */
        private readonly importer_registry $importers,
    ) {
    }

    /**
     * What an address says, in the order in which the files are needed; what is none is left out.
     *
     * @param string $text like participant-12_mentor-13
     * @return int[] kind => draft
     */
    public function chain(string $text): array {
        $said = [];
        foreach (explode('_', $text) as $part) {
            if (preg_match('/^([a-z]+)-([1-9]\d{0,9})$/D', $part, $found)) {
                $said[$found[1]] = (int) $found[2];
            }
        }
        $chain = [];
        foreach ($this->importers->kinds(true) as $kind) {
            $chain += array_intersect_key($said, [$kind => true]);
        }
        return $chain;
    }

    /**
     * The files as an address says them.
     *
     * @param int[] $chain kind => draft
     * @return string empty for none
     */
    public static function text(array $chain): string {
        return implode('_', array_map(static fn(string $kind, int $draft) => "$kind-$draft", array_keys($chain), $chain));
    }
}
