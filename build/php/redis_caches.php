<?php
// Moves Moodle's caches of application and session to Redis. Arguments: web root, host:port.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');

$writer = \core_cache\config_writer::instance();
$writer->add_store_instance('redis', 'redis', ['server' => $argv[2], 'prefix' => 'asn_', 'serializer' => 1, 'compressor' => 0]);
$writer->set_mode_mappings([
    \core_cache\store::MODE_APPLICATION => ['redis'],
    \core_cache\store::MODE_SESSION => ['redis'],
    \core_cache\store::MODE_REQUEST => ['default_request'],
]);
