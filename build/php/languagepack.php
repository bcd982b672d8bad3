<?php
// Has Moodle fetch its Indonesian pack into a trial site and says what came of it. Arguments: web root.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/filelib.php');
require_once($CFG->libdir . '/componentlib.class.php');

// Asked first with little patience: without a network Moodle itself would wait for minutes.
$asked = download_file_content((new lang_installer())->lang_pack_url() . 'languages.md5', null, null, true, 5, 5);
$came = false;
if ($asked && (int) $asked->status === 200) {
    try {
        $results = (new lang_installer('id'))->run();
        $came = in_array($results['id'] ?? '', [lang_installer::RESULT_INSTALLED, lang_installer::RESULT_UPTODATE], true);
    } catch (lang_installer_exception $exception) {
        fwrite(STDERR, $exception->getMessage() . "\n");
    }
    get_string_manager()->reset_caches();
}
echo $came ? "Moodle's Indonesian language pack is installed."
    : "Moodle's Indonesian language pack cannot be fetched from here: what Moodle itself says is English, what the plugins say Indonesian.";
