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

namespace mod_actionplan\local\plan;

use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\local\plan\examples::class)]
/**
 * Tests of reading examples of actions.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\examples
 */
final class examples_test extends \basic_testcase {
    /**
     * Lines of any length and kind; markup is text, and what is too much is left out.
     */
    public function test_lines(): void {
        $empty = array_fill_keys(examples::PARTS, '');
        $text = " Judul | <b>Satu</b> |Ukuran|Perilaku|lebih\r\n\r\n | tanpa judul\nHanya judul";
        $this->assertSame([
            ['title' => 'Judul', 'steps' => '<b>Satu</b>', 'successmeasure' => 'Ukuran', 'behaviour' => 'Perilaku'],
            ['title' => 'Hanya judul'] + $empty,
        ], examples::of($text));
        $this->assertSame([], examples::of(''));
        $this->assertCount(10, examples::of(str_repeat("Judul\n", 50)));
        foreach (examples::of(null) as $example) {
            $this->assertNotContains('', $example);
        }
        $this->assertNotEmpty(examples::of(null));
    }
}
