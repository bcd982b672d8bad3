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

namespace local_asnblended\local\people;

use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\local\access;
use local_asnblended\local\imports\csv_file;
use local_asnblended\local\imports\importer;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;

/**
 * Reads cakupan.csv: nip, kode_opd or wilayah, peran (kepala or sdm), sampai (last day, empty without end).
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scope_importer implements importer {
    /** What the file calls a role => what the table does. */
    public const ROLES = ['kepala' => 'opdhead', 'sdm' => 'hr'];

    /**
     * Collaborators.
     *
     * @param person_repository $people
     * @param opd_repository $opds
     * @param scope_repository $scopes
     * @param access $access
     */
    public function __construct(
        /** @var person_repository civil servants */
        private readonly person_repository $people,
        /** @var opd_repository agencies */
        private readonly opd_repository $opds,
        /** @var scope_repository who may see which agency */
        private readonly scope_repository $scopes,
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    #[\Override]
    public static function kind(): string {
        return 'scope';
    }

    #[\Override]
    public static function of_run(): bool {
        return false;
    }

    #[\Override]
    public function required_columns(): array {
        return ['nip', 'peran'];
    }

    #[\Override]
    public function judge(csv_file $file, options $options): array {
        $opds = $this->opds->all_by_code();
        $regions = array_filter(array_column($opds, 'region', 'region'));
        $rows = [];
        foreach ($file->rows() as $line => $cells) {
            $rows[] = is_string($cells) ? (new row($line))->refuse($cells) : self::judge_cells($line, $cells, $opds, $regions);
        }
        $people = $this->people->by_nips(array_map(static fn(row $row) => $row->key, $rows));
        $standing = [];
        foreach ($this->scopes->all() as $scope) {
            $standing["$scope->userid $scope->opdid $scope->region $scope->role"] = (string) $scope->todate;
        }
        $first = [];
        foreach ($rows as $row) {
            $person = $people[$row->key] ?? null;
            if (!$row->accepted()) {
                continue;
            }
            if (!$person || !$person->userid) {
                $row->refuse($person ? 'error:personnoaccount' : 'error:personunknown', $row->key);
                continue;
            }
            $row->values['userid'] = (int) $person->userid;
            $key = "$person->userid {$row->values['opdid']} {$row->values['region']} {$row->values['role']}";
            if (isset($first[$key])) {
                $row->refuse('error:twice', $first[$key]);
                continue;
            }
            $first[$key] = $row->line;
            if (isset($standing[$key])) {
                $row->status = $standing[$key] === $row->values['todate'] ? row::UNCHANGED : row::CHANGED;
            }
        }
        return $rows;
    }

    /**
     * Judges a row by itself.
     *
     * @param int $line
     * @param string[] $cells
     * @param \stdClass[] $opds by code
     * @param string[] $regions
     * @return row
     */
    private static function judge_cells(int $line, array $cells, array $opds, array $regions): row {
        $row = new row($line, nip::normalise($cells['nip']), $cells['nama'] ?? '');
        [$code, $region, $todate] = [$cells['kode_opd'] ?? '', $cells['wilayah'] ?? '', $cells['sampai'] ?? ''];
        $role = self::ROLES[\core_text::strtolower($cells['peran'])] ?? null;
        return match (true) {
            $row->key === '' => $row->refuse('error:nipmissing'),
            ($code === '') === ($region === '') => $row->refuse('error:scopeplace'),
            $code !== '' && !isset($opds[$code]) => $row->refuse('error:opdunknown', $code),
            $region !== '' && !isset($regions[$region]) => $row->refuse('error:regionunknown', $region),
            $role === null => $row->refuse('error:scoperole', $cells['peran']),
            $todate !== '' && !dates::is_date($todate) => $row->refuse('error:scopedate', $todate),
            default => self::filled($row, ['opdid' => (int) ($opds[$code]->id ?? 0), 'region' => $region, 'role' => $role,
                'todate' => $todate]),
        };
    }

    /**
     * A row with what it says.
     *
     * @param row $row
     * @param array $values
     * @return row
     */
    private static function filled(row $row, array $values): row {
        $row->values = $values;
        return $row;
    }

    #[\Override]
    public function apply(array $rows, options $options, actor $actor): void {
        $this->access->require_manage_scopes($actor);
        foreach ($rows as $row) {
            if (in_array($row->status, [row::NEW, row::CHANGED], true)) {
                $v = $row->values;
                $this->scopes->add($v['userid'], $v['opdid'], $v['role'], $v['region'], $v['todate'] === '' ? null : $v['todate']);
            }
        }
    }
}
