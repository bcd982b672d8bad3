<?php
// Uninstalls and installs the pack's plugins in a site of the build, after their tables or capabilities changed.
// A whole new installation takes 20 times as long. With --phpunit it is the test site, whose state is stored anew.

set_error_handler(static fn(int $level, string $text) => throw new ErrorException($text), E_WARNING);

$phpunit = in_array('--phpunit', $argv, true);
$moodle = $argv[1];
define('IGNORE_COMPONENT_CACHE', true);
define('CACHE_DISABLE_ALL', true);

if ($phpunit) {
    require_once($moodle . '/lib/clilib.php');
    require_once($moodle . '/lib/phpunit/bootstraplib.php');
    require_once($moodle . '/lib/testing/lib.php');
    define('PHPUNIT_UTIL', true);
    require(is_dir($moodle . '/vendor') ? $moodle . '/vendor/autoload.php' : dirname($moodle) . '/vendor/autoload.php');
    require($moodle . '/lib/phpunit/bootstrap.php');
} else {
    define('CLI_SCRIPT', true);
    require($moodle . '/config.php');
}
global $CFG, $DB;
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->libdir . '/upgradelib.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/installlib.php');

if ($phpunit) {
    // Tests put the site right when the next one begins, not when they end.
    phpunit_util::reset_database();
    // With another version of a plugin than the stored one, the bootstrap reads no settings: no administrator would be known.
    initialise_cfg();
}
unset_config('upgraderunning');
\core\session\manager::set_user(get_admin());
$progress = new progress_trace_buffer(new text_progress_trace(), false);
ob_start();
foreach (['block_impactdash', 'mod_actionplan', 'local_asnblended'] as $component) {
    [$type, $name] = core_component::normalize_component($component);
    $plugin = core_plugin_manager::instance()->get_plugin_info($component);
    if ($plugin && $plugin->versiondb) {
        // Without rows in the plugin's own table, core's uninstall would not find the module or block.
        uninstall_plugin($type, $name);
    }
}
core_plugin_manager::reset_caches();
upgrade_noncore(false);
set_config('allversionshash', core_component::get_all_versions_hash());
unset_config('upgraderunning');
$output = ob_get_clean();

if ($phpunit) {
    // Storing a state is protected in core's class, which takes the name of its folder from the first word of the class.
    final class phpunit_asnblended_util extends phpunit_util {
        /**
         * Stores what each test starts from.
         */
        public static function store(): void {
            // The hash first: it is a setting, so part of the state that each test begins with.
            self::store_versions_hash();
            self::store_database_state();
        }
    }
    phpunit_asnblended_util::store();
}
purge_all_caches();
foreach (['local_asnblended', 'mod_actionplan', 'block_impactdash'] as $component) {
    if (!get_config($component, 'version')) {
        fwrite(STDERR, $output . "\n$component is not installed\n");
        exit(1);
    }
}
