<?php
// Functions for texts, times and parameters.

/**
 * A string of a component in the present language.
 *
 * @param string $identifier
 * @param string $component
 * @param mixed $a
 * @return string
 */
function get_string($identifier, $component = '', $a = null): string {
    return get_string_manager()->get_string($identifier, $component, $a);
}

/**
 * The one string manager.
 *
 * @return host_strings
 */
function get_string_manager(): host_strings {
    static $manager;
    return $manager ??= new host_strings();
}

function s($var): string {
    return htmlspecialchars((string) $var, ENT_QUOTES | ENT_HTML401 | ENT_SUBSTITUTE);
}

function format_string($string, $striplinks = true, $options = null): string {
    $text = strip_tags((string) $string);
    return $options['escape'] ?? true ? s($text) : $text;
}

function shorten_text($text, $ideal = 30): string {
    return mb_strlen($text) > $ideal ? mb_substr($text, 0, $ideal - 3) . '...' : $text;
}

function html_to_text($html): string {
    return html_entity_decode(strip_tags($html), ENT_QUOTES);
}

function display_size($size): string {
    foreach (['bytes' => 1, 'KB' => 1024, 'MB' => 1024 ** 2, 'GB' => 1024 ** 3] as $unit => $bytes) {
        if ($size < $bytes * 1024) {
            break;
        }
    }
    return round($size / $bytes, 1) . "\u{00a0}$unit";
}

function validate_email($address): bool {
    return (bool) filter_var($address, FILTER_VALIDATE_EMAIL);
}

function fullname($user): string {
    foreach (['firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename', 'firstname', 'lastname'] as $field) {
        if (!property_exists($user, $field)) {
            throw new coding_exception("fullname() needs the field $field");
        }
    }
    return trim("$user->firstname $user->lastname");
}

/**
 * An instant in words, in the zone given, the reader's by default.
 *
 * @param int $date UTC seconds
 * @param string $format as strftime
 * @param string|int $timezone
 * @param bool $fixday
 * @return string
 */
function userdate($date, $format = '', $timezone = 99, $fixday = true): string {
    global $CFG;
    $zone = new DateTimeZone($timezone === 99 || $timezone === '99' ? $CFG->timezone : $timezone);
    $time = (new DateTimeImmutable("@$date"))->setTimezone($zone);
    $codes = ['%d' => 'd', '%m' => 'm', '%Y' => 'Y', '%y' => 'y', '%H' => 'H', '%M' => 'i', '%S' => 's', '%B' => 'F', '%A' => 'l',
        '%I' => 'h', '%p' => 'A'];
    return preg_replace_callback('/%[a-zA-Z]/', static fn(array $code) => $time->format($codes[$code[0]]
        ?? throw new host_refusal("the date format $code[0]")), $format ?: '%d/%m/%Y %H.%M');
}

/**
 * A value as a parameter type allows it.
 *
 * @param mixed $param
 * @param string $type
 * @return mixed
 */
function clean_param($param, $type) {
    $text = is_scalar($param) || $param === null ? (string) $param : throw new coding_exception('clean_param() takes scalars');
    return match ($type) {
        PARAM_RAW => mb_scrub(str_replace("\0", '', $text)),
        PARAM_INT => (int) $text,
        PARAM_FLOAT => (float) $text,
        PARAM_BOOL => in_array(strtolower($text), ['on', 'yes', 'true'], true) || (is_numeric($text) && (float) $text != 0) ? 1 : 0,
        PARAM_ALPHA => preg_replace('/[^a-zA-Z]/', '', $text),
        PARAM_ALPHAEXT => preg_replace('/[^a-zA-Z_-]/', '', $text),
        PARAM_ALPHANUM => preg_replace('/[^A-Za-z0-9]/', '', $text),
        PARAM_ALPHANUMEXT => preg_replace('/[^A-Za-z0-9_-]/', '', $text),
        PARAM_TEXT, PARAM_NOTAGS => strip_tags(mb_scrub($text)),
        PARAM_SEQUENCE => preg_replace('/[^0-9,]/', '', $text),
        PARAM_FILE => trim(preg_replace(['~[[:cntrl:]]|[&<>"`|\':\\\\/]~u', '~\.\.+~', '~^\.+$~'], '', mb_scrub($text))),
        PARAM_TIMEZONE => in_array($text, DateTimeZone::listIdentifiers(), true) ? $text : '',
        PARAM_URL => filter_var($text, FILTER_VALIDATE_URL) ? $text : '',
        default => throw new host_refusal("the parameter type $type"),
    };
}

