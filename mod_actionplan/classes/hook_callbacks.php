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
use local_asnblended\hook\collect_role_capabilities;
use local_asnblended\hook\participants_enrolled;
use mod_actionplan\local\plan\instance_service;

/**
 * Answers to the foundation's hooks.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class hook_callbacks {
    /**
     * Participants have entered a run: each activity of its course makes room for their plans.
     *
     * @param participants_enrolled $hook
     */
    public static function participants_enrolled(participants_enrolled $hook): void {
        di::get(instance_service::class)->participants_entered($hook->courseid, $hook->userids);
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
}
