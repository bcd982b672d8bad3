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
use local_asnblended\todo_kind;

/**
 * Collects the kinds of things that can be due.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Collects the kinds of things that can be due')]
#[tags('dashboard')]
final class collect_todo_kinds {
    /** @var todo_kind[] code => kind */
    private array $kinds = [];

    /**
     * Declares a kind.
     *
     * @param todo_kind $kind
     */
    public function add(todo_kind $kind): void {
        if (isset($this->kinds[$kind->code])) {
            throw new \coding_exception("The kind '$kind->code' is declared twice");
        }
        $this->kinds[$kind->code] = $kind;
    }

    /**
     * What was declared, the most pressing first.
     *
     * @return todo_kind[] code => kind
     */
    public function get_kinds(): array {
        uasort($this->kinds, static fn(todo_kind $a, todo_kind $b) => [$a->order, $a->code] <=> [$b->order, $b->code]);
        return $this->kinds;
    }
}
