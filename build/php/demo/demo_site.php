<?php
// The site of the demonstration: people, accounts, course, run, activity and blocks.

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\runs\run_service;
use local_asnblended\task\create_accounts;
use local_asnblended\task\prepare_run;

/**
 * Sets the site up from a folder of files laid out like the samples.
 */
final class demo_site {
    /** The password of every account of the demonstration. */
    public const PASSWORD = 'Asn-blended1';

    /** @var array[] file => what became of its rows */
    public array $files = [];

    /**
     * The site for a folder of files.
     *
     * @param string $folder
     */
    public function __construct(private readonly string $folder) {
    }

    /**
     * Imports agencies and people; the damaged file, where there is one, is previewed with only the agencies known.
     */
    public function import_people(): void {
        set_config('createaccounts', 1, 'local_asnblended');
        $this->read('opd.csv', 'opd');
        if (is_readable("$this->folder/pegawai_rusak.csv")) {
            $this->read('pegawai_rusak.csv', 'person', new options(), false);
        }
        $this->read('pegawai.csv', 'person', new options(createaccounts: true));
    }

    /**
     * Makes the accounts by the task that makes them, and lets their owners choose a password as at their first login.
     */
    public function make_accounts(): void {
        global $DB;
        $output = '';
        ob_start(static function (string $text) use (&$output): string {
            $output .= $text;
            return '';
        });
        self::run_tasks(create_accounts::class);
        ob_end_clean();
        $hash = hash_internal_user_password(self::PASSWORD, true);
        $DB->execute(
            'UPDATE {user} SET password = :hash WHERE id IN (SELECT userid FROM {local_asnblended_person} WHERE userid IS NOT NULL)',
            ['hash' => $hash],
        );
        $DB->delete_records_list('user_preferences', 'name', ['create_password', 'auth_forcepasswordchange']);
    }

    /**
     * Does the work that waits for cron.
     *
     * @param string $class of the tasks
     */
    public static function run_tasks(string $class): void {
        while ($task = \core\task\manager::get_next_adhoc_task(time(), true, $class)) {
            \core\task\manager::adhoc_task_starting($task);
            $task->execute();
            \core\task\manager::adhoc_task_complete($task);
        }
    }

    /**
     * Makes the course, the run with three phases and the activity.
     *
     * @param int $base instant at which the work on the job begins, UTC seconds
     * @param string $shortname of the course; the code of the run begins with it
     * @return array the run and the id of the course module
     */
    public function set_up_run(int $base, string $shortname = 'PPB'): array {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/modlib.php');
        $day = static fn(int $offset) => gmdate('Y-m-d', $base + 8 * HOURSECS + $offset * DAYSECS);
        $course = create_course((object) [
            'fullname' => 'Pelayanan Publik Berintegritas', 'shortname' => $shortname, 'category' => 1, 'format' => 'topics',
            'numsections' => 3, 'startdate' => $base - 17 * DAYSECS, 'enablecompletion' => 1,
        ]);
        $run = di::get(run_service::class)->save(actor::current(), (object) [
            'courseid' => $course->id, 'groupid' => 0, 'programmecode' => 'PPB', 'programmename' => 'Pelayanan Publik Berintegritas',
            'code' => "$shortname-III", 'name' => 'Angkatan III', 'timezone' => 'Asia/Jakarta', 'verifiedneeded' => 2,
            'phases' => [
                ['kind' => 'online', 'name' => 'Daring', 'startdate' => $day(-17), 'enddate' => $day(-4), 'learninghours' => 20],
                ['kind' => 'facetoface', 'name' => 'Tatap muka', 'startdate' => $day(-3), 'enddate' => $day(-1), 'learninghours' => 12],
                ['kind' => 'onthejob', 'name' => 'Di tempat kerja', 'startdate' => $day(0), 'enddate' => $day(29), 'learninghours' => 40],
            ],
        ]);
        $module = create_module((object) [
            'modulename' => 'actionplan', 'module' => $DB->get_field('modules', 'id', ['name' => 'actionplan']),
            'course' => $course->id, 'section' => 3, 'visible' => 1, 'name' => 'Rencana aksi', 'introeditor' => [
                'text' => '<p>Tuliskan perubahan yang akan Anda terapkan di tempat kerja.</p>', 'format' => FORMAT_HTML, 'itemid' => 0,
            ],
        ]);
        return [$run, (int) $module->coursemodule];
    }

