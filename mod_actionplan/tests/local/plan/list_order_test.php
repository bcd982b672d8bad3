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
use local_asnblended\participant_query;
use local_asnblended\runs;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../plan_situation.php');

#[CoversClass(\mod_actionplan\local\plan\list_view::class)]
#[CoversClass(\mod_actionplan\local\plan\list_choice::class)]
#[CoversClass(\local_asnblended\runs::class)]
/**
 * Tests of a list of plans: its order, its filters, and its pages.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan\list_view
 * @covers     \mod_actionplan\local\plan\list_choice
 * @covers     \local_asnblended\runs
 */
final class list_order_test extends \advanced_testcase {
    use \mod_actionplan\plan_situation;

    /** @var string[] account of a participant => what the test calls it */
    private array $names = [];

    /**
     * Six participants of one course in different states, each of which has waited longer than the one before; the mentor and the
     * superior of three of them are the same.
     */
    private function make_people(): void {
        global $DB;
        $states = ['nobody' => 'agreed', 'writes' => 'draft', 'agrees' => 'submitted', 'verifies' => 'agreed'];
        foreach ($states as $name => $state) {
            $situation = $name === 'nobody' ? $this->situation : $this->generator()->create_situation($this->situation);
            $plan = $this->generator()->create_plan($situation, $state);
            $this->names[(int) $situation->participant->userid] = $name;
            if ($name === 'verifies') {
                $this->generator()->create_evidence($situation, $plan);
                $this->mentor = (int) $situation->mentor->userid;
            }
            if ($name === 'nobody') {
                foreach ([0, 1] as $index) {
                    $this->generator()->create_evidence($situation, $plan, $index, 'verified');
                }
            }
        }
        $since = time() - 10 * DAYSECS;
        foreach ($DB->get_records('local_asnblended_todo', null, 'participantid, id') as $todo) {
            $DB->set_field('local_asnblended_todo', 'timecreated', $since, ['id' => $todo->id]);
            $since += 2 * DAYSECS;
        }
    }

    /** @var int account of the mentor of whom evidence waits */
    private int $mentor = 0;

    /**
     * What somebody sees.
     *
     * @param int $userid
     * @param array $choice of a list_choice, by name
     * @return string[] names in their order
     */
    private function listed(int $userid, array $choice = []): array {
        $list = di::get(list_view::class)->export(actor::user($userid), $this->situation->cm, new list_choice(...$choice));
        return array_map(fn(array $plan) => $this->names[$plan['userid']] ?? '?', $list['plans']);
    }

    /**
     * What has waited longest stands first, what waits for nobody last; filters leave what fits.
     */
    public function test_order_and_filters(): void {
        $this->make_people();
        $organiser = (int) $this->getDataGenerator()->create_and_enrol(
            get_course($this->situation->run->courseid),
            'editingteacher',
        )->id;
        $this->assertSame(['writes', 'agrees', 'verifies', 'nobody'], $this->listed($organiser));
        $this->assertSame(['agrees'], $this->listed($organiser, ['kind' => 'plan_agree']));
        $this->assertSame(['writes', 'verifies'], $this->listed($organiser, ['whom' => 'participant']));
        $this->assertSame(['verifies'], $this->listed($organiser, ['whom' => 'mentor', 'days' => 1]));
        $this->assertSame(['writes'], $this->listed($organiser, ['days' => 9]));
        $this->assertSame([], $this->listed($organiser, ['days' => 365]));
        // What nobody offers is as if it were not said.
        $this->assertCount(4, $this->listed($organiser, ['kind' => "x' OR 1=1", 'whom' => 'nobody', 'days' => -5]));
        $this->assertSame(['verifies'], $this->listed($this->mentor));
        $this->assertSame([], $this->listed($this->mentor, ['kind' => 'plan_agree']));
    }

    /**
     * Of somebody who is paused, and in a run that is closed, nothing waits.
     */
    public function test_what_rests(): void {
        global $DB;
        $this->make_people();
        $names = array_flip($this->names);
        $organiser = (int) $this->getDataGenerator()->create_and_enrol(
            get_course($this->situation->run->courseid),
            'editingteacher',
        )->id;
        $waits = fn(): array => array_column(
            di::get(list_view::class)->export(actor::user($organiser), $this->situation->cm, new list_choice())['plans'],
            'waits',
            'userid',
        );
        $this->assertNotSame('', $waits()[$names['writes']]);
        $person = $DB->get_field('local_asnblended_person', 'id', ['userid' => $names['writes']], MUST_EXIST);
        $DB->set_field('local_asnblended_participant', 'status', 'paused', ['personid' => $person]);
        $this->assertSame('', $waits()[$names['writes']]);
        $this->assertSame(['agrees', 'verifies'], array_slice($this->listed($organiser), 0, 2));
        $this->assertSame([], $this->listed($organiser, ['days' => 9]));
        $DB->set_field('local_asnblended_run', 'status', 'closed', ['id' => $this->situation->run->id]);
        $this->assertSame([''], array_values(array_unique($waits())));
        $this->assertSame([], $this->listed($organiser, ['whom' => 'mentor']));
    }

    /**
     * What waits for whoever looks stands before what has waited longer for others.
     */
    public function test_mine_first(): void {
        global $DB;
        $this->make_people();
        $person = $DB->get_field('local_asnblended_person', 'id', ['userid' => $this->mentor], MUST_EXIST);
        $DB->set_field('local_asnblended_relation', 'personid', $person, ['kind' => 'mentor']);
        $this->assertSame(['verifies', 'writes', 'agrees', 'nobody'], $this->listed($this->mentor));
    }

    /**
     * Page after page everybody comes once, in the same order; a place that is none is the beginning.
     */
    public function test_pages(): void {
        $this->make_people();
        $source = plan_standing::source((int) $this->situation->cm->instance, (int) $this->situation->cm->id);
        $query = new participant_query((int) $this->situation->run->courseid, $source, 0);
        $seen = [];
        for ($after = '', $page = 0; $page < 10; $page++) {
            $rows = di::get(runs::class)->participants($query, $after, 1);
            if (!$rows) {
                break;
            }
            $seen[] = $this->names[(int) $rows[0]->userid];
            $after = $rows[0]->place;
        }
        $this->assertSame(['writes', 'agrees', 'verifies', 'nobody'], $seen);
        $this->assertCount(4, di::get(runs::class)->participants($query, "1' OR 1=1", 10));
    }

    /**
     * A row says what has waited longest, and for how many days; to whom something waits, that.
     */
    public function test_what_a_row_says(): void {
        $this->make_people();
        $organiser = (int) $this->getDataGenerator()->create_and_enrol(
            get_course($this->situation->run->courseid),
            'editingteacher',
        )->id;
        foreach ([[$this->mentor, 'evidence_verify', 2, 1], [$organiser, 'evidence_add', 6, 0]] as [$who, $kind, $days, $needs]) {
            $choice = new list_choice(whom: 'mentor');
            $list = di::get(list_view::class)->export(actor::user($who), $this->situation->cm, $choice);
            $what = get_string("todo:$kind", 'mod_actionplan');
            $says = get_string('waitsdays', 'mod_actionplan', (object) ['what' => $what, 'days' => $days]);
            $this->assertSame($says, $list['plans'][0]['waits']);
            $this->assertSame($needs, $list['plans'][0]['needs']);
        }
    }
}
