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

use local_asnblended\local\imports\csv_file;
use local_asnblended\local\imports\importer;
use local_asnblended\local\imports\row;
use local_asnblended\local\people\nip;
use local_asnblended\local\people\person_repository;

/**
 * Reads mentor.csv: nip_peserta, nip_mentor. A participant has one mentor; another one replaces the present.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mentor_importer implements importer {
    /**
     * Collaborators.
     */
    public function __construct(
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var participant_service does the work */
        private readonly participant_service $service,
        /** @var int the run */
        private readonly int $runid,
    ) {
    }

    #[\Override]
    public function required_columns(): array {
        return ['nip_peserta', 'nip_mentor'];
    }

    #[\Override]
    public function judge(csv_file $file): array {
        $rows = [];
        $first = [];
        foreach ($file->rows() as $line => $cells) {
            if ($cells === null) {
                $rows[] = (new row($line))->refuse('error:toomanycells');
                continue;
            }
            $rows[] = $row = new row($line, nip::normalise($cells['nip_peserta']));
            $row->values['mentornip'] = nip::normalise($cells['nip_mentor']);
            if (isset($first[$row->key])) {
                $row->refuse('error:twice', $first[$row->key]);
            }
            $first[$row->key] ??= $line;
        }
        $participants = $this->participants->by_nip($this->runid);
        $mentors = $this->people->by_nips(array_map(static fn(row $row) => $row->values['mentornip'] ?? '', $rows));
        $present = $this->participants->relations($this->runid, 'mentor');
        foreach ($rows as $row) {
            if ($row->accepted()) {
                $this->judge_pair($row, $participants[$row->key] ?? null, $mentors[$row->values['mentornip']] ?? null, $present);
            }
        }
        return $rows;
    }

    /**
     * Judges a row by what is known of its two people.
     *
     * @param row $row
     * @param \stdClass|null $participant
     * @param \stdClass|null $mentor
     * @param \stdClass[][] $present participant => present mentors
     */
    private function judge_pair(row $row, ?\stdClass $participant, ?\stdClass $mentor, array $present): void {
        if ($participant === null) {
            $row->refuse('error:participantunknown', s($row->key));
        } else if ($mentor === null) {
            $row->refuse('error:mentorunknown', s($row->values['mentornip']));
        } else if ($row->key === $row->values['mentornip']) {
            $row->refuse('error:mentorself');
        } else {
            $row->id = (int) $participant->id;
            $row->values['personid'] = (int) $mentor->id;
            $now = array_map('intval', array_column($present[$participant->id] ?? [], 'personid'));
            $row->status = !$now ? row::NEW : ($now === [(int) $mentor->id] ? row::UNCHANGED : row::CHANGED);
        }
    }

    #[\Override]
    public function apply(array $rows): void {
        $touched = array_filter($rows, static fn(row $row) => in_array($row->status, [row::NEW, row::CHANGED], true));
        $pairs = array_map(static fn(row $row) => [$row->id, $row->values['personid']], array_values($touched));
        $this->service->assign_mentors($this->runid, $pairs);
    }
}
