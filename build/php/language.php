<?php
// Makes a site and its administrator speak a language. Arguments: web root, code of the language.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
global $DB;

set_config('lang', $argv[2]);
$DB->set_field('user', 'lang', $argv[2], ['username' => 'admin']);
purge_all_caches();
