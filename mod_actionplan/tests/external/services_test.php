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

use context_module;
use core\di;
use core_external\external_api;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\plan\plan_repository;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../refusals.php');
require_once(__DIR__ . '/service_calls.php');

#[CoversClass(\mod_actionplan\external\plan_write::class)]
#[CoversClass(\mod_actionplan\external\plan_structure::class)]
#[CoversClass(\mod_actionplan\external\get_plan::class)]
#[CoversClass(\mod_actionplan\external\list_plans::class)]
#[CoversClass(\mod_actionplan\local\plan\plan_view::class)]
#[CoversClass(\mod_actionplan\local\plan\list_view::class)]
/**
 * Tests of every web service of the activity: first those who are refused, then the one who succeeds.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_actionplan\external\plan_write
 * @covers     \mod_actionplan\external\plan_structure
 * @covers     \mod_actionplan\external\get_plan
 * @covers     \mod_actionplan\external\list_plans
 * @covers     \mod_actionplan\local\plan\plan_view
 * @covers     \mod_actionplan\local\plan\list_view
 */
final class services_test extends \advanced_testcase {
    use \mod_actionplan\refusals;
    use service_calls;

    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $this->situation = $this->generator()->create_situation();
    }

    /**
     * The activity's generator.
     *
     * @return \mod_actionplan_generator
     */
    private function generator(): \mod_actionplan_generator {
        return $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
    }

    /**
     * Every declared service: the state it starts from, and who may call it.
     *
     * @return array[] name, state of the plan, state of the evidence or '', who succeeds
     */
    public static function services(): array {
        return [
            'get_plan' => ['get_plan', 'draft', '', ['participant', 'superior', 'mentor', 'organiser']],
            'list_plans' => ['list_plans', 'draft', '', ['superior', 'mentor', 'organiser']],
            'save_reflection' => ['save_reflection', 'draft', '', ['participant']],
            'save_action' => ['save_action', 'draft', '', ['participant']],
            'delete_action' => ['delete_action', 'draft', '', ['participant']],
            'submit_plan' => ['submit_plan', 'draft', '', ['participant']],
            'withdraw_plan' => ['withdraw_plan', 'submitted', '', ['participant']],
            'decide_plan' => ['decide_plan', 'submitted', '', ['superior']],
            'tell_progress' => ['tell_progress', 'agreed', '', ['participant']],
            'submit_evidence' => ['submit_evidence', 'agreed', '', ['participant']],
            'remove_upload' => ['remove_upload', 'agreed', '', ['participant']],
            'undo_decision' => ['undo_decision', 'agreed', '', ['superior']],
            'decide_evidence' => ['decide_evidence', 'agreed', 'submitted', ['mentor']],
        ];
    }

    /**
     * The list above holds every service that is declared.
     */
    public function test_every_service_is_tested(): void {
        $functions = [];
        require(__DIR__ . '/../../db/services.php');
        $tested = array_map(static fn(string $name) => "mod_actionplan_$name", array_keys(self::services()));
        $this->assertEqualsCanonicalizing(array_keys($functions), $tested);
    }

    /**
     * No parameter takes null: a client that leaves something out is told, before anything is read.
     */
    public function test_null_is_refused(): void {
        foreach (array_keys(self::services()) as $name) {
            $parameters = ("mod_actionplan\\external\\$name")::execute_parameters();
            $valid = array_map(static fn($parameter) => $parameter->type === PARAM_RAW ? 'a' : 1, $parameters->keys);
            foreach (array_keys($parameters->keys) as $field) {
                $given = [$field => null] + $valid;
                $this->assert_refused('invalidparameter', static fn() => external_api::validate_parameters($parameters, $given));
            }
        }
    }

    /**
     * The account of a role in the situation.
     *
     * @param string $who
     * @return int
     */
    private function userid(string $who): int {
        $generator = $this->getDataGenerator();
        $course = get_course($this->situation->run->courseid);
        switch ($who) {
            case 'organiser':
                return (int) $generator->create_and_enrol($course, 'editingteacher')->id;
            case 'student without a run':
                return (int) $generator->create_and_enrol($course, 'student')->id;
            case 'stranger':
                return (int) $generator->create_user()->id;
            case 'other participant':
                return (int) $generator->get_plugin_generator('local_asnblended')
                    ->create_participant(['runid' => $this->situation->run->id])->userid;
            case 'mentor of another':
                $local = $generator->get_plugin_generator('local_asnblended');
                $other = $local->create_participant(['runid' => $this->situation->run->id]);
                $mentor = $local->create_person();
                $local->create_mentor(['participantid' => $other->id, 'personid' => $mentor->id]);
                return (int) $mentor->userid;
            case 'superior of another':
                $local = $generator->get_plugin_generator('local_asnblended');
                $superior = $local->create_person();
                $person = $local->create_person(['superiorid' => $superior->id]);
                $local->create_participant(['runid' => $this->situation->run->id, 'personid' => $person->id]);
                return (int) $superior->userid;
            default:
                return (int) $this->situation->$who->userid;
        }
    }

    /**
     * Calls a service on a plan of the situation as somebody.
     *
     * @param string $name
     * @param int $userid
     * @param \stdClass $plan
     * @return array
     */
    private function call(string $name, int $userid, \stdClass $plan): array {
        return $this->call_service($name, $userid, $plan, $this->situation->cm);
    }

    /**
     * Everybody who is not named is refused, and nothing changes by it; then those who are named succeed.
     *
     * @dataProvider services
     * @param string $name
     * @param string $state
     * @param string $evidence
     * @param string[] $allowed
     */
    #[DataProvider('services')]
    public function test_service(string $name, string $state, string $evidence, array $allowed): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation, $state);
        if ($evidence !== '') {
            $this->generator()->create_evidence($this->situation, $plan, 0, $evidence);
        }
        $everybody = ['participant', 'superior', 'mentor', 'organiser', 'student without a run', 'stranger', 'other participant',
            'mentor of another', 'superior of another'];
        $decisions = $DB->count_records('local_asnblended_decision');
        foreach (array_diff($everybody, $allowed) as $who) {
            if ($name === 'list_plans' && str_ends_with($who, ' of another')) {
                continue; // They see a list of their own, see test_lists().
            }
            try {
                $this->call($name, $this->userid($who), $plan);
                $this->fail("$name was allowed to: $who");
            } catch (\moodle_exception $exception) {
                $this->assertContains($exception->errorcode, ['requireloginerror', 'nopermissions', 'error:planforeign',
                    'error:notyourplan', 'error:notsuperior', 'error:notmentor', 'error:followsnobody'], "$name for $who");
            }
        }
        $this->assertSame($decisions, $DB->count_records('local_asnblended_decision'));
        foreach ($allowed as $who) {
            $answer = $this->call($name, $this->userid($who), $plan);
            if (isset($answer['status'])) {
                $this->assertSame(['ok', []], [$answer['status'], $answer['errors']]);
                $this->assertSame((int) $plan->id, $answer['plan']['planid']);
            } else {
                $this->assertNotEmpty($answer);
            }
        }
    }

    /**
     * A hidden activity and a suspended enrolment shut everybody out who cannot see hidden things.
     */
    public function test_hidden_and_suspended(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation);
        $participant = (int) $this->situation->participant->userid;
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $participant]);
        $this->assert_refused('requireloginerror', fn() => $this->call('get_plan', $participant, $plan));
        $DB->set_field('user_enrolments', 'status', ENROL_USER_ACTIVE, ['userid' => $participant]);
        $this->assertSame('draft', $this->call('get_plan', $participant, $plan)['state']);
        set_coursemodule_visible($this->situation->cm->id, 0);
        $this->assert_refused('requireloginerror', fn() => $this->call('save_reflection', $participant, $plan));
    }

    /**
     * A stale or invalid write is answered with what is true now, so that the browser can show both texts.
     */
    public function test_conflict_and_invalid_are_answers(): void {
        $plan = $this->generator()->create_plan($this->situation, 'submitted');
        $this->setUser($this->situation->superior->userid);
        $answer = decide_plan::execute((int) $plan->id, (int) $plan->version - 1, true, '');
        $this->assertSame(['conflict', 'submitted', (int) $plan->version], [$answer['status'], $answer['plan']['state'],
            $answer['plan']['version']]);
        $answer = decide_plan::execute((int) $plan->id, (int) $plan->version, false, '');
        $this->assertSame(['invalid', 'reason'], [$answer['status'], $answer['errors'][0]['field']]);
    }

    /**
     * What people write comes back as they wrote it.
     */
    public function test_texts_stay_as_they_are(): void {
        $plan = $this->generator()->create_plan($this->situation);
        $this->setUser($this->situation->participant->userid);
        $text = 'Waktu < 2 hari & "tepat" <b>sekali</b> {{tidak}}';
        $answer = save_reflection::execute((int) $plan->id, (int) $plan->version, $text, '', '');
        $this->assertSame($text, external_api::clean_returnvalue(save_reflection::execute_returns(), $answer)['plan']['change1']);
    }

    /**
     * A list is searched by a part of name, NIP or agency, whatever the case; nobody finds those they do not follow.
     */
    public function test_search(): void {
        $plan = $this->generator()->create_plan($this->situation);
        $participant = $this->situation->participant;
        $find = function (string $search, int $userid) use ($plan): array {
            $this->setUser($userid);
            $found = list_plans::execute((int) $this->situation->cm->id, 0, '', $search);
            return array_column(external_api::clean_returnvalue(list_plans::execute_returns(), $found)['plans'], 'nip');
        };
        $mentor = $this->userid('mentor');
        $this->assertNotNull($plan);
        $parts = [mb_strtoupper(mb_substr($participant->name, 1)), substr($participant->nip, 3, 9), "  $participant->name "];
        foreach ($parts as $search) {
            $this->assertSame([$participant->nip], $find($search, $mentor), $search);
        }
        $this->assertSame([], $find('%', $mentor));
        $this->assertSame([], $find('tidak ada', $mentor));
        $this->assertNotContains($participant->nip, $find($participant->nip, $this->userid('mentor of another')));
    }

    /**
     * Mentors and superiors list their own participants, organisers everybody within their groups.
     */
    public function test_lists(): void {
        global $DB;
        $plan = $this->generator()->create_plan($this->situation);
        $other = $this->userid('mentor of another');
        $names = fn(int $userid) => array_column($this->call('list_plans', $userid, $plan)['plans'], 'userid');
        $participant = (int) $this->situation->participant->userid;
        $this->assertSame([$participant], $names($this->userid('mentor')));
        $this->assertNotContains($participant, $names($other));
        $organiser = $this->userid('organiser');
        $this->assertCount(2, $names($organiser));

        $DB->set_field('course', 'groupmode', SEPARATEGROUPS, ['id' => $this->situation->run->courseid]);
        $DB->set_field('course', 'groupmodeforce', 1, ['id' => $this->situation->run->courseid]);
        get_fast_modinfo($this->situation->run->courseid, 0, true);
        assign_capability(
            'moodle/site:accessallgroups',
            CAP_PROHIBIT,
            $DB->get_field('role', 'id', ['shortname' => 'editingteacher']),
            \context_course::instance($this->situation->run->courseid),
        );
        $this->assert_refused('error:followsnobody', fn() => $names($organiser));
        $this->assert_refused('error:planforeign', fn() => $this->call('get_plan', $organiser, $plan));
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->run->courseid]);
        groups_add_member($group->id, $organiser);
        groups_add_member($group->id, $participant);
        $this->assertSame([$participant], $names($organiser));
        $this->assertSame('draft', $this->call('get_plan', $organiser, $plan)['state']);
    }

    /**
     * A mentor's list says who needs something.
     */
    public function test_list_marks_what_needs_me(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $needs = fn(string $who) => $this->call('list_plans', $this->userid($who), $plan)['plans'][0]['needs'];
        $this->assertSame([0, 0], [$needs('mentor'), $needs('superior')]);
        $this->generator()->create_evidence($this->situation, $plan);
        $this->assertSame([1, 0], [$needs('mentor'), $needs('superior')]);
    }

    /**
     * Files wait in the upload area, move to the version that is handed in, and are in its digest.
     */
    public function test_files_of_evidence(): void {
        $plan = $this->generator()->create_plan($this->situation, 'agreed');
        $action = array_values(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[0];
        $pathname = make_request_directory() . '/foto.png';
        file_put_contents($pathname, 'bukan gambar sungguhan');
        $module = context_module::instance($this->situation->cm->id);
        $service = di::get(\mod_actionplan\local\evidence\evidence_service::class);
        $add = fn(string $who, string $name) => $service->add_upload(
            \local_asnblended\actor::user((int) $this->situation->$who->userid),
            (int) $plan->id,
            (int) $action->id,
            $name,
            $pathname,
            1000,
        );
        $this->assert_refused('error:notyourplan', fn() => $add('mentor', 'foto.png'));
        $this->assert_refused('error:filetype', fn() => $add('participant', 'foto.exe'));
        $add('participant', 'foto.png');
        $add('participant', 'foto.png');
        // Names as long as a telephone likes them, twice, fit with the number that tells them apart.
        $add('participant', str_repeat('é', 250) . '.jpg');
        $add('participant', str_repeat('é', 250) . '.jpg');
        foreach ([str_repeat('é', 196) . '.jpg', str_repeat('é', 196) . ' (1).jpg'] as $name) {
            $service->remove_upload(
                \local_asnblended\actor::user((int) $this->situation->participant->userid),
                (int) $plan->id,
                (int) $action->id,
                $name,
            );
        }
        $this->setUser($this->situation->participant->userid);
        $uploads = get_plan::execute((int) $plan->id)['actions'][0]['uploads'];
        $this->assertSame(['foto.png', 'foto (1).png'], array_column($uploads, 'filename'));
        remove_upload::execute((int) $plan->id, (int) $action->id, 'foto (1).png');
        $answer = submit_evidence::execute((int) $plan->id, (int) $action->id, (int) $action->version, '', '');
        $shown = array_column($answer['plan']['actions'], null, 'id')[$action->id];
        $evidence = $shown['evidence'][0];
        $this->assertSame(['foto.png'], array_column($evidence['files'], 'filename'));
        $this->assertSame([], $shown['uploads']);
        $this->assertSame(hash_file('sha256', $pathname), $evidence['files'][0]['sha256']);
        $this->assertSame(64, strlen($evidence['sha256']));
        $this->assertCount(0, di::get(evidence_files::class)->uploads($module, (int) $action->id));

        $files = di::get(\mod_actionplan\local\evidence\file_service::class);
        $find = fn(int $userid, ?context_module $context = null) => $files->find(
            \local_asnblended\actor::user($userid),
            $context ?? $module,
            [(string) $evidence['id'], 'foto.png'],
        );
        foreach (['student without a run', 'stranger', 'other participant', 'mentor of another'] as $who) {
            $this->assertNull($find($this->userid($who)), $who);
        }
        $elsewhere = $this->generator()->create_instance(['course' => $this->situation->run->courseid]);
        $this->assertNull($find((int) $this->situation->mentor->userid, context_module::instance($elsewhere->cmid)));
        $this->assertSame('foto.png', $find((int) $this->situation->mentor->userid)->get_filename());
    }
}
