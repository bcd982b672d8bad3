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

use local_asnblended\actor;

/**
 * Knows one kind of file: how a row is judged and how the accepted ones are written.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface importer {
    /**
     * What the kind of file is called.
     *
     * @return string
     */
    public static function kind(): string;

    /**
     * Whether the file belongs to a run, else to the site.
     *
     * @return bool
     */
    public static function of_run(): bool;

    /**
     * The columns without which the file cannot be read.
     *
     * @return string[]
     */
    public function required_columns(): array;

    /**
     * Judges all rows as one set; nothing is written.
     *
     * @param csv_file $file
     * @param options $options what was decided for this import
     * @return row[] in the order of the file
     */
    public function judge(csv_file $file, options $options): array;

    /**
     * Writes the rows that are new or changed. The caller holds the import's lock and a transaction.
     *
     * @param row[] $rows as judged just now
     * @param options $options what was decided for this import
     * @param actor $actor who imports
     */
    public function apply(array $rows, options $options, actor $actor): void;
}
