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

namespace mod_actionplan\local\plan;

/**
 * A number as people write it and as the table keeps it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class quantity {
    /** Digits before and after the decimal sign that the table holds. */
    private const PATTERN = '/^-?\d{1,10}([.,]\d{1,5})?$/D';

    /**
     * What is wrong with a number that somebody wrote.
     *
     * @param string $text
     * @return string|null identifier of the string that says so, null for a number and for nothing
     */
    public static function problem(string $text): ?string {
        if ($text === '') {
            return null;
        }
        // 1.234 is a thousand and more in Indonesian and little more than one in English: only the writer knows.
        if (preg_match('/^-?\d{1,3}([.,]\d{3})+$/D', $text) && !preg_match('/^-?0[.,]/', $text)) {
            return 'error:numberthousands';
        }
        return preg_match(self::PATTERN, $text) ? null : 'error:number';
    }

    /**
     * The number for the table.
     *
     * @param string $text without a problem
     * @return string|null decimal point, no needless zeros; null for nothing
     */
    public static function parse(string $text): ?string {
        return $text === '' ? null : self::trimmed(str_replace(',', '.', $text));
    }

    /**
     * The number for people, with the decimal sign of their language. Three decimals get a fourth, so that what is shown can be
     * written: without it nobody could tell them from thousands.
     *
     * @param string|float|null $value as the table keeps it
     * @return string empty when there is none
     */
    public static function show(string|float|null $value): string {
        $number = self::trimmed((string) $value);
        $number .= preg_match('/\.\d{3}$/D', $number) ? '0' : '';
        return $value === null ? '' : str_replace('.', get_string('decsep', 'core_langconfig'), $number);
    }

    /**
     * Without needless zeros.
     *
     * @param string $number
     * @return string
     */
    private static function trimmed(string $number): string {
        $number = str_contains($number, '.') ? rtrim(rtrim($number, '0'), '.') : $number;
        $number = preg_replace('/^(-?)0+(?=\d)/', '$1', $number);
        return $number === '-0' ? '0' : $number;
    }
}
