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

namespace mod_actionplan\local\checkin;

use local_asnblended\workdays;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(cadence::class)]
/**
 * Tests of when check-ins are due. The phase is that of the samples: 19 March 2026, a Thursday, to 17 April, a Friday.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\checkin\cadence
 */
final class cadence_test extends \basic_testcase {
    /** The phase at the workplace. */
    private const PHASE = ['2026-03-19', '2026-04-17'];

    /**
     * Circumstances and the days that follow from them.
     *
     * @return array[]
     */
    public static function circumstances(): array {
        $weekly = new cadence(cadence::WEEKLY);
        $biweekly = new cadence(cadence::BIWEEKLY);
        // Idul Fitri with the days off that go with it, as an office keeps them: from Friday to Tuesday week.
        $lebaran = self::days('2026-03-20', '2026-03-31');
        $pause = [['2026-04-01', '2026-04-08']];
        return [
            'weekly' => [$weekly, [self::PHASE], [], [], ['2026-03-26', '2026-04-02', '2026-04-09', '2026-04-16']],
            'every two weeks' => [$biweekly, [self::PHASE], [], [], ['2026-04-02', '2026-04-16']],
            'every five days of work' => [new cadence(cadence::WORKDAYS, 5), [self::PHASE], ['2026-04-03'], [],
                ['2026-03-26', '2026-04-02', '2026-04-10', '2026-04-17']],
            'a weekend' => [$weekly, [['2026-03-21', '2026-04-17']], [], [], ['2026-03-30', '2026-04-06', '2026-04-13']],
            'a long holiday' => [$weekly, [self::PHASE], $lebaran, [], ['2026-04-01', '2026-04-02', '2026-04-09', '2026-04-16']],
            'a holiday over two of them' => [$weekly, [self::PHASE], self::days('2026-03-20', '2026-04-05'), [],
                ['2026-04-06', '2026-04-09', '2026-04-16']],
            'a holiday at the end' => [$weekly, [self::PHASE], ['2026-04-16', '2026-04-17'], [],
                ['2026-03-26', '2026-04-02', '2026-04-09', '2026-04-15']],
            'a pause over one of them' => [$weekly, [self::PHASE], [], $pause, ['2026-03-26', '2026-04-09', '2026-04-16']],
            'a pause that ends on a Friday' => [$biweekly, [self::PHASE], [], [['2026-04-01', '2026-04-03']],
                ['2026-04-06', '2026-04-16']],
            'a pause over the end' => [$weekly, [self::PHASE], [], [['2026-04-13', '2026-05-30']],
                ['2026-03-26', '2026-04-02', '2026-04-09']],
            'a pause that lasts' => [$weekly, [self::PHASE], [], [['2026-04-01', null]], ['2026-03-26']],
            'two phases with a gap' => [$weekly, [['2026-03-02', '2026-03-13'], ['2026-04-06', '2026-04-17']], [], [],
                ['2026-03-09', '2026-04-13']],
            'a phase of five days' => [$weekly, [['2026-03-23', '2026-03-27']], [], [], []],
            'no phase' => [$weekly, [], [], [], []],
        ];
    }

    /**
     * All days from one to another.
     *
     * @param string $first YYYY-MM-DD
     * @param string $last YYYY-MM-DD
     * @return string[]
     */
    private static function days(string $first, string $last): array {
        for ($days = []; $first <= $last; $first = workdays::days_later($first, 1)) {
            $days[] = $first;
        }
        return $days;
    }

    /**
     * Each circumstance has its answer.
     *
     * @dataProvider circumstances
     * @param cadence $cadence
     * @param array[] $phases
     * @param string[] $holidays
     * @param array[] $pauses
     * @param string[] $due
     */
    #[DataProvider('circumstances')]
    public function test_due_dates(cadence $cadence, array $phases, array $holidays, array $pauses, array $due): void {
        $this->assertSame($due, $cadence->due_dates($phases, new workdays($holidays), $pauses));
    }

    /**
     * A run that is prolonged keeps the days it had; another cadence begins on its day and leaves those before alone.
     */
    public function test_changes(): void {
        $weekly = new cadence(cadence::WEEKLY);
        $days = new workdays();
        $before = $weekly->due_dates([self::PHASE], $days);
        $longer = $weekly->due_dates([[self::PHASE[0], '2026-05-15']], $days);
        $this->assertSame($before, array_slice($longer, 0, count($before)));
        $this->assertCount(8, $longer);
        $biweekly = new cadence(cadence::BIWEEKLY);
        $this->assertSame(['2026-04-16'], $biweekly->due_dates([self::PHASE], $days, [], '2026-04-02'));
        $this->assertSame([], $biweekly->due_dates([self::PHASE], $days, [], '2026-04-17'));
    }

    /**
     * Whatever the holidays and pauses, a day is due once, in order, in the phase, at work and in no pause.
     */
    public function test_any_circumstance(): void {
        mt_srand(20260319);
        for ($round = 0; $round < 300; $round++) {
            $holidays = array_map(static fn() => workdays::days_later('2026-03-01', mt_rand(0, 80)), range(0, mt_rand(0, 30)));
            $begin = workdays::days_later('2026-03-01', mt_rand(0, 70));
            $pauses = mt_rand(0, 1) ? [[$begin, workdays::days_later($begin, mt_rand(0, 20))]] : [];
            $cadence = [new cadence(cadence::WEEKLY), new cadence(cadence::WORKDAYS, mt_rand(1, 10))][mt_rand(0, 1)];
            $days = new workdays($holidays);
            $due = $cadence->due_dates([self::PHASE], $days, $pauses);
            $this->assertSame(array_values(array_unique($due)), $due);
            foreach ($due as $index => $date) {
                $this->assertGreaterThan($due[$index - 1] ?? self::PHASE[0], $date);
                $this->assertLessThanOrEqual(self::PHASE[1], $date);
                $this->assertTrue($days->is_workday($date));
                $this->assertFalse($pauses && $pauses[0][0] <= $date && $date <= $pauses[0][1]);
            }
        }
    }

    /**
     * What is no cadence is refused.
     */
    public function test_no_cadence(): void {
        foreach ([['daily', 0], [cadence::WORKDAYS, 0], [cadence::WORKDAYS, 61]] as [$kind, $every]) {
            try {
                new cadence($kind, $every);
                $this->fail("$kind of $every is a cadence");
            } catch (\invalid_parameter_exception $exception) {
                $this->assertStringContainsString($kind, $exception->debuginfo);
            }
        }
    }
}
