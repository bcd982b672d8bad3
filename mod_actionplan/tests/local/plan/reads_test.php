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
use mod_actionplan\local\evidence\evidence_service;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\mod_actionplan\local\plan_writer::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_loader::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_view::class)]
/**
 * Tests of how often a write reads the database.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\plan_writer
 * @covers     \mod_actionplan\local\plan\plan_loader
 * @covers     \mod_actionplan\local\plan\plan_view
 */
final class reads_test extends \advanced_testcase {
    /**
     * What a verification reads at most, with the answer; on MariaDB six of them are core's, for the lock and the activity. One
     * asks whether the same waits to be told already, so that nobody is told twice.
     */
    private const MOST = 26;

    /**
     * A verification reads each row once, and as often in a plan of twelve actions as in one of two.
     */
    public function test_a_verification(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $seen = [];
        foreach ([2, 12] as $count) {
            $situation = $generator->create_situation();
            $plan = $generator->create_plan($situation, 'agreed', $count);
            $actions = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id]);
            array_map(fn(int $index) => $generator->create_evidence($situation, $plan, $index), array_keys($actions));
            $mentor = actor::user((int) $situation->mentor->userid);
            $decide = function (\stdClass $action) use ($plan, $mentor): array {
                $version = (int) di::get(plan_repository::class)->action((int) $action->id)->version;
                $dossier = di::get(evidence_service::class)
                    ->decide($mentor, (int) $plan->id, (int) $action->id, $version, true, '');
                return di::get(plan_view::class)->export($mentor, $dossier);
            };
            // Once for what core caches.
            $decide($actions[0]);
            $reads = $DB->perf_get_reads();
            $this->assertSame(2, $decide($actions[1])['verified']);
            // One read is that of the version, by this test.
            $seen[$count] = $DB->perf_get_reads() - $reads - 1;
        }
        $this->assertSame($seen[2], $seen[12]);
        $this->assertLessThanOrEqual(self::MOST, $seen[2]);
    }
}
