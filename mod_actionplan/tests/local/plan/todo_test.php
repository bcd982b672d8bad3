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
use local_asnblended\todos;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\todos::class)]
/**
 * What waits is shown where its owner can go: not in hidden places, not outside the time of the enrolment.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\todos
 */
final class todo_test extends \advanced_testcase {
    /**
     * A plan waits for its superior, is out of reach for several reasons, and waits again.
     */
    public function test_where_one_can_go(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $situation = $generator->create_situation();
        $generator->create_plan($situation, 'submitted');
        $superior = actor::user((int) $situation->superior->userid);
        $kinds = static fn() => array_column(di::get(todos::class)->of_actor($superior), 'kind');
        $this->assertSame(['plan_agree'], $kinds());

        set_coursemodule_visible($situation->cm->id, 0);
        $this->assertSame([], $kinds());
        set_coursemodule_visible($situation->cm->id, 1);

        $DB->set_field('course', 'visible', 0, ['id' => $situation->run->courseid]);
        $this->assertSame([], $kinds());
        $DB->set_field('course', 'visible', 1, ['id' => $situation->run->courseid]);

        $now = di::get(\core\clock::class)->time();
        foreach (['timestart' => [$now + HOURSECS, 0], 'timeend' => [$now - HOURSECS, 0]] as $field => [$closed, $open]) {
            $DB->set_field('user_enrolments', $field, $closed, ['userid' => $superior->userid]);
            $this->assertSame([], $kinds());
            $DB->set_field('user_enrolments', $field, $open, ['userid' => $superior->userid]);
        }
        $this->assertSame(['plan_agree'], $kinds());
    }
}
