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

namespace block_impactdash\task;

use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\block_impactdash\task\show_on_dashboards::class)]
#[CoversClass(\block_impactdash\local\dashboard_repository::class)]
/**
 * Tests of the block's way to everybody's Dashboard.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_impactdash\task\show_on_dashboards
 * @covers     \block_impactdash\local\dashboard_repository
 */
final class show_on_dashboards_test extends \advanced_testcase {
    /**
     * The block stands once on the Dashboard that people begin with and on those that somebody changed, and core shows it.
     */
    public function test_shown_once(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/my/lib.php');
        $this->resetAfterTest();
        $DB->delete_records('block_instances', ['blockname' => 'impactdash']);
        [$changed, $other, $before] = [
            $this->getDataGenerator()->create_user(),
            $this->getDataGenerator()->create_user(),
            $this->getDataGenerator()->create_user(),
        ];
        $own = my_copy_page((int) $changed->id);
        $this->assertSame(0, $this->shown((int) $changed->id, (int) $own->id));

        (new show_on_dashboards())->execute();
        (new show_on_dashboards())->execute();

        $this->assertSame(1, $this->shown((int) $changed->id, (int) $own->id));
        $this->assertSame(2, $DB->count_records('block_instances', ['blockname' => 'impactdash']));
        // Who changes the Dashboard afterwards takes the block along; the block is theirs to remove.
        $copy = my_copy_page((int) $other->id);
        $this->assertSame(1, $this->shown((int) $other->id, (int) $copy->id));
        // The page My courses is another one.
        my_copy_page((int) $before->id, MY_PAGE_PUBLIC, 'my-index', MY_PAGE_COURSES);
        (new show_on_dashboards())->execute();
        $this->assertSame(3, $DB->count_records('block_instances', ['blockname' => 'impactdash']));
    }

    /**
     * Blocks of ours that core shows on a person's Dashboard.
     *
     * @param int $userid
     * @param int $pageid
     * @return int
     */
    private function shown(int $userid, int $pageid): int {
        $this->setUser($userid);
        $page = new \moodle_page();
        $page->set_context(\context_user::instance($userid));
        $page->set_pagelayout('mydashboard');
        $page->set_pagetype('my-index');
        $page->set_subpage($pageid);
        $page->blocks->add_region('content', false);
        $page->blocks->load_blocks();
        $shown = array_filter(
            $page->blocks->get_blocks_for_region('content'),
            static fn(\block_base $block) => $block->name() === 'impactdash',
        );
        return count($shown);
    }
}
