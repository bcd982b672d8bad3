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

namespace mod_actionplan\local\plan;

/**
 * What somebody looks for in a list of plans, and where the list goes on.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_choice {
    /** Kinds of things due that a list is filtered by: those that press, not those that the calendar asks of everybody. */
    public const KINDS = ['plan_write', 'plan_agree', 'plan_returned', 'evidence_add', 'evidence_verify', 'evidence_returned'];

    /** For whom something can wait. */
    public const WHOM = ['participant', 'mentor', 'superior'];

    /** Days that are offered. */
    public const DAYS = [3, 7, 14];

    /** @var string part of a name, of a NIP or of the name of an agency; empty for all */
    public readonly string $search;

    /** @var string kind of thing due, empty for all */
    public readonly string $kind;

    /** @var string for whom something waits, empty for all */
    public readonly string $whom;

    /** @var int days that something has waited at least, 0 for all */
    public readonly int $days;

    /**
     * The choice. What nobody offers is left out: an address may be anything.
     *
     * @param int $groupid
     * @param string $after
     * @param string $search
     * @param string $kind
     * @param string $whom
     * @param int $days
     */
    public function __construct(
        /** @var int only this group, 0 for all that the reader may see */
        public readonly int $groupid = 0,
        /** @var string where the list goes on, empty for its beginning */
        public readonly string $after = '',
        string $search = '',
        string $kind = '',
        string $whom = '',
        int $days = 0,
    ) {
        $this->search = trim($search);
        $this->kind = in_array($kind, self::KINDS, true) ? $kind : '';
        $this->whom = in_array($whom, self::WHOM, true) ? $whom : '';
        $this->days = min(365, max(0, $days));
    }

    /**
     * The same in another group.
     *
     * @param int $groupid
     * @return self
     */
    public function in(int $groupid): self {
        return new self($groupid, $this->after, $this->search, $this->kind, $this->whom, $this->days);
    }

    /**
     * What an address says of it, without where the list goes on.
     *
     * @return array name => value of what is chosen
     */
    public function params(): array {
        return array_filter(['search' => $this->search, 'kind' => $this->kind, 'whom' => $this->whom, 'days' => $this->days]);
    }
}
