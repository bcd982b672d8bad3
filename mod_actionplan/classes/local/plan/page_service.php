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

use core\output\renderable;
use local_asnblended\actor;
use local_asnblended\organisers;
use local_asnblended\runs;
use mod_actionplan\local\access;
use mod_actionplan\local\plan_contexts;
use mod_actionplan\local\plan_writer;
use mod_actionplan\output\list_page;
use mod_actionplan\output\notice_page;
use mod_actionplan\output\plan_page;

/**
 * Decides what somebody sees who opens the activity: the own plan, a plan one follows, or the list of them.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class page_service {
    /**
     * Collaborators.
     *
     * @param access $access
     * @param organisers $organisers
     * @param runs $runs
     * @param plan_repository $plans
     * @param plan_service $service
     * @param plan_contexts $contexts
     * @param plan_writer $writer
     * @param plan_view $view
     * @param list_view $list
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var organisers whom organisers have to do with */
        private readonly organisers $organisers,
        /** @var runs who takes part */
        private readonly runs $runs,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_service makes room for plans */
        private readonly plan_service $service,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
        /** @var plan_writer reads plans as somebody may see them */
        private readonly plan_writer $writer,
        /** @var plan_view shape of a plan */
        private readonly plan_view $view,
        /** @var list_view shape of a list */
        private readonly list_view $list,
    ) {
    }

    /**
     * The page.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @param int $planid the plan that is asked for, 0 for whatever fits the actor
     * @param bool $list whether the list is asked for, also by those who have a plan of their own
     * @param list_choice $choice what is looked for in the list
     * @return renderable
     * @throws \moodle_exception when the actor may not see the plan that is asked for
     */
    public function page(
        actor $actor,
        \stdClass $cm,
        int $planid,
        bool $list,
        list_choice $choice,
    ): renderable {
        $own = $planid ? [] : $this->runs->participations((int) $cm->course, $actor->userid);
        if (count($own) === 1 && !$list) {
            $planid = $this->own_plan($cm, $own[0]);
        }
        $url = new \moodle_url('/mod/actionplan/view.php', ['id' => $cm->id]);
        if ($planid) {
            return $this->plan($actor, $cm, $planid, new \moodle_url($url, ['list' => 1]));
        }
        if (!$this->runs->of_course((int) $cm->course)) {
            return new notice_page(get_string('error:noparticipant', 'mod_actionplan'));
        }
        $listurl = new \moodle_url($url, ['list' => 1]);
        $groups = $this->access->organiser_groups($actor, $cm);
        [$menu, $links, $groupid] = ['', [], $choice->groupid];
        if ($groups === null) {
            $groupid = (int) groups_get_activity_group($cm, true);
            $menu = (string) groups_print_activity_menu($cm, $listurl, true);
        } else {
            $groupid = in_array($groupid, $groups, true) ? $groupid : $groups[0] ?? 0;
            foreach (count($groups) > 1 ? $this->organisers->menu($groups, $groupid) : [] as $group) {
                $links[] = (array) $group + ['url' => (new \moodle_url($listurl, ['group' => $group->id]))->out(false)];
            }
            $listurl = new \moodle_url($listurl, $links ? ['group' => $groupid] : []);
        }
        foreach ($own as $participant) {
            $this->own_plan($cm, $participant);
        }
        $plans = $own ? $this->list->own($actor, $cm) : [];
        try {
            $followed = $this->list->export($actor, $cm, $choice->in($groupid));
        } catch (\moodle_exception $exception) {
            if (!$own) {
                $withdrawn = $this->runs->has_withdrawn((int) $cm->course, $actor->userid);
                return new notice_page($withdrawn ? get_string('error:withdrawn', 'mod_actionplan') : $exception->getMessage());
            }
            $followed = ['plans' => [], 'next' => ''];
        }
        return new list_page($plans, $followed, $menu, $links, $listurl, $choice);
    }

    /**
     * The page of one plan.
     *
     * @param actor $actor
     * @param \stdClass $cm
     * @param int $planid
     * @param \moodle_url $listurl
     * @return plan_page
     */
    private function plan(actor $actor, \stdClass $cm, int $planid, \moodle_url $listurl): plan_page {
        $dossier = $this->writer->read($actor, $planid);
        if ((int) $dossier->context->cm->id !== (int) $cm->id) {
            throw new \moodle_exception('error:planmissing', 'mod_actionplan');
        }
        $follows = !$this->access->is_owner($actor, $dossier->context)
            || $this->access->organiser_groups($actor, $cm) !== []
            || count($this->runs->participations((int) $cm->course, $actor->userid)) > 1
            || $this->runs->follows_anybody((int) $cm->course, $actor->userid);
        return new plan_page($this->view->export($actor, $dossier), $follows ? $listurl->out(false) : '');
    }

    /**
     * The plan of somebody who takes part; who is here before the task that makes room gets it now.
     *
     * @param \stdClass $cm
     * @param \stdClass $participant
     * @return int 0 when there is none: the participant was withdrawn or the activity deleted meanwhile
     */
    private function own_plan(\stdClass $cm, \stdClass $participant): int {
        $find = fn() => $this->plans->of_user((int) $cm->instance, (int) $participant->userid, $participant->runcode);
        $plan = $find();
        if (!$plan) {
            $this->service->make_room($this->contexts->of_participant($cm, $participant));
            $plan = $find();
        }
        return (int) ($plan->id ?? 0);
    }
}
