<?php
// What pages call: parameters, the session key, redirects, files.

function optional_param($name, $default, $type) {
    $value = $_POST[$name] ?? $_GET[$name] ?? null;
    return $value === null ? $default : (is_array($value) ? throw new coding_exception("$name is an array") : clean_param($value, $type));
}

function required_param($name, $type) {
    return isset($_POST[$name]) || isset($_GET[$name]) ? optional_param($name, null, $type)
        : throw new moodle_exception('missingparam', 'error', '', $name);
}

/**
 * A text of the host's own pages.
 *
 * @param string $identifier
 * @return string escaped
 */
function host_word(string $identifier): string {
    return s(get_string($identifier, 'host'));
}

function sesskey(): string {
    return $_SESSION['sesskey'] ??= bin2hex(random_bytes(8));
}

function confirm_sesskey($sesskey = null): bool {
    return hash_equals(sesskey(), (string) ($sesskey ?? $_POST['sesskey'] ?? $_GET['sesskey'] ?? ''));
}

function require_sesskey(): void {
    if (!confirm_sesskey()) {
        throw new moodle_exception('invalidsesskey');
    }
}

function redirect($url): never {
    header('Location: ' . ($url instanceof moodle_url ? $url->out(false) : $url), true, 303);
    exit;
}

function get_course_and_cm_from_cmid($cmid, $modname = ''): array {
    $cm = get_coursemodule_from_id($modname, $cmid, 0, false, MUST_EXIST);
    return [get_course($cm->course), new cm_info($cm)];
}

function get_course_and_cm_from_instance($instance, $modname): array {
    $cm = get_coursemodule_from_instance($modname, $instance, 0, false, MUST_EXIST);
    return [get_course($cm->course), new cm_info($cm)];
}

function require_course_login($courseorid, $autologinguest = true, $cm = null): void {
    require_login($courseorid, $autologinguest, $cm);
}

function send_stored_file(stored_file $file, $lifetime = 0, $filter = 0, $forcedownload = false, array $options = []): never {
    header('Content-Type: ' . ($forcedownload ? 'application/octet-stream' : $file->get_mimetype()));
    header('X-Content-Type-Options: nosniff');
    $disposition = $forcedownload ? 'attachment' : 'inline';
    header("Content-Disposition: $disposition; filename=\"" . rawurlencode($file->get_filename()) . '"');
    echo $file->get_content();
    exit;
}

/**
 * A course module as pages see it.
 */
final class cm_info {
    /** @var string */
    public string $name;

    public function __construct(private readonly stdClass $record) {
        $this->name = (string) $GLOBALS['DB']->get_field($record->modname, 'name', ['id' => $record->instance]);
    }

    public function __get(string $name) {
        return $this->record->$name ?? throw new host_refusal("cm_info::\$$name");
    }

    public function get_course_module_record($additionalfields = false): stdClass {
        return clone $this->record;
    }
}
