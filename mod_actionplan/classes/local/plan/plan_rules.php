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

use local_asnblended\dates;
use mod_actionplan\local\invalid_exception;

/**
 * What a plan and an action must contain. Pure rules, no database; each answer is a list of field => string identifier.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_rules {
    /** The three things that will change. */
    public const CHANGES = ['change1', 'change2', 'change3'];

    /** What an action holds: field => greatest number of characters. */
    public const ACTION_FIELDS = ['title' => 255, 'steps' => 5000, 'ownerunit' => 255, 'duedate' => 10, 'successmeasure' => 2000,
        'behaviour' => 2000, 'indicatorcode' => 50, 'baseline' => 50, 'target' => 50, 'skpreference' => 255];

    /** Fields that hold a number in the unit of the indicator. */
    public const NUMBERS = ['baseline', 'target'];

    /** Actions of a plan at most. */
    public const MAX_ACTIONS = 20;

    /** Characters of a reason. */
    private const MIN_REASON = 5;

    /** Characters of a reason at most. */
    private const MAX_REASON = 1000;

    /** Without these nobody can agree to an action: it must name the behaviour (L3) and the indicator (L4) it moves. */
    public const NEEDED = ['title', 'steps', 'duedate', 'successmeasure', 'behaviour', 'indicatorcode', 'baseline', 'target'];

    /**
     * What keeps the text of an action from being saved, even as a draft.
     *
     * @param array $values field => text
     * @param string[] $indicators codes that may be named
     * @return string[] field => identifier of the string that says so
     */
    public static function action_errors(array $values, array $indicators): array {
        $errors = [];
        foreach (self::ACTION_FIELDS as $field => $length) {
            if (\core_text::strlen($values[$field] ?? '') > $length) {
                $errors[$field] = 'error:toolong';
            }
        }
        if (trim($values['title'] ?? '') === '') {
            $errors['title'] = 'error:titlemissing';
        }
        $date = $values['duedate'] ?? '';
        if ($date !== '' && !dates::is_date($date)) {
            $errors['duedate'] = 'error:date';
        }
        foreach (self::NUMBERS as $field) {
            $errors += array_filter([$field => quantity::problem($values[$field] ?? '')]);
        }
        $code = $values['indicatorcode'] ?? '';
        if ($code !== '' && !in_array($code, $indicators, true)) {
            $errors['indicatorcode'] = 'error:indicatorunknown';
        }
        return $errors;
    }

    /**
     * The fields an action lacks before anybody can agree to it.
     *
     * @param \stdClass $action
     * @return string[] fields
     */
    public static function missing(\stdClass $action): array {
        return array_values(array_filter(self::NEEDED, static fn(string $field) => trim((string) $action->$field) === ''));
    }

    /**
     * What keeps a plan from being submitted.
     *
     * @param \stdClass $plan
     * @param \stdClass[] $actions
     * @param int $needed verified actions that the run asks for
     * @return string[] field => identifier of the string that says so; actions are fields action<id>
     */
    public static function submit_errors(\stdClass $plan, array $actions, int $needed): array {
        $errors = [];
        foreach (self::CHANGES as $field) {
            if (trim((string) $plan->$field) === '') {
                $errors[$field] = 'error:changemissing';
            }
        }
        if (count($actions) < $needed) {
            $errors['actions'] = 'error:toofewactions';
        }
        foreach ($actions as $action) {
            if (self::missing($action)) {
                $errors["action$action->id"] = 'error:actionincomplete';
            }
        }
        return $errors;
    }

    /**
     * What keeps evidence from being handed in.
     *
     * @param string $note
     * @param string $link
     * @param int $files
     * @return string[] field => identifier of the string that says so
     */
    public static function evidence_errors(string $note, string $link, int $files): array {
        $errors = [];
        if (\core_text::strlen($note) > 5000) {
            $errors['note'] = 'error:toolong';
        }
        $scheme = strtolower((string) parse_url($link, PHP_URL_SCHEME));
        if (
            $link !== '' && (!in_array($scheme, ['http', 'https'], true) || !filter_var($link, FILTER_VALIDATE_URL)
                || strlen($link) > 1333)
        ) {
            $errors['link'] = 'error:link';
        }
        if (trim($note) === '' && $link === '' && $files === 0) {
            $errors['note'] = 'error:evidenceempty';
        }
        return $errors;
    }

    /**
     * Returning needs a reason that says what to do.
     *
     * @param string $reason
     * @throws invalid_exception
     */
    public static function require_reason(string $reason): void {
        $length = \core_text::strlen($reason);
        if ($length < self::MIN_REASON || $length > self::MAX_REASON) {
            throw new invalid_exception(['reason' => $length < self::MIN_REASON ? 'error:reasonmissing' : 'error:toolong']);
        }
    }
}
