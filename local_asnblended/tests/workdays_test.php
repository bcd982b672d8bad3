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

#[CoversClass(workdays::class)]
/**
 * Tests of the days on which offices work.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\workdays
 */
final class workdays_test extends \basic_testcase {
    /**
     * Weekends and holidays are no days of work; the next and the last one are found over year's end and leap days.
     */
    public function test_days(): void {
        $days = new workdays(['2026-01-01', '2026-01-02', '2028-02-29']);
        $this->assertTrue($days->is_workday('2025-12-31'));
        foreach (['2026-01-01', '2026-01-03', '2026-01-04'] as $date) {
            $this->assertFalse($days->is_workday($date), $date);
        }
        $this->assertSame('2026-01-05', $days->on_or_after('2026-01-01'));
        $this->assertSame('2025-12-31', $days->on_or_before('2026-01-04'));
        $this->assertSame('2026-01-05', $days->on_or_after('2026-01-05'));
        $this->assertSame('2026-01-07', $days->after('2025-12-31', 3));
        $this->assertSame('2028-03-01', $days->after('2028-02-28', 1));
        $this->assertSame('2025-12-31', workdays::days_later('2026-01-05', -5));
    }

    /**
     * Holidays without an end are a mistake that is said.
     */
    public function test_no_day_of_work(): void {
        $all = array_map(static fn(int $day) => workdays::days_later('2026-01-01', $day), range(0, 800));
        $this->expectException(\coding_exception::class);
        (new workdays($all))->on_or_after('2026-01-01');
    }
}
