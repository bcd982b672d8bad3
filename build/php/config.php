<?php
// Configuration of the private Moodle copy that the build works with; which site it is comes from the environment.

unset($CFG);
global $CFG;
$CFG = new stdClass();

$asnfolder = getenv('ASNBLENDED_FOLDER');
$asnsite = getenv('ASNBLENDED_SITE');
$asnmariadb = getenv('ASNBLENDED_DB') === 'mariadb';

$CFG->dbtype = $asnmariadb ? 'mariadb' : 'pgsql';
$CFG->dblibrary = 'native';
$CFG->dbhost = 'localhost';
$CFG->dbname = getenv('ASNBLENDED_DBNAME');
$CFG->dbuser = $asnmariadb ? 'root' : 'asnblended';
$CFG->dbpass = '';
$CFG->prefix = 'mdl_';
$CFG->dboptions = ['dbpersist' => 0, 'dbsocket' => getenv('ASNBLENDED_SOCKET')];
if ($asnmariadb) {
    $CFG->dboptions['dbcollation'] = 'utf8mb4_unicode_ci';
}

$CFG->wwwroot = getenv('ASNBLENDED_WWWROOT') ?: 'http://localhost:8000';
$CFG->dataroot = $asnfolder . '/data-' . $asnsite;
$CFG->directorypermissions = 02777;
$CFG->admin = 'admin';
// What Moodle and PHP say to developers is written down, not shown: a page with it would be another page.
$CFG->debug = 32767;
$CFG->debugdisplay = 0;
ini_set('log_errors', '1');
ini_set('error_log', $asnfolder . '/said-' . $asnsite . '.log');
// Nothing leaves this machine.
$CFG->noemailever = true;
$CFG->disableupdateautodeploy = getenv('ASNBLENDED_AUTODEPLOY') !== '1';
$CFG->disableupdatenotifications = true;

foreach (json_decode(getenv('ASNBLENDED_CFG') ?: '{}', true) as $asnname => $asnvalue) {
    $CFG->$asnname = $asnname === 'dboptions' ? $asnvalue + $CFG->dboptions : $asnvalue;
}

$CFG->phpunit_prefix = 'phpu_';
$CFG->phpunit_dataroot = $asnfolder . '/data-phpu';

require_once(__DIR__ . '/lib/setup.php');
