<?php
// Prints what kind of site this is, as Moodle sees it, of what the names given ask. Arguments: web root, names of settings.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
global $CFG, $DB;

$kind = [];
foreach (array_slice($argv, 2) as $name) {
    $kind[$name] = match ($name) {
        // The second name is the one of Moodle 4.5.
        'replica' => method_exists($DB, 'want_read_replica') ? $DB->want_read_replica() : $DB->want_read_slave(),
        'prefix' => $DB->get_prefix(),
        default => $CFG->$name ?? null,
    };
}
echo json_encode($kind, JSON_UNESCAPED_SLASHES), "\n";
