<?php
// What Moodle's own tests need beyond the host: tables that they make themselves. The plugins never see this.

require_once(__DIR__ . '/../host/bootstrap.php');
require_once(__DIR__ . '/core_classes.php');

foreach (['XMLDB_TYPE_INTEGER' => 'i', 'XMLDB_TYPE_CHAR' => 'c', 'XMLDB_TYPE_TEXT' => 't', 'XMLDB_TYPE_FLOAT' => 'f',
    'XMLDB_TYPE_NUMBER' => 'f', 'XMLDB_NOTNULL' => true, 'XMLDB_SEQUENCE' => true, 'XMLDB_KEY_PRIMARY' => 1,
    'FORMAT_MOODLE' => '0', 'FORMAT_MARKDOWN' => '4', 'COURSE_DISPLAY_SINGLEPAGE' => 0] as $name => $value) {
    defined($name) || define($name, $value);
}

$GLOBALS['PAGE'] = new moodle_page();

// Moodle's tests ask for Moodle's own capabilities, which are read where they stand.
host_site::install(static function (): void {
    foreach (['moodle' => 'lib', 'mod_assign' => 'mod/assign'] as $component => $folder) {
        $file = getenv('ORACLE_MOODLE') . "/$folder/db/access.php";
        foreach (host_plugins::read($file, 'capabilities') as $name => $capability) {
            host_access::add_capability($component, $name, $capability);
        }
    }
});

/**
 * A table that a test describes.
 */
final class xmldb_table {
    /** @var string[] column => type */
    public array $columns = [];

    public function __construct(public string $name) {
    }

    public function add_field($name, $type, $precision = null, $unsigned = null, $notnull = null, $sequence = null, $default = null) {
        if (!$sequence) {
            $this->columns[$name] = $type . $precision . ($notnull ? '' : '?');
        }
    }

    public function add_key($name, $type, $fields) {
    }
}

/**
 * Makes the tables that tests describe.
 */
final class oracle_manager {
    public function __construct(private moodle_database $database) {
    }

    public function table_exists(xmldb_table $table): bool {
        return false;
    }

    public function create_table(xmldb_table $table): void {
        $this->database->schema->add_own([$table->name => ['columns' => $table->columns]]);
        $this->database->create_tables($table->name);
    }
}
