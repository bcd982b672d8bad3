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

    /** Shown like a fate: rows whose account somebody has to confirm or reject. */
    public const PROPOSALS = 'proposal';

    /** Icon and tone of each fate. */
    private const FATES = [
        row::NEW => ['fa-plus', 'success'],
        row::CHANGED => ['fa-pencil', 'info'],
        row::UNCHANGED => ['fa-equals', 'secondary'],
        row::REFUSED => ['fa-circle-xmark', 'danger'],
        row::SKIPPED => ['fa-forward', 'secondary'],
    ];

    /**
     * The rows whose account somebody has to confirm or reject.
     *
     * @param result $result
     * @return row[]
     */
    public static function proposals(result $result): array {
        $isproposal = static fn(row $row) => $row->accepted() && $row->account === 'proposal';
        return array_values(array_filter($result->rows, $isproposal));
    }

    /**
     * Exports the counts and the rows with one fate, the refused ones unless another is asked for.
     *
     * @param result $result
     * @param string|null $show fate or PROPOSALS, null for the refused
     * @param \moodle_url|null $url of the page, for filters
     * @param int $page of the rows, the first being 0
     * @return array
     */
    public static function export(result $result, ?string $show = null, ?\moodle_url $url = null, int $page = 0): array {
        $show ??= row::REFUSED;
        $proposals = self::proposals($result);
        $counts = [];
        foreach ($result->counts() + ($proposals ? [self::PROPOSALS => count($proposals)] : []) as $fate => $count) {
            if ($fate === row::SKIPPED && $count === 0) {
                continue;
            }
            $counts[] = [
                'fate' => $fate,
                'label' => get_string("fate:$fate", 'local_asnblended'),
                'icon' => (self::FATES[$fate] ?? ['fa-circle-question'])[0],
                'tone' => (self::FATES[$fate] ?? ['', 'warning'])[1],
                'count' => $count,
                'url' => $url ? (new \moodle_url($url, ['show' => $fate]))->out(false) : '',
                'current' => $fate === $show,
            ];
        }
        $rows = $show === self::PROPOSALS ? $proposals : $result->with_status($show);
        $pages = $url ? (int) ceil(count($rows) / self::ROWS) : 0;
        $page = max(0, min($page, $pages - 1));
        return [
            'kind' => $result->kind,
            'title' => get_string("kind:$result->kind", 'local_asnblended'),
            'counts' => $counts,
            'show' => get_string("fate:$show", 'local_asnblended'),
            'rows' => array_map(self::row(...), array_slice($rows, $page * self::ROWS, self::ROWS)),
            'hasrows' => (bool) $rows,
            'more' => $url ? 0 : max(0, count($rows) - self::ROWS),
            'pages' => array_map(static fn(int $number) => [
                'number' => $number + 1,
                'url' => (new \moodle_url($url, ['show' => $show, 'page' => $number]))->out(false),
                'current' => $number === $page,
            ], $pages > 1 ? range(0, $pages - 1) : []),
        ];
    }

    /**
     * One row. Everything of it is raw; the template escapes.
     *
     * @param row $row
     * @return array
     */
    private static function row(row $row): array {
        return [
            'line' => $row->line,
            'key' => $row->key,
            'name' => $row->name,
            'reason' => $row->reason(),
            'account' => $row->account === '' ? '' : get_string("account:$row->account:short", 'local_asnblended'),
            'claims' => $row->claims ? get_string('claimedby', 'local_asnblended', implode(', ', $row->claims)) : '',
            'proposal' => $row->account === 'proposal',
            'accountname' => $row->accountuser ? fullname($row->accountuser) : '',
            'accountid' => (int) ($row->accountuser->id ?? 0),
            'username' => $row->accountuser->username ?? '',
            'email' => $row->accountuser->email ?? '',
        ];
    }
}
