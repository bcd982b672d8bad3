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

namespace mod_actionplan\local;

use context_module;

/**
 * Where a plan stands: its activity and the participation of its owner.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_context {
    /** @var \stdClass[]|null who stands in a relation to the participant, once it was asked */
    public ?array $related = null;

    /**
     * See {@see plan_contexts}.
     *
     * @param \stdClass $cm
     * @param context_module $module
     * @param \stdClass $participant
     */
    public function __construct(
        /** @var \stdClass course module */
        public readonly \stdClass $cm,
        /** @var context_module context of the course module */
        public readonly context_module $module,
        /** @var \stdClass owner of the plan */
        public readonly \stdClass $participant,
    ) {
    }

    /**
     * Whether the run goes on. In a closed one everybody looks, and nobody writes or decides.
     *
     * @return bool
     */
    public function is_open(): bool {
        return $this->participant->runstatus === 'active';
    }
}
