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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_asnblended\actor;
use local_asnblended\conflict_exception;
use local_asnblended\request;
use local_asnblended\requests;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_view;
use mod_actionplan\local\plan_contexts;
use mod_actionplan\local\plan_writer;

/**
 * What the web services that write to a plan have in common: the checks before and the answer after.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class plan_write extends external_api {
    /**
     * Runs a write, once under its number, and answers with the plan as it stands afterwards, also when the write was refused as
     * stale or invalid: the browser keeps what the person wrote and shows both.
     *
     * @param array $payload what was asked for: planid, requestid and what else the write takes
     * @param callable $work takes the actor, gives the dossier
     * @return array status ok, conflict or invalid; errors; versions; plan
     */
    protected static function write(array $payload, callable $work): array {
        ['planid' => $planid, 'requestid' => $requestid] = $payload;
        $service = str_replace([__NAMESPACE__, '\\'], '', static::class);
        $request = new request($requestid, "mod_actionplan_$service", array_diff_key($payload, ['requestid' => true]));
        $plan = di::get(plan_repository::class)->plan($planid);
        $cm = di::get(plan_contexts::class)->module((int) $plan->actionplanid);
        self::validate_context(context_module::instance($cm->id));
        $actor = actor::current();
        [$status, $errors, $versions] = ['ok', [], []];
        try {
            [$dossier, $versions] = di::get(requests::class)->once($actor, $request, static fn() => $work($actor));
        } catch (conflict_exception) {
            $status = 'conflict';
        } catch (invalid_exception $exception) {
            [$status, $errors] = ['invalid', $exception->messages()];
        }
        return [
            'status' => $status,
            'errors' => $errors,
            'versions' => array_map(
                static fn(string $subject, int $version) => ['subject' => $subject, 'version' => $version],
                array_keys($versions),
                $versions,
            ),
            'plan' => di::get(plan_view::class)->export($actor, $dossier ?? di::get(plan_writer::class)->read($actor, $planid)),
        ];
    }

    /**
     * The answer to a write.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new external_value(PARAM_ALPHA, 'ok, conflict or invalid (see errors)', allownull: NULL_NOT_ALLOWED),
            'errors' => new external_multiple_structure(new external_single_structure([
                'field' => new external_value(PARAM_ALPHANUMEXT, 'Field, or action and its id', allownull: NULL_NOT_ALLOWED),
                'message' => new external_value(PARAM_RAW, 'What is wrong and what to do', allownull: NULL_NOT_ALLOWED),
            ])),
            'versions' => new external_multiple_structure(new external_single_structure([
                'subject' => new external_value(PARAM_RAW, 'plan:id or action:id', allownull: NULL_NOT_ALLOWED),
                'version' => new external_value(PARAM_INT, 'Version that this write left', allownull: NULL_NOT_ALLOWED),
            ])),
            'plan' => plan_structure::plan(),
        ]);
    }

    /**
     * The number under which a browser may ask again.
     *
     * @return external_value
     */
    protected static function requestid(): external_value {
        return new external_value(
            PARAM_ALPHANUM,
            '32 hexadecimal digits that the browser thought of: asked again, the write is not done again',
            VALUE_DEFAULT,
            '',
            NULL_NOT_ALLOWED,
        );
    }
}
