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
use local_asnblended\local\imports\run_files;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\runs\run_checks::class)]
#[CoversClass(\local_asnblended\local\imports\run_files::class)]
/**
 * Tests of what a run has and lacks, and of the files that came with its form.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\run_checks
 * @covers     \local_asnblended\local\imports\run_files
 */
final class run_checks_test extends \advanced_testcase {
    /**
     * A run without anybody lacks people; with people it lacks what they lack, and each line that lacks leads somewhere.
     */
    public function test_checks(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run();
        $lacking = static function () use ($run): array {
            $counts = di::get(preparation_repository::class)->progress((int) $run->id);
            $checks = di::get(run_checks::class)->of($run, $counts);
            foreach ($checks as $check) {
                self::assertNotSame('', $check->text);
                self::assertTrue($check->done || ($check->url !== null && $check->button !== ''));
            }
            return array_map(static fn($check) => $check->done, $checks);
        };
        // Phases, the activity, participants.
        $this->assertSame([true, false, false], $lacking());
        $generator->create_participant(['runid' => $run->id]);
        // Then account, superior, mentor: people of the generator have accounts.
        $this->assertSame([true, false, true], array_slice($lacking(), 0, 3));
        $this->assertCount(6, $lacking());
        $this->assertFalse($lacking()[5]);
    }

    /**
     * An address says files in any order and with anything else; they come in the order in which they are needed.
     */
    public function test_files(): void {
        $files = di::get(run_files::class);
        $this->assertSame(['participant' => 12, 'mentor' => 13], $files->chain('mentor-13_participant-12'));
        $this->assertSame(['superior' => 5], $files->chain('person-1_superior-5_mentor-0_participant--3_x'));
        $this->assertSame([], $files->chain(''));
        $chain = ['participant' => 12, 'mentor' => 13];
        $this->assertSame('participant-12_mentor-13', run_files::text($chain));
        $this->assertSame($chain, $files->chain(run_files::text($chain)));
        $this->assertSame('', run_files::text([]));
    }
}
