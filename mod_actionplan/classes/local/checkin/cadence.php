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

namespace mod_actionplan\local\checkin;

use local_asnblended\workdays;

/**
 * How often a mentor and a mentee speak, and on which days it is due. The rhythm stands on the first day of each phase, so that a
 * phase that is prolonged gets more days and keeps those it had.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cadence {
    /** Once a week. */
    public const WEEKLY = 'weekly';

    /** Every two weeks. */
    public const BIWEEKLY = 'biweekly';

    /** Every so many days of work. */
    public const WORKDAYS = 'workdays';

    /** Days of work between two check-ins at most. */
    public const MAX_WORKDAYS = 60;

    /**
     * A cadence.
     *
     * @param string $kind
     * @param int $every
     * @throws \invalid_parameter_exception when there is no such cadence
     */
    public function __construct(
        /** @var string one of the constants */
        public readonly string $kind,
        /** @var int days of work, for WORKDAYS alone */
        public readonly int $every = 0,
    ) {
        $known = in_array($kind, [self::WEEKLY, self::BIWEEKLY], true)
            || ($kind === self::WORKDAYS && $every >= 1 && $every <= self::MAX_WORKDAYS);
        if (!$known) {
            throw new \invalid_parameter_exception("no cadence '$kind' of $every");
        }
    }

    /**
     * The days on which a check-in is due. One that falls on a weekend, a holiday or into a pause moves to the next day of work;
     * where weekends and holidays leave none in the phase, to the last one before. Two that come to lie on the same day are one,
     * and what a pause moves beyond the phase is not due.
     *
     * @param array[] $phases first and last day of each, YYYY-MM-DD, in order
     * @param workdays $days
     * @param array[] $pauses first and last day of each, YYYY-MM-DD; the last is null while a pause lasts
     * @param string|null $from day on which this cadence begins to hold, where it followed another one
     * @return string[] YYYY-MM-DD, in order
     */
    public function due_dates(array $phases, workdays $days, array $pauses = [], ?string $from = null): array {
        $due = [];
        foreach ($phases as [$start, $end]) {
            for ($ideal = $this->next(max($start, $from ?? $start), $days); $ideal <= $end; $ideal = $this->next($ideal, $days)) {
                $date = self::moved($ideal, $days, $pauses);
                if ($date !== null && $date > $end) {
                    // Only weekends and holidays bring it forward: in a pause nobody is asked.
                    $last = $days->on_or_before($end);
                    $date = self::pause_on($last, $pauses) === null && self::pause_on($ideal, $pauses) === null ? $last : null;
                }
                if ($date !== null && $date > max($start, $from ?? $start, end($due) ?: '')) {
                    $due[] = $date;
                }
            }
        }
        return $due;
    }

    /**
     * The next day by the rhythm alone.
     *
     * @param string $date YYYY-MM-DD
     * @param workdays $days
     * @return string YYYY-MM-DD
     */
    private function next(string $date, workdays $days): string {
        return match ($this->kind) {
            self::WEEKLY => workdays::days_later($date, 7),
            self::BIWEEKLY => workdays::days_later($date, 14),
            default => $days->after($date, $this->every),
        };
    }

    /**
     * The first day of work outside of pauses from a day on.
     *
     * @param string $date YYYY-MM-DD
     * @param workdays $days
     * @param array[] $pauses
     * @return string|null null while a pause lasts
     */
    private static function moved(string $date, workdays $days, array $pauses): ?string {
        do {
            $date = $days->on_or_after($date);
            $pause = self::pause_on($date, $pauses);
            if ($pause !== null && $pause[1] === null) {
                return null;
            }
            $date = $pause === null ? $date : workdays::days_later($pause[1], 1);
        } while ($pause !== null);
        return $date;
    }

    /**
     * The pause that a day lies in.
     *
     * @param string $date YYYY-MM-DD
     * @param array[] $pauses
     * @return array|null
     */
    private static function pause_on(string $date, array $pauses): ?array {
        foreach ($pauses as $pause) {
            if ($pause[0] <= $date && ($pause[1] === null || $date <= $pause[1])) {
                return $pause;
            }
        }
        return null;
    }
}
