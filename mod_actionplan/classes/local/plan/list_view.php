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

use core\clock;
use local_asnblended\actor;
use local_asnblended\participant_query;
use local_asnblended\runs;
use local_asnblended\standings;
use local_asnblended\todos;
use mod_actionplan\local\access;

/**
 * The plans of an activity that somebody follows: a mentor's or superior's participants, or everybody for organisers; before
 * them the own ones.
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
     *
     * @param access $access
     * @param runs $runs
     * @param plan_repository $plans
     * @param standings $standings
     * @param todos $todos
     * @param clock $clock
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var runs who takes part */
        private readonly runs $runs,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var standings figures of participants */
        private readonly standings $standings,
        /** @var todos what needs whom */
        private readonly todos $todos,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * One page of plans, by key, what needs somebody first; those that need the actor are marked.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @param list_choice $choice what is looked for
     * @return array plans and next (empty at the end), as list_plans describes them
     * @throws \moodle_exception when the actor follows nobody here
     */
    public function export(actor $actor, \stdClass $cm, list_choice $choice): array {
        $groupid = $choice->groupid;
        $groups = $this->access->organiser_groups($actor, $cm);
        $related = false;
        if ($groups && $groupid === 0) {
            // Where groups are separate nobody sees them as one list.
            $groupid = $groups[0];
        }
        if ($groups !== null && !in_array($groupid, $groups, true)) {
            // Not an organiser of this group: only one's own participants.
            [$groupid, $related] = [0, true];
        }
        $source = plan_standing::source((int) $cm->instance, (int) $cm->id);
        $before = $choice->days > 0 ? $this->clock->time() - $choice->days * DAYSECS : 0;
        $query = new participant_query(
            (int) $cm->course,
            $source,
            $actor->userid,
            $related,
            $groupid,
            $choice->search,
            $choice->kind,
            $choice->whom,
            $before,
        );
        $rows = $this->runs->participants($query, $choice->after, self::PAGE + 1);
        if ($related && !$rows && !$this->runs->follows_anybody((int) $cm->course, $actor->userid)) {
            throw new \moodle_exception('error:followsnobody', 'mod_actionplan');
        }
        $more = count($rows) > self::PAGE;
        $rows = array_slice($rows, 0, self::PAGE);
        $plans = $this->rows($cm, $rows, $rows ? $this->todos->of_actor($actor) : []);
        return ['plans' => $plans, 'next' => $more ? end($rows)->place : ''];
    }

    /**
     * The own plans of the actor here: one for each run.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @param \stdClass[]|null $due what is due from the actor, as {@see todos::of_actor()} gives it, where that is known
     * @return array[] as plans of export()
     */
    public function own(actor $actor, \stdClass $cm, ?array $due = null): array {
        $participations = $this->runs->participations((int) $cm->course, $actor->userid);
        return $this->rows($cm, $participations, $due ?? ($participations ? $this->todos->of_actor($actor) : []));
    }

    /**
     * Participants with their plans.
     *
     * @param \stdClass $cm
     * @param \stdClass[] $participants
     * @param \stdClass[] $due what is due from whoever looks
     * @return array[]
     */
    private function rows(\stdClass $cm, array $participants, array $due): array {
        $userids = array_values(array_unique(array_map('intval', array_column($participants, 'userid'))));
        $plans = [];
        foreach ($userids ? $this->plans->of_course((int) $cm->course, $userids, (int) $cm->instance) : [] as $plan) {
            $plans["$plan->userid $plan->runcode"] = $plan;
        }
        $source = plan_standing::source((int) $cm->instance, (int) $cm->id);
        $figures = $this->standings->figures($source, array_map('intval', array_column($participants, 'id')));
        [$needs, $mine] = [[], []];
        foreach ($due as $item) {
            if ((int) $item->cmid === (int) $cm->id) {
                $needs[$item->participantid] = ($needs[$item->participantid] ?? 0) + 1;
                if (!todos::is_of_calendar($item)) {
                    $mine[$item->participantid] ??= $item;
                }
            }
        }
        $longest = $this->todos->longest($source, array_map('intval', array_column($participants, 'id')));
        return array_map(function (\stdClass $row) use ($cm, $plans, $figures, $needs, $mine, $longest): array {
            $plan = $plans["$row->userid $row->runcode"] ?? null;
            $state = $plan->state ?? 'draft';
            $values = $figures[(int) $row->id] ?? [];
            $rests = $row->status !== 'active' || $row->runstatus !== 'active';
            return [
                'participantid' => (int) $row->id,
                'planid' => (int) ($plan->id ?? 0),
                'userid' => (int) $row->userid,
                'name' => $row->name,
                'nip' => $row->nip,
                'opdname' => $row->opdname,
                'runname' => $row->runname,
                'state' => $state,
                ...plan_state::look($state),
                'actions' => $values['actions'] ?? 0,
                'evidence' => $values['evidence'] ?? 0,
                'verified' => $values['verified'] ?? 0,
                'verifiedneeded' => (int) $row->verifiedneeded,
                'needs' => $needs[$row->id] ?? 0,
                // What waits for whoever looks is said before what waits for others; where all rests, nothing waits.
                'waits' => $this->waits($mine[$row->id] ?? ($rests ? null : $longest[$row->id] ?? null)),
                'url' => $plan ? self::url((int) $cm->id, (int) $plan->id)->out(false) : '',
            ];
        }, $participants);
    }

    /**
     * What waits, and since when, in words.
     *
     * @param \stdClass|null $item
     * @return string empty when nothing waits
     */
    private function waits(?\stdClass $item): string {
        if ($item === null) {
            return '';
        }
        $days = intdiv(max(0, $this->clock->time() - (int) $item->timecreated), DAYSECS);
        $label = $this->todos->kinds()[$item->kind]->label();
        return $days === 0 ? $label : get_string('waitsdays', 'mod_actionplan', (object) ['what' => $label, 'days' => $days]);
    }

    /**
     * The address of a plan.
     *
     * @param int $cmid
     * @param int $planid
     * @return \moodle_url
     */
    public static function url(int $cmid, int $planid): \moodle_url {
        return new \moodle_url('/mod/actionplan/view.php', ['id' => $cmid, 'planid' => $planid]);
    }
}
