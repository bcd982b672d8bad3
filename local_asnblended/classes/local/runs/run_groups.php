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

namespace local_asnblended\local\runs;

/**
 * For whom in a course a run can still be set up: a group, or the whole course, has one run at most.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_groups {
    /**
     * Collaborators.
     *
     * @param run_repository $runs
     */
    public function __construct(
        /** @var run_repository runs of a course */
        private readonly run_repository $runs,
    ) {
    }

    /**
     * What an organiser may choose for a run.
     *
     * @param int $courseid
     * @param int[]|null $allowed groups the organiser has to do with, null for all and the whole course
     * @param \stdClass|null $run that is changed, null for a new one
     * @return string[] group (0 for the whole course) => name, those without a run
     */
    public function choices(int $courseid, ?array $allowed, ?\stdClass $run): array {
        $choices = [0 => get_string('wholecourse', 'local_asnblended')];
        foreach (groups_get_all_groups($courseid) as $group) {
            $choices[(int) $group->id] = format_string($group->name);
        }
        if ($allowed !== null) {
            $choices = array_intersect_key($choices, array_flip($allowed));
        }
        $taken = [];
        foreach ($this->runs->of_course($courseid) as $other) {
            if ((int) $other->id !== (int) ($run->id ?? 0)) {
                $taken[(int) $other->groupid] = true;
            }
        }
        $free = array_diff_key($choices, $taken);
        if ($run !== null && !isset($free[(int) $run->groupid])) {
            // Its group was deleted: that is seen, and another one can be chosen.
            $free = [(int) $run->groupid => get_string('groupgone', 'local_asnblended')] + $free;
        }
        return $free;
    }
}
