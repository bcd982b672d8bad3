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

namespace mod_actionplan;

/**
 * Asserts refusals by their error code, never by core's wording or class.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait refusals {
    /**
     * Asserts that a call is refused with an error code.
     *
     * @param string $errorcode
     * @param callable $call
     */
    private function assert_refused(string $errorcode, callable $call): void {
        try {
            $call();
            $this->fail("Expected $errorcode");
        } catch (\moodle_exception $exception) {
            $this->assertSame($errorcode, $exception->errorcode);
        }
    }

    /**
     * Asserts that what somebody wrote cannot be taken.
     *
     * @param string[] $errors field => identifier of the string that says so
     * @param callable $call
     */
    private function assert_invalid(array $errors, callable $call): void {
        try {
            $call();
            $this->fail('Expected ' . json_encode($errors));
        } catch (local\invalid_exception $exception) {
            $this->assertSame($errors, $exception->errors);
        }
    }
}
