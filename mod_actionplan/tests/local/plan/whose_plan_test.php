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
use local_asnblended\dashboard;
use local_asnblended\decisions;
use local_asnblended\standings;
use local_asnblended\todos;
use mod_actionplan\local\plan_writer;
use mod_actionplan\output\list_page;
use mod_actionplan\output\plan_page;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\local\plan\page_service::class)]
#[CoversClass(\mod_actionplan\local\plan\list_view::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_takeover::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_standing::class)]
#[CoversClass(\mod_actionplan\hook_callbacks::class)]
/**
 * Tests of whose a plan is: in two runs, under another code, on another account, of somebody who follows others too.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\page_service
 * @covers     \mod_actionplan\local\plan\list_view
 * @covers     \mod_actionplan\local\plan\plan_takeover
 * @covers     \mod_actionplan\local\plan\plan_standing
 * @covers     \mod_actionplan\hook_callbacks
 */
final class whose_plan_test extends \advanced_testcase {
    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    /** @var \mod_actionplan_generator the activity's generator */
    private \mod_actionplan_generator $generator;

    /** @var \local_asnblended_generator the foundation's generator */
    private \local_asnblended_generator $local;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $this->local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $this->situation = $this->generator->create_situation();
    }

    /**
     * The page that somebody sees.
     *
     * @param int $userid
     * @param int $planid
     * @param bool $list
     * @return object
     */
    private function page(int $userid, int $planid = 0, bool $list = false): object {
        return di::get(page_service::class)->page(actor::user($userid), $this->situation->cm, $planid, $list, new list_choice());
    }

    /**
     * The renderer of a page.
     *
     * @return \core\output\renderer_base
     */
    private static function renderer(): \core\output\renderer_base {
        $page = new \moodle_page();
        $page->set_context(\context_system::instance());
        $page->set_url('/');
        return $page->get_renderer('mod_actionplan');
    }

    /**
     * What a list page shows.
     *
     * @param list_page $page
     * @param string $of own or plans
     * @return int[] ids of the plans
     */
    private static function listed(list_page $page, string $of): array {
        return array_column($page->export_for_template(self::renderer())[$of], 'planid');
    }

    /**
     * Somebody in two runs of a course reaches both plans, and sees what waits in each.
     */
    public function test_two_runs_of_a_course(): void {
        global $DB;
        $userid = (int) $this->situation->participant->userid;
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->run->courseid]);
        $second = $this->local->create_run(['courseid' => $this->situation->run->courseid, 'groupid' => $group->id]);
        $this->local->create_participant(['runid' => $second->id, 'personid' => $this->situation->participant->personid]);
        $plans = $DB->get_fieldset('actionplan_plan', 'id', ['userid' => $userid]);
        $this->assertCount(2, $plans);
        $this->assertEqualsCanonicalizing($plans, self::listed($this->page($userid), 'own'));
        foreach ($plans as $planid) {
            $this->assertInstanceOf(plan_page::class, $this->page($userid, (int) $planid));
        }
        $items = di::get(todos::class)->of_actor(actor::user($userid));
        $this->assertEqualsCanonicalizing($plans, array_column($items, 'itemid'));
        foreach ($items as $item) {
            $address = di::get(todos::class)->kinds()[$item->kind]->address($item)->out(false);
            $this->assertStringContainsString("planid=$item->itemid", $address);
        }
        $this->assertSame([], di::get(standings::class)->differences((int) $second->id));
    }

    /**
     * A mentor who takes part reaches the own plan at once and the list from there.
     */
    public function test_a_mentor_who_takes_part(): void {
        $mentor = $this->situation->mentor;
        $this->local->create_participant(['runid' => $this->situation->run->id, 'personid' => $mentor->id]);
        $page = $this->page((int) $mentor->userid);
        $this->assertInstanceOf(plan_page::class, $page);
        $data = $page->export_for_template(self::renderer());
        $this->assertStringContainsString('list=1', $data['listurl']);
        $list = $this->page((int) $mentor->userid, 0, true);
        $this->assertCount(1, self::listed($list, 'own'));
        $this->assertCount(1, self::listed($list, 'plans'));
        // Who follows nobody is not led to a list.
        $own = $this->page((int) $this->situation->participant->userid);
        $this->assertSame('', $own->export_for_template(self::renderer())['listurl']);
    }

    /**
     * Whoever has withdrawn is told so, and not that nobody is entrusted to them.
     */
    public function test_withdrawn(): void {
        global $DB;
        $DB->set_field('local_asnblended_participant', 'status', 'withdrawn', ['id' => $this->situation->participant->id]);
        $page = $this->page((int) $this->situation->participant->userid);
        $this->assertContains(get_string('error:withdrawn', 'mod_actionplan'), $page->export_for_template(self::renderer()));
        $stranger = $this->page((int) $this->getDataGenerator()->create_user()->id);
        $this->assertNotContains(get_string('error:withdrawn', 'mod_actionplan'), $stranger->export_for_template(self::renderer()));
    }

    /**
     * An organiser of two of the groups of a course chooses between them, and sees no third one's people.
     */
    public function test_an_organiser_of_groups_chooses(): void {
        global $DB;
        $courseid = (int) $this->situation->run->courseid;
        $DB->set_field('course', 'groupmode', SEPARATEGROUPS, ['id' => $courseid]);
        $organiser = $this->getDataGenerator()->create_and_enrol(get_course($courseid), 'teacher');
        assign_capability(
            'mod/actionplan:viewallplans',
            CAP_ALLOW,
            $DB->get_field('role', 'id', ['shortname' => 'teacher']),
            \context_course::instance($courseid)
        );
        $groups = [];
        foreach (['A', 'B', 'C'] as $name) {
            $groups[$name] = (int) $this->getDataGenerator()->create_group(['courseid' => $courseid, 'name' => $name])->id;
        }
        groups_add_member($groups['A'], $organiser->id);
        groups_add_member($groups['B'], $organiser->id);
        groups_add_member($groups['B'], $this->situation->participant->userid);
        $page = fn(int $groupid) => di::get(page_service::class)
            ->page(actor::user((int) $organiser->id), $this->situation->cm, 0, false, new list_choice($groupid));
        $this->assertSame([], self::listed($page(0), 'plans'));
        $this->assertSame([], self::listed($page($groups['C']), 'plans'));
        $this->assertCount(1, self::listed($page($groups['B']), 'plans'));
        $menu = $page($groups['B'])->export_for_template(self::renderer())['groups'];
        $this->assertSame(['A' => false, 'B' => true], array_column($menu, 'current', 'name'));
        $this->assertStringContainsString("group={$groups['A']}", $menu[0]['url']);
    }

    /**
     * What somebody did still counts when the account is deleted, also after everything is counted anew.
     */
    public function test_an_account_is_deleted(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'agreed');
        $this->generator->create_evidence($this->situation, $plan, 0, 'verified');
        delete_user($DB->get_record('user', ['id' => $this->situation->participant->userid]));
        $runid = (int) $this->situation->run->id;
        $verified = fn() => di::get(dashboard::class)->run(actor::system(), $runid)->sums['verified'];
        $this->assertSame([[], [1, 1]], [di::get(standings::class)->differences($runid), $verified()]);
        $this->local->rebuild_figures($runid);
        $this->assertSame([[], [1, 1]], [di::get(standings::class)->differences($runid), $verified()]);
    }

    /**
     * A plan of another activity is not shown under this one's address.
     */
    public function test_a_plan_has_one_address(): void {
        $other = $this->generator->create_situation();
        $plan = $this->generator->create_plan($other);
        $this->expectException(\moodle_exception::class);
        $this->page((int) $other->participant->userid, (int) $plan->id);
    }

    /**
     * A run gets another code, and every plan goes on.
     */
    public function test_a_run_is_renamed(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'submitted');
        $this->local->rename_run((int) $this->situation->run->id, 'KODE-BARU');
        $this->assertSame('KODE-BARU', $DB->get_field('actionplan_plan', 'runcode', ['id' => $plan->id]));
        $superior = actor::user((int) $this->situation->superior->userid);
        di::get(plan_service::class)->decide($superior, (int) $plan->id, (int) $plan->version, true, '');
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
        $this->assertSame(1, $DB->count_records('actionplan_plan'));
    }

    /**
     * An account is deleted and made anew: the agreed plan is the new account's, with one decision more, and nobody else's.
     */
    public function test_another_account_takes_over(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'agreed');
        $this->generator->create_evidence($this->situation, $plan, 0, 'verified');
        $former = \core_user::get_user($this->situation->participant->userid);
        delete_user($former);
        $this->assertSame([], di::get(todos::class)->of_actor(actor::user((int) $this->situation->mentor->userid)));
        $new = (int) $this->getDataGenerator()->create_user()->id;
        $this->local->link_account((int) $this->situation->participant->personid, $new);
        $this->local->prepare();
        $this->assertSame([(int) $plan->id], array_map('intval', $DB->get_fieldset('actionplan_plan', 'id', ['userid' => $new])));
        $dossier = di::get(plan_writer::class)->read(actor::user($new), (int) $plan->id);
        $this->assertSame(['agreed', 1], [$dossier->plan->state, $dossier->verified()]);
        $this->assertSame('account_changed', end($dossier->history)->kind);
        $kinds = array_column(di::get(todos::class)->of_actor(actor::user($new)), 'kind');
        $this->assertSame(['evidence_add'], $kinds);
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
        $this->expectException(\moodle_exception::class);
        di::get(plan_writer::class)->read(actor::user((int) $former->id), (int) $plan->id);
    }

    /**
     * What the new account wrote meanwhile is not lost, and neither is what the former one had.
     */
    public function test_a_takeover_loses_nothing(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'agreed');
        $DB->insert_record('actionplan_plan', (object) ['actionplanid' => $plan->actionplanid, 'runcode' => $plan->runcode,
            'userid' => $new = (int) $this->getDataGenerator()->create_user()->id, 'state' => 'draft', 'change1' => 'Baru',
            'version' => 2, 'timecreated' => 1, 'timemodified' => 1]);
        $this->local->link_account((int) $this->situation->participant->personid, $new);
        $this->assertSame('Baru', $DB->get_field('actionplan_plan', 'change1', ['userid' => $new]));
        $this->assertSame('agreed', $DB->get_field('actionplan_plan', 'state', ['id' => $plan->id]));
    }

    /**
     * The log names the civil servant, and who stands behind: with a log-in as somebody else it holds both.
     */
    public function test_the_log_holds_both(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'submitted');
        $admin = (int) get_admin()->id;
        $superior = actor::user((int) $this->situation->superior->userid, $admin);
        di::get(plan_service::class)->decide($superior, (int) $plan->id, (int) $plan->version, true, '');
        $last = $DB->get_record('local_asnblended_decision', ['kind' => 'plan_agreed'], '*', MUST_EXIST);
        $this->assertSame($this->situation->superior->name, $last->actorname);
        $this->assertEquals([$this->situation->superior->id, $admin], [$last->actorpersonid, $last->behinduserid]);
        $this->assertSame(fullname(get_admin()), $last->behindname);
        // The profile of the day changes; the log does not.
        $DB->set_field('user', 'firstname', 'Lain', ['id' => $this->situation->superior->userid]);
        $history = di::get(decisions::class)->history('mod_actionplan', 'plan', [(int) $plan->id])[$plan->id];
        $this->assertSame($this->situation->superior->name, end($history)->actorname);
    }
}
