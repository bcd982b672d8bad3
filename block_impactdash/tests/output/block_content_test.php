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

namespace block_impactdash\output;

use core\di;
use local_asnblended\actor;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use local_asnblended\todo_item;
use local_asnblended\todos;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\block_impactdash\output\block_content::class)]
/**
 * Tests of what the block shows and costs.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_impactdash\output\block_content
 */
final class block_content_test extends \advanced_testcase {
    /**
     * A mentor of some participants, for each of whom something waits.
     *
     * @param int $count
     * @return int account
     */
    private function mentor_of(int $count): int {
        $local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $local->create_run();
        $opd = $local->create_opd();
        $mentor = $local->create_person(['opdid' => $opd->id]);
        $people = [];
        for ($number = 1; $number <= $count; $number++) {
            $people[] = $local->create_person(['opdid' => $opd->id]);
        }
        foreach ($local->create_participants((int) $run->id, $people, (int) $mentor->id) as $number => $id) {
            $todos = [new todo_item('evidence_verify', 'mentor', $number + 1, 'Aksi')];
            $standing = new standing(new source('mod_example', 'plan', 1, 2), [], $todos);
            di::get(standings::class)->publish($id, $standing);
        }
        return (int) $mentor->userid;
    }

    /**
     * The block reads the database as often for a mentor of 60 as for one of 10, and never writes.
     */
    public function test_reads_do_not_grow(): void {
        global $DB;
        $this->resetAfterTest();
        $page = new \moodle_page();
        $page->set_context(\context_system::instance());
        $page->set_url('/');
        $renderer = $page->get_renderer('block_impactdash');
        $figures = [];
        foreach ([10, 60] as $count) {
            $this->setUser($this->mentor_of($count));
            $render = static fn() => $renderer->render(new block_content(actor::current()));
            $html = $render();
            [$reads, $writes] = [$DB->perf_get_reads(), $DB->perf_get_writes()];
            $render();
            $this->assertSame($writes, $DB->perf_get_writes());
            $figures[] = $DB->perf_get_reads() - $reads;
            $this->assertStringContainsString(di::get(todos::class)->kinds()['evidence_verify']->label(), $html);
            $this->assertSame(min(10, $count), substr_count($html, 'block_impactdash-item'));
        }
        $this->assertSame($figures[0], $figures[1]);
        $this->assertLessThanOrEqual(5, $figures[1]);
    }

    /**
     * The block is there for civil servants, also when nothing waits, and for those who have a dashboard; for nobody else.
     */
    public function test_concerns(): void {
        global $CFG;
        require_once($CFG->libdir . '/blocklib.php');
        require_once($CFG->dirroot . '/blocks/moodleblock.class.php');
        require_once($CFG->dirroot . '/blocks/impactdash/block_impactdash.php');
        $this->resetAfterTest();
        $local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $person = $local->create_person(['opdid' => $local->create_opd()->id]);
        $stranger = $this->getDataGenerator()->create_user();
        $people = [[(int) $person->userid, true], [(int) get_admin()->id, true], [(int) $stranger->id, false]];
        foreach ($people as [$userid, $concerned]) {
            $this->setUser($userid);
            $block = new \block_impactdash();
            $block->page = new \moodle_page();
            $block->page->set_context(\context_system::instance());
            $block->page->set_url('/my/');
            $this->assertSame($concerned, $block->get_content()->text !== '');
        }
    }
}
