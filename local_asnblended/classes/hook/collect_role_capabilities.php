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

/**
 * Collects what the shipped roles of mentors and superiors may do; each plugin declares its own capabilities.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('Collects the capabilities of the roles for mentors and superiors')]
#[tags('role')]
final class collect_role_capabilities {
    /** @var string[][] mentor or superior => capabilities */
    private array $capabilities = ['mentor' => [], 'superior' => []];

    /**
     * Declares a capability.
     *
     * @param string $role mentor or superior
     * @param string $capability
     */
    public function add(string $role, string $capability): void {
        if (!isset($this->capabilities[$role])) {
            throw new \coding_exception("There is no shipped role '$role'");
        }
        $this->capabilities[$role][] = $capability;
    }

    /**
     * What was declared.
     *
     * @return string[][] mentor or superior => capabilities
     */
    public function get_capabilities(): array {
        return array_map('array_unique', $this->capabilities);
    }
}
