<?php
// Counts what a Moodle still holds of plugins that were uninstalled. Arguments: web root. Prints JSON: what => names.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
global $CFG, $DB;

$components = ['local_asnblended', 'mod_actionplan', 'block_impactdash'];
$prefixes = ['local_asnblended', 'actionplan', 'block_impactdash', 'local/asnblended', 'mod/actionplan', 'block/impactdash'];
$mine = static fn(string $name): bool => array_filter(
    [...$components, ...$prefixes],
    static fn(string $prefix) => $name === $prefix || str_starts_with($name, $prefix . '_') || str_starts_with($name, $prefix . ':'),
) !== [];
$left = ['tables' => array_values(array_filter($DB->get_tables(false), $mine))];
// Every table of Moodle that names a component, a plugin or a capability.
$columns = ['component', 'plugin', 'pluginname', 'capability', 'name', 'classname', 'modulename', 'blockname', 'shortname', 'itemmodule',
    'objecttable', 'eventname'];
// The log is a history: what happened stays in it.
$history = ['logstore_standard_log', 'task_log', 'config_log', 'upgrade_log', 'backup_logs', 'adhoc_task_failed'];
foreach ($DB->get_tables(false) as $table) {
    if (in_array($table, [...$history, ...$left['tables']], true)) {
        continue;
    }
    foreach (array_intersect($columns, array_keys($DB->get_columns($table, false))) as $column) {
        foreach ($DB->get_fieldset_sql("SELECT DISTINCT $column FROM {{$table}} WHERE $column IS NOT NULL") as $value) {
            if ($mine(ltrim(str_replace('\\', '_', (string) $value), '_')) || $mine((string) $value)) {
                $left["$table.$column"][] = $value;
            }
        }
    }
}
// Core does not know the shipped roles to be ours.
foreach (['asnmentor', 'asnsuperior'] as $shortname) {
    if ($DB->record_exists('role', ['shortname' => $shortname])) {
        $left['role.shortname'][] = $shortname;
    }
}
echo json_encode(array_filter($left), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_FORCE_OBJECT), "\n";
