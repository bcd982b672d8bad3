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

namespace mod_actionplan;

use core\di;
use local_asnblended\hook\collect_metrics;
use local_asnblended\hook\collect_role_capabilities;
use local_asnblended\hook\collect_run_checks;
use local_asnblended\hook\collect_standings;
use local_asnblended\hook\collect_todo_kinds;
use local_asnblended\hook\participants_enrolled;
use local_asnblended\hook\person_account_changed;
use local_asnblended\hook\run_code_changed;
use local_asnblended\run_check;
use local_asnblended\todo_kind;
use mod_actionplan\local\plan\instance_service;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_standing;

/**
 * Answers to the foundation's hooks.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class hook_callbacks {
    /**
     * Kinds of things due, the most pressing first: icon, whether it is of an action (else of a plan), fragment that the page of
     * the plan understands, page on which all of the kind are done one after the other.
     */
    private const TODOS = [
        'plan_returned' => ['fa-reply', false, null, ''],
        'evidence_returned' => ['fa-reply', true, null, ''],
        'plan_agree' => ['fa-handshake', false, null, ''],
        'evidence_verify' => ['fa-circle-check', true, null, '/mod/actionplan/review.php'],
        'plan_write' => ['fa-pencil', false, null, ''],
        'progress_tell' => ['fa-calendar-week', false, 'update', ''],
        'evidence_add' => ['fa-camera', false, 'evidence', ''],
    ];

    /**
     * Participants have entered a run: each activity of its course makes room for their plans.
     *
     * @param participants_enrolled $hook
     */
    public static function participants_enrolled(participants_enrolled $hook): void {
        di::get(instance_service::class)->participants_entered($hook);
    }

    /**
     * A civil servant has another account.
     *
     * @param person_account_changed $hook
     */
    public static function person_account_changed(person_account_changed $hook): void {
        di::get(instance_service::class)->account_changed($hook);
    }

    /**
     * A run has another code.
     *
     * @param run_code_changed $hook
     */
    public static function run_code_changed(run_code_changed $hook): void {
        di::get(plan_repository::class)->rename_run($hook->courseid, $hook->before, $hook->after);
    }

    /**
     * What mentors and superiors may do in the activity.
     *
     * @param collect_role_capabilities $hook
     */
    public static function collect_role_capabilities(collect_role_capabilities $hook): void {
        $hook->add('mentor', 'mod/actionplan:view');
        $hook->add('mentor', 'mod/actionplan:verifyevidence');
        $hook->add('superior', 'mod/actionplan:view');
        $hook->add('superior', 'mod/actionplan:agreeplan');
    }

    /**
     * What the activity counts.
     *
     * @param collect_metrics $hook
     */
    public static function collect_metrics(collect_metrics $hook): void {
        array_map($hook->add(...), plan_standing::metrics());
    }

    /**
     * How participants stand according to their plans.
     *
     * @param collect_standings $hook
     */
    public static function collect_standings(collect_standings $hook): void {
        di::get(plan_standing::class)->collect($hook);
    }

    /**
     * What can be due for a plan. Things of a plan have its id, things of an action the action's; the plan is found by both.
     *
     * @param collect_todo_kinds $hook
     */
    public static function collect_todo_kinds(collect_todo_kinds $hook): void {
        $order = 100;
        foreach (self::TODOS as $code => [$icon, $ofaction, $fragment, $inturn]) {
            $address = static fn(\stdClass $item) => new \moodle_url(
                '/mod/actionplan/view.php',
                ['id' => $item->cmid] + ($ofaction ? ['actionid' => $item->itemid] : ['planid' => $item->itemid]),
                $ofaction ? "action-$item->itemid" : $fragment,
            );
            $hook->add(new todo_kind($code, 'mod_actionplan', $icon, $order++, $address, $inturn));
        }
    }

    /**
     * Whether the course of a run has an activity in which plans are written.
     *
     * @param collect_run_checks $hook
     */
    public static function collect_run_checks(collect_run_checks $hook): void {
        $courseid = (int) $hook->run->courseid;
        $there = di::get(plan_repository::class)->has_activity($courseid);
        $add = new \moodle_url('/course/modedit.php', ['add' => 'actionplan', 'type' => '', 'course' => $courseid, 'section' => 0,
            'return' => 0]);
        $hook->add(new run_check(
            $there,
            get_string($there ? 'check:activity' : 'check:noactivity', 'mod_actionplan'),
            $add,
            get_string('check:addactivity', 'mod_actionplan'),
        ));
    }
}
