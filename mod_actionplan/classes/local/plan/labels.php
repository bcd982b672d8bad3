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
 * States and dates in words. A state is always an icon and a word, never a colour alone.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class labels {
    /** Icon of each state (Font Awesome) and the tone of its badge. */
    private const STATES = [
        'draft' => ['fa-pencil', 'secondary'],
        'submitted' => ['fa-paper-plane', 'info'],
        'returned' => ['fa-reply', 'warning'],
        'agreed' => ['fa-handshake', 'success'],
        'closed' => ['fa-lock', 'secondary'],
        'planned' => ['fa-circle', 'secondary'],
        'in_progress' => ['fa-play', 'primary'],
        'evidence_submitted' => ['fa-hourglass-half', 'info'],
        'verified' => ['fa-circle-check', 'success'],
    ];

    /**
     * A state in words.
     *
     * @param string $state
     * @return array{statelabel: string, stateicon: string, statetone: string}
     */
    public static function state(string $state): array {
        [$icon, $tone] = self::STATES[$state];
        return ['statelabel' => get_string("state:$state", 'mod_actionplan'), 'stateicon' => $icon, 'statetone' => $tone];
    }

    /**
     * An instant in the reader's zone.
     *
     * @param int $time UTC seconds
     * @return string
     */
    public static function instant(int $time): string {
        return userdate($time, get_string('strftimedatetimeshort', 'core_langconfig'));
    }
}
