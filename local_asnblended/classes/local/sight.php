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

namespace local_asnblended\local;

/**
 * What of a run somebody may see: all of it, some groups of it, or some agencies with what is below them.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sight {
    /**
     * Use the named constructors.
     *
     * @param int[]|null $groups
     * @param int[]|null $units
     */
    private function __construct(
        /** @var int[]|null groups, one of which is looked at a time; null for everybody */
        public readonly ?array $groups,
        /** @var int[]|null agencies, those below them included; null for all */
        public readonly ?array $units,
    ) {
    }

    /**
     * All of the run.
     *
     * @return self
     */
    public static function whole(): self {
        return new self(null, null);
    }

    /**
     * Some groups of the run.
     *
     * @param int[] $groups at least one
     * @return self
     */
    public static function groups(array $groups): self {
        return new self($groups, null);
    }

    /**
     * Some agencies of the run.
     *
     * @param int[] $units none of which is below another
     * @return self
     */
    public static function units(array $units): self {
        return new self(null, $units);
    }

    /**
     * The group whose figures are shown: the one that is asked for, or the first that may be seen.
     *
     * @param int $asked 0 for none
     * @return int 0 for everybody
     * @throws \moodle_exception when it may not be seen
     */
    public function group(int $asked): int {
        if ($this->groups === null || ($asked && in_array($asked, $this->groups, true))) {
            // Whoever sees everybody, or agencies, is not shown groups.
            return $this->groups === null ? 0 : $asked;
        }
        if ($asked) {
            throw new \moodle_exception('error:dashboarddenied', 'local_asnblended');
        }
        return $this->groups[0];
    }
}
