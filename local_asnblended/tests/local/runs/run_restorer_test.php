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
use local_asnblended\actor;
use local_asnblended\standings;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\runs\run_restorer::class)]
/**
 * Tests of what is believed of the runs in a backup.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\runs\run_restorer
 */
final class run_restorer_test extends \advanced_testcase {
    /** @var \stdClass the course it goes to */
    private \stdClass $course;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
    }

    /**
     * A run as a backup holds it.
     *
     * @param array $change what differs
     * @return array
     */
    private static function backed_up(array $change = []): array {
        $phase = ['kind' => 'online', 'name' => 'Daring', 'startdate' => '2026-03-02', 'enddate' => '2026-03-13',
            'learninghours' => 1];
        return $change + ['groupid' => 0, 'code' => 'X-1', 'programmecode' => 'X', 'programmename' => 'Program',
            'name' => 'Angkatan', 'status' => 'active', 'timezone' => 'Asia/Jakarta', 'verifiedneeded' => 1,
            'participants' => [], 'phases' => [$phase]];
    }

    /**
     * Restores a run.
     *
     * @param array $run
     * @param actor|null $actor the administrator unless given
     * @return bool
     */
    private function restore(array $run, ?actor $actor = null): bool {
        $actor ??= actor::user((int) get_admin()->id);
        return di::get(run_restorer::class)->restore($actor, (int) $this->course->id, $run);
    }

    /**
     * Whoever may not set up a run does not get one by restoring a course.
     */
    public function test_the_right_is_needed(): void {
        $teacher = actor::user((int) $this->getDataGenerator()->create_and_enrol($this->course, 'teacher')->id);
        $this->assertFalse($this->restore(self::backed_up(), $teacher));
        $this->assertTrue($this->restore(self::backed_up()));
    }

    /**
     * What nobody could set up by hand is not restored either.
     *
     * @dataProvider broken
     * @param array $change
     */
    #[DataProvider('broken')]
    public function test_broken(array $change): void {
        global $DB;
        $this->assertFalse($this->restore(self::backed_up($change)));
        $this->assertSame(0, $DB->count_records('local_asnblended_run'));
    }

    /**
     * Data for test_broken.
     *
     * @return array
     */
    public static function broken(): array {
        $phase = ['kind' => 'online', 'name' => 'A', 'startdate' => '2026-03-13', 'enddate' => '2026-03-02', 'learninghours' => 1];
        return [
            'a group that was not restored' => [['groupid' => -1]],
            'a phase that ends before it begins' => [['phases' => [$phase]]],
            'a phase of no kind' => [['phases' => [['kind' => '<b>', 'enddate' => '2026-04-02'] + $phase]]],
            'a phase without a name' => [['phases' => [['name' => ' ', 'enddate' => '2026-04-02'] + $phase]]],
        ];
    }

    /**
     * Texts of any length and none at all are made to fit.
     */
    public function test_texts(): void {
        global $DB;
        $long = str_repeat('<', 300) . str_repeat('panjang ', 60);
        $texts = array_fill_keys(['code', 'programmecode', 'programmename', 'name'], $long);
        $this->assertTrue($this->restore(self::backed_up($texts)));
        $name = $DB->get_field('local_asnblended_run', 'name', ['courseid' => $this->course->id], MUST_EXIST);
        $this->assertLessThanOrEqual(255, \core_text::strlen($name));
        $this->course = $this->getDataGenerator()->create_course();
        $this->assertTrue($this->restore(self::backed_up(array_fill_keys(array_keys($texts), ''))));
    }

    /**
     * People who are known take part with their relations; a code that is taken gives way; again nothing happens.
     */
    public function test_people_and_relations(): void {
        global $DB;
        $local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $local->create_run(['code' => 'X-1']);
        [$person, $mentor] = [$local->create_person(), $local->create_person()];
        $relation = ['kind' => 'mentor', 'userid' => $mentor->userid, 'fromdate' => '2026-03-02', 'todate' => null];
        $participants = [
            ['userid' => $person->userid, 'opdcode' => 'gone', 'status' => 'paused', 'relations' => [
                $relation, ['kind' => 'owner'] + $relation, ['fromdate' => "x' OR 1"] + $relation, ['userid' => 0] + $relation,
            ]],
            ['userid' => get_admin()->id, 'opdcode' => '', 'status' => 'active', 'relations' => []],
            ['userid' => 0, 'opdcode' => '', 'status' => 'active', 'relations' => []],
        ];
        foreach ([1, 2] as $time) {
            $this->assertTrue($this->restore(self::backed_up(['participants' => $participants])));
            $run = $DB->get_record('local_asnblended_run', ['courseid' => $this->course->id], '*', MUST_EXIST);
            $this->assertSame('X-1-2', $run->code);
            $standing = $DB->get_record('local_asnblended_participant', ['runid' => $run->id], '*', MUST_EXIST);
            $found = [$standing->personid, $standing->opdid, $standing->status];
            $this->assertEquals([$person->id, $person->opdid, 'paused'], $found);
            $relations = $DB->get_records('local_asnblended_relation', ['participantid' => $standing->id]);
            $this->assertEquals([$mentor->id], array_values(array_column($relations, 'personid')), "time $time");
            $this->assertSame([], di::get(standings::class)->differences((int) $run->id));
        }
    }
}
