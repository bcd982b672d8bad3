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
 * The days on which offices work: Monday to Friday without the holidays that are known.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class workdays {
    /** Days without work in a row after which a list of holidays is taken for a mistake. */
    private const LONGEST = 366;

    /** @var bool[] YYYY-MM-DD => true */
    private readonly array $holidays;

    /**
     * Offices that keep these holidays.
     *
     * @param string[] $holidays YYYY-MM-DD
     */
    public function __construct(array $holidays = []) {
        $this->holidays = array_fill_keys($holidays, true);
    }

    /**
     * Whether offices work on a day.
     *
     * @param string $date YYYY-MM-DD
     * @return bool
     */
    public function is_workday(string $date): bool {
        return (new \DateTimeImmutable($date))->format('N') < 6 && !isset($this->holidays[$date]);
    }

    /**
     * The first day of work from a day on.
     *
     * @param string $date YYYY-MM-DD
     * @return string YYYY-MM-DD
     * @throws \coding_exception when there is none within a year
     */
    public function on_or_after(string $date): string {
        return $this->find($date, 1);
    }

    /**
     * The last day of work up to a day.
     *
     * @param string $date YYYY-MM-DD
     * @return string YYYY-MM-DD
     * @throws \coding_exception when there is none within a year
     */
    public function on_or_before(string $date): string {
        return $this->find($date, -1);
    }

    /**
     * The day after so many days of work; the day itself does not count.
     *
     * @param string $date YYYY-MM-DD
     * @param int $count at least 1
     * @return string YYYY-MM-DD
     */
    public function after(string $date, int $count): string {
        for (; $count > 0; $count--) {
            $date = $this->on_or_after(self::days_later($date, 1));
        }
        return $date;
    }

    /**
     * A day so many days later, at work or not.
     *
     * @param string $date YYYY-MM-DD
     * @param int $days negative for earlier
     * @return string YYYY-MM-DD
     */
    public static function days_later(string $date, int $days): string {
        return (new \DateTimeImmutable($date))->modify("$days days")->format('Y-m-d');
    }

    /**
     * The nearest day of work in one direction.
     *
     * @param string $date YYYY-MM-DD
     * @param int $step 1 or -1
     * @return string
     */
    private function find(string $date, int $step): string {
        for ($tried = 0; !$this->is_workday($date); $tried++) {
            if ($tried === self::LONGEST) {
                throw new \coding_exception('The holidays leave no day of work within a year.');
            }
            $date = self::days_later($date, $step);
        }
        return $date;
    }
}
