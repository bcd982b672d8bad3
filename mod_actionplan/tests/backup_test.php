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

namespace mod_actionplan;

use backup;
use backup_controller;
use context_module;
use core\di;
use local_asnblended\actor;
use local_asnblended\dashboard;
use local_asnblended\decisions;
use local_asnblended\standings;
use local_asnblended\todos;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\progress\progress_repository;
use mod_actionplan\local\plan\plan_repository;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use restore_controller;
use restore_dbops;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
require_once($CFG->dirroot . '/course/lib.php');

#[CoversClass(\backup_actionplan_activity_structure_step::class)]
#[CoversClass(\restore_actionplan_activity_structure_step::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_service::class)]
/**
 * Tests of a round trip through a backup.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \backup_actionplan_activity_structure_step
 * @covers     \restore_actionplan_activity_structure_step
 * @covers     \mod_actionplan\local\plan\plan_service
 */
final class backup_test extends \advanced_testcase {
    /** @var \mod_actionplan_generator the activity's generator */
    private \mod_actionplan_generator $generator;

    /** @var \local_asnblended_generator the foundation's generator */
    private \local_asnblended_generator $local;

    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
        $this->local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $this->situation = $this->generator->create_situation();
    }

    /**
     * Backs a course up and restores it as a new one.
     *
     * @param int $courseid
     * @param bool $users
     * @param bool $anonymous whether users lose their names
     * @return int the new course
     */
    private static function round_trip(int $courseid, bool $users, bool $anonymous = false): int {
        global $CFG, $USER;
        $CFG->backup_file_logger_level = backup::LOG_NONE;
        $backup = new backup_controller(
            backup::TYPE_1COURSE,
            $courseid,
            backup::FORMAT_MOODLE,
            backup::INTERACTIVE_NO,
            backup::MODE_IMPORT,
            $USER->id,
        );
        $backup->get_plan()->get_setting('users')->set_status(\backup_setting::NOT_LOCKED);
        $backup->get_plan()->get_setting('users')->set_value($users);
        $backup->get_plan()->get_setting('anonymize')->set_status(\backup_setting::NOT_LOCKED);
        $backup->get_plan()->get_setting('anonymize')->set_value($anonymous);
        $backup->execute_plan();
        $backupid = $backup->get_backupid();
        $backup->destroy();
        $newid = restore_dbops::create_new_course('Salinan', 'SALINAN', 1);
        $restore = new restore_controller(
            $backupid,
            $newid,
            backup::INTERACTIVE_NO,
            backup::MODE_GENERAL,
            $USER->id,
            backup::TARGET_NEW_COURSE,
        );
        $restore->get_plan()->get_setting('users')->set_value($users);
        $restore->execute_precheck();
        $restore->execute_plan();
        $restore->destroy();
        return $newid;
    }

    /**
     * With users everything comes back, says that it has no run, and works again when one is made.
     */
    public function test_with_users(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'agreed');
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        $pathname = make_request_directory() . '/foto.png';
        file_put_contents($pathname, 'isi');
        $own = actor::user((int) $this->situation->participant->userid);
        di::get(evidence_service::class)->add_upload($own, (int) $plan->id, (int) $action->id, 'foto.png', $pathname, 0);
        $this->generator->create_evidence($this->situation, $plan, 0, 'verified');
        $this->generator->create_progress($this->situation, $plan, 1, 'Menunggu < 2 data');

        $courseid = self::round_trip((int) $this->situation->run->courseid, true);
        $instance = $DB->get_record('actionplan', ['course' => $courseid], '*', MUST_EXIST);
        $cm = get_coursemodule_from_instance('actionplan', $instance->id, $courseid, false, MUST_EXIST);
        $copies = di::get(plan_repository::class)->of_instance((int) $instance->id);
        $this->assertCount(1, $copies);
        $copy = reset($copies);
        $ignored = array_flip(['id', 'actionplanid', 'runcode']);
        $this->assertEquals(
            array_diff_key((array) di::get(plan_repository::class)->plan((int) $plan->id), $ignored),
            array_diff_key((array) $copy, $ignored),
        );
        $told = static fn(int $planid) => array_map(
            static fn(\stdClass $row) => array_diff_key((array) $row, ['id' => 1, 'actionid' => 1]),
            array_merge(...array_values(di::get(progress_repository::class)->of_plans([$planid]))),
        );
        $this->assertSame('Menunggu < 2 data', $told((int) $copy->id)[0]['note']);
        $this->assertEquals($told((int) $plan->id), $told((int) $copy->id));
        $evidence = array_merge(...array_values(di::get(evidence_repository::class)->of_plans([(int) $copy->id])))[0];
        $this->assertSame(['verified', $this->situation->mentor->userid], [$evidence->state, $evidence->decidedby]);
        $files = get_file_storage()
            ->get_area_files(context_module::instance($cm->id)->id, 'mod_actionplan', 'evidence', $evidence->id, 'id', false);
        $this->assertSame(json_decode($evidence->manifest)[0]->sha256, hash('sha256', reset($files)->get_content()));
        $history = di::get(decisions::class)->history('mod_actionplan', 'plan', [(int) $copy->id])[$copy->id];
        $kinds = ['plan_submitted', 'plan_agreed', 'evidence_submitted', 'evidence_verified'];
        $this->assertSame($kinds, array_column($history, 'kind'));
        $this->assertSame([], array_filter($history, static fn($decision) => $decision->timerestored === null));

        // The run came along under a code of its own, with who takes part; everything that follows from the plan is there again.
        $this->local->prepare();
        $run = $DB->get_record('local_asnblended_run', ['courseid' => $courseid], '*', MUST_EXIST);
        $this->assertNotSame($this->situation->run->code, $run->code);
        $this->assertSame($run->code, di::get(plan_repository::class)->plan((int) $copy->id)->runcode);
        $this->assertSame([], di::get(standings::class)->differences((int) $run->id));
    }

    /**
     * Where users lose their names, the log does too.
     */
    public function test_anonymous(): void {
        global $DB;
        $this->generator->create_plan($this->situation, 'agreed');
        self::round_trip((int) $this->situation->run->courseid, true, true);
        $names = $DB->get_fieldset_select('local_asnblended_decision', 'actorname', 'timerestored IS NOT NULL');
        $this->assertSame([null, null], $names);
    }

    /**
     * Without users the activity comes back empty.
     */
    public function test_without_users(): void {
        global $DB;
        $this->generator->create_plan($this->situation, 'submitted');
        $courseid = self::round_trip((int) $this->situation->run->courseid, false);
        $instance = $DB->get_record('actionplan', ['course' => $courseid], '*', MUST_EXIST);
        $this->assertSame([], di::get(plan_repository::class)->of_instance((int) $instance->id));
    }

    /**
     * An activity that is duplicated begins empty, with room for everybody who takes part, and everything is counted right.
     */
    public function test_duplicate(): void {
        global $DB;
        $this->generator->create_plan($this->situation, 'agreed');
        $courseid = (int) $this->situation->run->courseid;
        $copy = duplicate_module(get_course($courseid), get_fast_modinfo($courseid)->get_cm($this->situation->cm->id));
        $this->local->prepare();
        $plans = di::get(plan_repository::class)->of_instance((int) $copy->instance);
        $this->assertSame(['draft'], array_values(array_unique(array_column($plans, 'state'))));
        $this->assertCount($DB->count_records('local_asnblended_participant', ['runid' => $this->situation->run->id]), $plans);
        $participant = actor::user((int) $this->situation->participant->userid);
        $due = array_column(di::get(todos::class)->of_actor($participant), 'cmid', 'kind');
        $this->assertEquals($copy->id, $due['plan_write']);
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
    }

    /**
     * Data for test_recycle_bin.
     *
     * @return array[]
     */
    public static function circumstances(): array {
        return [
            'a run that goes on' => ['local_asnblended_run', 'active', ['evidence_verify']],
            'a run that is closed' => ['local_asnblended_run', 'closed', []],
            'a participant who has completed it' => ['local_asnblended_participant', 'completed', []],
        ];
    }

    /**
     * What comes back from the recycle bin is what went into it, with the figures and things due that follow.
     *
     * @dataProvider circumstances
     * @param string $table
     * @param string $status
     * @param string[] $waits kinds of what waits for the mentor afterwards
     */
    #[DataProvider('circumstances')]
    public function test_recycle_bin(string $table, string $status, array $waits): void {
        global $DB;
        set_config('coursebinenable', 1, 'tool_recyclebin');
        set_config('coursebinexpiry', WEEKSECS, 'tool_recyclebin');
        $this->generator->create_evidence($this->situation, $this->generator->create_plan($this->situation, 'agreed'));
        $sums = fn() => di::get(dashboard::class)->run(actor::system(), (int) $this->situation->run->id)->sums['evidence'];
        $this->assertSame([1, 1], $sums());
        $DB->set_field($table, 'status', $status);
        course_delete_module($this->situation->cm->id);
        $this->assertSame([0, 0], $sums() ?? [0, 0]);
        $bin = new \tool_recyclebin\course_bin($this->situation->run->courseid);
        $items = $bin->get_items();
        $bin->restore_item(reset($items));
        $this->local->prepare();
        $this->assertSame([1, 1], $sums());
        $log = 'local_asnblended_decision';
        $this->assertSame(0, $DB->count_records_select($log, "itemtype = 'plan' AND participantid IS NULL"));
        $due = array_column(di::get(todos::class)->of_actor(actor::user((int) $this->situation->mentor->userid)), 'kind');
        $this->assertSame($waits, $due);
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
    }

    /**
     * What somebody did who has withdrawn comes back too: it is counted again when the person does.
     */
    public function test_recycle_bin_and_the_withdrawn(): void {
        set_config('coursebinenable', 1, 'tool_recyclebin');
        set_config('coursebinexpiry', WEEKSECS, 'tool_recyclebin');
        $this->generator->create_evidence($this->situation, $this->generator->create_plan($this->situation, 'agreed'));
        $participantid = (int) $this->situation->participant->id;
        $runid = (int) $this->situation->run->id;
        $this->local->set_status($participantid, 'withdrawn');
        course_delete_module($this->situation->cm->id);
        $bin = new \tool_recyclebin\course_bin($this->situation->run->courseid);
        $items = $bin->get_items();
        $bin->restore_item(reset($items));
        $this->local->prepare();
        $this->assertSame([], di::get(standings::class)->differences($runid));
        $this->local->set_status($participantid, 'active');
        $this->assertSame([1, 1], di::get(dashboard::class)->run(actor::system(), $runid)->sums['evidence']);
        $this->assertSame([], di::get(standings::class)->differences($runid));
    }

    /**
     * A course that is reset keeps who takes part, and they begin anew.
     */
    public function test_reset(): void {
        global $DB;
        $plan = $this->generator->create_plan($this->situation, 'agreed');
        $this->generator->create_evidence($this->situation, $plan);
        $context = context_module::instance($this->situation->cm->id);
        $file = ['contextid' => $context->id, 'component' => 'mod_actionplan', 'filearea' => 'evidence', 'itemid' => 1,
            'filepath' => '/', 'filename' => 'a.png'];
        get_file_storage()->create_file_from_string($file, 'isi');
        reset_course_userdata((object) ['id' => $this->situation->run->courseid, 'reset_actionplan' => 1]);
        $this->local->prepare();
        $plans = di::get(plan_repository::class)->of_instance((int) $this->situation->cm->instance);
        $this->assertSame(['draft'], array_values(array_unique(array_column($plans, 'state'))));
        $this->assertFalse($DB->record_exists('files', ['contextid' => $context->id, 'component' => 'mod_actionplan']));
        $this->assertFalse($DB->record_exists('local_asnblended_decision', ['itemtype' => 'plan', 'itemid' => $plan->id]));
        $this->assertSame([], di::get(standings::class)->differences((int) $this->situation->run->id));
    }
}