    /**
     * Adds participants and mentors from the files, and an organiser and an agency head of the demonstration.
     *
     * @param stdClass $run
     */
    public function enrol_run(stdClass $run): void {
        global $DB;
        $options = new options(runid: (int) $run->id);
        $this->read('pegawai.csv', 'participant', $options, true, '');
        $this->read('mentor.csv', 'mentor', $options);
        self::run_tasks(prepare_run::class);
        $this->enrol($this->user('penyelenggara', 'Penyelenggara', 'Contoh'), (int) $run->courseid, 'editingteacher');
        $head = $this->user('kepala', 'Kepala', 'Perangkat Daerah');
        $opdid = $DB->get_field_sql('SELECT MIN(opdid) FROM {local_asnblended_participant} WHERE runid = ?', [$run->id]);
        if ($opdid) {
            di::get(\local_asnblended\local\people\scope_repository::class)->add($head, (int) $opdid, 'opdhead');
        }
    }

    /**
     * People to try the site as: user name and where to begin.
     *
     * @param stdClass $run
     * @param int $cmid
     * @return array[] role => username, page
     */
    public function accounts(stdClass $run, int $cmid): array {
        global $DB;
        $view = "/mod/actionplan/view.php?id=$cmid";
        return [
            'admin' => ['admin', '/local/asnblended/import.php'],
            'organiser' => ['penyelenggara', $view],
            'learner' => [$this->busiest('participant', $run), $view],
            'superior' => [$this->busiest('superior', $run), '/my/'],
            'mentor' => [$this->busiest('mentor', $run), '/my/'],
            'opdhead' => ['kepala', '/blocks/impactdash/dashboard.php'],
        ];
    }

    /**
     * Who has the most to do of one kind.
     *
     * @param string $kind participant, mentor or superior
     * @param stdClass $run
     * @return string|null user name, null when nobody has anything to do
     */
    private function busiest(string $kind, stdClass $run): ?string {
        global $DB;
        $owner = $kind === 'participant'
            ? 'p.id = pa.personid'
            : "p.id IN (SELECT rel.personid FROM {local_asnblended_relation} rel
                         WHERE rel.participantid = pa.id AND rel.kind = :relation AND rel.todate IS NULL)";
        $users = $DB->get_records_sql(
            "SELECT u.username, COUNT(1) AS items
               FROM {local_asnblended_todo} t
               JOIN {local_asnblended_participant} pa ON pa.id = t.participantid
               JOIN {local_asnblended_person} p ON $owner
               JOIN {user} u ON u.id = p.userid
              WHERE pa.runid = :runid AND t.relationkind = :kind
           GROUP BY u.username
           ORDER BY items DESC, u.username",
            ['runid' => $run->id, 'kind' => $kind] + ($kind === 'participant' ? [] : ['relation' => $kind]),
            0,
            1,
        );
        return reset($users)->username ?? null;
    }

    /**
     * Reads a file and remembers what became of its rows.
     *
     * @param string $file
     * @param string $kind
     * @param options $options
     * @param bool $apply
     * @param string|null $label under which it is remembered, null for the file's name, empty for not at all
     */
    private function read(
        string $file,
        string $kind,
        options $options = new options(),
        bool $apply = true,
        ?string $label = null,
    ): void {
        $content = file_get_contents("$this->folder/$file");
        if ($content === false) {
            throw new \RuntimeException("$this->folder/$file cannot be read");
        }
        $imports = di::get(import_service::class);
        $result = $apply
            ? $imports->apply(actor::current(), $kind, $content, $options)
            : $imports->preview(actor::current(), $kind, $content, $options);
        if ($label === '') {
            return;
        }
        $this->files[$label ?? $file] = array_diff_key($result->counts(), ['skipped' => 0, 'refused' => 0]) + [
            'refused' => array_map(
                static fn(row $row) => ['line' => $row->line, 'reason' => html_entity_decode($row->reason(), ENT_QUOTES)],
                $result->with_status(row::REFUSED),
            ),
        ];
    }

    /**
     * Enrols somebody in a course.
     *
     * @param int $userid
     * @param int $courseid
     * @param string $shortname of the role
     */
    public function enrol(int $userid, int $courseid, string $shortname): void {
        global $DB;
        enrol_get_plugin('manual')->enrol_user(
            $DB->get_record('enrol', ['courseid' => $courseid, 'enrol' => 'manual'], '*', MUST_EXIST),
            $userid,
            $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST),
        );
    }

    /**
     * Makes an account that is nobody's of the files.
     *
     * @param string $username
     * @param string $firstname
     * @param string $lastname
     * @return int
     */
    public function user(string $username, string $firstname, string $lastname): int {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        return user_create_user((object) [
            'username' => $username, 'password' => self::PASSWORD, 'firstname' => $firstname, 'lastname' => $lastname,
            'email' => "$username@contoh.invalid", 'auth' => 'manual', 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id,
            'lang' => 'id',
        ]);
    }
}
