<?php
// Runs commands of moodle-plugin-ci that need nothing of its own installation. Arguments: folder of the tools, then its own.

require($argv[1] . '/vendor/autoload.php');
array_splice($argv, 1, 1);
$_SERVER['argv'] = $argv;

$application = new Symfony\Component\Console\Application('moodle-plugin-ci');
foreach (['Validate', 'SavePoints', 'PHPDoc', 'Mustache'] as $name) {
    $class = "MoodlePluginCI\\Command\\{$name}Command";
    $application->add(new $class());
}
exit($application->run());
