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

namespace local_asnblended\local\imports;

/**
 * What the admin decided for an import.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class options {
    /**
     * The decisions.
     *
     * @param bool $createaccounts
     * @param string[] $confirmed
     * @param string[] $rejected
     * @param int $runid
     * @param int[] $shown
     */
    public function __construct(
        /** @var bool whether people without an account get one */
        public readonly bool $createaccounts = false,
        /** @var string[] NIPs whose proposed account is confirmed */
        public readonly array $confirmed = [],
        /** @var string[] NIPs whose proposed account is somebody else's */
        public readonly array $rejected = [],
        /** @var int the run that participants and mentors are read for, 0 for none */
        public readonly int $runid = 0,
        /** @var int[] NIP => account that was shown when it was confirmed; another one is not meant */
        public readonly array $shown = [],
    ) {
    }
}
