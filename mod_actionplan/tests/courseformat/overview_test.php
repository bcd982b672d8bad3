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

namespace mod_actionplan\courseformat;

use mod_actionplan\local\course_activities;
use mod_actionplan\output\index_page;
use mod_actionplan\plan_situation;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../plan_situation.php');

#[CoversClass(course_activities::class)]
/**
 * Tests of what a course's list of activities says, wherever this Moodle has that list.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\course_activities
 */
final class overview_test extends \advanced_testcase {
    use plan_situation;

    /**
     * The list itself: core's since 5.0, which asks overview, our own before.
     */
    public function test_list_of_activities(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $this->generator()->create_evidence($this->situation, $plan);
        $this->setUser((int) $this->situation->mentor->userid);
        $cm = get_fast_modinfo($this->situation->cm->course)->get_cm($this->situation->cm->id);
        if (!course_activities::by_core()) {
            $page = new index_page(get_course($cm->course));
            $output = (new \moodle_page())->get_renderer('core');
            $this->assertSame([$cm->name], array_column($page->export_for_template($output)['activities'], 'name'));
            return;
        }
        $overview = new overview($cm);
        $items = $overview->get_extra_overview_items();
        $this->assertSame([null, 0, 1], [$items['plan'], $items['agree']->get_value(), $items['verify']->get_value()]);
        $this->assertSame(1, $overview->get_actions_overview()->get_alert_count());
        $this->assertNull($overview->get_due_date_overview());
        $this->setUser($this->situation->participant->userid);
        $items = (new overview($cm))->get_extra_overview_items();
        $this->assertSame(get_string('state:agreed', 'mod_actionplan'), $items['plan']->get_value());
        $this->assertNull($items['verify']);
        $this->assertSame(0, (new overview($cm))->get_actions_overview()->get_alert_count());
    }
}
