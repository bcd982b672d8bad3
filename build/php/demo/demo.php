<?php
// Fills an empty site: imports the files, sets up a run, and lets everybody act through the web services.
// Arguments: web root, folder of the files, --base=YYYY-MM-DD (first day of the work on the job), --play=0 (only set up).

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->dirroot . '/course/lib.php');
foreach (['demo_clock', 'demo_caller', 'demo_scenario', 'demo_report', 'demo_site'] as $file) {
    require_once(__DIR__ . "/$file.php");
}

use core\di;

$folder = $argv[2];
$options = [];
foreach (array_slice($argv, 3) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = $value;
}
$base = (new DateTimeImmutable($options['base'] . ' 08:00:00', new DateTimeZone('Asia/Jakarta')))->getTimestamp();
$clock = new demo_clock($base - 30 * DAYSECS);
di::set(\core\clock::class, $clock);
set_config('lang', 'id');
\core\session\manager::set_user(get_admin());

$site = new demo_site($folder);
$site->import_people();
$site->make_accounts();
[$run, $cmid] = $site->set_up_run($base);
$site->enrol_run($run);

$caller = new demo_caller();
$scenario = new demo_scenario($caller, $clock, $cmid, $base);
$participants = ($options['play'] ?? '1') === '1' ? demo_caller::participants((int) $run->courseid) : [];
foreach ($participants as $place => $participant) {
    $scenario->play($place, $participant);
}
$report = ['files' => $site->files] + demo_report::of($caller, (int) get_admin()->id, (int) $run->id);
ksort($report);
\core\session\manager::set_user(get_admin());
// Blocks are placed by Moodle's pages, which the standalone host does not have.
if (!class_exists('host_site', false)) {
    demo_site::run_tasks(\block_impactdash\task\show_on_dashboards::class);
}
$report['accounts'] = $site->accounts($run, $cmid);
$report['places'] = ['courseid' => (int) $run->courseid, 'cmid' => $cmid, 'runid' => (int) $run->id];
echo json_encode($report, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
