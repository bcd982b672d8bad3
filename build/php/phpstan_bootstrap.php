<?php
// Loads Moodle for PHPStan, with the libraries that pages include themselves. The web root comes from the environment.

define('CLI_SCRIPT', true);
$root = getenv('ASNBLENDED_ROOT');
require_once($root . '/config.php');
global $CFG;
$libraries = ['lib/adminlib', 'lib/formslib', 'lib/filelib', 'lib/enrollib', 'lib/blocklib', 'lib/completionlib', 'lib/gradelib',
    'lib/upgradelib', 'lib/clilib', 'course/lib', 'course/modlib', 'course/moodleform_mod', 'group/lib', 'user/lib', 'my/lib',
    'backup/util/includes/backup_includes', 'backup/util/includes/restore_includes', 'backup/moodle2/backup_plan_builder.class',
    'backup/moodle2/restore_plan_builder.class'];
foreach ($libraries as $library) {
    require_once("$root/$library.php");
}
