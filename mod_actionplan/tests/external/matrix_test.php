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

namespace mod_actionplan\external;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/service_calls.php');
require_once(__DIR__ . '/services_test.php');

#[CoversClass(\mod_actionplan\local\access::class)]
#[CoversClass(\mod_actionplan\external\plan_write::class)]
/**
 * The matrix of access: every web service, every person, on the own plan, on one of somebody else in the same run, in a hidden
 * activity, in a hidden course, while suspended, and on a plan of another course. What each cell answers stands in a file, to the
 * error code.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\local\access
 * @covers     \mod_actionplan\external\plan_write
 */
final class matrix_test extends \advanced_testcase {
    use service_calls;

    /** Circumstances in which a service is called. */
    private const CIRCUMSTANCES = ['own', 'foreign', 'hidden', 'hiddencourse', 'suspended', 'othercourse'];

    /** Persons, those who may write last, because what they do changes the plan. */
    private const PERSONS = ['nobody', 'stranger', 'head', 'student', 'manager', 'organiser', 'mentor', 'superior',
        'participant'];

    /**
     * The account of a person.
     *
     * @param string $who
     * @param \stdClass $situation
     * @return int
     */
    private function userid(string $who, \stdClass $situation): int {
        $generator = $this->getDataGenerator();
        $course = get_course($situation->run->courseid);
        if ($who === 'head' || $who === 'manager') {
            $userid = (int) $generator->create_user()->id;
            $who === 'manager' ? $generator->role_assign('manager', $userid) : $generator->get_plugin_generator('local_asnblended')
                ->create_scope(['userid' => $userid, 'opdid' => $situation->opd->id]);
            return $userid;
        }
        return (int) match ($who) {
            'nobody' => 0,
            'stranger' => $generator->create_user()->id,
            'student' => $generator->create_and_enrol($course, 'student')->id,
            'organiser' => $generator->create_and_enrol($course, 'editingteacher')->id,
            default => $situation->$who->userid,
        };
    }

    /**
     * What one cell answers: ok, or an error code.
     *
     * @param string $name
     * @param int $userid
     * @param \stdClass $plan
     * @param \stdClass $cm
     * @return string
     */
    private function outcome(string $name, int $userid, \stdClass $plan, \stdClass $cm): string {
        try {
            return $this->call_service($name, $userid, $plan, $cm)['status'] ?? 'ok';
        } catch (\moodle_exception $exception) {
            return $exception->errorcode;
        }
    }

    /**
     * One service in one circumstance: the outcome for each person.
     *
     * @param string $name
     * @param string $circumstance
     * @return string the line of the matrix
     */
    private function line(string $name, string $circumstance): string {
        global $DB;
        [, $state, $evidence] = services_test::services()[$name];
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $situation = $generator->create_situation();
        $place = match ($circumstance) {
            'othercourse' => $generator->create_situation(),
            'foreign' => $generator->create_situation($situation),
            default => $situation,
        };
        $plan = $generator->create_plan($place, $state);
        if ($evidence !== '') {
            $generator->create_evidence($place, $plan, 0, $evidence);
        }
        if ($circumstance === 'hidden') {
            set_coursemodule_visible($place->cm->id, 0);
        }
        if ($circumstance === 'hiddencourse') {
            $DB->set_field('course', 'visible', 0, ['id' => $place->run->courseid]);
        }
        $cells = [];
        foreach (self::PERSONS as $who) {
            $userid = $this->userid($who, $situation);
            if ($circumstance === 'suspended') {
                $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $userid]);
            }
            $cells[] = "$who=" . $this->outcome($name, $userid, $plan, $place->cm);
        }
        return "$name $circumstance: " . implode(' ', $cells);
    }

    /**
     * The services.
     *
     * @return array[]
     */
    public static function names(): array {
        return array_map(static fn(string $name) => [$name], array_combine(
            array_keys(services_test::services()),
            array_keys(services_test::services()),
        ));
    }

    /**
     * Every cell answers what the file says.
     *
     * @dataProvider names
     * @param string $name
     */
    #[DataProvider('names')]
    public function test_matrix(string $name): void {
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $lines = array_map(fn(string $circumstance) => $this->line($name, $circumstance), self::CIRCUMSTANCES);
        $file = file(__DIR__ . '/../fixtures/access_matrix.txt', FILE_IGNORE_NEW_LINES);
        $expected = array_values(preg_grep("/^$name /", $file));
        $this->assertSame($expected, $lines);
    }
}
