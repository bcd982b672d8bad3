<?php
// Who is logged in.

/**
 * The session of a browser.
 */
final class host_session {
    /**
     * Finds who is logged in. The session's lock is let go at once, as no page writes to it later but the log-in.
     */
    public static function start(): void {
        global $DB, $USER, $CFG;
        session_save_path("$CFG->dataroot/sessions");
        is_dir("$CFG->dataroot/sessions") || mkdir("$CFG->dataroot/sessions");
        session_name('StandaloneHost');
        session_start();
        sesskey();
        $user = empty($_SESSION['userid']) ? false : $DB->get_record('user', ['id' => $_SESSION['userid'], 'deleted' => 0]);
        $USER = $user ?: (object) ['id' => 0, 'lang' => ''];
        // As in Moodle, a language in the address is that of the session from then on.
        if (in_array($_GET['lang'] ?? '', ['id', 'en'], true)) {
            $_SESSION['lang'] = $_GET['lang'];
        }
        $USER->lang = $_SESSION['lang'] ?? $USER->lang;
        session_write_close();
    }

    /**
     * Runs a page of a plugin with the globals that it expects.
     *
     * @param string $file
     */
    public static function run(string $file): void {
        global $CFG, $DB, $USER, $PAGE;
        require($file);
    }
}
