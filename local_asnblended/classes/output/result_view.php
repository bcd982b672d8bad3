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

namespace local_asnblended\output;

use local_asnblended\local\imports\result;
use local_asnblended\local\imports\row;

/**
 * A preview or import in the shape of its template.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class result_view {
    /** Rows on one page. */
    public const ROWS = 200;

    /** Icon and tone of each fate. */
    private const FATES = [
        row::NEW => ['fa-plus', 'success'],
        row::CHANGED => ['fa-pencil', 'info'],
        row::UNCHANGED => ['fa-equals', 'secondary'],
        row::REFUSED => ['fa-circle-xmark', 'danger'],
        row::SKIPPED => ['fa-forward', 'secondary'],
    ];

    /**
     * Exports the counts and the rows with one fate, the refused ones unless another is asked for.
     *
     * @param result $result
     * @param string|null $show fate, null for the refused
     * @param \moodle_url|null $url of the page, for filters
     * @return array
     */
    public static function export(result $result, ?string $show = null, ?\moodle_url $url = null): array {
        $show ??= row::REFUSED;
        $counts = [];
        foreach ($result->counts() as $fate => $count) {
            if ($fate === row::SKIPPED && $count === 0) {
                continue;
            }
            $counts[] = [
                'fate' => $fate,
                'label' => get_string("fate:$fate", 'local_asnblended'),
                'icon' => self::FATES[$fate][0],
                'tone' => self::FATES[$fate][1],
                'count' => $count,
                'url' => $url ? (new \moodle_url($url, ['show' => $fate]))->out(false) : '',
                'current' => $fate === $show,
            ];
        }
        $rows = $result->with_status($show);
        return [
            'kind' => $result->kind,
            'title' => get_string("kind:$result->kind", 'local_asnblended'),
            'counts' => $counts,
            'show' => get_string("fate:$show", 'local_asnblended'),
            'rows' => array_map(static fn(row $row) => [
                'line' => $row->line,
                'key' => $row->key,
                'name' => $row->name,
                'reason' => html_entity_decode($row->reason(), ENT_QUOTES),
                'account' => $row->account === '' ? '' : get_string("account:$row->account:short", 'local_asnblended'),
                'proposal' => $row->account === 'proposal',
                'accountname' => $row->accountuser ? fullname($row->accountuser) : '',
                'username' => $row->accountuser->username ?? '',
                'email' => $row->accountuser->email ?? '',
            ], array_slice($rows, 0, self::ROWS)),
            'hasrows' => (bool) $rows,
            'more' => max(0, count($rows) - self::ROWS),
        ];
    }
}
