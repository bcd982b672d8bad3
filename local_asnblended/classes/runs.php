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

use local_asnblended\local\runs\participant_list_repository;
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_repository;

/**
 * Runs and who takes part in them. Nothing here checks who asks: callers do, with their own capabilities.
 *
 * A participant is id, runid, runcode, personid, userid (null while there is no account), name, nip, position, opdid, opdcode,
 * opdname, status, courseid, groupid, verifiedneeded.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class runs {
    /**
     * Collaborators.
     *
     * @param run_repository $runs
     * @param participant_repository $participants
     * @param participant_list_repository $list
     * @param preparation_service $preparation
     */
    public function __construct(
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var participant_list_repository lists of participants */
        private readonly participant_list_repository $list,
        /** @var preparation_service makes room in courses and activities */
        private readonly preparation_service $preparation,
    ) {
    }

    /**
     * The runs of a course, the run of the whole course first.
     *
     * @param int $courseid
     * @return \stdClass[] id, courseid, groupid, code, name, status, verifiedneeded, timezone, programmecode, programmename
     */
    public function of_course(int $courseid): array {
        return array_values($this->runs->of_course($courseid));
    }

    /**
     * A run with its phases.
     *
     * @param int $runid
     * @return \stdClass as of_course(), and phases: id, kind, name, startdate, enddate (YYYY-MM-DD), learninghours (JP)
     */
    public function get(int $runid): \stdClass {
        $run = $this->runs->get($runid);
        $run->phases = $this->runs->phases($runid);
        return $run;
    }

    /**
     * A participant.
     *
     * @param int $id
     * @return \stdClass|null
     */
    public function find_participant(int $id): ?\stdClass {
        return $this->participants->find($id);
    }

    /**
     * The participation of an account in one run of a course.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $runcode
     * @return \stdClass|null the participant
     */
    public function participant(int $courseid, int $userid, string $runcode): ?\stdClass {
        return $this->participants->of_user($courseid, $userid, $runcode)[0] ?? null;
    }

    /**
     * Where an account takes part in a course, the newest run first.
     *
     * @param int $courseid
     * @param int $userid
     * @return \stdClass[] participants
     */
    public function participations(int $courseid, int $userid): array {
        return $this->participants->of_user($courseid, $userid);
    }

    /**
     * Participants with accounts of all runs of a course, by key: what needs somebody first. One database read.
     *
     * @param participant_query $query
     * @param string $after place of the last one seen, empty for the first
     * @param int $limit
     * @return \stdClass[] participants, each with its place
     */
    public function participants(participant_query $query, string $after, int $limit): array {
        return $this->list->page($query, $after, $limit);
    }

    /**
     * Whether an account took part in a run of a course and has withdrawn.
     *
     * @param int $courseid
     * @param int $userid
     * @return bool
     */
    public function has_withdrawn(int $courseid, int $userid): bool {
        return $this->participants->has_withdrawn($courseid, $userid);
    }

    /**
     * Who stands in a relation to a participant now.
     *
     * @param int $participantid
     * @return \stdClass[] kind, name, userid
     */
    public function related_people(int $participantid): array {
        return $this->participants->related_people($participantid);
    }

    /**
     * Whether an account is mentor or superior of anybody in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return bool
     */
    public function follows_anybody(int $courseid, int $userid): bool {
        return $this->participants->follows_anybody($courseid, $userid);
    }

    /**
     * Says that an activity of a course is new: everybody who takes part meets it, in a task.
     *
     * @param int $courseid
     */
    public function activity_arrived(int $courseid): void {
        $this->preparation->course_changed($courseid);
    }
}
