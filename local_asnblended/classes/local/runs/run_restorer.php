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
use local_asnblended\dates;
use local_asnblended\hook\run_code_changed;
use local_asnblended\local\access;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\people\opd_repository;
use local_asnblended\local\people\person_repository;
use local_asnblended\transaction;
use moodle_database;

/**
 * Makes a run from a backup. What the backup says is input: it is held to the rules of a run that somebody sets up, and people
 * are those whose accounts were restored and who are known here.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_restorer {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param run_service $service
     * @param access $access
     * @param run_repository $runs
     * @param participant_repository $participants
     * @param person_repository $people
     * @param opd_repository $opds
     * @param figure_service $figures
     * @param preparation_service $preparation
     * @param manager $hooks
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var run_service sets up runs */
        private readonly run_service $service,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var run_repository runs */
        private readonly run_repository $runs,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var person_repository civil servants */
        private readonly person_repository $people,
        /** @var opd_repository agencies */
        private readonly opd_repository $opds,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var preparation_service lets people into courses */
        private readonly preparation_service $preparation,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * Makes the run, unless the course (or the group) has one: then only who is missing in it is added. Whoever restores must be
     * allowed to set the run up by hand too.
     *
     * @param actor $actor
     * @param int $courseid
     * @param array $data programmecode, programmename, groupid (-1: it was not restored), code, name, status, verifiedneeded,
     *        timezone, phases, participants (userid, opdcode, status, relations: kind, userid, fromdate, todate)
     * @return bool whether it was
     */
    public function restore(actor $actor, int $courseid, array $data): bool {
        $groupid = (int) $data['groupid'];
        if ($groupid < 0 || !$this->access->can_manage_run($actor, (object) ['courseid' => $courseid, 'groupid' => $groupid])) {
            return false;
        }
        $run = $this->standing($courseid, $groupid) ?? $this->make($courseid, $data);
        if ($run === null) {
            return false;
        }
        transaction::run($this->db, fn() => $this->people_of($run, $data['participants']));
        $this->preparation->run_arrived((int) $run->id);
        return true;
    }

    /**
     * The run that the course or its group has already.
     *
     * @param int $courseid
     * @param int $groupid
     * @return \stdClass|null
     */
    private function standing(int $courseid, int $groupid): ?\stdClass {
        foreach ($this->runs->of_course($courseid) as $run) {
            if ((int) $run->groupid === $groupid) {
                return $run;
            }
        }
        return null;
    }

    /**
     * Makes the run under a code that is free.
     *
     * @param int $courseid
     * @param array $data
     * @return \stdClass|null null when it breaks the rules
     */
    private function make(int $courseid, array $data): ?\stdClass {
        $text = static fn(array $from, string $field, int $length, string $type = PARAM_TEXT) =>
            \core_text::substr(clean_param($from[$field] ?? '', $type), 0, $length);
        $code = $text($data, 'code', 90, PARAM_ALPHANUMEXT) ?: 'RUN';
        for ($number = 2, $free = $code; $this->runs->code_taken($free, 0); $number++) {
            $free = "$code-$number";
        }
        $fields = (object) [
            'courseid' => $courseid, 'groupid' => (int) $data['groupid'], 'code' => $free,
            'programmecode' => $text($data, 'programmecode', 50, PARAM_ALPHANUMEXT) ?: $code,
            'programmename' => $text($data, 'programmename', 255) ?: $code, 'name' => $text($data, 'name', 255) ?: $free,
            'timezone' => isset(dates::ZONES[$data['timezone']]) ? $data['timezone'] : array_key_first(dates::ZONES),
            'verifiedneeded' => max(1, min(50, (int) $data['verifiedneeded'])),
            'phases' => array_map(
                static fn(array $phase) => ['id' => 0, 'name' => $text($phase, 'name', 255),
                    'learninghours' => (int) $phase['learninghours']] + $phase,
                $data['phases'],
            ),
        ];
        if ($this->service->problems($fields)) {
            return null;
        }
        $run = $this->service->save(actor::system(), $fields);
        if ($free !== $data['code'] && !in_array($data['code'], array_column($this->runs->of_course($courseid), 'code'), true)) {
            // Plans in the backup bear the former code.
            $this->hooks->dispatch(new run_code_changed($courseid, (string) $data['code'], $free));
        }
        if (in_array($data['status'], run_service::STATES, true)) {
            $this->runs->set_status((int) $run->id, $data['status']);
        }
        return $run;
    }

    /**
     * Adds the participants and their relations.
     *
     * @param \stdClass $run
     * @param array[] $data
     */
    private function people_of(\stdClass $run, array $data): void {
        $opds = $this->opds->all_by_code();
        $standing = array_column($this->participants->by_nip((int) $run->id), null, 'personid');
        $new = [];
        foreach ($data as $entry) {
            $person = $entry['userid'] ? $this->people->of_user((int) $entry['userid']) : null;
            if (!$person || isset($standing[$person->id]) || isset($new[$person->id])) {
                continue;
            }
            $person->opdid = $opds[$entry['opdcode']]->id ?? $person->opdid;
            $person->superiorid = null;
            $new[$person->id] = [$person, $entry];
        }
        $rows = $this->participants->add((int) $run->id, array_column($new, 0));
        foreach ($new as $personid => [, $entry]) {
            $id = (int) $rows[$personid]->id;
            if (in_array($entry['status'], participant_service::STATES, true)) {
                $this->participants->change($id, ['status' => $entry['status']]);
            }
            foreach ($entry['relations'] as $relation) {
                $this->relate($id, $relation);
            }
        }
        if ($rows) {
            $this->figures->refresh_groups(array_map('intval', array_column($rows, 'id')));
        }
    }

    /**
     * Adds a relation.
     *
     * @param int $participantid
     * @param array $relation kind, userid, fromdate, todate
     */
    private function relate(int $participantid, array $relation): void {
        $person = $relation['userid'] ? $this->people->of_user((int) $relation['userid']) : null;
        $iskind = in_array($relation['kind'], participant_service::RELATIONS, true);
        if (!$person || !$iskind || !dates::is_date($relation['fromdate'])) {
            return;
        }
        $this->participants->begin_relation($participantid, $relation['kind'], (int) $person->id, $relation['fromdate']);
        if (!empty($relation['todate']) && dates::is_date($relation['todate'])) {
            foreach ($this->participants->relations_of($participantid, $relation['kind']) as $begun) {
                if ((int) $begun->personid === (int) $person->id) {
                    $this->participants->end_relation((int) $begun->id, $relation['todate']);
                }
            }
        } else if ($relation['kind'] === 'superior') {
            $this->participants->change($participantid, ['superiorid' => $person->id]);
        }
    }
}
