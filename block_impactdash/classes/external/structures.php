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
     * One figure a metric.
     *
     * @return external_multiple_structure
     */
    public static function cells(): external_multiple_structure {
        return self::list(self::texts('metric', 'label') + self::integers('total') + self::texts('share'));
    }

    /**
     * An agency with its sums, which count what is below it.
     *
     * @return array
     */
    public static function opd(): array {
        return self::integers('opdid') + self::texts('code', 'name', 'url') + ['cells' => self::cells()];
    }

    /**
     * What names a run.
     *
     * @return external_value[]
     */
    public static function run(): array {
        return self::integers('runid', 'verifiedneeded') + self::texts('runname', 'programmename', 'url');
    }

    /**
     * What the levels of a run have in common.
     *
     * @return array
     */
    public static function level(): array {
        return self::run() + [
            'groups' => self::list(self::integers('id') + self::texts('name', 'url') + [
                'current' => new external_value(PARAM_BOOL, 'Whether it is shown', allownull: NULL_NOT_ALLOWED),
            ]),
            'opds' => self::list(self::opd()),
            'next' => new external_value(PARAM_INT, 'After of the next agencies, 0 at the end', allownull: NULL_NOT_ALLOWED),
            'asof' => new external_value(PARAM_RAW, 'When these figures were true', allownull: NULL_NOT_ALLOWED),
        ];
    }

    /**
     * An optional integer that is 0 unless something else is said.
     *
     * @param string $what
     * @return external_value
     */
    public static function optional(string $what): external_value {
        return new external_value(PARAM_INT, $what, VALUE_DEFAULT, 0, NULL_NOT_ALLOWED);
    }
}
