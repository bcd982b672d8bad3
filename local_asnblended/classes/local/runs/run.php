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
use local_asnblended\dates;

/**
 * One batch of a programme in a course, or in a group of it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run extends persistent {
    /** The table. */
    public const TABLE = 'local_asnblended_run';

    #[\Override]
    protected static function define_properties(): array {
        return [
            'programmeid' => ['type' => PARAM_INT],
            'courseid' => ['type' => PARAM_INT],
            'groupid' => ['type' => PARAM_INT, 'default' => 0],
            'code' => ['type' => PARAM_ALPHANUMEXT],
            'name' => ['type' => PARAM_TEXT],
            'status' => ['type' => PARAM_ALPHA, 'default' => 'active', 'choices' => ['active', 'closed']],
            'verifiedneeded' => ['type' => PARAM_INT, 'default' => 2],
            'timezone' => ['type' => PARAM_TIMEZONE, 'default' => 'Asia/Jakarta', 'choices' => array_keys(dates::ZONES)],
            'version' => ['type' => PARAM_INT, 'default' => 1],
        ];
    }

    /**
     * The run must be called something.
     *
     * @param string $value
     * @return bool|\lang_string
     */
    protected function validate_name(string $value): bool|\lang_string {
        return trim($value) !== '' ? true : new \lang_string('error:namemissing', 'local_asnblended');
    }

    /**
     * A goal of no verified action would be reached by everybody at once.
     *
     * @param int $value
     * @return bool|\lang_string
     */
    protected function validate_verifiedneeded(int $value): bool|\lang_string {
        return $value >= 1 && $value <= 50 ? true : new \lang_string('error:verifiedneeded', 'local_asnblended');
    }
}
