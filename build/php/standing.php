<?php
// Prints what stands in a site: the rows of every table that does not follow from others, and the figures of a run.
// Arguments: web root; the run, without which it reads the tables of any version of the plugins and calls nothing of them.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
global $DB;

$derived = ['todo', 'rollup', 'progress', 'figure', 'account', 'membership'];
$written = static fn(string $table): bool => preg_match('/^(local_asnblended|actionplan|block_impactdash)(_(.+))?$/', $table, $parts)
    && !($parts[1] === 'local_asnblended' && in_array($parts[3] ?? '', $derived, true));
$standing = ['rows' => []];
foreach (array_filter($DB->get_tables(false), $written) as $table) {
    $standing['rows'][$table] = $DB->get_records($table, null, 'id');
}
ksort($standing['rows']);
if (isset($argv[2])) {
    foreach (['demo_caller', 'demo_report'] as $file) {
        require_once(__DIR__ . "/demo/$file.php");
    }
    $standing['figures'] = demo_report::of(new demo_caller(), (int) get_admin()->id, (int) $argv[2]);
    ksort($standing['figures']);
}
echo json_encode($standing, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
