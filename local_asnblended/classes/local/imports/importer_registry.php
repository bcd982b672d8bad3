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

use core\di;
use local_asnblended\local\people\opd_importer;
use local_asnblended\local\people\person_importer;
use local_asnblended\local\people\scope_importer;
use local_asnblended\local\runs\mentor_importer;
use local_asnblended\local\runs\participant_importer;
use local_asnblended\local\runs\superior_importer;

/**
 * The kinds of files there are. A new kind is a class, a line here, and its words.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class importer_registry {
    /** The importers, in the order in which their files are needed. */
    private const IMPORTERS = [
        opd_importer::class,
        person_importer::class,
        scope_importer::class,
        participant_importer::class,
        mentor_importer::class,
        superior_importer::class,
    ];

    /**
     * Kinds of files, in the order in which they are needed.
     *
     * @param bool|null $ofrun those that belong to a run, or to the site; null for all
     * @return string[]
     */
    public function kinds(?bool $ofrun = null): array {
        $fitting = array_filter(self::IMPORTERS, static fn(string $class) => $ofrun === null || $class::of_run() === $ofrun);
        return array_values(array_map(static fn(string $class) => $class::kind(), $fitting));
    }

    /**
     * The importer of a kind of file.
     *
     * @param string $kind
     * @return importer
     */
    public function get(string $kind): importer {
        foreach (self::IMPORTERS as $class) {
            if ($class::kind() === $kind) {
                return di::get($class);
            }
        }
        throw new \coding_exception("No importer for '$kind'");
    }
}
