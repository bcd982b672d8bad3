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

use core\clock;
use core\hook\manager;
use local_asnblended\hook\collect_todo_kinds;
use local_asnblended\local\work\todo_repository;

/**
 * What needs whom.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class todos {
    /** @var todo_kind[]|null code => kind */
    private ?array $kinds = null;

    /**
     * Collaborators.
     *
     * @param todo_repository $todos
     * @param manager $hooks
     * @param clock $clock
     */
    public function __construct(
        /** @var todo_repository things due */
        private readonly todo_repository $todos,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * The kinds that plugins have declared, the most pressing first.
     *
     * @return todo_kind[] code => kind
     */
    public function kinds(): array {
        if ($this->kinds === null) {
            $hook = new collect_todo_kinds();
            $this->hooks->dispatch($hook);
            $this->kinds = $hook->get_kinds();
        }
        return $this->kinds;
    }

    /**
     * Whether things can be due from an actor at all: it is the account of a civil servant. One database read.
     *
     * @param actor $actor
     * @return bool
     */
    public function concern(actor $actor): bool {
        return $this->todos->concern($actor->userid);
    }

    /**
     * What is due from an actor in all courses, as far as its kind is declared. One database read.
     *
     * @param actor $actor
     * @return \stdClass[] oldest first: id, kind, relationkind (empty when it is the actor's alone), participantid,
     *         participantname, userid, runname, courseid, cmid, itemid, subject, duedate (YYYY-MM-DD or null), timecreated (UTC
     *         seconds)
     */
    public function of_actor(actor $actor): array {
        $kinds = $this->kinds();
        return array_values(array_filter(
            $this->todos->of_user($actor->userid),
            fn(\stdClass $item) => isset($kinds[$item->kind]) && $this->is_due($item),
        ));
    }

    /**
     * Whether the calendar says that a thing is due. Each run has its zone, so that this is said here and not by the database.
     *
     * @param \stdClass $item
     * @return bool
     */
    private function is_due(\stdClass $item): bool {
        if (!self::is_of_calendar($item)) {
            return true;
        }
        $today = dates::today($this->clock, $item->timezone);
        $begun = $item->fromdate === null || $item->fromdate <= $today;
        return $begun && ($item->phasekind === null || $item->inphase > 0);
    }

    /**
     * What has waited longest of each of some participants, whoever has to do it; without what the calendar asks of everybody.
     * One database read.
     *
     * @param source $source
     * @param int[] $participantids
     * @return \stdClass[] participant => kind, relationkind, timecreated (UTC seconds)
     */
    public function longest(source $source, array $participantids): array {
        $longest = [];
        $kinds = $this->kinds();
        foreach ($participantids ? $this->todos->of_participants($participantids) : [] as $id => $sources) {
            foreach ($sources[$source->key()] ?? [] as $item) {
                $pressing = isset($kinds[$item->kind]) && !self::is_of_calendar($item);
                if ($pressing && (int) $item->timecreated < (int) ($longest[$id]->timecreated ?? PHP_INT_MAX)) {
                    $longest[$id] = $item;
                }
            }
        }
        return $longest;
    }

    /**
     * Whether the calendar decides if a thing is due.
     *
     * @param \stdClass $item
     * @return bool
     */
    public static function is_of_calendar(\stdClass $item): bool {
        return $item->fromdate !== null || $item->phasekind !== null;
    }
}
