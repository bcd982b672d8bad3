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

namespace mod_actionplan\task;

use core\clock;
use core\di;
use core\task\adhoc_task;
use core\task\manager;
use mod_actionplan\event\plan_event;
use mod_actionplan\local\notice\notice_service;
use mod_actionplan\local\plan\undo_service;

/**
 * Tells people what waits for them and what was decided. A task, because sending an e-mail takes longer than anybody who has just
 * pressed a button should wait.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class send_notice extends adhoc_task {
    /**
     * Something happened to a plan.
     *
     * @param plan_event $event
     */
    public static function observe(plan_event $event): void {
        $task = new self();
        $task->set_custom_data([
            'event' => $event->eventname,
            'planid' => (int) $event->other['planid'],
            'actionid' => (int) ($event->other['actionid'] ?? 0),
            'userid' => (int) $event->userid,
            'sequence' => (int) $event->other['sequence'],
        ]);
        // What its author may still take back is told when it stands, also against a line that was slow; then it is looked at anew.
        $task->set_next_run_time(di::get(clock::class)->time() + undo_service::STANDS + 1);
        manager::queue_adhoc_task($task);
    }

    #[\Override]
    public function get_name(): string {
        return get_string('task:sendnotice', 'mod_actionplan');
    }

    #[\Override]
    public function execute(): void {
        $data = $this->get_custom_data();
        di::get(notice_service::class)->send(
            $data->event,
            (int) $data->planid,
            (int) $data->actionid,
            (int) $data->userid,
            isset($data->sequence) ? (int) $data->sequence : null,
        );
    }
}
