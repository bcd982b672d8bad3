<?php
// Parts of measuring how a large run is set up; build/preparation.ts puts them together.
// Arguments: web root, --do=seed|request|write|state, --participants=, --run=. Each prints JSON.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');
require_once(dirname(__DIR__, 2) . '/build/php/demo/demo_site.php');
require_once(dirname(__DIR__, 2) . '/build/php/demo/demo_caller.php');
require_once(__DIR__ . '/nip.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\standings;

$options = ['participants' => 5000, 'run' => 0, 'cmid' => 0, 'userid' => 0];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = $value;
}
\core\session\manager::set_user(get_admin());

/** Imports a file; every row must be taken. */
function bench_import(string $kind, string $content, int $rows, ?int $runid = null): void {
    $result = di::get(import_service::class)->apply(actor::system(), $kind, $content, new options(runid: (int) $runid));
    if ($result->counts()['new'] !== $rows) {
        throw new \RuntimeException("$kind: expected $rows new rows: " . json_encode($result->counts()));
    }
}

$answer = match ($options['do']) {
    'seed' => (static function () use ($options): array {
        global $CFG, $DB;
        set_config('field_lock_idnumber', 'locked', 'auth_manual');
        [$agencies, $people, $users] = ["kode,nama,induk\n", "nip,nama,kode_opd\n", []];
        for ($number = 1; $number <= 40; $number++) {
            $agencies .= "O$number,Dinas $number,\n";
        }
        for ($number = 0; $number <= $options['participants']; $number++) {
            $nip = bench_nip($number);
            $people .= "$nip,Pegawai $number,O" . (1 + $number % 40) . "\n";
            $users[] = (object) ['username' => "peserta$number", 'idnumber' => $nip, 'firstname' => 'Pegawai', 'lastname' => "Ke-$number",
                'email' => "peserta$number@contoh.invalid", 'auth' => 'manual', 'confirmed' => 1,
                'mnethostid' => $CFG->mnet_localhost_id, 'timecreated' => time()];
        }
        $DB->insert_records('user', $users);
        bench_import('opd', $agencies, 40);
        bench_import('person', $people, $options['participants'] + 1);
        // Somebody of the first agency who learns in another run already.
        [$before, $cmid] = (new demo_site(''))->set_up_run(strtotime('2026-03-19 01:00:00 UTC'), 'BEFORE');
        bench_import('participant', "nip\n" . bench_nip(0) . "\n", 1, (int) $before->id);
        di::get(preparation_service::class)->prepare((int) $before->id);
        [$run] = (new demo_site(''))->set_up_run(strtotime('2026-03-19 01:00:00 UTC'), 'LARGE');
        return ['run' => (int) $run->id, 'cmid' => $cmid,
            'userid' => (int) $DB->get_field('user', 'id', ['username' => 'peserta0'], MUST_EXIST)];
    })(),
    'request' => (static function () use ($options): array {
        $nips = array_map(bench_nip(...), range(0, $options['participants'] - 1));
        $begin = microtime(true);
        bench_import('participant', "nip\n" . implode("\n", $nips) . "\n", count($nips), (int) $options['run']);
        return ['seconds' => microtime(true) - $begin];
    })(),
    'write' => (static function () use ($options): array {
        // Writes until its input ends.
        $caller = new demo_caller();
        $times = [];
        stream_set_blocking(STDIN, false);
        while (!feof(STDIN)) {
            fread(STDIN, 1);
            $plan = $caller->plan((int) $options['userid'], (int) $options['cmid']);
            $begin = microtime(true);
            $caller->call((int) $options['userid'], 'mod_actionplan_save_reflection', ['planid' => $plan['planid'],
                'version' => $plan['version'], 'change1' => 'Perubahan ' . count($times), 'change2' => '', 'change3' => '']);
            $times[] = microtime(true) - $begin;
            usleep(50000);
        }
        sort($times);
        return ['writes' => count($times), 'median' => $times[intdiv(count($times), 2)], 'longest' => end($times)];
    })(),
    'state' => (static function () use ($options): array {
        global $DB;
        $courseid = (int) $DB->get_field('local_asnblended_run', 'courseid', ['id' => $options['run']], MUST_EXIST);
        $enrolled = 'SELECT COUNT(*) FROM {user_enrolments} ue JOIN {enrol} e ON e.id = ue.enrolid WHERE e.courseid = ?';
        return [
            'waiting' => $DB->count_records('local_asnblended_participant', ['runid' => $options['run'], 'prepared' => 0]),
            'enrolled' => $DB->count_records_sql($enrolled, [$courseid]),
            'plans' => $DB->count_records_sql('SELECT COUNT(*) FROM {actionplan_plan} p JOIN {actionplan} a ON a.id = p.actionplanid
                WHERE a.course = ?', [$courseid]),
            'wrong' => count(di::get(standings::class)->differences((int) $options['run'])),
        ];
    })(),
};
echo json_encode($answer), "\n";
