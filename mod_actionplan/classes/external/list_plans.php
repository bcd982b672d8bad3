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

namespace mod_actionplan\external;

use context_module;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_asnblended\actor;
use mod_actionplan\local\plan\list_choice;
use mod_actionplan\local\plan\list_view;

/**
 * Lists the plans of an activity that somebody follows.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class list_plans extends external_api {
    /**
     * What it takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Course module', allownull: NULL_NOT_ALLOWED),
            'groupid' => new external_value(PARAM_INT, 'Only this group, 0 for all visible', VALUE_DEFAULT, 0, NULL_NOT_ALLOWED),
            'after' => new external_value(PARAM_RAW, 'Next of the page before', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'search' => new external_value(PARAM_RAW, 'Part of a name, NIP or agency', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'kind' => new external_value(PARAM_RAW, 'Only where this kind of thing waits', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'whom' => new external_value(PARAM_RAW, 'Only where something waits for them', VALUE_DEFAULT, '', NULL_NOT_ALLOWED),
            'days' => new external_value(PARAM_INT, 'Only where it waits longer than that', VALUE_DEFAULT, 0, NULL_NOT_ALLOWED),
        ]);
    }

    /**
     * Lists the plans.
     *
     * @param int $cmid
     * @param int $groupid
     * @param string $after
     * @param string $search
     * @param string $kind
     * @param string $whom
     * @param int $days
     * @return array
     */
    public static function execute(
        int $cmid,
        int $groupid = 0,
        string $after = '',
        string $search = '',
        string $kind = '',
        string $whom = '',
        int $days = 0,
    ): array {
        $p = self::validate_parameters(
            self::execute_parameters(),
            compact('cmid', 'groupid', 'after', 'search', 'kind', 'whom', 'days'),
        );
        $cm = get_coursemodule_from_id('actionplan', $p['cmid'], 0, false, MUST_EXIST);
        $context = context_module::instance($cm->id);
        self::validate_context($context);
        require_capability('mod/actionplan:view', $context);
        $choice = new list_choice($p['groupid'], $p['after'], $p['search'], $p['kind'], $p['whom'], $p['days']);
        return di::get(list_view::class)->export(actor::current(), $cm, $choice);
    }

    /**
     * What it gives.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'plans' => new external_multiple_structure(new external_single_structure(
                plan_structure::integers('participantid', 'planid', 'userid', 'actions', 'evidence', 'verified')
                + plan_structure::integers('verifiedneeded', 'needs')
                + plan_structure::texts('name', 'nip', 'opdname', 'runname', 'waits', 'url')
                + plan_structure::texts('state', 'statelabel', 'stateicon', 'statetone'),
            )),
            'next' => new external_value(PARAM_RAW, 'After of the next page, empty at the end', allownull: NULL_NOT_ALLOWED),
        ]);
    }
}
