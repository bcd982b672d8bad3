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

namespace block_impactdash\local;

use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\todo_kind;
use local_asnblended\todos;

/**
 * What waits for somebody, in the shape that template and web service share: grouped by kind, the most pressing first.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class todo_view {
    /** Things listed under one kind; a mentor of many gets the rest as a number. */
    public const LISTED = 10;

    /**
     * Collaborators.
     *
     * @param \core\clock $clock
     * @param todos $todos
     */
    public function __construct(
        /** @var \core\clock tells the present instant */
        private readonly \core\clock $clock,
        /** @var todos what needs whom */
        private readonly todos $todos,
    ) {
    }

    /**
     * What waits for the actor.
     *
     * @param actor $actor
     * @return array as get_todo describes it
     */
    public function export(actor $actor): array {
        $bykind = [];
        foreach ($this->todos->of_actor($actor) as $item) {
            $bykind[$item->kind][] = $item;
        }
        // A day is judged in the reader's zone here: a list over several runs has no zone of its own.
        $today = userdate($this->clock->time(), '%Y-%m-%d', 99, false);
        $groups = [];
        $listed = 0;
        foreach ($this->todos->kinds() as $code => $kind) {
            if (isset($bykind[$code])) {
                $shown = array_slice($bykind[$code], 0, self::LISTED);
                $listed += count($shown);
                $groups[] = [
                    'kind' => $code,
                    'label' => $kind->label(),
                    'icon' => $kind->icon,
                    'count' => count($bykind[$code]),
                    'inturnurl' => $kind->in_turn()?->out(false) ?? '',
                    'items' => array_map(static fn(\stdClass $item) => self::item($kind, $item, $today), $shown),
                ];
            }
        }
        $known = array_sum(array_column($groups, 'count'));
        return ['count' => $known, 'more' => $known - $listed, 'groups' => $groups];
    }

    /**
     * One thing.
     *
     * @param todo_kind $kind
     * @param \stdClass $item
     * @param string $today YYYY-MM-DD
     * @return array
     */
    private static function item(todo_kind $kind, \stdClass $item, string $today): array {
        return [
            'id' => (int) $item->id,
            'title' => $item->relationkind === 'participant' ? $item->runname : $item->participantname,
            'detail' => $item->subject,
            'due' => (string) $item->duedate === '' ? '' : dates::label($item->duedate),
            'overdue' => (string) $item->duedate !== '' && $item->duedate < $today,
            'url' => $kind->address($item)->out(false),
        ];
    }
}
