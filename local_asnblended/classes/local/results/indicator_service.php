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

namespace local_asnblended\local\results;

/**
 * The indicators that come with the pack.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class indicator_service {
    /** Indicators that come with the pack: code => the direction that is better. */
    private const SHIPPED = ['IKM' => 'up', 'WAKTU_TANGGAP' => 'down', 'TEMUAN_AUDIT' => 'down', 'WAKTU_DOKUMEN' => 'down',
        'KESALAHAN' => 'down'];

    /**
     * Adds the shipped indicators that are missing, in the site's language.
     */
    public function ship(): void {
        $strings = get_string_manager();
        $lang = get_config('core', 'lang') ?: 'en';
        foreach (self::SHIPPED as $code => $direction) {
            if (indicator::record_exists_select('code = :code', ['code' => $code])) {
                continue;
            }
            $text = static fn(string $what) => $strings->get_string(
                'indicator:' . strtolower($code) . ":$what",
                'local_asnblended',
                null,
                $lang,
            );
            (new indicator(0, (object) ['code' => $code, 'name' => $text('name'), 'unit' => $text('unit'),
                'direction' => $direction, 'source' => $text('source')]))->create();
        }
    }
}
