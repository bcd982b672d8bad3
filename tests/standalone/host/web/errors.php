<?php

/**
 * What answers when something goes wrong: a page for a person, JSON for a script.
 */
final class host_errors {
    /**
     * An error of a page or a service.
     *
     * @param Throwable $exception
     */
    public static function answer(Throwable $exception): void {
        global $CFG;
        if (!$exception instanceof moodle_exception) {
            error_log((string) $exception);
        }
        // What the page had written so far is not shown.
        ob_get_level() && ob_clean();
        $errorcode = $exception->errorcode ?? '';
        if (!$exception instanceof require_login_exception || self::is_for_a_script()) {
            self::say($exception->getMessage(), self::is_for_a_script() ? 200 : 404, $errorcode);
            return;
        }
        match ($exception->reason) {
            'login' => redirect("$CFG->wwwroot/login/index.php"),
            'enrol' => redirect("$CFG->wwwroot/enrol/index.php?id=$exception->courseid"),
            'hidden' => redirect("$CFG->wwwroot/course/view.php?id=$exception->courseid"),
            'coursehidden' => host_own_pages::notice(host_word('coursehidden')),
        };
    }

    /**
     * The answer in the place of a page or a service that met what the host does not serve.
     *
     * @param string[] $refused what that is
     */
    public static function refused(array $refused): void {
        $message = html_entity_decode(host_word('notserved'), ENT_QUOTES) . ' ' . implode(', ', $refused);
        error_log($message);
        self::say($message, 501, 'notserved');
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
     * @param string $errorcode
     */
    private static function say(string $message, int $status, string $errorcode): void {
        http_response_code($status);
        if (self::is_for_a_script()) {
            header('Content-Type: application/json; charset=utf-8');
            echo json_encode(['error' => $message, 'errorcode' => $errorcode]);
            return;
        }
        header('Content-Type: text/html; charset=utf-8');
        host_own_pages::notice(s($message), $errorcode);
    }
}
