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

use core\clock;
use core\task\manager;
use local_asnblended\actor;
use local_asnblended\local\imports\csv_file;
use local_asnblended\local\imports\importer;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\task\create_accounts;

/**
 * Reads pegawai.csv: nip, nama, email, kode_opd, jabatan, jenis, nip_atasan. A blank cell keeps the value that stands.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class person_importer implements importer {
    /** People whose accounts one task makes. */
    private const ACCOUNTS_PER_TASK = 200;

    /** Columns that are copied as text: column => field and its length. */
    private const TEXTS = ['nama' => ['name', 255], 'jabatan' => ['position', 255]];

    /**
     * Collaborators.
     *
     * @param person_repository $people
     * @param opd_repository $opds
     * @param account_matcher $accounts
     * @param account_links $links
     * @param clock $clock
     */
    public function __construct(
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
        /** @var opd_repository agencies */
        private readonly opd_repository $opds,
        /** @var account_matcher finds accounts */
        private readonly account_matcher $accounts,
        /** @var account_links gives people their accounts */
        private readonly account_links $links,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    #[\Override]
    public static function kind(): string {
        return 'person';
    }

    #[\Override]
    public static function of_run(): bool {
        return false;
    }

    #[\Override]
    public function required_columns(): array {
        return ['nip', 'nama', 'kode_opd'];
    }

    #[\Override]
    public function judge(csv_file $file, options $options): array {
        $opds = $this->opds->all_by_code();
        $now = $this->clock->time();
        $rows = [];
        $first = [];
        foreach ($file->rows() as $line => $cells) {
            $rows[] = $row = $this->judge_cells($line, $cells, $opds, $now);
            if ($row->key === '' || in_array($row->reasonkey, ['error:toomanycells', 'error:strayquote'], true)) {
                continue;
            }
            if (isset($first[$row->key])) {
                $row->refuse('error:twice', $first[$row->key]);
            }
            $first[$row->key] ??= $line;
        }
        $accepted = array_filter($rows, static fn(row $row) => $row->accepted());
        $known = $this->people->by_nips(array_merge(
            array_map(static fn(row $row) => $row->key, $accepted),
            array_filter(array_map(static fn(row $row) => $row->values['superiornip'] ?? null, $accepted)),
        ));
        foreach ($accepted as $row) {
            if (isset($known[$row->key])) {
                $row->compare($known[$row->key]);
            } else {
                $this->refuse_incomplete($row);
            }
        }
        $accepted = array_filter($accepted, static fn(row $row) => $row->accepted());
        $this->accounts->judge($accepted, $known, $options);
        $this->refuse_unknown_superiors($rows, $known);
        return $rows;
    }

    /**
     * Judges a row by itself.
     *
     * @param int $line
     * @param array|string $cells
     * @param \stdClass[] $opds
     * @param int $now
     * @return row
     */
    private function judge_cells(int $line, array|string $cells, array $opds, int $now): row {
        if (is_string($cells)) {
            return (new row($line))->refuse($cells);
        }
        $row = new row($line, nip::normalise($cells['nip']), $cells['nama']);
        if ($row->key === '') {
            return $row->refuse('error:nipmissing');
        }
        $problem = nip::problem($row->key, $now);
        if ($problem !== null) {
            return $row->refuse($problem, $row->key);
        }
        foreach (self::TEXTS as $column => [$field, $length]) {
            $text = $cells[$column] ?? '';
            if (\core_text::strlen($text) > $length) {
                return $row->refuse('error:toolong', $column);
            }
            $row->values += $text === '' ? [] : [$field => $text];
        }
        $email = $cells['email'] ?? '';
        if ($email !== '' && (!validate_email($email) || strlen($email) > 100)) {
            return $row->refuse('error:emailinvalid', $email);
        }
        $row->values += $email === '' ? [] : ['email' => $email];
        $code = $cells['kode_opd'];
        if ($code !== '' && !isset($opds[$code])) {
            return $row->refuse('error:opdunknown', $code);
        }
        $row->values += $code === '' ? [] : ['opdcode' => $code, 'opdid' => $opds[$code]->id];
        $type = strtolower($cells['jenis'] ?? '') ?: nip::employment_type($row->key);
        if ($type !== nip::employment_type($row->key)) {
            return $row->refuse('error:employmenttype', $cells['jenis']);
        }
        $row->values['employmenttype'] = $type;
        $superior = nip::normalise($cells['nip_atasan'] ?? '');
        if ($superior !== '' && ($superior === $row->key || nip::problem($superior, $now) !== null)) {
            return $row->refuse($superior === $row->key ? 'error:superiorself' : 'error:superiornip', $superior);
        }
        $row->values += $superior === '' ? [] : ['superiornip' => $superior];
        return $row;
    }

    /**
     * Refuses a new person without name or agency.
     *
     * @param row $row
     */
    private function refuse_incomplete(row $row): void {
        if (!isset($row->values['name'])) {
            $row->refuse('error:namemissing');
        } else if (!isset($row->values['opdid'])) {
            $row->refuse('error:opdmissing');
        }
    }

    /**
     * A superior must be known or stand in an accepted row; each refusal may take away the superior of others.
     *
     * @param row[] $rows
     * @param \stdClass[] $known
     */
    private function refuse_unknown_superiors(array $rows, array $known): void {
        $accepted = [];
        $subordinates = [];
        foreach ($rows as $row) {
            if ($row->accepted()) {
                $accepted[$row->key] = true;
                if (isset($row->values['superiornip'])) {
                    $subordinates[$row->values['superiornip']][] = $row;
                }
            }
        }
        $gone = array_filter(array_map('strval', array_keys($subordinates)), static fn(string $nip) => !isset($accepted[$nip]));
        while (($nip = array_pop($gone)) !== null) {
            foreach (isset($known[$nip]) ? [] : $subordinates[$nip] ?? [] as $row) {
                if ($row->accepted()) {
                    $row->refuse('error:superiorunknown', $nip);
                    $gone[] = $row->key;
                }
            }
        }
    }

    #[\Override]
    public function apply(array $rows, options $options, actor $actor): void {
        $new = array_filter($rows, static fn(row $row) => $row->status === row::NEW);
        $changed = array_filter($rows, static fn(row $row) => $row->status === row::CHANGED);
        $touched = array_merge($new, $changed);
        $this->people->add(array_map(static fn(row $row) => (object) [
            'nip' => $row->key,
            'name' => $row->values['name'],
            'email' => $row->values['email'] ?? '',
            'opdid' => $row->values['opdid'],
            'position' => $row->values['position'] ?? '',
            'employmenttype' => $row->values['employmenttype'],
            'superiorid' => null,
        ], $new));
        // Only now has everybody an id, so superiors of the same file can be named.
        $people = $this->people->by_nips(array_merge(
            array_map(static fn(row $row) => $row->key, $touched),
            array_filter(array_map(static fn(row $row) => $row->values['superiornip'] ?? null, $touched)),
        ));
        $create = [];
        foreach ($touched as $row) {
            $row->id = (int) $people[$row->key]->id;
            $fields = $row->status === row::NEW ? [] : array_diff_key($row->values, ['opdcode' => 0, 'superiornip' => 0]);
            if (isset($row->values['superiornip'])) {
                $fields['superiorid'] = $people[$row->values['superiornip']]->id;
            }
            if ($fields) {
                $this->people->change($row->id, $fields);
            }
            if ($row->account === 'create') {
                $create[] = $row->id;
            }
            $this->decide_account($row, $actor);
        }
        foreach (array_chunk($create, self::ACCOUNTS_PER_TASK) as $personids) {
            manager::queue_adhoc_task(create_accounts::for_people($personids, $actor));
        }
    }

    /**
     * Gives the person of a row the account that was found, or remembers that it is somebody else's.
     *
     * @param row $row
     * @param actor $actor
     */
    private function decide_account(row $row, actor $actor): void {
        if ($row->account === 'match') {
            $this->links->link($row->id, (int) $row->accountuser->id, account_repository::LOCKED, $actor);
        } else if ($row->account === 'confirmed') {
            $this->links->link($row->id, (int) $row->accountuser->id, account_repository::CONFIRMED, $actor);
        } else if ($row->rejecteduser !== null) {
            $this->links->reject($row->id, (int) $row->rejecteduser->id, $actor);
        }
    }
}
