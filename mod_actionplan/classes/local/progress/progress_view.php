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

namespace mod_actionplan\local\progress;

use local_asnblended\dates;

/**
 * What was told of an action week by week, as one person may see it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress_view {
    /** @var string the present week, YYYY-MM-DD */
    private readonly string $week;

    /**
     * What the actions have in common.
     *
     * @param string $today YYYY-MM-DD where the run is held
     * @param bool $own
     * @param bool $atwork
     */
    public function __construct(
        string $today,
        /** @var bool whether the reader tells of the actions */
        private readonly bool $own,
        /** @var bool whether the run is in a phase at the workplace, in which an update is asked for each week */
        private readonly bool $atwork,
    ) {
        $this->week = progress_rules::week($today);
    }

    /**
     * Exports what was told of an action.
     *
     * @param \stdClass $action
     * @param \stdClass[] $rows newest week first
     * @return array fields of an action as plan_structure describes them
     */
    public function export(\stdClass $action, array $rows): array {
        $current = ($rows[0]->week ?? '') === $this->week ? $rows[0] : null;
        $canupdate = $this->own && progress_rules::is_told($action);
        $statuses = array_map(static fn(string $code, array $look) => ['code' => $code, 'label' => self::label($code),
            'icon' => $look[0],
            'chosen' => $code === ($current->status ?? '')], array_keys(progress_rules::STATUSES), progress_rules::STATUSES);
        return [
            'canupdate' => $canupdate,
            'updatedue' => $canupdate && $this->atwork && $current === null,
            'progressversion' => (int) ($current->version ?? 0),
            'progressstatus' => $current->status ?? '',
            'progressnote' => (string) ($current->note ?? ''),
            'statuses' => $canupdate ? $statuses : [],
            'weeks' => array_map(fn(\stdClass $row) => [
                'label' => $row->week === $this->week ? get_string('progressthis', 'mod_actionplan')
                    : get_string('progresslast', 'mod_actionplan', dates::label($row->week)),
                'status' => $row->status,
                'statuslabel' => self::label($row->status),
                'statusicon' => progress_rules::STATUSES[$row->status][0],
                'statustone' => progress_rules::STATUSES[$row->status][1],
                'note' => (string) $row->note,
            ], $rows),
        ];
    }

    /**
     * A status in words.
     *
     * @param string $code
     * @return string
     */
    private static function label(string $code): string {
        return get_string("progress:$code", 'mod_actionplan');
    }
}
