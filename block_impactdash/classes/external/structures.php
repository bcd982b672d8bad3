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

namespace block_impactdash\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * Shapes that several web services of the block answer with.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class structures {
    /** The sums of a run or an agency; each counts what stands now, but returned counts decisions. */
    public const SUMS = ['participants', 'plans', 'agreed', 'actions', 'evidence', 'verified', 'returned', 'achieved'];

    /**
     * Fields of one type.
     *
     * @param string $type
     * @param string[] $names
     * @return external_value[]
     */
    private static function fields(string $type, array $names): array {
        return array_combine($names, array_map(
            static fn(string $name) => new external_value($type, $name, allownull: NULL_NOT_ALLOWED),
            $names,
        ));
    }

    /**
     * Integer fields.
     *
     * @param string ...$names
     * @return external_value[]
     */
    public static function integers(string ...$names): array {
        return self::fields(PARAM_INT, $names);
    }

    /**
     * Text fields.
     *
     * @param string ...$names
     * @return external_value[]
     */
    public static function texts(string ...$names): array {
        return self::fields(PARAM_RAW, $names);
    }

    /**
     * A list of objects.
     *
     * @param array $fields
     * @return external_multiple_structure
     */
    public static function list(array $fields): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure($fields));
    }

    /**
     * The sums, with their shares of the participants in words.
     *
     * @return external_value[]
     */
    public static function sums(): array {
        return self::integers(...self::SUMS) + self::texts('plansshare', 'achievedshare');
    }

    /**
     * An agency with its sums.
     *
     * @return external_value[]
     */
    public static function opd(): array {
        return self::integers('opdid') + self::sums() + self::texts('code', 'name', 'url');
    }

    /**
     * What names a run.
     *
     * @return external_value[]
     */
    public static function run(): array {
        return self::integers('runid', 'verifiedneeded') + self::texts('runname', 'programmename', 'url');
    }
}
