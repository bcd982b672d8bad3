<?php
// Settings of a trial site: Indonesian first, no tours, no mail.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/filterlib.php');
global $CFG, $DB;

// Moodle's Indonesian pack is downloaded by each site. Without network this small configuration makes the language
// selectable; the pack's own strings are Indonesian, the rest falls back to English.
$folder = $CFG->dataroot . '/lang/id';
if (!is_dir($folder)) {
    make_writable_directory($folder);
    file_put_contents($folder . '/langconfig.php', <<<'PHP'
    <?php
    defined('MOODLE_INTERNAL') || die();
    $string['thislanguage'] = 'Bahasa Indonesia';
    $string['thislanguageint'] = 'Indonesian';
    $string['parentlanguage'] = '';
    $string['locale'] = 'id_ID.UTF-8';
    $string['localewin'] = 'Indonesian_indonesia.1252';
    $string['decsep'] = ',';
    $string['thousandssep'] = '.';
    $string['listsep'] = ';';
    $string['strftimedate'] = '%d %B %Y';
    $string['strftimedatefullshort'] = '%d/%m/%Y';
    $string['strftimedateshort'] = '%d %B';
    $string['strftimedatetime'] = '%d %B %Y, %H.%M';
    $string['strftimedatetimeshort'] = '%d/%m/%Y %H.%M';
    $string['strftimetime'] = '%H.%M';
    PHP);
    get_string_manager()->reset_caches();
}
set_config('lang', 'id');
$DB->set_field('user', 'lang', 'id', ['username' => 'admin']);
set_config('autolang', 0);
set_config('timezone', 'Asia/Jakarta');
set_config('country', 'ID');
set_config('enablewebservices', 0);
set_config('guestloginbutton', 0);
set_config('registrationpending', 0);
$DB->set_field('tool_usertours_tours', 'enabled', 0, []);
// The plugins, where they are, were installed before the site spoke Indonesian: what they named then is named again.
if (core_component::get_component_directory('local_asnblended')) {
    foreach (\local_asnblended\local\results\indicator::get_records() as $indicator) {
        $indicator->delete();
    }
    \core\di::get(\local_asnblended\local\results\indicator_service::class)->ship();
}
filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
purge_all_caches();
