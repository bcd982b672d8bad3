<?php

/**
 * The site of the host: connects to the database, installs it once, and goes back to that state for each test.
 */
final class host_site {
    /** @var testing_data_generator|null */
    private static ?object $generator = null;

    /** @var schema the tables */
    private static schema $schema;

    /**
     * Opens a site that stays; makes it when it is not there yet. It speaks Indonesian.
     *
     * @param string $name
     */
    public static function open(string $name): void {
        global $CFG, $DB;
        $CFG->lang = 'id';
        if (!host_database::exists($name)) {
            self::install();
            host_database::copy('template', $name);
        }
        self::load_schema();
        self::connect($name);
        foreach (['siteadmins' => 'admin', 'siteguest' => 'guest'] as $setting => $username) {
            $CFG->$setting = $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST);
        }
    }

    /**
     * Reads which tables there are.
     */
    private static function load_schema(): void {
        self::$schema = new schema();
        self::$schema->add_own(require(__DIR__ . '/core_tables.php'));
        foreach (host_plugins::files('db/install.xml') as $file) {
            self::$schema->add_xml($file);
        }
    }

    /**
     * Makes a site with the plugins installed and nobody in it but the admin.
     *
     * @param callable|null $more what else is done to it
     */
    public static function install(?callable $more = null): void {
        global $CFG, $DB;
        self::load_schema();
        host_database::make_empty('template');
        self::connect('template');
        $DB->create_tables();
        host_access::install();
        $CFG->siteguest = user_create_user((object) ['username' => 'guest', 'email' => 'guest@example.com', 'firstname' => 'Tamu',
            'lastname' => 'Situs']);
        $CFG->siteadmins = user_create_user((object) ['username' => 'admin', 'email' => 'admin@example.com', 'firstname' => 'Admin',
            'lastname' => 'Utama']);
        $DB->insert_record('course', (object) ['fullname' => 'Situs', 'shortname' => 'situs', 'category' => 0, 'format' => 'site']);
        host_plugins::install();
        $more === null || $more();
        self::disconnect();
    }

    /**
     * Goes back to the state after the installation.
     */
    public static function reset(): void {
        global $CFG, $USER;
        self::disconnect();
        host_database::copy('template', 'test');
        self::connect('test');
        $USER = (object) ['id' => 0, 'lang' => ''];
        set_debugging(DEBUG_DEVELOPER);
        foreach (['allowaccountssameemail' => 0] as $name => $value) {
            $CFG->$name = $value;
        }
        self::$generator = null;
        host_events::$sink = host_messages::$sink = null;
        \core_cache\cache::forget_all();
        \core\event\manager::phpunit_reset();
        host_refusal::$ledger = [];
    }

    /**
     * Opens a database.
     *
     * @param string $name
     */
    private static function connect(string $name): void {
        global $DB;
        $DB = new moodle_database(host_database::dsn($name), self::$schema);
        \core\di::reset_container();
        host_memo::forget();
    }

    /**
     * Closes the present database.
     */
    private static function disconnect(): void {
        global $DB;
        \core\di::reset_container();
        host_memo::forget();
        $DB = null;
        gc_collect_cycles();
    }

    /**
     * The generator of test data.
     *
     * @return testing_data_generator
     */
    public static function generator(): testing_data_generator {
        return self::$generator ??= new testing_data_generator();
    }
}
