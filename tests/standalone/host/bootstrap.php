<?php
// Starts the host: HOST_RUN names the run folder, which is laid out like a Moodle and into which the plugins were copied.
// HOST_SITE names the database of a site that stays; without it, tests start each from a fresh one.

require_once(__DIR__ . '/../vendor/autoload.php');

// Libraries may lag behind PHP's deprecations; ours may not, which php -l and the tests say.
error_reporting(E_ALL & ~E_DEPRECATED);
set_error_handler(static fn(int $level, string $text, string $file, int $line) => error_reporting() & $level
    ? throw new ErrorException($text, 0, $level, $file, $line) : true);

global $CFG, $DB, $USER;
$CFG = (object) [
    'dirroot' => getenv('HOST_RUN') . '/moodle', 'libdir' => getenv('HOST_RUN') . '/moodle/lib',
    'dataroot' => getenv('HOST_RUN') . '/data', 'wwwroot' => getenv('HOST_WWWROOT') ?: 'http://localhost:8000',
    'lang' => 'en', 'timezone' => 'Asia/Jakarta', 'maxbytes' => 0, 'siteadmins' => 0, 'siteguest' => 0, 'mnet_localhost_id' => 1,
];
date_default_timezone_set('Asia/Jakarta');
is_dir($CFG->dataroot) || mkdir($CFG->dataroot, 0777, true);
$DB = null;
$USER = (object) ['id' => 0, 'lang' => ''];

foreach (['constants', 'exceptions', 'dml/sql_guard', 'dml/schema', 'dml/moodle_transaction', 'dml/database_reads',
    'dml/database_writes', 'dml/moodle_database', 'host_ledger', 'host_memo', 'host_plugins', 'host_database', 'text_functions',
    'contexts', 'access_functions', 'course_functions', 'files', 'core/plain', 'core/hooks', 'web/page', 'core/persistent',
    'host_events', 'core/events', 'core/core_events',
    'core/tasks', 'core/ledgers', 'core/cache', 'core/external', 'core/exporter', 'refused_functions', 'host_site'] as $file) {
    require_once(__DIR__ . "/$file.php");
}
if (getenv('HOST_SITE')) {
    host_ledger::watch();
} else {
    require_once(__DIR__ . '/testing/testcases.php');
}
spl_autoload_register([host_plugins::class, 'autoload']);
getenv('HOST_SITE') ? host_site::open(getenv('HOST_SITE')) : host_site::install();
