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
 * What a figure counts, and how it adds up. Plugins declare theirs by the hook {@see hook\collect_metrics}; label and unit are
 * their strings metric:CODE and metric:CODE:unit.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class metric {
    /** The values of a participant's sources are added. */
    public const SUM = 'sum';

    /** One for a participant for whom any source says one. */
    public const ANY = 'any';

    /** The least of what the sources say; such a value is a step of a scale and is not added over participants. */
    public const LEAST = 'least';

    /**
     * The declaration.
     *
     * @param string $code
     * @param string $component
     * @param string $combine
     * @param bool $share
     * @param bool $goal
     * @param array[] $words
     */
    public function __construct(
        /** @var string what it is called in tables and web services */
        public readonly string $code,
        /** @var string plugin that owns it */
        public readonly string $component,
        /** @var string SUM, ANY or LEAST */
        public readonly string $combine,
        /** @var bool whether it is shown as a share of the participants; only with ANY */
        public readonly bool $share = false,
        /** @var bool whether it counts towards the goal of the run */
        public readonly bool $goal = false,
        /** @var array[] of a scale: value => identifier of its word, icon (Font Awesome), tone */
        public readonly array $words = [],
    ) {
    }

    /**
     * Whether it is added over participants.
     *
     * @return bool
     */
    public function adds_up(): bool {
        return $this->combine !== self::LEAST;
    }

    /**
     * What it is called.
     *
     * @return string
     */
    public function label(): string {
        return get_string("metric:$this->code", $this->component);
    }

    /**
     * What is counted.
     *
     * @return string
     */
    public function unit(): string {
        return get_string("metric:$this->code:unit", $this->component);
    }

    /**
     * A step of the scale in words.
     *
     * @param int $value
     * @return array{label: string, icon: string, tone: string} empty texts for a step that is not declared
     */
    public function word(int $value): array {
        [$identifier, $icon, $tone] = $this->words[$value] ?? ['', '', ''];
        return ['label' => $identifier === '' ? '' : get_string($identifier, $this->component), 'icon' => $icon, 'tone' => $tone];
    }

    /**
     * One participant's value.
     *
     * @param int[] $values what each source says, at least one
     * @return int
     */
    public function combined(array $values): int {
        return match ($this->combine) {
            self::SUM => array_sum($values),
            self::ANY => max($values) > 0 ? 1 : 0,
            self::LEAST => min($values),
            default => throw new \coding_exception("Values cannot be combined by $this->combine"),
        };
    }
}
