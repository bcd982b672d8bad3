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

/**
 * How runs are read from the backup of a course.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\di;
use local_asnblended\actor;
use local_asnblended\local\runs\run_restorer;

/**
 * Collects the runs of a backup; they are made once everything else is there.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_local_asnblended_plugin extends restore_local_plugin {
    /** @var array[] runs as the backup holds them, with phases, participants and their relations; people by their new accounts */
    private array $runs = [];

    /**
     * What is read.
     *
     * @return restore_path_element[]
     */
    protected function define_course_plugin_structure(): array {
        $run = $this->get_pathfor('/runs/run');
        return [
            new restore_path_element('asnrun', $run),
            new restore_path_element('asnphase', "$run/phases/phase"),
            new restore_path_element('asnparticipant', "$run/participants/participant"),
            new restore_path_element('asnrelation', "$run/participants/participant/relations/relation"),
        ];
    }

    /**
     * A run.
     *
     * @param array $data
     */
    public function process_asnrun(array $data): void {
        $data['groupid'] = empty($data['groupid']) ? 0 : (int) $this->get_mappingid('group', $data['groupid'], -1);
        $this->runs[] = $data + ['phases' => [], 'participants' => []];
    }

    /**
     * A phase of the run just read.
     *
     * @param array $data
     */
    public function process_asnphase(array $data): void {
        $this->runs[array_key_last($this->runs)]['phases'][] = $data;
    }

    /**
     * A participant of the run just read.
     *
     * @param array $data
     */
    public function process_asnparticipant(array $data): void {
        $data['userid'] = (int) $this->get_mappingid('user', $data['userid'], 0);
        $this->runs[array_key_last($this->runs)]['participants'][] = $data + ['relations' => []];
    }

    /**
     * A relation of the participant just read.
     *
     * @param array $data
     */
    public function process_asnrelation(array $data): void {
        $participants = &$this->runs[array_key_last($this->runs)]['participants'];
        $data['userid'] = (int) $this->get_mappingid('user', $data['userid'], 0);
        $participants[array_key_last($participants)]['relations'][] = $data;
    }

    /**
     * Makes the runs.
     */
    public function after_restore_course(): void {
        $actor = actor::user((int) $this->task->get_userid());
        foreach ($this->runs as $run) {
            if (!di::get(run_restorer::class)->restore($actor, (int) $this->task->get_courseid(), $run)) {
                $this->task->log(get_string('restore:runleft', 'local_asnblended'), backup::LOG_WARNING, $run['code']);
            }
        }
        $this->runs = [];
    }
}
