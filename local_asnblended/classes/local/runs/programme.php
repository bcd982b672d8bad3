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

namespace local_asnblended\local\runs;

use core\persistent;

/**
 * A training programme, of which runs are held.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class programme extends persistent {
    /** The table. */
    public const TABLE = 'local_asnblended_programme';

    #[\Override]
    protected static function define_properties(): array {
        return [
            'code' => ['type' => PARAM_ALPHANUMEXT],
            'name' => ['type' => PARAM_TEXT],
            'description' => ['type' => PARAM_TEXT, 'null' => NULL_ALLOWED, 'default' => null],
        ];
    }

    /**
     * The programme must be called something.
     *
     * @param string $value
     * @return bool|\lang_string
     */
    protected function validate_name(string $value): bool|\lang_string {
        return trim($value) !== '' ? true : new \lang_string('error:namemissing', 'local_asnblended');
    }
}
