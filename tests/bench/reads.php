<?php
// How often each service reads and writes the database, in a run of as many participants and agencies as asked.
// Arguments: web root, --participants=, --agencies=. Prints JSON: what => [reads, writes, milliseconds].

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');
require_once(dirname(__DIR__, 2) . '/build/php/demo/demo_site.php');
require_once(dirname(__DIR__, 2) . '/build/php/demo/demo_caller.php');
require_once(__DIR__ . '/nip.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\people\opd_repository;
use local_asnblended\local\people\person_repository;
use local_asnblended\local\people\scope_repository;
use local_asnblended\local\runs\participant_service;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_service;
use local_asnblended\transaction;
use mod_actionplan\local\plan\plan_standing;

$options = [];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = (int) $value;
}
\core\session\manager::set_user(get_admin());
$admin = (int) get_admin()->id;
$site = new demo_site('');
$caller = new demo_caller();

// Agencies: a tree of three levels.
$opds = [];
for ($number = 0; $number < $options['agencies']; $number++) {
    $parent = $number === 0 ? null : $opds[intdiv($number - 1, 12)];
    $opds[] = di::get(opd_repository::class)->add("B$number", "Unit $number", $parent);
}
// People: one in a hundred has an account, the first has superior and mentor.
[$run, $cmid] = $site->set_up_run(strtotime('2026-03-19 01:00:00 UTC'), 'BENCH');
$people = [];
for ($number = 0; $number < $options['participants'] + 2; $number++) {
    $people[] = (object) ['nip' => bench_nip($number), 'name' => "Pegawai $number", 'email' => "bench$number@contoh.invalid",
        'opdid' => $opds[$number % count($opds)]->id, 'position' => 'Analis', 'employmenttype' => 'pns', 'superiorid' => null];
}
$repository = di::get(person_repository::class);
$repository->add($people);
$standing = array_values($repository->by_nips(array_column($people, 'nip')));
$link = static function (stdClass $person, string $name) use ($site): int {
    global $DB;
    $userid = $site->user($name, 'Bench', $name);
    transaction::run($DB, static fn() => di::get(\local_asnblended\local\people\account_links::class)
        ->link((int) $person->id, $userid, 'confirmed', actor::system()));
    return $userid;
};
[$superior, $mentor] = array_splice($standing, 0, 2);
[$superiorid, $mentorid] = [$link($superior, 'benchsuperior'), $link($mentor, 'benchmentor')];
$ownid = $link($standing[0], 'benchpeserta');
$standing[0]->superiorid = $superior->id;
$begin = microtime(true);
foreach (array_chunk($standing, 5000) as $chunk) {
    transaction::run($DB, static fn() => di::get(participant_service::class)->add((int) $run->id, $chunk));
}
$setup = microtime(true) - $begin;
$participants = $DB->get_records('local_asnblended_participant', ['runid' => $run->id], 'id', 'id, personid, opdid', 0, 200);
$pairs = array_map(static fn($participant) => [(int) $participant->id, (int) $mentor->id], array_values($participants));
transaction::run($DB, static fn() => di::get(participant_service::class)->relate(actor::system(), (int) $run->id, 'mentor', $pairs));
di::get(preparation_service::class)->prepare((int) $run->id);
$organiser = $site->user('benchorganiser', 'Bench', 'Organiser');
$site->enrol($organiser, (int) $run->courseid, 'editingteacher');
$head = $site->user('benchhead', 'Bench', 'Head');
$headofall = $site->user('benchheadofall', 'Bench', 'Head of all');
di::get(scope_repository::class)->add($head, (int) $opds[0]->id, 'opdhead');
foreach ($opds as $opd) {
    di::get(scope_repository::class)->add($headofall, (int) $opd->id, 'hr');
}
// An organiser of 40 runs of groups.
$course = create_course((object) ['fullname' => 'Kelompok', 'shortname' => 'BENCH40', 'category' => 1, 'groupmode' => SEPARATEGROUPS]);
$oforty = $site->user('benchforty', 'Bench', 'Forty');
$site->enrol($oforty, (int) $course->id, 'teacher');
for ($number = 0; $number < 40; $number++) {
    $groupid = $DB->insert_record('groups', (object) ['courseid' => $course->id, 'name' => "K$number", 'idnumber' => '',
        'description' => '', 'timecreated' => 1, 'timemodified' => 1]);
    $DB->insert_record('groups_members', (object) ['groupid' => $groupid, 'userid' => $oforty, 'timeadded' => 1]);
    $group = di::get(run_service::class)->save(actor::system(), (object) ['courseid' => $course->id, 'groupid' => $groupid,
        'programmecode' => 'BENCH40', 'programmename' => 'Empat puluh', 'code' => "B40-$number", 'name' => "Angkatan $number",
        'timezone' => 'Asia/Jakarta', 'verifiedneeded' => 2, 'phases' => []]);
    transaction::run($DB, static fn() => di::get(participant_service::class)->add((int) $group->id, [$standing[1]]));
}

