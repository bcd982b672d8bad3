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

namespace local_asnblended;

use core\di;
use core\hook\navigation\secondary_extend;
use core\hook\output\before_http_headers;
use core_course\hook\before_course_deleted;
use core_user\hook\before_user_deleted;
use local_asnblended\local\people\account_links;
use local_asnblended\local\runs\run_repository;
use local_asnblended\local\work\request_repository;

/**
 * Answers to core's hooks.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class hook_callbacks {
    /** Key of the run in the navigation of a course, see lib.php. */
    private const RUN_NODE = 'local_asnblended_run';

    /**
     * An account goes: the civil servant stays, without an account.
     *
     * @param before_user_deleted $hook
     */
    public static function before_user_deleted(before_user_deleted $hook): void {
        $userid = (int) $hook->user->id;
        transaction::run(di::get(\moodle_database::class), static function () use ($userid): void {
            di::get(account_links::class)->unlink($userid);
            di::get(request_repository::class)->forget_account($userid);
        });
    }

    /**
     * A course goes, and its runs with it.
     *
     * @param before_course_deleted $hook
     */
    public static function before_course_deleted(before_course_deleted $hook): void {
        $runs = di::get(run_repository::class);
        foreach ($runs->of_course((int) $hook->course->id) as $run) {
            $runs->delete((int) $run->id);
        }
    }

    /**
     * Every page sends what waits on the device, and who logs out anywhere is asked what becomes of it. Where nothing is on the
     * device, a few lines look and go.
     *
     * @param before_http_headers $hook
     */
    public static function before_http_headers(before_http_headers $hook): void {
        global $USER;
        if (isloggedin() && !isguestuser()) {
            $hook->renderer->get_page()->requires->js_call_amd('local_asnblended/waiting', 'init', [(int) $USER->id]);
        }
    }

    /**
     * The run stands beside the participants of its course, not behind "More": organisers need it all the time.
     *
     * @param secondary_extend $hook
     */
    public static function secondary_extend(secondary_extend $hook): void {
        $view = $hook->get_secondaryview();
        $node = $view->get(self::RUN_NODE);
        $before = $view->get('grades');
        if ($node && $before) {
            $view->children->remove(self::RUN_NODE);
            $view->add_node($node, 'grades');
        }
    }
}
