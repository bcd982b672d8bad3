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

namespace local_asnblended\local\people;

/**
 * The 18-digit number of a civil servant, always text: as a number its last digits change.
 *
 * PNS: birth YYYYMMDD, start YYYYMM, sex 1 or 2, serial 3. PPPK: birth YYYYMMDD, start YYYY, 2, frequency 1-9, sex,
 * serial 3; its digits 13-14 are therefore no month. There is no check digit.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class nip {
    /** Employment type of a permanent civil servant. */
    public const PNS = 'pns';

    /** Employment type of a contract civil servant. */
    public const PPPK = 'pppk';

    /**
     * Removes what people and spreadsheets put around or between the digits: spaces, a leading apostrophe.
     *
     * @param string $raw the cell
     * @return string the text to judge
     */
    public static function normalise(string $raw): string {
        return preg_replace('/^\'|[\s\x{00A0}\x{200B}-\x{200D}\x{FEFF}]+/u', '', $raw) ?? $raw;
    }

    /**
     * What is wrong with a normalised number.
     *
     * @param string $nip
     * @param int $now instant by which a birth must lie in the past, UTC seconds
     * @return string|null identifier of the string that says so, null when it is well formed
     */
    public static function problem(string $nip, int $now): ?string {
        if (preg_match('/^\d+([.,]\d+)?e[+-]?\d+$/i', $nip)) {
            return 'error:nipexponent';
        }
        if (!preg_match('/^\d+$/D', $nip)) {
            return 'error:nipcharacters';
        }
        if (strlen($nip) !== 18) {
            return 'error:niplength';
        }
        [$year, $month, $day] = [(int) substr($nip, 0, 4), (int) substr($nip, 4, 2), (int) substr($nip, 6, 2)];
        if (!checkdate($month, $day, $year) || $year < 1900 || substr($nip, 0, 8) > gmdate('Ymd', $now)) {
            return 'error:nipbirthdate';
        }
        if (self::employment_type($nip) === null || (int) substr($nip, 8, 4) <= $year) {
            return 'error:nipstart';
        }
        if (!in_array($nip[14], ['1', '2'], true)) {
            return 'error:nipsex';
        }
        return null;
    }

    /**
     * Employment type that the number states.
     *
     * @param string $nip 18 digits
     * @return string|null pns, pppk or null when digits 13-14 are neither a month nor a contract's frequency
     */
    public static function employment_type(string $nip): ?string {
        $marker = substr($nip, 12, 2);
        if ($marker >= '01' && $marker <= '12') {
            return self::PNS;
        }
        return preg_match('/^2[1-9]$/', $marker) ? self::PPPK : null;
    }
}
