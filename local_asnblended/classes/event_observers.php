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
use core\event\base;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\runs\group_repository;

/**
 * Answers to core's events.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class event_observers {
    /**
     * Somebody enters or leaves a group: sums of groups follow.
     *
     * @param base $event
     */
    public static function group_members_changed(base $event): void {
        $repository = di::get(group_repository::class);
        self::refresh($repository->participants_of_user((int) $event->courseid, (int) $event->relateduserid));
    }

    /**
     * A group goes.
     *
     * @param base $event
     */
    public static function group_deleted(base $event): void {
        self::refresh(di::get(group_repository::class)->participants_of_group((int) $event->objectid));
    }

    /**
     * Counts participants in the groups they are in now.
     *
     * @param int[] $participantids
     */
    private static function refresh(array $participantids): void {
        foreach (array_chunk($participantids, figure_service::BATCH) as $ids) {
            transaction::run(di::get(\moodle_database::class), static fn() => di::get(figure_service::class)->refresh_groups($ids));
        }
    }
}
