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

namespace mod_actionplan\local\progress;

use local_asnblended\dates;

/**
 * The weeks in which progress is told and the words in which it is: a week is its Monday (ISO 8601).
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress_rules {
    /** How an action goes, each with its icon (Font Awesome) and tone. */
    public const STATUSES = ['going' => ['fa-play', 'primary'], 'stuck' => ['fa-triangle-exclamation', 'warning'],
        'done' => ['fa-flag-checkered', 'success']];

    /** Characters of the sentence at most. */
    public const MAX_NOTE = 500;

    /** States of an action of which nothing is told any more, because its evidence speaks. */
    private const SPOKEN_FOR = ['evidence_submitted', 'verified'];

    /**
     * The week of a day.
     *
     * @param string $date YYYY-MM-DD
     * @return string its Monday, YYYY-MM-DD
     */
    public static function week(string $date): string {
        return (new \DateTimeImmutable($date))->modify('monday this week')->format('Y-m-d');
    }

    /**
     * The week after a week.
     *
     * @param string $week YYYY-MM-DD
     * @return string YYYY-MM-DD
     */
    public static function after(string $week): string {
        return (new \DateTimeImmutable($week))->modify('+7 days')->format('Y-m-d');
    }

    /**
     * Whether progress of an action is still told.
     *
     * @param \stdClass $action
     * @return bool
     */
    public static function is_told(\stdClass $action): bool {
        return !in_array($action->state, self::SPOKEN_FOR, true);
    }

    /**
     * What keeps progress from being saved. A device may bring a past week; nobody tells of a week to come.
     *
     * @param string $week YYYY-MM-DD
     * @param string $today YYYY-MM-DD where the run is held
     * @param string $status
     * @param string $note
     * @return string[] field => identifier of the string that says so
     */
    public static function errors(string $week, string $today, string $status, string $note): array {
        $errors = [];
        if (!isset(self::STATUSES[$status])) {
            $errors['status'] = 'error:progressstatus';
        }
        if (\core_text::strlen($note) > self::MAX_NOTE) {
            $errors['note'] = 'error:toolong';
        }
        if (!dates::is_date($week) || self::week($week) !== $week || $week > $today) {
            $errors['status'] = 'error:progressweek';
        }
        return $errors;
    }
}
