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
 * Reads who is whose mentor or superior: nip_peserta and one more column. Somebody else replaces whoever it is now; a hyphen
 * ends it, an empty cell keeps it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class relation_importer implements importer {
    /** What ends a relation. */
    private const NOBODY = '-';

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

    /**
     * The column with the NIP of the mentor or superior.
     *
     * @return string
     */
    abstract protected static function column(): string;

    #[\Override]
    public static function of_run(): bool {
        return true;
    }

    #[\Override]
    public function required_columns(): array {
        return ['nip_peserta', static::column()];
    }

    #[\Override]
    public function judge(csv_file $file, options $options): array {
        $rows = [];
        $first = [];
        foreach ($file->rows() as $line => $cells) {
            if (is_string($cells)) {
                $rows[] = (new row($line))->refuse($cells);
                continue;
            }
            $rows[] = $row = new row($line, nip::normalise($cells['nip_peserta']));
            $row->values['nip'] = nip::normalise($cells[static::column()]);
            if (isset($first[$row->key])) {
                $row->refuse('error:twice', $first[$row->key]);
            }
            $first[$row->key] ??= $line;
        }
        $participants = $this->participants->by_nip($options->runid);
        $people = $this->people->by_nips(array_map(static fn(row $row) => $row->values['nip'] ?? '', $rows));
        $present = $this->participants->relations($options->runid, static::kind());
        foreach ($rows as $row) {
            if ($row->accepted()) {
                $participant = $participants[$row->key] ?? null;
                $now = array_map('intval', array_column($present[$participant->id ?? 0] ?? [], 'personid'));
                $this->judge_pair($row, $participant, $people[$row->values['nip']] ?? null, $now);
            }
        }
        return $rows;
    }

    /**
     * Judges a row by what is known of its two people.
     *
     * @param row $row
     * @param \stdClass|null $participant
     * @param \stdClass|null $person
     * @param int[] $now people who stand in the relation
     */
    private function judge_pair(row $row, ?\stdClass $participant, ?\stdClass $person, array $now): void {
        $nip = $row->values['nip'];
        $kind = static::kind();
        if ($participant === null) {
            $row->refuse('error:participantunknown', $row->key);
            return;
        }
        $row->id = (int) $participant->id;
        if ($nip === '') {
            $row->status = row::UNCHANGED;
        } else if ($nip === self::NOBODY) {
            $row->values['personid'] = 0;
            $row->status = $now ? row::CHANGED : row::UNCHANGED;
        } else if ($person === null) {
            $row->refuse($kind === 'mentor' ? 'error:mentorunknown' : 'error:superiornotknown', $nip);
        } else if ($row->key === $nip) {
            $row->refuse("error:{$kind}self");
        } else {
            $row->values['personid'] = (int) $person->id;
            $row->status = !$now ? row::NEW : ($now === [(int) $person->id] ? row::UNCHANGED : row::CHANGED);
        }
    }

    #[\Override]
    public function apply(array $rows, options $options, actor $actor): void {
        $touched = array_filter($rows, static fn(row $row) => in_array($row->status, [row::NEW, row::CHANGED], true));
        $pairs = array_map(static fn(row $row) => [$row->id, $row->values['personid']], array_values($touched));
        $this->service->relate($actor, $options->runid, static::kind(), $pairs);
    }
}
