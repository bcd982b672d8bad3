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

use core_availability\info_module;
use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\todos;
use mod_actionplan\local\plan_writer;
use mod_actionplan\output\review_page;

/**
 * The evidence that waits for a mentor in all activities, one after the other: the oldest first.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class review_service {
    /** What of the decided is looked up again, to be taken back, at most. */
    private const DECIDED = 20;

    /**
     * Collaborators.
     *
     * @param todos $todos
     * @param plan_repository $plans
     * @param plan_writer $writer
     * @param plan_view $view
     */
    public function __construct(
        /** @var todos what needs whom */
        private readonly todos $todos,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_writer reads plans as somebody may see them */
        private readonly plan_writer $writer,
        /** @var plan_view shape of a plan */
        private readonly plan_view $view,
    ) {
    }

    /**
     * The page.
     *
     * @param actor $actor
     * @param int $actionid the action to look at; the first that waits where this one does not
     * @param int[] $decided actions that were decided on just now
     * @return review_page
     */
    public function page(actor $actor, int $actionid, array $decided): review_page {
        $waiting = $this->waiting($actor);
        [$at, $plan] = [0, null];
        while ($waiting && $plan === null) {
            $at = (int) array_search($actionid, array_column($waiting, 'actionid'), true);
            $plan = $this->plan($actor, $waiting[$at]['planid']);
            if ($plan === null) {
                // Not the actor's to see any more: it keeps nobody from the others.
                array_splice($waiting, $at, 1);
            }
        }
        $gone = array_diff($decided, array_column($waiting, 'actionid'));
        return new review_page($waiting, $at, $plan, $this->undoable($actor, $gone));
    }

    /**
     * A plan as the actor sees it.
     *
     * @param actor $actor
     * @param int $planid
     * @return array|null null where it is not the actor's to see, or gone by now
     */
    private function plan(actor $actor, int $planid): ?array {
        try {
            return $this->view->export($actor, $this->writer->read($actor, $planid));
        } catch (\moodle_exception) {
            return null;
        }
    }

    /**
     * The actions whose evidence waits for the actor.
     *
     * @param actor $actor
     * @return array[] oldest first: actionid, planid, version (of the action), title, participantname, runname, since
     */
    private function waiting(actor $actor): array {
        $items = array_filter($this->todos->of_actor($actor), static fn(\stdClass $item) => $item->kind === 'evidence_verify');
        $open = [];
        foreach (array_unique(array_column($items, 'cmid')) as $cmid) {
            // Where a restriction of the activity keeps the actor out, nothing could be decided.
            $open[$cmid] = info_module::is_user_visible((int) $cmid, $actor->userid, false);
        }
        $items = array_filter($items, static fn(\stdClass $item) => $open[$item->cmid]);
        $actions = $this->plans->actions(array_map('intval', array_column($items, 'itemid')));
        $waiting = [];
        foreach ($items as $item) {
            if (isset($actions[$item->itemid])) {
                $waiting[] = [
                    'actionid' => (int) $item->itemid,
                    'planid' => (int) $actions[$item->itemid]->planid,
                    'version' => (int) $actions[$item->itemid]->version,
                    'title' => $actions[$item->itemid]->title,
                    'participantname' => $item->participantname,
                    'runname' => $item->runname,
                    'since' => get_string('reviewsince', 'mod_actionplan', dates::instant((int) $item->timecreated)),
                ];
            }
        }
        return $waiting;
    }

    /**
     * Decisions of a moment ago that can still be taken back.
     *
     * @param actor $actor
     * @param int[] $decided actions
     * @return array[] actionid, planid, version, title, participantname, undo (seconds), undolabel
     */
    private function undoable(actor $actor, array $decided): array {
        $undoable = [];
        $actions = $this->plans->actions(array_slice($decided, 0, self::DECIDED));
        foreach (array_unique(array_column($actions, 'planid')) as $planid) {
            $plan = $this->plan($actor, (int) $planid);
            foreach ($plan['actions'] ?? [] as $action) {
                if (isset($actions[$action['id']]) && $action['undo']) {
                    $fields = array_intersect_key($action, array_flip(['version', 'title', 'undo', 'undolabel']));
                    $undoable[] = $fields + ['actionid' => $action['id'], 'planid' => $plan['planid'],
                        'participantname' => $plan['participantname']];
                }
            }
        }
        return $undoable;
    }
}
