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
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\run_repository;

/**
 * Runs and who takes part in them. Nothing here checks who asks: callers do, with their own capabilities.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runs {
    /**
     * The runs of a course, the run of the whole course first.
     *
     * @param int $courseid
     * @return \stdClass[] id, courseid, groupid, code, name, status, verifiedneeded, timezone, programmecode, programmename
     */
    public static function of_course(int $courseid): array {
        return array_values(di::get(run_repository::class)->of_course($courseid));
    }

    /**
     * A run with its phases.
     *
     * @param int $runid
     * @return \stdClass as of_course(), and phases: kind, name, startdate, enddate (YYYY-MM-DD), learninghours (JP)
     */
    public static function get(int $runid): \stdClass {
        $repository = di::get(run_repository::class);
        $run = $repository->get($runid);
        $run->phases = $repository->phases($runid);
        return $run;
    }

    /**
     * The participation of an account in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @param string|null $runcode the run, where a course has several; else the newest
     * @return \stdClass|null id, runid, runcode, personid, userid, name, nip, position, opdid, opdcode, opdname, status,
     *         courseid, groupid
     */
    public static function participant_of_user(int $courseid, int $userid, ?string $runcode = null): ?\stdClass {
        return di::get(participant_repository::class)->of_user($courseid, $userid, $runcode);
    }

    /**
     * Participants of a run, by key.
     *
     * @param int $runid
     * @param int $afterid only those with a higher id
     * @param int $limit
     * @return \stdClass[] as participant_of_user(); userid is null while there is no account
     */
    public static function participants(int $runid, int $afterid = 0, int $limit = 1000): array {
        return array_values(di::get(participant_repository::class)->page($runid, $afterid, $limit));
    }

    /**
     * What an account is to a participant now.
     *
     * @param int $participantid
     * @param int $userid
     * @return string[] mentor, superior
     */
    public static function relation_kinds(int $participantid, int $userid): array {
        return di::get(participant_repository::class)->relation_kinds($participantid, $userid);
    }

    /**
     * Who stands in a relation to a participant now.
     *
     * @param int $participantid
     * @return \stdClass[] kind, name, userid
     */
    public static function related_people(int $participantid): array {
        return di::get(participant_repository::class)->related_people($participantid);
    }

    /**
     * The participants in a course that an account is mentor or superior of.
     *
     * @param int $courseid
     * @param int $userid
     * @return int[] ids of participants
     */
    public static function related_participants(int $courseid, int $userid): array {
        return di::get(participant_repository::class)->related_ids($courseid, $userid);
    }
}
