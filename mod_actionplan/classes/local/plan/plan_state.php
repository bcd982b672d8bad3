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
 * The states of a plan and of what is in it, declared once: their order, words, icons and tones.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_state {
    /** States of a plan, each a step further than the one before. */
    public const STEPS = ['draft', 'returned', 'submitted', 'agreed', 'closed'];

    /** States of an action. */
    public const ACTION = ['planned', 'in_progress', 'evidence_submitted', 'verified', 'returned'];

    /** States of a version of evidence. */
    public const EVIDENCE = ['submitted', 'verified', 'returned'];

    /** Icon (Font Awesome) and tone of each state. A state is always an icon and a word, never a colour alone. */
    private const LOOKS = [
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
    public static function look(string $state): array {
        [$icon, $tone] = self::LOOKS[$state];
        return ['statelabel' => get_string("state:$state", 'mod_actionplan'), 'stateicon' => $icon, 'statetone' => $tone];
    }

    /**
     * The steps as a scale of the dashboard.
     *
     * @return array[] step => identifier of its word, icon, tone
     */
    public static function scale(): array {
        return array_map(static fn(string $state) => ["state:$state", ...self::LOOKS[$state]], self::STEPS);
    }

    /**
     * How far a plan is.
     *
     * @param string $state
     * @return int
     */
    public static function step(string $state): int {
        return (int) array_search($state, self::STEPS, true);
    }
}
