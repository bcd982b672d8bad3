<?php
// Who is logged in, and the host's own pages: log in, what waits, web services, files, errors.

require_once(__DIR__ . '/layout.php');
require_once(__DIR__ . '/web_functions.php');

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

/**
 * The pages that are the host's and no plugin's.
 */
final class host_own_pages {
    /**
     * Log in by name and password, or pick one of the people to try the site as.
     */
    public static function login(): void {
        global $CFG, $DB;
        if (isset($_POST['username'])) {
            $user = $DB->get_record('user', ['username' => (string) $_POST['username'], 'deleted' => 0]);
            if ($user && password_verify((string) ($_POST['password'] ?? ''), $user->password)) {
                session_start();
                session_regenerate_id(true);
                $_SESSION = ['userid' => $user->id, 'sesskey' => bin2hex(random_bytes(8))];
                session_write_close();
                redirect($CFG->wwwroot . '/my/');
            }
        }
        $page = new moodle_page();
        $page->set_title('Masuk');
        $page->set_heading('Masuk');
        echo host_layout::top($page), '<form method="post" class="mb-4"><label for="username">Nama pengguna (NIP)</label>'
            . '<input class="form-control mb-2" id="username" name="username" autocomplete="username">'
            . '<label for="password">Kata sandi</label>'
            . '<input class="form-control mb-2" id="password" name="password" type="password" autocomplete="current-password">'
            . '<button class="btn btn-primary" id="loginbtn">Masuk</button></form>', host_layout::bottom($page);
    }

    /**
     * What waits for the person, as the block shows it.
     */
    public static function my(): void {
        global $CFG;
        if (!isloggedin()) {
            redirect($CFG->wwwroot . '/login/index.php');
        }
        $page = new moodle_page();
        require_once(host_plugins::folder('block_impactdash') . '/block_impactdash.php');
        $block = new block_impactdash();
        $block->page = $page;
        $block->init();
        $page->set_title($block->title);
        $page->set_heading($block->title);
        echo host_layout::top($page), $block->get_content()->text, host_layout::bottom($page);
    }

    /**
     * Calls web services for the browser.
     */
    public static function service(): void {
        header('Content-Type: application/json; charset=utf-8');
        $answers = [];
        foreach (json_decode(file_get_contents('php://input'), true) ?? [] as $request) {
            try {
                $answers[] = ['error' => false, 'data' => self::answer($request['methodname'], $request['args'])];
            } catch (moodle_exception $exception) {
                $answers[] = ['error' => true, 'exception' => ['message' => $exception->getMessage(),
                    'errorcode' => $exception->errorcode]];
            }
        }
        echo json_encode($answers);
    }

    /**
     * The answer of one web service.
     *
     * @param string $name
     * @param array $arguments
     * @return mixed
     */
    private static function answer(string $name, array $arguments): mixed {
        if ($name === 'core_get_strings') {
            // As it stands in the file: the browser puts in what it needs.
            return array_map(static fn(array $wanted) => ['string' => get_string($wanted['stringid'], $wanted['component'])],
                $arguments['strings']);
        }
        if ($name === 'core_output_load_template') {
            return (new host_template_loader())->load("{$arguments['component']}/{$arguments['template']}");
        }
        if (!isloggedin() || !confirm_sesskey()) {
            throw new require_login_exception('not logged in');
        }
        $info = core_external\external_api::external_function_info($name);
        $parameters = core_external\external_api::validate_parameters($info->parameters_desc, $arguments);
        $answer = call_user_func_array([$info->classname, $info->methodname], array_values($parameters));
        return core_external\external_api::clean_returnvalue($info->returns_desc, $answer);
    }

    /**
     * A file of a plugin.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param string[] $path
     */
    public static function file(int $contextid, string $component, string $area, array $path): void {
        $context = context::instance_by_id($contextid);
        $modname = substr($component, 4);
        require_once(host_plugins::folder($component) . '/lib.php');
        $cm = get_coursemodule_from_id($modname, $context->instanceid, 0, false, MUST_EXIST);
        $callback = "{$modname}_pluginfile";
        if (!$callback(get_course($cm->course), $cm, $context, $area, $path, false)) {
            http_response_code(404);
        }
    }

    /**
     * An error: what happened, for a person or for a script.
     *
     * @param Throwable $exception
     */
    public static function error(Throwable $exception): void {
        error_log((string) $exception);
        if ($exception instanceof require_login_exception && !isloggedin() && !self::is_for_a_script()) {
            redirect($GLOBALS['CFG']->wwwroot . '/login/index.php');
        }
        self::say($exception->getMessage(), self::is_for_a_script() ? 200 : 404);
    }

    /**
     * The answer in the place of a page or a service that met what the host does not serve.
     *
     * @param string $message
     */
    public static function refused(string $message): void {
        error_log($message);
        self::say($message, 501);
    }

    /**
     * Whether a script waits for the answer, and no person.
     *
     * @return bool
     */
    private static function is_for_a_script(): bool {
        return defined('AJAX_SCRIPT') || str_contains($_SERVER['REQUEST_URI'], '/ajax/');
    }

    /**
     * Answers with a message.
     *
     * @param string $message
     * @param int $status of HTTP
     */
    private static function say(string $message, int $status): void {
        http_response_code($status);
        if (self::is_for_a_script()) {
            header('Content-Type: application/json; charset=utf-8');
            echo json_encode(['error' => $message]);
            return;
        }
        header('Content-Type: text/html; charset=utf-8');
        $page = new moodle_page();
        $page->set_title('ASN Blended');
        echo host_layout::top($page), '<div class="alert alert-danger" role="alert">' . s($message) . '</div>', host_layout::bottom($page);
    }
}
