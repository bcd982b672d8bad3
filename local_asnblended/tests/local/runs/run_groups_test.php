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

namespace local_asnblended\local\runs;

use core\di;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\runs\run_groups::class)]
/**
 * Tests of for whom a run can still be set up.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\run_groups
 */
final class run_groups_test extends \advanced_testcase {
    /**
     * Who has a run is not offered again, but the run that is changed keeps its own group; organisers choose among theirs.
     */
    public function test_choices(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $courseid = (int) $generator->create_course()->id;
        $groups = di::get(run_groups::class);
        $offered = static fn(?array $allowed, ?\stdClass $run) => array_keys($groups->choices($courseid, $allowed, $run));
        $this->assertSame([0], $offered(null, null));

        $plugin = $generator->get_plugin_generator('local_asnblended');
        $whole = $plugin->create_run(['courseid' => $courseid]);
        $this->assertSame([], $offered(null, null));
        $this->assertSame([0], $offered(null, $whole));

        $first = (int) $generator->create_group(['courseid' => $courseid, 'name' => 'Kelompok A'])->id;
        $second = (int) $generator->create_group(['courseid' => $courseid, 'name' => 'Kelompok B'])->id;
        $this->assertSame([$first, $second], $offered(null, null));
        $run = $plugin->create_run(['courseid' => $courseid, 'groupid' => $first]);
        $this->assertSame([$second], $offered(null, null));
        $this->assertSame([$first, $second], $offered(null, $run));
        $this->assertSame([$first], $offered([$first], $run));
        $this->assertSame([], $offered([$first], null));

        // A group that was deleted is seen, so that another one can be chosen.
        groups_delete_group($first);
        $this->assertSame([$first, $second], $offered(null, $run));
    }
}
