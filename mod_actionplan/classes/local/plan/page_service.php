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
use local_asnblended\runs;
use mod_actionplan\local\access;
use mod_actionplan\local\plan_context;
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
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var plan_service plans and actions */
        private readonly plan_service $plans,
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
     * @param int $userid whose plan is asked for, 0 for whatever fits the actor
     * @param int $after where the list goes on
     * @return renderable
     * @throws \moodle_exception when the actor may not see the plan that is asked for
     */
    public function page(actor $actor, \stdClass $cm, int $userid, int $after): renderable {
        if ($userid || runs::participant_of_user((int) $cm->course, $actor->userid)) {
            $context = plan_context::of($cm, $userid ?: $actor->userid);
            $this->access->require_view($actor, $context);
            $plan = $this->plans->ensure($context);
            $url = new \moodle_url('/mod/actionplan/view.php', ['id' => $cm->id]);
            $own = $this->access->is_owner($actor, $context);
            return new plan_page($this->view->export($actor, $plan, $context), $own ? '' : $url->out(false));
        }
        if (!runs::of_course((int) $cm->course)) {
            return new notice_page(get_string('error:noparticipant', 'mod_actionplan'));
        }
        $url = new \moodle_url('/mod/actionplan/view.php', ['id' => $cm->id]);
        $organises = $this->access->organiser_groups($actor, $cm) !== [];
        $groupid = $organises ? (int) groups_get_activity_group($cm, true) : 0;
        $menu = $organises ? groups_print_activity_menu($cm, $url, true) : '';
        try {
            return new list_page($this->list->export($actor, $cm, $groupid, $after), (string) $menu, $url);
        } catch (\moodle_exception $exception) {
            return new notice_page($exception->getMessage());
        }
    }
}
