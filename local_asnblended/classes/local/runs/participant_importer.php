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

namespace local_asnblended\local\runs;

use local_asnblended\actor;
use local_asnblended\local\imports\csv_file;
use local_asnblended\local\imports\importer;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\local\people\nip;
use local_asnblended\local\people\person_repository;

/**
 * Reads who takes part in a run: any file with a column nip; where it has a column peran, only those marked peserta.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class participant_importer implements importer {
    /**
     * Collaborators.
     *
     * @param person_repository $people
     * @param participant_repository $participants
     * @param participant_service $service
     */
    public function __construct(
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var participant_service does the work */
        private readonly participant_service $service,
    ) {
    }

    #[\Override]
    public static function kind(): string {
        return 'participant';
    }

    #[\Override]
    public static function of_run(): bool {
        return true;
    }

    #[\Override]
    public function required_columns(): array {
        return ['nip'];
    }

    #[\Override]
    public function judge(csv_file $file, options $options): array {
        $rows = [];
        $first = [];
        $roles = $file->has('peran');
        foreach ($file->rows() as $line => $cells) {
            if (is_string($cells)) {
                $rows[] = (new row($line))->refuse($cells);
                continue;
            }
            $rows[] = $row = new row($line, nip::normalise($cells['nip']), $cells['nama'] ?? '');
            if ($roles && !preg_match('/\bpeserta\b/i', $cells['peran'])) {
                $row->status = row::SKIPPED;
            } else if (isset($first[$row->key])) {
                $row->refuse('error:twice', $first[$row->key]);
            }
            $first[$row->key] ??= $line;
        }
        $accepted = array_filter($rows, static fn(row $row) => $row->accepted());
        $known = $this->people->by_nips(array_map(static fn(row $row) => $row->key, $accepted));
        $participants = $this->participants->by_nip($options->runid);
        foreach ($accepted as $row) {
            if (!isset($known[$row->key])) {
                $row->refuse('error:personunknown', $row->key);
            } else if (isset($participants[$row->key])) {
                $row->id = (int) $participants[$row->key]->id;
                $row->status = row::UNCHANGED;
            }
        }
        return $rows;
    }

    #[\Override]
    public function apply(array $rows, options $options, actor $actor): void {
        $new = array_filter($rows, static fn(row $row) => $row->status === row::NEW);
        $people = $this->people->by_nips(array_map(static fn(row $row) => $row->key, $new));
        // In the order of the file, whatever the order of the query.
        $this->service->add($options->runid, array_map(static fn(row $row) => $people[$row->key], $new));
    }
}
