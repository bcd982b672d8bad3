<?php
// One of two people who do the same at the same instant. Arguments: web root, what to do, instant to begin at (seconds), and what
// it takes. Prints what became of it as JSON.

require($argv[1] . '/config.php');
require_once(dirname(__DIR__, 3) . '/build/php/demo/demo_caller.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\import_service;
use local_asnblended\runs;

[, , $what, $instant] = $argv;
$caller = new demo_caller();
$courseid = (int) $DB->get_field_sql('SELECT MIN(courseid) FROM {local_asnblended_run}');
$participant = demo_caller::participants($courseid)[0];
$related = array_column(di::get(runs::class)->related_people((int) $participant->id), 'userid', 'kind');
$cmid = (int) $DB->get_field_sql('SELECT MAX(id) FROM {course_modules}');
$plan = static fn() => $caller->plan((int) $participant->userid, $cmid);
$write = static function (string $who, string $function, array $arguments) use ($caller, $participant, $related): string {
    $userid = $who === 'participant' ? (int) $participant->userid : (int) $related[$who];
    try {
        return $caller->call($userid, "mod_actionplan_$function", $arguments)['status'];
    } catch (moodle_exception $exception) {
        return $exception->errorcode;
    }
};
$state = $plan();
$at = ['planid' => $state['planid'], 'version' => $state['version']];
// Always the same action: a plan shows first what is due, so that evidence moves an action down.
usort($state['actions'], static fn(array $one, array $other): int => $one['id'] <=> $other['id']);

if ($what === 'prepare-agree') {
    if ($state['state'] === 'draft' && !$state['hasactions']) {
        $write('participant', 'save_reflection', $at + ['change1' => 'Satu', 'change2' => 'Dua', 'change3' => 'Tiga']);
        foreach (['Pertama', 'Kedua'] as $title) {
            $write('participant', 'save_action', ['planid' => $state['planid'], 'actionid' => 0, 'version' => $plan()['version'],
                'title' => $title, 'steps' => 'Satu', 'duedate' => '2030-01-31', 'successmeasure' => 'Semua', 'behaviour' => 'Segera',
                'indicatorcode' => 'IKM', 'baseline' => '78', 'target' => '82']);
        }
    } else if ($state['state'] !== 'draft') {
        $write('participant', 'withdraw_plan', $at);
    }
    $write('participant', 'submit_plan', ['version' => $plan()['version']] + $at);
} else if ($what === 'prepare-verify') {
    $action = $state['actions'][0];
    $write('participant', 'submit_evidence', ['planid' => $state['planid'], 'actionid' => $action['id'],
        'version' => $action['version'], 'note' => 'Sudah', 'link' => '']);
}

// Everything is ready; both begin now.
while (microtime(true) < (float) $instant) {
    usleep(200);
}
if ($what === 'agree') {
    echo json_encode(['outcome' => $write('superior', 'decide_plan', $at + ['agreed' => true, 'reason' => ''])]);
} else if ($what === 'verify') {
    $action = $state['actions'][0];
    echo json_encode(['outcome' => $write('mentor', 'decide_evidence', ['planid' => $state['planid'], 'actionid' => $action['id'],
        'version' => $action['version'], 'verified' => true, 'reason' => ''])]);
} else if ($what === 'import') {
    $rows = "nip,nama,kode_opd\n";
    for ($number = 0; $number < 84; $number++) {
        $rows .= sprintf("1970%02d%02d2010011%03d,Pegawai %d,DINAS\n", 1 + $number % 12, 1 + $number % 28, (int) $argv[4], $number);
    }
    $result = di::get(import_service::class)->apply(actor::system(), 'person', $rows);
    echo json_encode(['outcome' => $result->counts()['new'] > 0 ? 'ok' : 'unchanged']);
} else {
    echo json_encode(['decisions' => $DB->count_records('local_asnblended_decision'),
        'people' => $DB->count_records('local_asnblended_person')]);
}
