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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * The declared shape of a plan, see {@see \mod_actionplan\local\plan\plan_view}.
 *
 * Texts are raw: people write "< 2 hari", and everything that shows them escapes them.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_structure {
    /**
     * A plan.
     *
     * @return external_single_structure
     */
    public static function plan(): external_single_structure {
        return new external_single_structure([
            ...self::integers('planid', 'cmid', 'userid', 'version', 'verified', 'verifiedneeded'),
            ...self::texts('participantname', 'participantnip', 'position', 'opdname', 'runname', 'programmename'),
            ...self::texts('superiorname', 'superiornip', 'mentorname', 'mentornip'),
            ...self::texts('state', 'statelabel', 'stateicon', 'statetone', 'change1', 'change2', 'change3', 'returnedreason'),
            ...self::booleans('achieved', 'closed', 'hasactions', 'isreturned', 'read', 'hasfinished'),
            ...self::texts('week'),
            ...self::integers('undo'),
            ...self::texts('undolabel', 'reasonid'),
            'reasons' => self::list(self::texts('text')),
            'phases' => self::list(self::integers('number') + self::texts('name', 'progress', 'period')
                + self::booleans('past', 'current')),
            'can' => new external_single_structure(self::booleans('own', 'write', 'withdraw', 'agree', 'addevidence', 'verify')),
            'indicators' => self::list(self::texts('code', 'name', 'unit', 'source') + self::booleans('lower')),
            'examples' => self::list(self::texts('title', 'steps', 'successmeasure', 'behaviour')),
            'actions' => self::list(self::action()),
            'history' => self::list(self::integers('sequence') + self::texts('label', 'actorname', 'behindname', 'reason', 'on')
                + self::booleans('restored')),
        ]);
    }

    /**
     * An action.
     *
     * @return external_value[]
     */
    private static function action(): array {
        return [
            ...self::integers('id', 'version', 'number'),
            ...self::texts('title', 'steps', 'ownerunit', 'duedate', 'duelabel', 'successmeasure', 'behaviour', 'skpreference'),
            ...self::texts('indicatorcode', 'indicatorname', 'indicatorunit', 'indicatorsource', 'baseline', 'target'),
            ...self::texts('state', 'statelabel', 'stateicon', 'statetone', 'missing'),
            ...self::booleans('overdue', 'indicatorlower', 'isreturned', 'canaddevidence', 'canverify', 'candelete', 'hasevidence'),
            ...self::booleans('showevidence', 'finished', 'canupdate', 'updatedue'),
            ...self::integers('progressversion', 'undo'),
            ...self::texts('progressstatus', 'progressnote', 'undolabel', 'reasonid'),
            'reasons' => self::list(self::texts('text')),
            'statuses' => self::list(self::texts('code', 'label', 'icon') + self::booleans('chosen')),
            'weeks' => self::list(self::texts('label', 'status', 'statuslabel', 'statusicon', 'statustone', 'note')),
            'uploads' => self::list(self::texts('filename', 'sizelabel')),
            'evidence' => self::list([
                ...self::integers('id', 'versionnumber'),
                ...self::texts('note', 'link', 'state', 'statelabel', 'stateicon', 'statetone', 'reason', 'sha256'),
                ...self::texts('submittedon', 'decidedbyname', 'decidedon'),
                ...self::booleans('newest'),
                'files' => self::list(self::texts('filename', 'sizelabel', 'sha256', 'url') + self::booleans('isimage')),
            ]),
        ];
    }

    /**
     * A list of objects.
     *
     * @param array $fields
     * @return external_multiple_structure
     */
    private static function list(array $fields): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure($fields));
    }

    /**
     * Fields of one type.
     *
     * @param string $type
     * @param string[] $names
     * @return external_value[]
     */
    private static function fields(string $type, array $names): array {
        return array_combine($names, array_map(
            static fn(string $name) => new external_value($type, $name, allownull: NULL_NOT_ALLOWED),
            $names,
        ));
    }

    /**
     * Integer fields.
     *
     * @param string ...$names
     * @return external_value[]
     */
    public static function integers(string ...$names): array {
        return self::fields(PARAM_INT, $names);
    }

    /**
     * Text fields.
     *
     * @param string ...$names
     * @return external_value[]
     */
    public static function texts(string ...$names): array {
        return self::fields(PARAM_RAW, $names);
    }

    /**
     * Boolean fields.
     *
     * @param string ...$names
     * @return external_value[]
     */
    public static function booleans(string ...$names): array {
        return self::fields(PARAM_BOOL, $names);
    }
}
