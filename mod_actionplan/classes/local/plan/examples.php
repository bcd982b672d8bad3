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
 * Examples of actions that a participant may take over and change: one a line, its parts told apart by a bar.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class examples {
    /** What the parts of a line are, in their order. */
    public const PARTS = ['title', 'steps', 'successmeasure', 'behaviour'];

    /** Examples at most; more would have to be searched. */
    private const MOST = 10;

    /**
     * The examples of an activity.
     *
     * @param string|null $text as the activity keeps it; null for those that come with the plugin
     * @return array[] title, steps, successmeasure, behaviour; what a line leaves out is empty
     */
    public static function of(?string $text): array {
        $examples = [];
        foreach (preg_split('/\R/u', $text ?? get_string('examplesdefault', 'mod_actionplan')) as $line) {
            $parts = array_map('trim', explode('|', $line));
            if ($parts[0] !== '') {
                $known = array_slice(array_pad($parts, count(self::PARTS), ''), 0, count(self::PARTS));
                $examples[] = array_combine(self::PARTS, $known);
            }
        }
        return array_slice($examples, 0, self::MOST);
    }
}
