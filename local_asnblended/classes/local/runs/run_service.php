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
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\dates;
use local_asnblended\hook\run_code_changed;
use local_asnblended\local\access;
use local_asnblended\local\figures\figure_service;
use local_asnblended\transaction;
use moodle_database;

/**
 * Sets up a run of a programme in a course.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_service {
    /** Kinds of phases. */
    public const PHASE_KINDS = ['online', 'facetoface', 'onthejob'];

    /** States of a run. */
    public const STATES = ['active', 'closed'];

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param access $access
     * @param run_repository $runs
     * @param figure_service $figures
     * @param manager $hooks
     * @param preparation_service $preparation
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
        /** @var preparation_service lets people into courses */
        private readonly preparation_service $preparation,
    ) {
    }

    /**
     * Makes or changes a run. The programme is found by its code, or made.
     *
     * @param actor $actor
     * @param \stdClass $data id (0 or absent: new), version (of the run that is changed), courseid, groupid, programmecode,
     *        programmename, code, name, timezone, verifiedneeded, phases (id, kind, name, startdate, enddate, learninghours in JP)
     * @return \stdClass the run as it stands now
     * @throws conflict_exception when somebody else changed the run meanwhile
     * @throws \core\invalid_persistent_exception when a field cannot be taken
     */
    public function save(actor $actor, \stdClass $data): \stdClass {
        $id = (int) ($data->id ?? 0);
        $before = $id ? $this->runs->get($id) : null;
        $this->access->require_manage_run($actor, (int) $data->courseid, (int) ($before->groupid ?? $data->groupid));
        $this->access->require_manage_run($actor, (int) $data->courseid, (int) $data->groupid);
        $problems = $this->problems($data);
        if ($problems) {
            throw new \moodle_exception(reset($problems), 'local_asnblended');
        }
        $run = transaction::exclusively($this->db, 'local_asnblended_run', $data->code, fn() => $this->write($id, $data));
        $id = (int) $run->get('id');
        $isother = static fn(string $field) => $before && (int) $before->$field !== (int) $data->$field;
        if ($isother('verifiedneeded') || $isother('groupid')) {
            // After the run is written: whoever pushes a figure now is judged by the new goal, and everybody else here.
            $this->figures->recount($id);
        }
        if ($isother('groupid')) {
            $this->preparation->group_changed($id);
        }
        return $this->runs->get($id);
    }

    /**
     * Writes the run, its programme and its phases.
     *
     * @param int $id
     * @param \stdClass $data
     * @return run
     */
    private function write(int $id, \stdClass $data): run {
        $run = new run($id);
        if ($id && ((int) $run->get('courseid') !== (int) $data->courseid || (int) $run->get('version') !== (int) $data->version)) {
            throw new conflict_exception("run $id is at version {$run->get('version')}");
        }
        $codebefore = $run->get('code');
        $run->set('programmeid', $this->programme($data));
        foreach (['courseid', 'groupid', 'code', 'name', 'timezone', 'verifiedneeded'] as $field) {
            $run->set($field, $data->$field);
        }
        $run->set('version', $id ? $run->get('version') + 1 : 1);
        if ($id && $codebefore !== $data->code) {
            // Before the run's own row: whoever works on a plan holds the plan first and the run's sums last.
            $this->hooks->dispatch(new run_code_changed((int) $data->courseid, $codebefore, $data->code));
        }
        $run->save();
        $this->runs->save_phases((int) $run->get('id'), $data->phases);
        return $run;
    }

    /**
     * Closes a run or opens it again. Nothing of a closed run is due, and nobody is let into its course.
     *
     * @param actor $actor
     * @param int $runid
     * @param string $status one of STATES
     */
    public function set_status(actor $actor, int $runid, string $status): void {
        $run = $this->runs->get($runid);
        $this->access->require_manage_run($actor, (int) $run->courseid, (int) $run->groupid);
        if (!in_array($status, self::STATES, true)) {
            throw new \coding_exception("A run cannot be '$status'");
        }
        $this->runs->set_status($runid, $status);
        if ($status === 'active') {
            $this->preparation->queue($runid);
        }
    }

    /**
     * What is wrong with the data of a run, beyond what its fields check themselves.
     *
     * @param \stdClass $data as for save()
     * @return string[] field => identifier of the string that says so
     */
    public function problems(\stdClass $data): array {
        $problems = [];
        $id = (int) ($data->id ?? 0);
        if ($data->groupid && !$this->db->record_exists('groups', ['id' => $data->groupid, 'courseid' => $data->courseid])) {
            $problems['groupid'] = 'error:groupforeign';
        }
        foreach ($this->runs->of_course((int) $data->courseid) as $other) {
            if ((int) $other->id !== $id && (int) $other->groupid === (int) $data->groupid) {
                $problems['groupid'] = 'error:runexists';
            }
        }
        if (!isset(dates::ZONES[$data->timezone ?? ''])) {
            $problems['timezone'] = 'error:timezone';
        }
        $programme = programme::get_record(['code' => $data->programmecode]);
        if (
            $programme && $programme->get('name') !== $data->programmename
            && $this->runs->others_of_programme((int) $programme->get('id'), $id)
        ) {
            $problems['programmename'] = 'error:programmename';
        }
        if ($this->runs->code_taken($data->code, $id)) {
            $problems['code'] = 'error:runcodetaken';
        }
        $before = '';
        foreach ($data->phases as $index => $phase) {
            $phase = (array) $phase;
            $wellformed = array_filter([$phase['startdate'], $phase['enddate']], [dates::class, 'is_date']);
            $length = \core_text::strlen(trim($phase['name']));
            if (!in_array($phase['kind'], self::PHASE_KINDS, true) || $length === 0 || $length > 255) {
                $problems["phase$index"] = 'error:phasename';
            } else if (count($wellformed) !== 2 || $phase['startdate'] > $phase['enddate']) {
                $problems["phase$index"] = 'error:phasedates';
            } else if ($phase['startdate'] < $before) {
                $problems["phase$index"] = 'error:phaseorder';
            } else if ($phase['learninghours'] < 0 || $phase['learninghours'] > 999) {
                $problems["phase$index"] = 'error:learninghours';
            }
            $before = $phase['startdate'];
        }
        return $problems;
    }

    /**
     * The programme with the code, made when there is none. Its name changes only while no other run is of it.
     *
     * @param \stdClass $data programmecode, programmename
     * @return int
     */
    private function programme(\stdClass $data): int {
        $programme = programme::get_record(['code' => $data->programmecode]);
        if (!$programme) {
            $programme = new programme(0, (object) ['code' => $data->programmecode, 'name' => $data->programmename]);
            $programme->create();
        } else if ($programme->get('name') !== $data->programmename) {
            $programme->set('name', $data->programmename);
            $programme->update();
        }
        return (int) $programme->get('id');
    }
}
