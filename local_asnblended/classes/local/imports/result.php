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
 * The rows of one file with their fates.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result {
    /**
     * The outcome of a preview or of an import.
     *
     * @param string $kind
     * @param row[] $rows
     */
    public function __construct(
        /** @var string see importer_registry */
        public readonly string $kind,
        /** @var row[] in the order of the file */
        public readonly array $rows,
    ) {
    }

    /**
     * How many rows met each fate.
     *
     * @return array{new: int, changed: int, unchanged: int, refused: int, skipped: int}
     */
    public function counts(): array {
        $counts = ['new' => 0, 'changed' => 0, 'unchanged' => 0, 'refused' => 0, 'skipped' => 0];
        foreach ($this->rows as $row) {
            $counts[$row->status]++;
        }
        return $counts;
    }

    /**
     * The rows with one fate.
     *
     * @param string $status one of the constants of row
     * @return row[]
     */
    public function with_status(string $status): array {
        return array_values(array_filter($this->rows, static fn(row $row) => $row->status === $status));
    }
}
