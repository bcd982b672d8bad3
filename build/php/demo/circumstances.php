<?php
// Puts a filled site into one of the circumstances of the matrix of access and says where things are then.
// Arguments: web root, --cmid=, --circumstance=own|foreign|hidden|hiddencourse|suspended|othercourse.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->dirroot . '/course/lib.php');
foreach (['demo_clock', 'demo_caller', 'demo_scenario', 'demo_site', 'demo_circumstances'] as $file) {
    require_once(__DIR__ . "/$file.php");
}

$options = [];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = $value;
}
\core\session\manager::set_user(get_admin());
$circumstances = new demo_circumstances((int) $options['cmid']);
echo json_encode($circumstances->enter($options['circumstance']), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
