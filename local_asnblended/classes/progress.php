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

use core\di;
use local_asnblended\local\figures\dashboard_service;
use local_asnblended\local\figures\progress_repository;
use local_asnblended\local\figures\progress_service;

/**
 * How participants get on: activities push states, the dashboard reads sums.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /**
     * Takes the whole present state of a participant in an activity, within the caller's transaction.
     *
     * @param int $participantid
     * @param string $component
     * @param int $instanceid
     * @param int $cmid
     * @param progress_state $state
     */
    public static function push(
        int $participantid,
        string $component,
        int $instanceid,
        int $cmid,
        progress_state $state,
    ): void {
        di::get(progress_service::class)->push($participantid, $component, $instanceid, $cmid, $state);
    }

    /**
     * Forgets an activity, or one participant's part in it.
     *
     * @param string $component
     * @param int $instanceid
     * @param int|null $participantid
     */
    public static function remove(string $component, int $instanceid, ?int $participantid = null): void {
        di::get(progress_service::class)->remove($component, $instanceid, $participantid);
    }

    /**
     * The states of an activity's participants, by key. The caller has checked who may see them.
     *
     * @param string $component
     * @param int $instanceid
     * @param int $after only participants with a higher id
     * @param int $limit
     * @param int[]|null $participantids only these
     * @param int $groupid only members of this group, 0 for all
     * @return \stdClass[] participantid, userid, name, opdname, planstate, actions, evidence, verified, returned, achieved
     */
    public static function states(
        string $component,
        int $instanceid,
        int $after = 0,
        int $limit = 100,
        ?array $participantids = null,
        int $groupid = 0,
    ): array {
        return di::get(progress_repository::class)->page($component, $instanceid, $after, $limit, $participantids, $groupid);
    }

    /**
     * Whether there is a dashboard for an actor.
     *
     * @param actor $actor
     * @return bool
     */
    public static function has_dashboard(actor $actor): bool {
        return di::get(dashboard_service::class)->exists($actor);
    }

    /**
     * The runs an actor may see, see {@see dashboard_service::runs()}.
     *
     * @param actor $actor
     * @return \stdClass[]
     */
    public static function runs(actor $actor): array {
        return di::get(dashboard_service::class)->runs($actor);
    }

    /**
     * A run with its agencies, see {@see dashboard_service::run()}.
     *
     * @param actor $actor
     * @param int $runid
     * @return \stdClass
     */
    public static function run(actor $actor, int $runid): \stdClass {
        return di::get(dashboard_service::class)->run($actor, $runid);
    }

    /**
     * An agency in a run with its participants, see {@see dashboard_service::opd()}.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $after
     * @param int $limit
     * @return \stdClass
     */
    public static function opd(actor $actor, int $runid, int $opdid, int $after = 0, int $limit = 50): \stdClass {
        return di::get(dashboard_service::class)->opd($actor, $runid, $opdid, $after, $limit);
    }
}
