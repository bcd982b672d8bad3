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
 * One thing that a run needs, whether it is there, and where it is mended.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_check {
    /**
     * The check.
     *
     * @param bool $done
     * @param string $text
     * @param \moodle_url|null $url
     * @param string $button
     */
    public function __construct(
        /** @var bool whether it is there */
        public readonly bool $done,
        /** @var string what is there or missing, in the language of the reader */
        public readonly string $text,
        /** @var \moodle_url|null where it is mended */
        public readonly ?\moodle_url $url = null,
        /** @var string what the button that leads there says */
        public readonly string $button = '',
    ) {
    }
}
