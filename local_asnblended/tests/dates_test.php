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

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\dates::class)]
/**
 * Tests of days as they are typed and shown.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\dates
 */
final class dates_test extends \advanced_testcase {
    /**
     * What people type, and the day that is kept.
     *
     * @return array[]
     */
    public static function typed(): array {
        return [
            'as it is shown' => ['30/04/2026', '2026-04-30'],
            'with one digit' => ['3/4/2026', '2026-04-03'],
            'with dots' => [' 30.04.2026 ', '2026-04-30'],
            'with dashes' => ['30-04-2026', '2026-04-30'],
            'as a browser sends it' => ['2026-04-30', '2026-04-30'],
            'two digits of a year' => ['30/04/26', '30/04/26'],
            'a word' => ['besok', 'besok'],
            'nothing' => ['', ''],
        ];
    }

    /**
     * A day is understood as it is shown, in every language.
     *
     * @dataProvider typed
     * @param string $text
     * @param string $kept
     */
    #[DataProvider('typed')]
    public function test_typed(string $text, string $kept): void {
        $this->assertSame($kept, dates::typed($text));
        if (dates::is_date($kept)) {
            $this->assertSame($kept, dates::typed(dates::label($kept)));
        }
    }

    /**
     * A year has four digits in English too.
     */
    public function test_instant(): void {
        $instant = strtotime('2026-03-19 01:05:00 UTC');
        $format = get_string_manager()->get_string('strftimeinstant', 'local_asnblended', null, 'en');
        $this->assertSame('19/03/2026, 08:05', userdate($instant, $format, 'Asia/Jakarta'));
        $this->assertMatchesRegularExpression('~\b2026\b~', dates::instant($instant));
    }
}
