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

namespace block_impactdash\external;

use core\di;
use core_external\external_api;
use local_asnblended\source;
use local_asnblended\standing;
use local_asnblended\standings;
use local_asnblended\todo_item;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\block_impactdash\external\get_todo::class)]
#[CoversClass(\block_impactdash\external\get_runs::class)]
#[CoversClass(\block_impactdash\external\get_run::class)]
#[CoversClass(\block_impactdash\external\get_opd::class)]
/**
 * The matrix of access: every web service of the block, every person, on the own agency, on another one, in a hidden course, while
 * suspended, and on a run of another course. What each cell answers stands in a file: an error code, or how much is shown.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_impactdash\external\get_todo
 * @covers     \block_impactdash\external\get_runs
 * @covers     \block_impactdash\external\get_run
 * @covers     \block_impactdash\external\get_opd
 */
final class matrix_test extends \advanced_testcase {
    /** Some activity that pushes states; which one it is does not matter here. */
    private const COMPONENT = 'mod_example';

    /** Circumstances in which a service is called. */
    private const CIRCUMSTANCES = ['own', 'foreign', 'hidden', 'suspended', 'othercourse'];

    /** Persons. */
    private const PERSONS = ['nobody', 'stranger', 'student', 'participant', 'mentor', 'superior', 'head', 'teacher', 'organiser',
        'manager'];

    /** What of an answer is counted. */
    private const COUNTED = ['get_todo' => 'groups', 'get_runs' => 'runs', 'get_run' => 'opds', 'get_opd' => 'participants'];

    /**
     * The foundation's generator.
     *
     * @return \local_asnblended_generator
     */
    private function local(): \local_asnblended_generator {
        return $this->getDataGenerator()->get_plugin_generator('local_asnblended');
    }

    /**
     * A run with two agencies and one participant in each.
     *
     * @return \stdClass run, own and foreign (agencies), participant, mentor, superior (people of the own agency's participant)
     */
    private function situation(): \stdClass {
        $run = $this->local()->create_run();
        [$own, $foreign] = [$this->local()->create_opd(), $this->local()->create_opd()];
        $situation = (object) compact('run', 'own', 'foreign');
        foreach ([$foreign, $own] as $opd) {
            $situation->superior = $this->local()->create_person(['opdid' => $opd->id]);
            $situation->mentor = $this->local()->create_person(['opdid' => $opd->id]);
            $record = ['opdid' => $opd->id, 'superiorid' => $situation->superior->id];
            $situation->participant = $this->local()->create_person($record);
            $participant = $this->local()->create_participant(['runid' => $run->id, 'personid' => $situation->participant->id]);
            $this->local()->create_mentor(['participantid' => $participant->id, 'personid' => $situation->mentor->id]);
            $standing = new standing(new source(self::COMPONENT, 'plan', 1, 7), ['agreed' => 1], [
                new todo_item('plan_returned', 'participant', 1, 'Tambahkan angka'),
                new todo_item('plan_agree', 'superior', 1, 'Rencana'),
                new todo_item('evidence_verify', 'mentor', 5, 'Aksi'),
            ]);
            di::get(standings::class)->publish((int) $participant->id, $standing);
        }
        return $situation;
    }

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
            $user = $generator->create_user();
            $who === 'head' ? $this->local()->create_scope(['userid' => $user->id, 'opdid' => $situation->own->id])
                : $generator->role_assign('manager', $user->id);
            return (int) $user->id;
        }
        return (int) match ($who) {
            'nobody' => 0,
            'stranger' => $generator->create_user()->id,
            'student', 'teacher' => $generator->create_and_enrol($course, $who)->id,
            'organiser' => $generator->create_and_enrol($course, 'editingteacher')->id,
            default => $situation->$who->userid,
        };
    }

    /**
     * What one cell answers: an error code, or ok and how many are shown.
     *
     * @param string $name
     * @param int $userid
     * @param int[] $arguments
     * @return string
     */
    private function outcome(string $name, int $userid, array $arguments): string {
        $this->setUser($userid);
        $class = "block_impactdash\\external\\$name";
        try {
            $answer = external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$arguments));
            return 'ok:' . count($answer[self::COUNTED[$name]]);
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
        $situation = $this->situation();
        $place = $circumstance === 'othercourse' ? $this->situation() : $situation;
        if ($circumstance === 'hidden') {
            $DB->set_field('course', 'visible', 0, ['id' => $situation->run->courseid]);
        }
        $opd = $circumstance === 'foreign' ? $place->foreign : $place->own;
        $arguments = ['get_run' => [(int) $place->run->id], 'get_opd' => [(int) $place->run->id, (int) $opd->id]][$name] ?? [];
        $cells = [];
        foreach (self::PERSONS as $who) {
            $userid = $this->userid($who, $situation);
            if ($circumstance === 'suspended') {
                $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $userid]);
            }
            $cells[] = "$who=" . $this->outcome($name, $userid, $arguments);
        }
        return "$name $circumstance: " . implode(' ', $cells);
    }

    /**
     * The services, as they are declared.
     *
     * @return array[]
     */
    public static function names(): array {
        $functions = [];
        require(__DIR__ . '/../../db/services.php');
        $names = array_map(static fn(string $function) => substr($function, strlen('block_impactdash_')), array_keys($functions));
        return array_map(static fn(string $name) => [$name], array_combine($names, $names));
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
        $lines = array_map(fn(string $circumstance) => $this->line($name, $circumstance), self::CIRCUMSTANCES);
        $file = file(__DIR__ . '/../fixtures/access_matrix.txt', FILE_IGNORE_NEW_LINES);
        $this->assertSame(array_values(preg_grep("/^$name /", $file)), $lines);
    }
}
