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

/**
 * The foundation's hooks that the activity answers.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$callbacks = [
    [
        'hook' => \local_asnblended\hook\collect_run_checks::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'collect_run_checks'],
    ],
    [
        'hook' => \local_asnblended\hook\participants_enrolled::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'participants_enrolled'],
    ],
    [
        'hook' => \local_asnblended\hook\person_account_changed::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'person_account_changed'],
    ],
    [
        'hook' => \local_asnblended\hook\run_code_changed::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'run_code_changed'],
    ],
    [
        'hook' => \local_asnblended\hook\collect_role_capabilities::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'collect_role_capabilities'],
    ],
    [
        'hook' => \local_asnblended\hook\collect_metrics::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'collect_metrics'],
    ],
    [
        'hook' => \local_asnblended\hook\collect_standings::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'collect_standings'],
    ],
    [
        'hook' => \local_asnblended\hook\collect_todo_kinds::class,
        'callback' => [\mod_actionplan\hook_callbacks::class, 'collect_todo_kinds'],
    ],
];
