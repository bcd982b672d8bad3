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
use local_asnblended\actor;
use mod_actionplan\output\review_page;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(\mod_actionplan\local\plan\review_service::class)]
#[CoversClass(\mod_actionplan\output\review_page::class)]
/**
 * Tests of looking at evidence in turn.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\review_service
 * @covers     \mod_actionplan\output\review_page
 */
final class review_service_test extends \advanced_testcase {
    use \mod_actionplan\plan_situation;

    /**
     * The page of somebody, as its template sees it.
     *
     * @param int $userid
     * @param int $actionid
     * @param int[] $decided
     * @return array
     */
    private static function page(int $userid, int $actionid = 0, array $decided = []): array {
        global $PAGE, $USER;
        self::setUser($userid);
        $page = di::get(review_service::class)->page(actor::user((int) $USER->id), $actionid, $decided);
        return $page->export_for_template($PAGE->get_renderer('mod_actionplan'));
    }

    /**
     * The ids of the actions of a plan.
     *
     * @param \stdClass $plan
     * @return int[]
     */
    private static function actions(\stdClass $plan): array {
        return array_keys(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id]);
    }

    /**
     * Where a restriction keeps the mentor out nothing could be decided; a plan that cannot be seen keeps nobody from the others.
     */
    public function test_out_of_reach(): void {
        global $DB;
        $mentor = (int) $this->situation->mentor->userid;
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        [$first, $second] = self::actions($plan);
        $this->generator()->create_evidence($this->situation, $plan, 0);
        $this->generator()->create_evidence($this->situation, $plan, 1);
        $this->assertSame($first, self::page($mentor)['actionid']);
        $never = json_encode(['op' => '&', 'showc' => [true], 'c' => [['type' => 'date', 'd' => '>=', 't' => time() + YEARSECS]]]);
        $DB->set_field('course_modules', 'availability', $never, ['id' => $this->situation->cm->id]);
        rebuild_course_cache((int) $this->situation->run->courseid, true);
        $this->assertSame(0, self::page($mentor)['actionid']);

        $DB->set_field('course_modules', 'availability', null, ['id' => $this->situation->cm->id]);
        rebuild_course_cache((int) $this->situation->run->courseid, true);
        $role = $DB->get_field('role', 'id', ['shortname' => 'asnmentor'], MUST_EXIST);
        assign_capability('mod/actionplan:view', CAP_PROHIBIT, $role, $this->situation->module ?? \context_module::instance(
            (int) $this->situation->cm->id,
        ), true);
        $this->assertSame([0, null], array_values(array_intersect_key(self::page($mentor), ['actionid' => 1, 'plan' => 1])));
    }

    /**
     * What waits comes in turn, whoever's it is, and begins anew behind the last; an address from before leads to the first.
     */
    public function test_in_turn(): void {
        $mentor = (int) $this->situation->mentor->userid;
        $page = self::page($mentor);
        $this->assertSame([0, null, ''], [$page['actionid'], $page['plan'], $page['nexturl']]);
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        [$first, $second] = self::actions($plan);
        $this->generator()->create_evidence($this->situation, $plan, 0);
        $this->generator()->create_evidence($this->situation, $plan, 1);
        $turns = [0 => [$first, $second], $first => [$first, $second], $second => [$second, $first], 999999 => [$first, $second]];
        foreach ($turns as $asked => [$shown, $next]) {
            $page = self::page($mentor, $asked);
            $this->assertSame($shown, $page['actionid']);
            $this->assertSame([$shown], array_column($page['plan']['actions'], 'id'));
            $this->assertSame(review_page::url($next)->out(false), $page['nexturl']);
            // The browser gets the whole plan: what is decided changes its figures.
            $this->assertCount(2, json_decode($page['statejson'])->actions);
        }
        foreach (['participant', 'superior'] as $who) {
            $this->assertSame(0, self::page((int) $this->situation->$who->userid, $first)['actionid'], $who);
        }
    }

    /**
     * What was decided a moment ago is offered to be taken back, to whoever decided it alone.
     */
    public function test_taking_back(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        [$first, $second] = self::actions($plan);
        $this->generator()->create_evidence($this->situation, $plan, 0, 'verified');
        $this->generator()->create_evidence($this->situation, $plan, 1);
        $page = self::page((int) $this->situation->mentor->userid, 0, [$first, $second, 999999]);
        $this->assertSame([$first], array_column($page['undoable'], 'actionid'));
        $this->assertGreaterThan(50, $page['undoable'][0]['undo']);
        $this->assertSame((int) di::get(plan_repository::class)->action($first)->version, $page['undoable'][0]['version']);
        $other = $this->generator()->create_situation($this->situation);
        foreach ([$this->situation->participant, $other->mentor] as $person) {
            $this->assertSame([], self::page((int) $person->userid, 0, [$first])['undoable']);
        }
    }
}