$measured = ['setup' => [0, 0, round(1000 * $setup)]];
$measure = static function (string $what, int $userid, string $service, array $arguments) use ($caller, &$measured): array {
    global $DB;
    $reading = str_contains($service, '_get_') || str_contains($service, '_list_');
    if ($reading) {
        // Once for what core caches.
        $caller->call($userid, $service, $arguments);
    }
    [$reads, $writes, $begin] = [$DB->perf_get_reads(), $DB->perf_get_writes(), microtime(true)];
    $answer = $caller->call($userid, $service, $arguments);
    $measured["$what: " . preg_replace('/^(mod|block)_[a-z]+_/', '', $service)] = [$DB->perf_get_reads() - $reads,
        $DB->perf_get_writes() - $writes, round(1000 * (microtime(true) - $begin), 1)];
    return $answer;
};
$runid = ['runid' => (int) $run->id];
$opdid = (int) reset($participants)->opdid;
foreach (['admin' => $admin, 'organiser' => $organiser, 'head' => $head, 'head of all' => $headofall] as $who => $userid) {
    $measure($who, $userid, 'block_impactdash_get_runs', []);
    $measure($who, $userid, 'block_impactdash_get_run', $runid);
    $measure($who, $userid, 'block_impactdash_get_opd', $runid + ['opdid' => $opdid]);
}
$measure('organiser of 40 group runs', $oforty, 'block_impactdash_get_runs', []);
$measure('mentor', $mentorid, 'block_impactdash_get_todo', []);
$measure('participant', $ownid, 'block_impactdash_get_todo', []);
$measure('organiser', $organiser, 'mod_actionplan_list_plans', ['cmid' => $cmid]);
$measure('mentor', $mentorid, 'mod_actionplan_list_plans', ['cmid' => $cmid]);
$plan = $caller->plan($ownid, $cmid);
$at = static fn() => ['planid' => $plan['planid'], 'version' => $caller->plan($ownid, $cmid)['version']];
$measure('participant', $ownid, 'mod_actionplan_get_plan', ['planid' => $plan['planid']]);
$measure('mentor', $mentorid, 'mod_actionplan_get_plan', ['planid' => $plan['planid']]);
$measure('participant', $ownid, 'mod_actionplan_save_reflection', $at() + ['change1' => 'A', 'change2' => 'B', 'change3' => 'C']);
foreach (['Satu', 'Dua'] as $title) {
    $measure('participant', $ownid, 'mod_actionplan_save_action', $at() + ['actionid' => 0, 'title' => $title, 'steps' => 'x',
        'duedate' => '2026-05-01', 'successmeasure' => 'x', 'behaviour' => 'x', 'indicatorcode' => 'IKM', 'baseline' => '1', 'target' => '2']);
}
$measure('participant', $ownid, 'mod_actionplan_submit_plan', $at());
$measure('superior', $superiorid, 'mod_actionplan_decide_plan', $at() + ['agreed' => true, 'reason' => '']);
// By number: a plan shows first what is due.
$action = static fn() => array_column($caller->plan($ownid, $cmid)['actions'], null, 'number')[1];
$of = static fn() => ['planid' => $plan['planid'], 'actionid' => $action()['id'], 'version' => $action()['version']];
$measure('participant', $ownid, 'mod_actionplan_submit_evidence', $of() + ['note' => 'Sudah', 'link' => '']);
$measure('mentor', $mentorid, 'mod_actionplan_decide_evidence', $of() + ['verified' => true, 'reason' => '']);
// A course in which everybody has an account and something waits of each: what the order of the list costs.
$DB->execute('UPDATE {local_asnblended_person} SET userid = id + 1000000 WHERE userid IS NULL');
$source = plan_standing::source((int) get_coursemodule_from_id('actionplan', $cmid)->instance, $cmid)->key();
$DB->execute("INSERT INTO {local_asnblended_todo} (participantid, source, kind, itemid, relationkind, personid, cmid, subject, timecreated)
    SELECT id, ?, 'plan_agree', 0, 'superior', 0, ?, '', 1000000000 + id * 7919 % 100000000 FROM {local_asnblended_participant}
     WHERE runid = ?", [$source, $cmid, $run->id]);
$measure('organiser where all wait', $organiser, 'mod_actionplan_list_plans', ['cmid' => $cmid]);
$measure('mentor where all wait', $mentorid, 'mod_actionplan_list_plans', ['cmid' => $cmid]);
echo json_encode($measured), "\n";
