<?php

/**
 * The pages that are the host's and no plugin's: log in, be somebody else, what waits, courses, errors.
 */
final class host_own_pages {
    /** Path => method. */
    public const PATHS = ['/login/index.php' => 'login', '/host/person.php' => 'person', '/' => 'my', '/my/' => 'my',
        '/course/view.php' => 'course', '/enrol/index.php' => 'enrol'];

    /**
     * Logs in by name and password.
     */
    public static function login(): void {
        global $DB;
        $wrong = '';
        if (isset($_POST['username'])) {
            $user = $DB->get_record('user', ['username' => trim((string) $_POST['username']), 'deleted' => 0]);
            if ($user && password_verify((string) ($_POST['password'] ?? ''), $user->password)) {
                self::become((int) $user->id);
            }
            $wrong = '<div class="alert alert-danger" role="alert">' . host_word('wrong') . '</div>';
        }
        $field = static fn(string $name, string $type, string $autocomplete, string $value) =>
            '<label for="' . $name . '">' . host_word($name) . '</label><input class="form-control mb-2" id="' . $name . '" name="'
            . $name . '" type="' . $type . '" autocomplete="' . $autocomplete . '" value="' . $value . '">';
        self::show(host_word('login'), $wrong . '<form method="post" class="mb-4">'
            . $field('username', 'text', 'username', s($_POST['username'] ?? ''))
            . $field('password', 'password', 'current-password', '')
            . '<button class="btn btn-primary" id="loginbtn">' . host_word('login') . '</button></form>');
    }

    /**
     * Becomes the person that the menu named: on this host, whose passwords are all known, without one.
     */
    public static function person(): void {
        global $DB;
        require_sesskey();
        self::become((int) $DB->get_field('user', 'id', ['id' => required_param('userid', PARAM_INT), 'deleted' => 0], MUST_EXIST));
    }

    /**
     * Starts the session of somebody.
     *
     * @param int $userid
     */
    private static function become(int $userid): never {
        global $CFG;
        session_start();
        session_regenerate_id(true);
        $_SESSION = ['userid' => $userid, 'sesskey' => bin2hex(random_bytes(8))];
        session_write_close();
        redirect($CFG->wwwroot . '/my/');
    }

    /**
     * What waits for the person, as the block shows it, and the courses.
     */
    public static function my(): void {
        global $CFG, $USER;
        require_login();
        require_once(host_plugins::folder('block_impactdash') . '/block_impactdash.php');
        $block = new block_impactdash();
        $block->page = new moodle_page();
        $block->init();
        $courses = array_map(
            static fn(stdClass $course) => ["$CFG->wwwroot/course/view.php?id=$course->id", format_string($course->fullname)],
            enrol_get_all_users_courses($USER->id, true),
        );
        self::show(s($block->title), $block->get_content()->text . self::links(host_word('courses'), $courses), $block->page);
    }

    /**
     * A course: the activities in it that the person may see.
     */
    public static function course(): void {
        global $CFG, $DB;
        $course = get_course(required_param('id', PARAM_INT));
        require_login($course);
        $activities = [];
        foreach ($DB->get_records('course_modules', ['course' => $course->id], 'id') as $record) {
            $cm = new cm_info(get_coursemodule_from_id($DB->get_field('modules', 'name', ['id' => $record->module]), $record->id));
            if ($cm->visible || has_capability('moodle/course:viewhiddenactivities', context_module::instance($cm->id))) {
                $activities[] = ["$CFG->wwwroot/mod/$cm->modname/view.php?id=$cm->id", format_string($cm->name)];
            }
        }
        self::show(format_string($course->fullname), self::links(host_word('activities'), $activities)
            ?: '<p>' . host_word('noactivities') . '</p>');
    }

    /**
     * Tells somebody who is not let into a course.
     */
    public static function enrol(): void {
        require_login();
        self::notice(host_word('notenrolled'));
    }

    /**
     * A heading with links below it; nothing where there are none.
     *
     * @param string $heading
     * @param string[][] $links address, text, both escaped
     * @return string
     */
    private static function links(string $heading, array $links): string {
        $items = array_map(static fn(array $link) => "<li class=\"mb-2\"><a href=\"$link[0]\">$link[1]</a></li>", $links);
        return $items ? "<h3 class=\"h5 mt-4\">$heading</h3><ul class=\"list-unstyled\">" . implode($items) . '</ul>' : '';
    }

    /**
     * A message and the way on.
     *
     * @param string $message escaped
     * @param string $errorcode empty when it is no error
     */
    public static function notice(string $message, string $errorcode = ''): void {
        global $CFG;
        $class = $errorcode === '' ? 'alert-info' : 'alert-danger';
        self::show('ASN Blended', "<div class=\"alert $class\" role=\"alert\" data-errorcode=\"" . s($errorcode) . "\">$message</div>"
            . "<p><a class=\"btn btn-secondary\" href=\"$CFG->wwwroot/my/\">" . host_word('continue') . '</a></p>');
    }

    /**
     * Shows a page.
     *
     * @param string $heading escaped
     * @param string $content
     * @param moodle_page|null $page
     */
    private static function show(string $heading, string $content, ?moodle_page $page = null): void {
        $page ??= new moodle_page();
        $page->set_title(html_entity_decode($heading, ENT_QUOTES));
        $page->set_heading($page->title);
        echo host_layout::top($page), $content, host_layout::bottom($page);
    }
}