function get_config($plugin, $name = null) {
    global $DB, $CFG;
    if ($plugin === 'core' || $plugin === 'moodle') {
        return $CFG->$name ?? false;
    }
    return $DB->get_field_sql('SELECT value FROM {config_plugins} WHERE plugin = ? AND name = ?', [$plugin, $name]);
}

function set_config($name, $value, $plugin = null): void {
    global $DB, $CFG;
    if ($plugin === null) {
        $CFG->$name = $value;
        return;
    }
    $DB->delete_records('config_plugins', ['plugin' => $plugin, 'name' => $name]);
    if ($value !== null) {
        $DB->insert_record('config_plugins', (object) ['plugin' => $plugin, 'name' => $name, 'value' => (string) $value]);
    }
}

function unset_config($name, $plugin = null): void {
    set_config($name, null, $plugin);
}

function debugging($message = '', $level = DEBUG_DEVELOPER): bool {
    if ($message !== '' && $level !== DEBUG_NONE && host_debugging::$level !== DEBUG_NONE) {
        host_debugging::$messages[] = $message;
    }
    return true;
}

function set_debugging($level, $debugdisplay = null): void {
    host_debugging::$level = $level;
}

/**
 * What debugging() was told; a test fails that did not expect it.
 */
final class host_debugging {
    /** @var int DEBUG_NONE for silence */
    public static int $level = DEBUG_DEVELOPER;

    /** @var string[] */
    public static array $messages = [];
}

function mtrace($string): void {
    echo $string, "\n";
}

function make_request_directory(): string {
    global $CFG;
    $folder = $CFG->dataroot . '/temp/' . bin2hex(random_bytes(8));
    mkdir($folder, 0777, true);
    return $folder;
}

function get_max_upload_file_size($sitebytes = 0, $coursebytes = 0): int {
    $limits = array_filter([(int) $sitebytes, (int) $coursebytes, 2 * 1024 * 1024], static fn(int $bytes) => $bytes > 0);
    return min($limits);
}

/**
 * Gives strings.
 */
interface core_string_manager {
}

/**
 * Loads strings from the plugins' language files; of core's own it has the few that the plugins use, in its own words.
 */
final class host_strings implements core_string_manager {
    /** @var string[][] component/language => strings */
    private array $loaded = [];

    /**
     * A string.
     *
     * @param string $identifier
     * @param string $component
     * @param mixed $a
     * @param string|null $lang
     * @return string
     */
    public function get_string($identifier, $component = '', $a = null, $lang = null): string {
        $lang ??= current_language();
        $text = $this->load($component, $lang)[$identifier] ?? $this->load($component, 'en')[$identifier] ?? null;
        if ($text === null) {
            if (host_plugins::folder($component) === null) {
                throw new host_refusal("core's string $identifier");
            }
            debugging("There is no string $identifier in $component");
            $text = "[[$identifier]]";
        }
        if (is_scalar($a)) {
            return str_replace('{$a}', (string) $a, $text);
        }
        foreach ((array) $a as $key => $value) {
            if (is_scalar($value)) {
                $text = str_replace('{$a->' . $key . '}', (string) $value, $text);
            }
        }
        return $text;
    }

    /**
     * Whether there is a string.
     *
     * @param string $identifier
     * @param string $component
     * @return bool
     */
    public function string_exists($identifier, $component): bool {
        return isset($this->load($component, 'en')[$identifier]);
    }

    /**
     * The strings of a component, core's, or the host's own.
     *
     * @param string $component
     * @param string $lang
     * @return string[]
     */
    private function load(string $component, string $lang): array {
        if (!isset($this->loaded["$component/$lang"])) {
            $string = [];
            $folder = host_plugins::folder($component);
            $file = "$folder/lang/$lang/" . preg_replace('/^mod_/', '', $component) . '.php';
            if ($folder && is_readable($file)) {
                require($file);
            } else if (!$folder) {
                $table = require(__DIR__ . ($component === 'host' ? '/web/words.php' : '/core_words.php'));
                $string = array_map(static fn(array $words) => $words[$lang === 'id' ? 0 : 1], $table);
            }
            $this->loaded["$component/$lang"] = $string;
        }
        return $this->loaded["$component/$lang"];
    }
}

function current_language(): string {
    global $USER, $CFG;
    return ($USER->lang ?? '') ?: $CFG->lang;
}
