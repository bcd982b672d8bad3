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
use local_asnblended\local\imports\csv_file;
use local_asnblended\local\imports\importer;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;

/**
 * Reads opd.csv: kode, nama, induk, wilayah.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class opd_importer implements importer {
    /**
     * Collaborators.
     *
     * @param opd_repository $opds
     */
    public function __construct(
        /** @var opd_repository agencies */
        private readonly opd_repository $opds,
    ) {
    }

    #[\Override]
    public static function kind(): string {
        return 'opd';
    }

    #[\Override]
    public static function of_run(): bool {
        return false;
    }

    #[\Override]
    public function required_columns(): array {
        return ['kode', 'nama'];
    }

    #[\Override]
    public function judge(csv_file $file, options $options): array {
        $known = $this->opds->all_by_code();
        $codeofid = array_column($known, 'code', 'id');
        $codes = [];
        foreach (array_keys($known) as $code) {
            $codes[self::folded((string) $code)] = (string) $code;
        }
        $rows = [];
        $first = [];
        foreach ($file->rows() as $line => $cells) {
            $row = $this->judge_cells($line, $cells);
            $rows[] = $row;
            if ($row->status === row::REFUSED) {
                continue;
            }
            if (isset($first[$row->key])) {
                $row->refuse('error:twice', $first[$row->key]);
                continue;
            }
            $first[$row->key] = $line;
            $code = $codes[self::folded($row->key)] ??= $row->key;
            if ($code !== $row->key) {
                // Some databases take the two for one.
                $row->refuse('error:codecase', $code);
            } else if (isset($known[$row->key])) {
                $standing = clone $known[$row->key];
                $standing->parent = $codeofid[$standing->parentid] ?? '';
                $row->compare($standing);
            } else if ($row->name === '') {
                $row->refuse('error:namemissing');
            }
        }
        $this->refuse_unknown_parents($rows, $known);
        $this->refuse_cycles($rows, $known, $codeofid);
        return $rows;
    }

    /**
     * A code without what some databases do not tell apart: capitals and accents.
     *
     * @param string $code
     * @return string
     */
    private static function folded(string $code): string {
        return \core_text::strtolower(\core_text::specialtoascii($code));
    }

    /**
     * Judges a row by itself.
     *
     * @param int $line
     * @param array|string $cells
     * @return row
     */
    private function judge_cells(int $line, array|string $cells): row {
        if (is_string($cells)) {
            return (new row($line))->refuse($cells);
        }
        $row = new row($line, $cells['kode'], $cells['nama']);
        if ($row->key === '') {
            return $row->refuse('error:codemissing');
        }
        if (\core_text::strlen($row->key) > 50 || preg_match('/[\s<>]/', $row->key)) {
            return $row->refuse('error:codecharacters');
        }
        if (\core_text::strlen($row->name) > 255) {
            return $row->refuse('error:toolong', 'nama');
        }
        if ($row->name !== '') {
            $row->values['name'] = $row->name;
        }
        $region = $cells['wilayah'] ?? '';
        if (\core_text::strlen($region) > 50) {
            return $row->refuse('error:toolong', 'wilayah');
        }
        if ($region !== '') {
            $row->values['region'] = $region;
        }
        $parent = $cells['induk'] ?? '';
        if ($parent !== '') {
            $row->values['parent'] = $parent;
        }
        return $row;
    }

    /**
     * A parent must be known or stand in an accepted row; refusing one row may take away the parent of others.
     *
     * @param row[] $rows
     * @param \stdClass[] $known
     */
    private function refuse_unknown_parents(array $rows, array $known): void {
        do {
            $accepted = [];
            foreach ($rows as $row) {
                if ($row->accepted()) {
                    $accepted[$row->key] = true;
                }
            }
            $refused = 0;
            foreach ($rows as $row) {
                $parent = $row->values['parent'] ?? null;
                if ($row->accepted() && $parent !== null && !isset($known[$parent]) && !isset($accepted[$parent])) {
                    $row->refuse('error:parentunknown', $parent);
                    $refused++;
                }
            }
        } while ($refused > 0);
    }

    /**
     * No unit may stand below itself, counting what is known already and not in the file.
     *
     * @param row[] $rows
     * @param \stdClass[] $known
     * @param string[] $codeofid
     */
    private function refuse_cycles(array $rows, array $known, array $codeofid): void {
        do {
            $parents = array_map(static fn($record) => $codeofid[$record->parentid] ?? null, $known);
            foreach ($rows as $row) {
                if ($row->accepted() && isset($row->values['parent'])) {
                    $parents[$row->key] = $row->values['parent'];
                }
            }
            $refused = 0;
            foreach ($rows as $row) {
                if ($row->accepted() && isset($row->values['parent']) && self::reaches_itself($row->key, $parents)) {
                    $row->refuse('error:parentcycle', $row->values['parent']);
                    unset($parents[$row->key]);
                    $refused++;
                }
            }
            $this->refuse_unknown_parents($rows, $known);
        } while ($refused > 0);
    }

    /**
     * Whether the way up from a unit leads back to it.
     *
     * @param string $code
     * @param array $parents code => code of the parent
     * @return bool
     */
    private static function reaches_itself(string $code, array $parents): bool {
        $seen = [];
        for ($up = $parents[$code] ?? null; $up !== null && !isset($seen[$up]); $up = $parents[$up] ?? null) {
            if ($up === $code) {
                return true;
            }
            $seen[$up] = true;
        }
        return false;
    }

    #[\Override]
    public function apply(array $rows, options $options, actor $actor): void {
        $known = $this->opds->all_by_code();
        $codeofid = array_column($known, 'code', 'id');
        $waiting = array_filter($rows, static fn(row $row) => in_array($row->status, [row::NEW, row::CHANGED], true));
        // Parents first: a unit waits until the one above it has been written.
        while ($waiting) {
            $keys = array_column($waiting, 'key', 'key');
            foreach ($waiting as $index => $row) {
                $parentcode = $row->values['parent'] ?? $codeofid[$known[$row->key]->parentid ?? 0] ?? null;
                if (isset($row->values['parent']) && isset($keys[$parentcode])) {
                    continue;
                }
                $parent = $parentcode === null ? null : $known[$parentcode];
                $name = $row->values['name'] ?? $known[$row->key]->name;
                if (isset($known[$row->key])) {
                    $this->opds->change($known[$row->key], $name, $parent, $row->values['region'] ?? null);
                    $known = $this->opds->all_by_code();
                } else {
                    $known[$row->key] = $this->opds->add($row->key, $name, $parent, $row->values['region'] ?? null);
                }
                unset($waiting[$index], $keys[$row->key]);
            }
        }
    }
}
