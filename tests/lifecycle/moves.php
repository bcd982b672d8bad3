<?php
// The moves of the walk: everyday work and what happens to people, runs and activities beside it. Each picks what it works on at
// random among what is there, and acts through the services, as whoever may.

use core\di;
use local_asnblended\actor;
use local_asnblended\local\people\account_links;
use local_asnblended\local\people\account_repository;
use local_asnblended\local\people\opd_repository;
use local_asnblended\local\runs\participant_service;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_repository;
use local_asnblended\local\runs\run_service;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;

/**
 * Makes one move at a time.
 */
final class moves {
    /** Move => how often, of a thousand. */
    private const WEIGHTS = ['write' => 330, 'decide' => 160, 'evidence' => 160, 'verify' => 130, 'withdraw' => 30, 'mentor' => 30,
        'superior' => 20, 'status' => 30, 'transfer' => 20, 'suspend' => 20, 'group' => 25, 'account' => 8, 'enter' => 12, 'rename' => 3,
        'goal' => 3, 'unit' => 3, 'add_activity' => 3, 'remove_activity' => 2, 'prepare' => 8, 'duplicate' => 2, 'restore' => 1];

    /** Moves that only a real Moodle can make. */
    private const MOODLE = ['duplicate', 'restore'];

    public function __construct(
        /** @var bool whether this is a real Moodle */
        private readonly bool $moodle,
    ) {
    }

    /** Makes a move; gives its name, and what it was refused with where it was. */
    public function make(): array {
        $dice = mt_rand(1, array_sum(self::WEIGHTS));
        foreach (self::WEIGHTS as $name => $weight) {
            if (($dice -= $weight) <= 0) {
                break;
            }
        }
        if (!$this->moodle && in_array($name, self::MOODLE, true)) {
            return [$name, 'not served'];
        }
        try {
            $this->$name();
            return [$name, ''];
        } catch (dml_exception $exception) {
            // A deadlock or a broken key is a fault, never an answer.
            throw $exception;
        } catch (moodle_exception $exception) {
            return [$name, $exception->errorcode];
        }
    }

    /** One record at random. */
    private function any(string $sql, array $params = []): stdClass {
        global $DB;
        $ids = $DB->get_fieldset_sql($sql, $params);
        if (!$ids) {
            throw new moodle_exception('nothing', 'error');
        }
        return (object) ['id' => (int) $ids[mt_rand(0, count($ids) - 1)]];
    }

