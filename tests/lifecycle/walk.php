<?php
// A part of the walk. Arguments: web root, --do=setup|walk|prepare|verify|plant|rebuild, --seed=, --moves=. Prints JSON.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once(__DIR__ . '/moves.php');

use core\di;
use local_asnblended\local\figures\rebuild_service;
use local_asnblended\local\figures\verify_service;
use local_asnblended\local\runs\preparation_repository;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_repository;

$options = [];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = $value;
}
\core\session\manager::set_user(get_admin());
ob_start();
$runids = di::get(run_repository::class)->ids();
$answer = match ($options['do']) {
    'setup' => (static function () use ($runids): array {
        global $DB;
        $courseid = $DB->get_field('local_asnblended_run', 'courseid', ['id' => $runids[0]]);
        foreach (['Kelompok A', 'Kelompok B'] as $name) {
            $DB->insert_record('groups', (object) ['courseid' => $courseid, 'name' => $name, 'idnumber' => '']);
        }
        return [];
    })(),
    'walk' => (static function () use ($options): array {
        mt_srand((int) $options['seed']);
        $moves = new moves(!class_exists('host_site', false));
        $made = [];
        for ($number = 0; $number < (int) $options['moves']; $number++) {
            [$name, $refused] = $moves->make();
            $made[] = $refused === '' ? $name : "$name:$refused";
        }
        return array_count_values($made);
    })(),
    'prepare' => (static function () use ($runids): array {
        // Whoever is killed here leaves everybody unmarked whom it had not come to.
        foreach ($runids as $runid) {
            di::get(preparation_repository::class)->unmark($runid);
            di::get(preparation_service::class)->prepare($runid);
        }
        return [];
    })(),
    'verify' => (static function () use ($runids): array {
        // As the next cron would: whoever waits is found, and tasks that restores and new activities queued are done.
        di::get(preparation_service::class)->sweep();
        array_map(di::get(preparation_service::class)->meet(...), $runids);
        $verify = di::get(verify_service::class);
        $waiting = di::get(preparation_repository::class)->waiting_runs();
        return ['wrong' => array_merge([], ...array_map($verify->verify(...), $runids)), 'waiting' => $waiting];
    })(),
    'plant' => (static function (): array {
        global $DB;
        $cells = $DB->get_records_select('local_asnblended_rollup', 'total > 0', null, 'id', '*', 0, 1);
        $cell = reset($cells);
        $DB->set_field('local_asnblended_rollup', 'total', $cell->total + 7, ['id' => $cell->id]);
        return ['planted' => "run $cell->runid agency $cell->opdid group $cell->groupid sum $cell->metric"];
    })(),
    'rebuild' => (static function () use ($runids): array {
        array_map(di::get(rebuild_service::class)->rebuild(...), $runids);
        return [];
    })(),
};
ob_end_clean();
echo json_encode($answer, JSON_UNESCAPED_SLASHES), "\n";
