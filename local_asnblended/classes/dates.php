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
 * Days as the pack keeps them: YYYY-MM-DD in the zone of a run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates {
    /** Zones of Indonesia and what people call them. */
    public const ZONES = ['Asia/Jakarta' => 'WIB', 'Asia/Makassar' => 'WITA', 'Asia/Jayapura' => 'WIT'];

    /**
     * The present day in a zone.
     *
     * @param \core\clock $clock
     * @param string $timezone
     * @return string YYYY-MM-DD
     */
    public static function today(\core\clock $clock, string $timezone): string {
        return $clock->now()->setTimezone(new \DateTimeZone($timezone))->format('Y-m-d');
    }

    /**
     * Whether a text is a day that exists.
     *
     * @param string $date
     * @return bool
     */
    public static function is_date(string $date): bool {
        return preg_match('/^(\d{4})-(\d{2})-(\d{2})$/D', $date, $parts)
            && checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1]);
    }

    /**
     * A day as people type it, dd/mm/yyyy, as it is kept. Days and months may have one digit.
     *
     * @param string $text
     * @return string YYYY-MM-DD; what is written in another way comes back as it is, to be refused
     */
    public static function typed(string $text): string {
        return preg_match('~^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$~D', $text, $parts)
            ? sprintf('%04d-%02d-%02d', $parts[3], $parts[2], $parts[1]) : $text;
    }

    /**
     * A day as people write it in Indonesia, dd/mm/yyyy, in every language: it is typed so too. It is a day of the run's zone and
     * must not move with the reader's.
     *
     * @param string $date YYYY-MM-DD
     * @return string
     */
    public static function label(string $date): string {
        return (new \DateTimeImmutable($date))->format('d/m/Y');
    }

    /**
     * An instant in the reader's zone.
     *
     * @param int $time UTC seconds
     * @return string
     */
    public static function instant(int $time): string {
        // Moodle's own short format has years of two digits in English, which nobody tells from days.
        return userdate($time, get_string('strftimeinstant', 'local_asnblended'));
    }
}
