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

use context_course;
use local_asnblended\local\figures\metric_registry;
use local_asnblended\local\runs\group_repository;

/**
 * The one rule of groups, for dashboard, activities and the set-up of runs alike: where a course or an activity in it keeps its
 * groups separate, an organiser without the right to all groups has to do with the own groups alone.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class organisers {
    /** The right to all groups. */
    private const ALL = 'moodle/site:accessallgroups';

    /**
     * Collaborators.
     *
     * @param group_repository $repository
     * @param metric_registry $metrics
     */
    public function __construct(
        /** @var group_repository groups of courses */
        private readonly group_repository $repository,
        /** @var metric_registry says which activities figures come from */
        private readonly metric_registry $metrics,
    ) {
    }

    /**
     * The groups of a course that an organiser has to do with. The caller has checked that the actor is one.
     *
     * @param actor $actor
     * @param int $courseid
     * @param \context|null $place activity that is looked at, where the right to all groups may be taken too
     * @return int[]|null null for everybody of the course; an empty list for nobody
     */
    public function groups(actor $actor, int $courseid, ?\context $place = null): ?array {
        $groups = $this->groups_of_courses($actor, [$courseid])[$courseid];
        if ($groups !== null || $place === null || $actor->is_system() || $actor->can(self::ALL, $place)) {
            return $groups;
        }
        return $this->separated([$courseid]) ? $this->repository->of_user($actor->userid, [$courseid])[$courseid] ?? [] : null;
    }

    /**
     * The same for several courses at once. Two reads.
     *
     * @param actor $actor
     * @param int[] $courseids
     * @return array course => groups, null for everybody of the course
     */
    public function groups_of_courses(actor $actor, array $courseids): array {
        $everybody = array_fill_keys($courseids, null);
        $separated = $actor->is_system() ? [] : array_filter(
            $this->separated($courseids),
            static fn(int $id) => !$actor->can(self::ALL, context_course::instance($id)),
        );
        $groups = $separated ? $this->repository->of_user($actor->userid, $separated) : [];
        return $groups + array_fill_keys($separated, []) + $everybody;
    }

    /**
     * Groups to choose from, by name.
     *
     * @param int[] $groups
     * @param int $current the group that is looked at
     * @return \stdClass[] id, name, current
     */
    public function menu(array $groups, int $current): array {
        $menu = [];
        foreach ($groups ? $this->repository->names($groups) : [] as $id => $name) {
            $menu[] = (object) ['id' => (int) $id, 'name' => $name, 'current' => (int) $id === $current];
        }
        return $menu;
    }

    /**
     * Those of some courses that keep their groups separate.
     *
     * @param int[] $courseids
     * @return int[]
     */
    private function separated(array $courseids): array {
        return array_map('intval', array_keys($this->repository->separated($courseids, $this->modules())));
    }

    /**
     * The activities that figures come from.
     *
     * @return string[]
     */
    private function modules(): array {
        $names = [];
        foreach ($this->metrics->all() as $metric) {
            [$type, $name] = explode('_', $metric->component, 2);
            if ($type === 'mod') {
                $names[$name] = $name;
            }
        }
        return array_values($names);
    }
}
