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
 * A write as a browser asks for it: under a number that it thought of, so that it can ask again when the answer got lost.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class request {
    /** Hexadecimal digits of a number; 128 bits nobody meets by chance. */
    private const DIGITS = '/^[0-9a-f]{32}$/';

    /** @var string SHA-256 of what was asked for */
    public readonly string $payloadhash;

    /**
     * A request.
     *
     * @param string $requestid 32 hexadecimal digits; empty where the caller does not ask again
     * @param string $service web service or page
     * @param array $payload what was asked for, without the number
     * @throws \invalid_parameter_exception when the number is none
     */
    public function __construct(
        /** @var string number that the browser thought of, empty for none */
        public readonly string $requestid,
        /** @var string web service or page */
        public readonly string $service,
        array $payload,
    ) {
        if ($requestid !== '' && !preg_match(self::DIGITS, $requestid)) {
            throw new \invalid_parameter_exception('requestid has 32 hexadecimal digits');
        }
        ksort($payload);
        $this->payloadhash = hash('sha256', json_encode([$service, $payload], JSON_THROW_ON_ERROR));
    }
}
