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
 * A kind of thing that can be due. Its label is the string todo:CODE of the plugin that declares it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class todo_kind {
    /**
     * The declaration.
     *
     * @param string $code
     * @param string $component
     * @param string $icon
     * @param int $order
     * @param \Closure $address
     * @param string $inturn
     */
    public function __construct(
        /** @var string what it is called in tables */
        public readonly string $code,
        /** @var string plugin that declares it */
        public readonly string $component,
        /** @var string Font Awesome */
        public readonly string $icon,
        /** @var int place in the list, the most pressing lowest */
        public readonly int $order,
        /** @var \Closure takes a thing due as {@see todos::of_actor()} gives it, returns the moodle_url where it is done */
        private readonly \Closure $address,
        /** @var string address below the site where all things of this kind are done one after the other; empty for none */
        private readonly string $inturn = '',
    ) {
    }

    /**
     * What it is called.
     *
     * @return string
     */
    public function label(): string {
        return get_string("todo:$this->code", $this->component);
    }

    /**
     * Where a thing of this kind is done.
     *
     * @param \stdClass $item
     * @return \moodle_url
     */
    public function address(\stdClass $item): \moodle_url {
        return ($this->address)($item);
    }

    /**
     * Where all things of this kind are done one after the other.
     *
     * @return \moodle_url|null null where each is done by itself
     */
    public function in_turn(): ?\moodle_url {
        return $this->inturn === '' ? null : new \moodle_url($this->inturn);
    }
}
