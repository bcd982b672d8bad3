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

use local_asnblended\local\results\indicator;

/**
 * The indicators of results (L4) that an action can name.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class indicators {
    /**
     * The indicators in use.
     *
     * @return \stdClass[] code, name, unit, direction (up or down is better), source
     */
    public function options(): array {
        return array_values(array_map(
            static fn(indicator $indicator) => (object) array_intersect_key(
                (array) $indicator->to_record(),
                array_flip(['code', 'name', 'unit', 'direction', 'source']),
            ),
            indicator::get_records(['active' => 1], 'name'),
        ));
    }
}
