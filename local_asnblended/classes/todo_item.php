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

namespace local_asnblended;

/**
 * A thing that is due from a participant, from one of the participant's relations, or from one person.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class todo_item {
    /** Characters of a subject at most. */
    public const MAX_SUBJECT = 250;

    /** @var string what it is called, in the words of the participant, cut where it is too long */
    public readonly string $subject;

    /**
     * The thing.
     *
     * @param string $kind
     * @param string $relationkind
     * @param int $itemid
     * @param string $subject
     * @param string|null $duedate
     * @param int $personid
     * @param string|null $fromdate
     * @param string $phasekind
     * @param int|null $since
     */
    public function __construct(
        /** @var string what is due, like plan_agree; declared by the hook collect_todo_kinds */
        public readonly string $kind,
        /** @var string whose it is: participant, mentor or superior; empty when it is one person's */
        public readonly string $relationkind,
        /** @var int what it is about; unique with kind and person within a source */
        public readonly int $itemid,
        string $subject,
        /** @var string|null YYYY-MM-DD in the zone of the run */
        public readonly ?string $duedate = null,
        /** @var int the one person whose it is, who may not have an account yet; 0 for whoever stands in the relation */
        public readonly int $personid = 0,
        /** @var string|null YYYY-MM-DD in the zone of the run before which it is not due; null for at once */
        public readonly ?string $fromdate = null,
        /** @var string kind of phase of the run (online, facetoface, onthejob) in which alone it is due; empty for always */
        public readonly string $phasekind = '',
        /** @var int|null instant since which it waits, UTC seconds; null for when it is said first */
        public readonly ?int $since = null,
    ) {
        if (($relationkind === '') === ($personid === 0)) {
            throw new \coding_exception('A thing due belongs to a relation or to one person');
        }
        // By characters, not by shorten_text(): what people write is no markup, and "< 2 hari" has no tag in it.
        $this->subject = \core_text::strlen($subject) > self::MAX_SUBJECT
            ? \core_text::substr($subject, 0, self::MAX_SUBJECT - 1) . '…' : $subject;
    }
}
