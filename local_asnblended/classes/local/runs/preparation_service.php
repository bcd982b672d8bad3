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

use core\hook\manager;
use core\lock\lock_config;
use core\task\manager as task_manager;
use local_asnblended\hook\participants_enrolled;
use local_asnblended\local\figures\figure_service;
use local_asnblended\task\meet_activities;
use local_asnblended\task\prepare_run;
use local_asnblended\transaction;
use moodle_database;

/**
 * Lets people into the courses of their runs, and has activities make room for them: in a task, in short transactions.
 *
 * Only missing enrolments are added. Who is enrolled already keeps state and dates, in whatever way it came about; a method that
 * is switched off stays off, which the page of the run says.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class preparation_service {
    /** People let in with one transaction. */
    private const BATCH = 25;

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param preparation_repository $waiting
     * @param run_repository $runs
     * @param participant_repository $participants
     * @param figure_service $figures
     * @param role_service $roles
     * @param manager $hooks
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var preparation_repository who waits */
        private readonly preparation_repository $waiting,
        /** @var run_repository runs */
        private readonly run_repository $runs,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var role_service the shipped roles */
        private readonly role_service $roles,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * Has a run prepared by a task.
     *
     * @param int $runid
     */
    public function queue(int $runid): void {
        task_manager::queue_adhoc_task(prepare_run::of($runid), true);
    }

    /**
     * A person has another account: it is let in wherever the person belongs.
     *
     * @param int $personid
     */
    public function person_changed(int $personid): void {
        $this->waiting->unmark_person($personid);
        array_map($this->queue(...), $this->waiting->waiting_runs($personid));
    }

    /**
     * A course has a new activity: everybody who takes part in its runs meets it, those of closed runs and those who are away
     * too, because it may have come from a backup with what they did.
     *
     * @param int $courseid
     */
    public function course_changed(int $courseid): void {
        foreach ($this->runs->of_course($courseid) as $run) {
            $this->waiting->unmark((int) $run->id);
            $this->run_arrived((int) $run->id);
        }
    }

    /**
     * A run came from a backup, or met a new activity: a task lets in who waits, another has activities tell how the others stand.
     *
     * @param int $runid
     */
    public function run_arrived(int $runid): void {
        $this->queue($runid);
        task_manager::queue_adhoc_task(meet_activities::of($runid), true);
    }

    /**
     * A run is of another group, or of the whole course now: everybody is let in there.
     *
     * @param int $runid
     */
    public function group_changed(int $runid): void {
        $this->waiting->unmark($runid);
        $this->queue($runid);
    }

    /**
     * Has activities tell how those stand who are not let in: participants of closed runs and those who are away.
     *
     * @param int $runid
     */
    public function meet(int $runid): void {
        $run = $this->runs->find($runid);
        if (!$run) {
            return;
        }
        for ($after = 0; $away = $this->participants->away($runid, $run->status, $after, self::BATCH);) {
            $after = array_key_last($away);
            $this->hooks->dispatch(new participants_enrolled($runid, (int) $run->courseid, $away));
        }
    }

    /**
     * Has every run prepared in which somebody waits: what a killed task left.
     */
    public function sweep(): void {
        foreach ($this->waiting->waiting_runs() as $runid) {
            try {
                $this->prepare($runid);
            } catch (\moodle_exception $exception) {
                // One run in trouble keeps no other waiting.
                mtrace(get_string('error:preparefailed', 'local_asnblended', (object) [
                    'runid' => $runid, 'message' => $exception->getMessage(),
                ]));
            }
        }
    }

    /**
     * What keeps people from being let into the course of a run.
     *
     * @param \stdClass $run with courseid and groupid
     * @return string|null identifier of the string that says so
     */
    public function problem(\stdClass $run): ?string {
        $method = $this->waiting->manual_method((int) $run->courseid);
        return match (true) {
            !enrol_is_enabled('manual') || !enrol_get_plugin('manual') => 'error:manualenrolment',
            $method !== null && (int) $method->status !== ENROL_INSTANCE_ENABLED => 'error:manualdisabled',
            (int) $run->groupid !== 0 && !$this->waiting->group_exists((int) $run->groupid, (int) $run->courseid) =>
                'error:groupgone',
            default => null,
        };
    }

    /**
     * Lets everybody who waits into the course of a run. Somebody else who does so already is left to it.
     *
     * @param int $runid
     */
    public function prepare(int $runid): void {
        $lock = lock_config::get_lock_factory('local_asnblended_prepare')->get_lock((string) $runid, 0);
        if (!$lock) {
            return;
        }
        try {
            $run = $this->runs->find($runid);
            if ($run && $run->status === 'active') {
                $this->prepare_run($run);
            }
        } finally {
            $lock->release();
        }
    }

    /**
     * Does the work, batch by batch.
     *
     * @param \stdClass $run
     */
    private function prepare_run(\stdClass $run): void {
        global $CFG;
        require_once($CFG->libdir . '/enrollib.php');
        require_once($CFG->dirroot . '/group/lib.php');
        $roleids = $this->roles->ensure();
        $method = $this->problem($run) === null ? $this->method((int) $run->courseid) : null;
        $studentrole = (int) ($method->roleid ?? 0) ?: (int) array_key_first(get_archetype_roles('student'));
        for ($after = 0; $batch = $this->waiting->waiting_participants((int) $run->id, $after, self::BATCH);) {
            $after = array_key_last($batch);
            $done = $this->enrol_all($run, $method, array_map(static fn($id) => [(int) $id, $studentrole, true], $batch));
            $this->enter($run, $done);
            $this->waiting->mark('participant', $done);
        }
        for ($after = 0; $batch = $this->waiting->waiting_relations((int) $run->id, $after, self::BATCH);) {
            $after = array_key_last($batch);
            $people = array_map(static fn(\stdClass $row) => [(int) $row->userid, $roleids[$row->kind], false], $batch);
            $this->waiting->mark('relation', $this->enrol_all($run, $method, $people));
        }
    }

    /**
     * Enrols a batch; where somebody's enrolment fails, the others of the batch are let in one by one.
     *
     * @param \stdClass $run
     * @param \stdClass|null $method null when nobody can be enrolled now
     * @param array[] $people id => account, role, whether it takes part itself
     * @return int[] ids of those who are in the course now
     */
    private function enrol_all(\stdClass $run, ?\stdClass $method, array $people): array {
        try {
            return $this->enrol($run, $method, $people);
        } catch (\moodle_exception $exception) {
            if (count($people) === 1) {
                mtrace(get_string('error:enrolfailed', 'local_asnblended', (object) [
                    'userid' => reset($people)[0], 'message' => $exception->getMessage(),
                ]));
                return [];
            }
        }
        $alone = fn(int $id) => $this->enrol_all($run, $method, [$id => $people[$id]]);
        return array_merge([], ...array_map($alone, array_keys($people)));
    }

    /**
     * Enrols those of a batch who are not in the course yet, in one transaction.
     *
     * @param \stdClass $run
     * @param \stdClass|null $method null when nobody can be enrolled now
     * @param array[] $people id => account, role, whether it takes part itself
     * @return int[] ids of those who are in the course now
     */
    private function enrol(\stdClass $run, ?\stdClass $method, array $people): array {
        $inside = $this->waiting->enrolled((int) $run->courseid, array_column($people, 0));
        $context = \context_course::instance($run->courseid);
        $roleids = array_keys(get_archetype_roles('student'));
        $students = $this->waiting->with_role($context->id, array_column($people, 0), $roleids);
        $work = function () use ($run, $method, $people, $inside, $students, $context): array {
            $done = [];
            foreach ($people as $id => [$userid, $roleid, $participates]) {
                if (!isset($inside[$userid]) && $method !== null) {
                    enrol_get_plugin('manual')->enrol_user($method, $userid, $roleid, 0, 0, ENROL_USER_ACTIVE);
                    $inside[$userid] = true;
                } else if (isset($inside[$userid]) && !($participates && isset($students[$userid]))) {
                    // Inside as something else: as mentor of an earlier run, or as a learner who is somebody's mentor now.
                    role_assign($roleid, $userid, $context->id);
                }
                if (isset($inside[$userid])) {
                    $done[] = $id;
                    if ($run->groupid && $method !== null && !groups_is_member($run->groupid, $userid)) {
                        groups_add_member($run->groupid, $userid);
                    }
                }
            }
            return $done;
        };
        return transaction::run($this->db, $work);
    }

    /**
     * Has activities make room for participants who are in the course now.
     *
     * @param \stdClass $run
     * @param int[] $participantids
     */
    private function enter(\stdClass $run, array $participantids): void {
        if (!$participantids) {
            return;
        }
        transaction::run($this->db, fn() => $this->figures->refresh_groups($participantids));
        $participants = $this->participants->by_ids($participantids);
        $this->hooks->dispatch(new participants_enrolled((int) $run->id, (int) $run->courseid, $participants));
    }

    /**
     * The manual enrolment method of a course, made where there is none.
     *
     * @param int $courseid
     * @return \stdClass
     */
    private function method(int $courseid): \stdClass {
        $method = $this->waiting->manual_method($courseid);
        if ($method === null) {
            enrol_get_plugin('manual')->add_default_instance(get_course($courseid));
            $method = $this->waiting->manual_method($courseid);
        }
        return $method;
    }
}
