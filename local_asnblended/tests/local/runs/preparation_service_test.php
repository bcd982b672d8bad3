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

use context_course;
use core\di;
use core\task\manager;
use local_asnblended\actor;
use local_asnblended\local\people\account_service;
use local_asnblended\task\prepare_run;
use local_asnblended\task\sweep;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\runs\preparation_service::class)]
#[CoversClass(\local_asnblended\local\runs\preparation_repository::class)]
#[CoversClass(\local_asnblended\local\runs\role_service::class)]
#[CoversClass(\local_asnblended\task\prepare_run::class)]
#[CoversClass(\local_asnblended\task\sweep::class)]
/**
 * Tests of letting people into the courses of their runs.
 *
 * @covers     \local_asnblended\local\runs\preparation_service
 * @covers     \local_asnblended\local\runs\preparation_repository
 * @covers     \local_asnblended\local\runs\role_service
 * @covers     \local_asnblended\task\prepare_run
 * @covers     \local_asnblended\task\sweep
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class preparation_service_test extends \advanced_testcase {
    /** @var \local_asnblended_generator the generator */
    private \local_asnblended_generator $generator;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
    }

    /**
     * Short names of an account's roles in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return string[]
     */
    private static function roles(int $courseid, int $userid): array {
        $roles = array_column(get_user_roles(context_course::instance($courseid), $userid, false), 'shortname');
        sort($roles);
        return $roles;
    }

    /**
     * People who take part in a run and have not been let in.
     *
     * @param \stdClass $run
     * @param int $number
     * @return \stdClass[]
     */
    private function waiting(\stdClass $run, int $number): array {
        $people = [];
        for ($index = 0; $index < $number; $index++) {
            $people[] = $this->generator->create_person();
        }
        di::get(participant_service::class)->add((int) $run->id, $people);
        return $people;
    }

    /**
     * Participants are students, mentors and superiors have the shipped roles, and a second time changes nothing.
     */
    public function test_roles(): void {
        global $DB;
        $run = $this->generator->create_run();
        $superior = $this->generator->create_person();
        $person = $this->generator->create_person(['superiorid' => $superior->id]);
        $participant = $this->generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $this->generator->create_mentor(['participantid' => $participant->id, 'personid' => $superior->id]);
        $this->assertSame(['student'], self::roles($run->courseid, $person->userid));
        $this->assertSame(['asnmentor', 'asnsuperior'], self::roles($run->courseid, $superior->userid));
        $before = $DB->count_records('role_assignments');
        di::get(preparation_repository::class)->unmark_person((int) $superior->id);
        di::get(preparation_service::class)->prepare((int) $run->id);
        $this->assertSame($before, $DB->count_records('role_assignments'));
    }

    /**
     * Whoever is in the course as something else takes part as a learner too; whoever learns there already gets nothing more.
     */
    public function test_inside_as_something_else(): void {
        global $DB;
        $run = $this->generator->create_run();
        [$mentor, $learner] = [$this->generator->create_person(), $this->generator->create_person()];
        $participant = $this->generator->create_participant(['runid' => $run->id]);
        $this->generator->create_mentor(['participantid' => $participant->id, 'personid' => $mentor->id]);
        $role = create_role('Peserta', 'peserta', '', 'student');
        $this->getDataGenerator()->enrol_user($learner->userid, $run->courseid, $role);
        foreach ([$mentor, $learner] as $person) {
            $this->generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        }
        $this->assertSame(['asnmentor', 'student'], self::roles($run->courseid, $mentor->userid));
        $this->assertSame(['peserta'], self::roles($run->courseid, $learner->userid));
    }

    /**
     * A run in trouble keeps no other waiting, and the front page gets none.
     */
    public function test_a_run_in_trouble(): void {
        global $DB;
        $runs = [$this->generator->create_run(), $this->generator->create_run()];
        $people = array_map(fn(\stdClass $run) => $this->waiting($run, 1)[0], $runs);
        // As if the course were gone without a word.
        $DB->set_field('local_asnblended_run', 'courseid', 999999, ['id' => $runs[0]->id]);
        $this->expectOutputRegex('/999999|' . $runs[0]->id . '/');
        di::get(preparation_service::class)->sweep();
        $this->assertTrue(is_enrolled(context_course::instance($runs[1]->courseid), $people[1]->userid));
        $this->expectExceptionMessage(get_string('error:runsite', 'local_asnblended'));
        $this->generator->create_run(['courseid' => SITEID]);
    }

    /**
     * Somebody who gets an account later is enrolled then; a run of a group puts people into the group.
     */
    public function test_account_comes_later_and_groups(): void {
        global $DB;
        $course = $this->getDataGenerator()->create_course();
        $group = $this->getDataGenerator()->create_group(['courseid' => $course->id]);
        $run = $this->generator->create_run(['courseid' => $course->id, 'groupid' => $group->id]);
        $person = $this->generator->create_person(['userid' => false]);
        $participant = $this->generator->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $this->assertNull($participant->userid);
        di::get(account_service::class)->create(actor::system(), [$person]);
        $this->runAdhocTasks(prepare_run::class);
        $userid = (int) $DB->get_field('local_asnblended_person', 'userid', ['id' => $person->id]);
        $this->assertSame(['student'], self::roles($course->id, $userid));
        $this->assertTrue(groups_is_member($group->id, $userid));
    }

    /**
     * Adding people returns at once; a task lets them in, and whoever a killed task left out is found by the sweep.
     */
    public function test_a_killed_task_leaves_nobody_out(): void {
        global $DB;
        $run = $this->generator->create_run();
        $people = $this->waiting($run, 60);
        $this->assertSame(0, $DB->count_records('user_enrolments'));
        $this->assertNotEmpty(manager::get_adhoc_tasks(prepare_run::class));
        // As far as the first batches of a task that is gone.
        $DB->delete_records('task_adhoc');
        $waiting = di::get(preparation_repository::class);
        $waiting->mark('participant', array_keys($waiting->waiting_participants((int) $run->id, 0, 25)));
        $this->assertSame(35, $waiting->progress((int) $run->id)->waiting);
        (new sweep())->execute();
        $this->assertSame(0, $waiting->progress((int) $run->id)->waiting);
        $this->assertSame(35, $DB->count_records('user_enrolments'));
        $this->assertSame(['student'], self::roles($run->courseid, end($people)->userid));
    }

    /**
     * Whoever is enrolled keeps state and dates; a method that is off stays off, and the page of the run says so.
     */
    public function test_only_missing_enrolments_are_added(): void {
        global $DB;
        $run = $this->generator->create_run();
        $method = di::get(preparation_repository::class)->manual_method((int) $run->courseid);
        [$suspended, $new] = $this->waiting($run, 2);
        enrol_get_plugin('manual')->enrol_user($method, $suspended->userid, $method->roleid, 5, 9, ENROL_USER_SUSPENDED);
        enrol_get_plugin('manual')->update_status($method, ENROL_INSTANCE_DISABLED);
        di::get(preparation_service::class)->prepare((int) $run->id);
        $this->assertSame('error:manualdisabled', di::get(preparation_service::class)->problem($run));
        $this->assertEquals(ENROL_INSTANCE_DISABLED, $DB->get_field('enrol', 'status', ['id' => $method->id]));
        $this->assertFalse($DB->record_exists('user_enrolments', ['userid' => $new->userid]));
        enrol_get_plugin('manual')->update_status($method, ENROL_INSTANCE_ENABLED);
        di::get(preparation_service::class)->prepare((int) $run->id);
        $kept = $DB->get_record('user_enrolments', ['userid' => $suspended->userid]);
        $this->assertEquals([ENROL_USER_SUSPENDED, 5, 9], [$kept->status, $kept->timestart, $kept->timeend]);
        $this->assertTrue($DB->record_exists('user_enrolments', ['userid' => $new->userid]));
        $this->assertNull(di::get(preparation_service::class)->problem($run));
    }

    /**
     * A run whose group is gone says so and lets nobody new in.
     */
    public function test_a_group_that_is_gone(): void {
        $course = $this->getDataGenerator()->create_course();
        $group = $this->getDataGenerator()->create_group(['courseid' => $course->id]);
        $run = $this->generator->create_run(['courseid' => $course->id, 'groupid' => $group->id]);
        [$person] = $this->waiting($run, 1);
        groups_delete_group($group->id);
        di::get(preparation_service::class)->prepare((int) $run->id);
        $this->assertSame('error:groupgone', di::get(preparation_service::class)->problem($run));
        $this->assertFalse(is_enrolled(context_course::instance($course->id), $person->userid));
    }

    /**
     * The shipped roles are made once, may be assigned in courses, and bear Indonesian names; what an administrator takes from
     * them stays taken.
     */
    public function test_shipped_roles(): void {
        global $DB;
        $DB->delete_records_list('role', 'shortname', role_service::SHORTNAMES);
        $roleids = di::get(role_service::class)->ensure();
        foreach ($roleids as $kind => $roleid) {
            $role = $DB->get_record('role', ['id' => $roleid]);
            $this->assertSame($kind === 'mentor' ? 'Mentor ASN' : 'Atasan ASN', $role->name);
            $this->assertEquals([CONTEXT_COURSE], array_values(get_role_contextlevels($roleid)));
            $capability = $DB->get_field('role_capabilities', 'MIN(capability)', ['roleid' => $roleid]);
            unassign_capability($capability, $roleid);
        }
        $this->assertSame($roleids, di::get(role_service::class)->ensure());
        foreach ($roleids as $roleid) {
            $this->assertSame(1, $DB->count_records('role_capabilities', ['roleid' => $roleid]));
        }
    }
}
