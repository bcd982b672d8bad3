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

namespace mod_actionplan\local\plan;

use local_asnblended\actor;
use local_asnblended\progress;
use local_asnblended\runs;
use local_asnblended\todo;
use mod_actionplan\local\access;
use mod_actionplan\local\plan_writer;

/**
 * The plans of an activity that somebody follows: a mentor's or superior's participants, or everybody for organisers.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class list_view {
    /** Plans in one answer. */
    public const PAGE = 100;

    /**
     * Collaborators.
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    /**
     * One page of plans, by key; those that need the actor are marked.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @param int $groupid only this group, 0 for all that the actor may see
     * @param int $after only participants with a higher id
     * @return array plans and next (0 at the end), as list_plans describes them
     * @throws \moodle_exception when the actor follows nobody here
     */
    public function export(actor $actor, \stdClass $cm, int $groupid = 0, int $after = 0): array {
        $groups = $this->access->organiser_groups($actor, $cm);
        $participantids = null;
        if ($groups && $groupid === 0) {
            // Where groups are separate nobody sees them as one list.
            $groupid = $groups[0];
        }
        if ($groups !== null && !in_array($groupid, $groups, true)) {
            // Not an organiser of this group: only one's own participants.
            $groupid = 0;
            $participantids = runs::related_participants((int) $cm->course, $actor->userid);
            if (!$participantids) {
                throw new \moodle_exception('error:followsnobody', 'mod_actionplan');
            }
        }
        $rows = progress::states(plan_writer::COMPONENT, (int) $cm->instance, $after, self::PAGE + 1, $participantids, $groupid);
        $more = count($rows) > self::PAGE;
        $rows = array_slice($rows, 0, self::PAGE);
        $needs = [];
        foreach (todo::for_user($actor) as $item) {
            if ((int) $item->cmid === (int) $cm->id) {
                $needs[$item->userid] = ($needs[$item->userid] ?? 0) + 1;
            }
        }
        return [
            'plans' => array_map(static fn(\stdClass $row) => [
                'participantid' => (int) $row->participantid,
                'userid' => (int) $row->userid,
                'name' => $row->name,
                'opdname' => $row->opdname,
                'state' => $row->planstate,
                ...labels::state($row->planstate),
                'actions' => (int) $row->actions,
                'evidence' => (int) $row->evidence,
                'verified' => (int) $row->verified,
                'needs' => $needs[$row->userid] ?? 0,
                'url' => (new \moodle_url('/mod/actionplan/view.php', ['id' => $cm->id, 'userid' => $row->userid]))->out(false),
            ], $rows),
            'next' => $more ? (int) end($rows)->participantid : 0,
        ];
    }
}
