<?php
// Configuration of the private Moodle copy that the build works with; which site it is comes from the environment.

unset($CFG);
global $CFG;
$CFG = new stdClass();

$asnwork = getenv('ASNBLENDED_WORK_FOLDER') ?: dirname(__DIR__);
$asnsite = getenv('ASNBLENDED_SITE') ?: 'phpunit';

$CFG->dbtype = 'pgsql';
$CFG->dblibrary = 'native';
$CFG->dbhost = 'localhost';
$CFG->dbname = $asnsite;
$CFG->dbuser = 'asnblended';
$CFG->dbpass = '';
$CFG->prefix = 'mdl_';
$CFG->dboptions = ['dbpersist' => 0, 'dbsocket' => $asnwork . '/run'];

$CFG->wwwroot = getenv('ASNBLENDED_WWWROOT') ?: 'http://localhost:8000';
$CFG->dataroot = $asnwork . '/data-' . $asnsite;
$CFG->directorypermissions = 02777;
$CFG->admin = 'admin';
// Nothing leaves this machine.
$CFG->noemailever = true;
$CFG->disableupdateautodeploy = true;
$CFG->disableupdatenotifications = true;

$CFG->phpunit_prefix = 'phpu_';
$CFG->phpunit_dataroot = $asnwork . '/data-phpu';

require_once(__DIR__ . '/lib/setup.php');