    /** A plan at random, with who has to do with it. */
    private function plan(string $where = '1 = 1'): stdClass {
        global $DB;
        $plan = $this->any("SELECT p.id FROM {actionplan_plan} p JOIN {local_asnblended_run} r ON r.code = p.runcode
            JOIN {local_asnblended_person} pe ON pe.userid = p.userid
            JOIN {local_asnblended_participant} pa ON pa.runid = r.id AND pa.personid = pe.id AND pa.status <> 'withdrawn'
            WHERE $where");
        $plan = $DB->get_record_sql("SELECT p.*, pa.id AS participantid FROM {actionplan_plan} p
            JOIN {local_asnblended_run} r ON r.code = p.runcode JOIN {local_asnblended_person} pe ON pe.userid = p.userid
            JOIN {local_asnblended_participant} pa ON pa.runid = r.id AND pa.personid = pe.id WHERE p.id = ?", [$plan->id], MUST_EXIST);
        $plan->own = actor::user((int) $plan->userid);
        return $plan;
    }

    /** Who stands in a relation to a participant. */
    private function related(int $participantid, string $kind): actor {
        global $DB;
        $userid = $DB->get_field_sql('SELECT MAX(p.userid) FROM {local_asnblended_relation} rel
            JOIN {local_asnblended_person} p ON p.id = rel.personid
            WHERE rel.participantid = ? AND rel.kind = ? AND rel.todate IS NULL', [$participantid, $kind]);
        return $userid ? actor::user((int) $userid) : throw new moodle_exception('nobody', 'error');
    }

    /** An action of a plan at random. */
    private function action(stdClass $plan, string $state = ''): stdClass {
        $actions = di::get(plan_repository::class)->actions_of([(int) $plan->id])[$plan->id] ?? [];
        $fitting = array_values(array_filter($actions, static fn($action) => $state === '' || $action->state === $state));
        return $fitting ? $fitting[mt_rand(0, count($fitting) - 1)] : throw new moodle_exception('nothing', 'error');
    }

    private function write(): void {
        $service = di::get(plan_service::class);
        $plan = $this->plan("p.state IN ('draft', 'returned')");
        $actions = di::get(plan_repository::class)->actions_of([(int) $plan->id])[$plan->id] ?? [];
        $values = ['title' => 'Aksi < ' . mt_rand(), 'steps' => 'Satu', 'ownerunit' => '', 'duedate' => '2026-05-' . mt_rand(10, 28),
            'successmeasure' => 'Semua', 'behaviour' => 'Segera', 'indicatorcode' => 'IKM', 'baseline' => '78', 'target' => '82,5',
            'skpreference' => ''];
        if ((string) $plan->change1 === '') {
            $changes = ['change1' => 'Satu ' . mt_rand(), 'change2' => 'Dua', 'change3' => 'Tiga'];
            $service->save_reflection($plan->own, (int) $plan->id, (int) $plan->version, $changes);
        } else if (count($actions) < 2) {
            $service->save_action($plan->own, (int) $plan->id, 0, (int) $plan->version, $values);
        } else if (mt_rand(0, 3) === 0) {
            $action = $this->action($plan);
            mt_rand(0, 2) ? $service->save_action($plan->own, (int) $plan->id, (int) $action->id, (int) $action->version, $values)
                : $service->delete_action($plan->own, (int) $plan->id, (int) $action->id, (int) $plan->version);
        } else {
            $service->submit($plan->own, (int) $plan->id, (int) $plan->version);
        }
    }

    private function decide(): void {
        $plan = $this->plan("p.state = 'submitted'");
        $superior = $this->related((int) $plan->participantid, 'superior');
        di::get(plan_service::class)
            ->decide($superior, (int) $plan->id, (int) $plan->version, mt_rand(0, 4) > 0, 'Tambahkan angka');
    }

    private function evidence(): void {
        $plan = $this->plan("p.state = 'agreed'");
        $action = $this->action($plan, mt_rand(0, 5) ? 'in_progress' : '');
        di::get(evidence_service::class)
            ->submit($plan->own, (int) $plan->id, (int) $action->id, (int) $action->version, 'Sudah ' . mt_rand(), '');
    }

    private function verify(): void {
        $plan = $this->plan("p.state = 'agreed' AND EXISTS (SELECT 1 FROM {actionplan_action} a WHERE a.planid = p.id
            AND a.state = 'evidence_submitted')");
        $action = $this->action($plan, 'evidence_submitted');
        $mentor = $this->related((int) $plan->participantid, 'mentor');
        di::get(evidence_service::class)
            ->decide($mentor, (int) $plan->id, (int) $action->id, (int) $action->version, mt_rand(0, 4) > 0, 'Belum terbaca');
    }

    private function withdraw(): void {
        $plan = $this->plan("p.state IN ('submitted', 'agreed')");
        di::get(plan_service::class)->withdraw($plan->own, (int) $plan->id, (int) $plan->version);
    }

    private function participant(): stdClass {
        return $this->any('SELECT id FROM {local_asnblended_participant}');
    }

    private function relate(string $kind): void {
        global $DB;
        $person = $this->any('SELECT id FROM {local_asnblended_person}');
        $nip = mt_rand(0, 9) ? $DB->get_field('local_asnblended_person', 'nip', ['id' => $person->id]) : '';
        di::get(participant_service::class)->relate_one(actor::system(), $this->participant()->id, $kind, $nip);
    }

    private function mentor(): void {
        $this->relate('mentor');
    }

    private function superior(): void {
        $this->relate('superior');
    }

    private function status(): void {
        $states = ['active', 'active', 'active', ...participant_service::STATES];
        di::get(participant_service::class)
            ->set_status(actor::system(), $this->participant()->id, $states[mt_rand(0, count($states) - 1)]);
    }

    private function transfer(): void {
        $opd = $this->any('SELECT id FROM {local_asnblended_opd}');
        di::get(participant_service::class)->transfer(actor::system(), $this->participant()->id, $opd->id);
    }

    private function suspend(): void {
        global $DB;
        $id = $this->any('SELECT id FROM {user_enrolments}')->id;
        $DB->set_field('user_enrolments', 'status', mt_rand(0, 2) ? ENROL_USER_ACTIVE : ENROL_USER_SUSPENDED, ['id' => $id]);
    }

    private function group(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/group/lib.php');
        $group = $this->any('SELECT id FROM {groups}');
        $courseid = $DB->get_field('groups', 'courseid', ['id' => $group->id], MUST_EXIST);
        $user = $this->any('SELECT ue.userid FROM {user_enrolments} ue JOIN {enrol} e ON e.id = ue.enrolid WHERE e.courseid = ?', [$courseid]);
        mt_rand(0, 2) ? groups_add_member($group->id, $user->id) : groups_remove_member($group->id, $user->id);
    }

    private function account(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/user/lib.php');
        $person = $DB->get_record('local_asnblended_person', ['id' => $this->any('SELECT personid FROM {local_asnblended_participant}')->id]);
        if ($person->userid && mt_rand(0, 1)) {
            delete_user($DB->get_record('user', ['id' => $person->userid], '*', MUST_EXIST));
        }
        $userid = user_create_user((object) ['username' => 'akun' . getmypid() . mt_rand(), 'firstname' => 'Akun', 'lastname' => 'Baru',
            'email' => 'akun' . getmypid() . mt_rand() . '@contoh.invalid', 'auth' => 'manual', 'confirmed' => 1,
            'mnethostid' => $CFG->mnet_localhost_id, 'password' => 'Asn-blended1'], true, true);
        local_asnblended\transaction::run($DB, static fn() => di::get(account_links::class)
            ->link((int) $person->id, (int) $userid, account_repository::CONFIRMED, actor::system()));
        array_map(di::get(preparation_service::class)->prepare(...), di::get(run_repository::class)->ids());
    }

    private function enter(): void {
        global $DB;
        $run = $this->any('SELECT id FROM {local_asnblended_run}');
        $person = $this->any('SELECT p.id FROM {local_asnblended_person} p WHERE NOT EXISTS (SELECT 1 FROM {local_asnblended_participant} pa
            WHERE pa.personid = p.id AND pa.runid = ?)', [$run->id]);
        $person = $DB->get_record('local_asnblended_person', ['id' => $person->id]);
        local_asnblended\transaction::exclusively($DB, 'lifecycle', 'enter', static function () use ($run, $person, $DB): void {
            if (!$DB->record_exists('local_asnblended_participant', ['runid' => $run->id, 'personid' => $person->id])) {
                di::get(participant_service::class)->add($run->id, [$person]);
            }
        });
        di::get(preparation_service::class)->prepare($run->id);
    }

    /** Saves a run with something changed. */
    private function change_run(array $change): void {
        $runs = di::get(run_repository::class);
        $id = $this->any('SELECT id FROM {local_asnblended_run}')->id;
        $run = $runs->get($id);
        $run->phases = $runs->phases($id);
        di::get(run_service::class)->save(actor::system(), (object) ($change + (array) $run));
    }

    private function rename(): void {
        $this->change_run(['code' => 'KODE-' . getmypid() . '-' . mt_rand()]);
    }

    private function goal(): void {
        $this->change_run(['verifiedneeded' => mt_rand(1, 3)]);
    }

    private function unit(): void {
        global $DB;
        local_asnblended\transaction::exclusively($DB, 'local_asnblended_import', 'import', function (): void {
            $opds = array_values(di::get(opd_repository::class)->all_by_code());
            [$unit, $parent] = [$opds[mt_rand(0, count($opds) - 1)], $opds[mt_rand(0, count($opds) - 1)]];
            if (!str_starts_with($parent->path, $unit->path)) {
                di::get(opd_repository::class)->change($unit, $unit->name, mt_rand(0, 2) ? $parent : null);
            }
        });
    }

    private function add_activity(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/modlib.php');
        $courseid = $DB->get_field('local_asnblended_run', 'courseid', ['id' => $this->any('SELECT id FROM {local_asnblended_run}')->id]);
        create_module((object) ['modulename' => 'actionplan', 'module' => $DB->get_field('modules', 'id', ['name' => 'actionplan']),
            'course' => $courseid, 'section' => 1, 'visible' => 1, 'name' => 'Rencana ' . mt_rand(),
            'introeditor' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0]]);
        $this->prepare();
    }

    private function remove_activity(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/lib.php');
        if ($DB->count_records('actionplan') > 2) {
            $cm = get_coursemodule_from_instance('actionplan', $this->any('SELECT id FROM {actionplan}')->id, 0, false, MUST_EXIST);
            course_delete_module($cm->id);
        }
    }

    private function prepare(): void {
        array_map(di::get(preparation_service::class)->prepare(...), di::get(run_repository::class)->ids());
    }

    private function duplicate(): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/lib.php');
        $id = $this->any('SELECT id FROM {actionplan}')->id;
        [$course, $cm] = get_course_and_cm_from_instance($id, 'actionplan');
        duplicate_module($course, $cm);
        $this->prepare();
    }

    private function restore(): void {
        global $CFG, $DB, $USER;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        $CFG->backup_file_logger_level = backup::LOG_NONE;
        $courseid = $this->any('SELECT courseid FROM {local_asnblended_run}')->id;
        $backup = new backup_controller(backup::TYPE_1COURSE, $courseid, backup::FORMAT_MOODLE, backup::INTERACTIVE_NO,
            backup::MODE_GENERAL, $USER->id);
        $backup->execute_plan();
        $file = $backup->get_results()['backup_destination'];
        $folder = 'lifecycle' . getmypid() . mt_rand();
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), make_backup_temp_directory($folder));
        $backup->destroy();
        $new = mt_rand(0, 1) === 0;
        $target = $new ? restore_dbops::create_new_course('Salinan', 'SALINAN' . getmypid() . mt_rand(), 1) : $courseid;
        $restore = new restore_controller($folder, $target, backup::INTERACTIVE_NO, backup::MODE_GENERAL, $USER->id,
            $new ? backup::TARGET_NEW_COURSE : backup::TARGET_EXISTING_ADDING);
        $restore->execute_precheck();
        $restore->execute_plan();
        $restore->destroy();
        $this->prepare();
    }
}
