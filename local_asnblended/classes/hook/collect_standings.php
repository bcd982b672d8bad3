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

namespace local_asnblended\hook;

use core\attribute\label;
use core\attribute\tags;
use local_asnblended\standing;

/**
 * Asks the plugins how some participants stand according to their rows, to build figures and things due anew or to check them.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Asks how participants stand, to build figures and things due anew or to check them')]
#[tags('report')]
final class collect_standings {
    /** @var standing[][] participant => standings */
    private array $standings = [];

    /**
     * The hook.
     *
     * @param \stdClass[] $participants
     */
    public function __construct(
        /** @var \stdClass[] by id: id, runid, runcode, courseid, accountid (the present or last one; null without any), status */
        public readonly array $participants,
    ) {
    }

    /**
     * Answers for one participant and one source.
     *
     * @param int $participantid
     * @param standing $standing
     */
    public function add(int $participantid, standing $standing): void {
        $this->standings[$participantid][$standing->source->key()] = $standing;
    }

    /**
     * The answers.
     *
     * @param int $participantid
     * @return standing[] source => standing
     */
    public function of(int $participantid): array {
        return $this->standings[$participantid] ?? [];
    }
}
