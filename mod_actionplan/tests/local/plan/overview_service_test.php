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

use core\di;
use mod_actionplan\plan_situation;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(overview_service::class)]
/**
 * Tests of what an activity says about somebody where the activities of a course are listed.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\overview_service
 */
final class overview_service_test extends \advanced_testcase {
    use plan_situation;

    /** What the activity's line in the list of a course costs a participant. */
    private const READS = 6;

    /**
     * What the activity says about somebody.
     *
     * @param string $who
     * @return \stdClass
     */
    private function standing(string $who): \stdClass {
        return di::get(overview_service::class)->of($this->actor($who), $this->situation->cm);
    }

    /**
     * The participant sees the own plan, superior and mentor how much waits for them.
     */
    public function test_standing(): void {
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $this->assertSame(['submitted'], array_column($this->standing('participant')->plans, 'state'));
        $this->assertFalse($this->standing('participant')->follows);
        $superior = $this->standing('superior');
        $this->assertSame([[], true, 1, 0], [$superior->plans, $superior->follows, $superior->agree, $superior->verify]);
        $this->assertSame([0, 0], [$this->standing('mentor')->agree, $this->standing('mentor')->verify]);
        $this->assertSame('submitted', $plan->state);
    }

    /**
     * What is due is read once, however much it is used for.
     */
    public function test_reads(): void {
        global $DB;
        $this->generator()->create_plan($this->situation, 'agreed');
        $this->standing('participant');
        $reads = $DB->perf_get_reads();
        $this->standing('participant');
        $this->assertSame(self::READS, $DB->perf_get_reads() - $reads);
    }

    /**
     * Evidence waits for the mentor alone; another activity of the course says nothing of it.
     */
    public function test_evidence_waits(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan);
        $this->assertSame([true, 0, 1], [$this->standing('mentor')->follows, $this->standing('mentor')->agree,
            $this->standing('mentor')->verify]);
        $this->assertSame(0, $this->standing('superior')->verify);
        $other = $this->generator()->create_instance(['course' => $this->situation->run->courseid]);
        $cm = get_coursemodule_from_instance('actionplan', $other->id, $this->situation->run->courseid, false, MUST_EXIST);
        $this->assertSame(0, di::get(overview_service::class)->of($this->actor('mentor'), $cm)->verify);
    }
}
