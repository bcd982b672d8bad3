<?php
// Small classes of Moodle's core namespace, one purpose each, bundled because each has a few lines.

namespace core {
    /** Tells the present instant. */
    interface clock extends \Psr\Clock\ClockInterface {
        /** The present instant in UTC seconds. */
        public function time(): int;
    }

    /** The machine's clock. */
    class system_clock implements clock {
        public function now(): \DateTimeImmutable {
            return new \DateTimeImmutable();
        }

        public function time(): int {
            return time();
        }
    }

    /** The container of dependencies. */
    class di {
        /** @var \DI\Container|null the one container */
        private static ?\DI\Container $container = null;

        /** The container, made when first asked for. */
        public static function get_container(): \DI\Container {
            return self::$container ??= new \DI\Container([
                \moodle_database::class => static fn() => $GLOBALS['DB'],
                clock::class => static fn() => new system_clock(),
                hook\manager::class => static fn() => hook\manager::get_instance(),
                \core_string_manager::class => static fn() => get_string_manager(),
            ]);
        }

        /** An instance of a class. */
        public static function get(string $id): mixed {
            return self::get_container()->get($id);
        }

        /** Puts an instance in the place of a class. */
        public static function set(string $id, mixed $value): void {
            self::get_container()->set($id, $value);
        }

        /** Forgets every instance. */
        public static function reset_container(): void {
            self::$container = null;
        }
    }
}

namespace core\attribute {
    /** Describes a hook in words. */
    #[\Attribute]
    class label {
        public function __construct(public string $label) {
        }
    }

    /** Says what a hook is about. */
    #[\Attribute]
    class tags {
        /** @var string[] the words */
        public array $tags;

        public function __construct(string ...$tags) {
            $this->tags = $tags;
        }
    }
}

namespace core\output {
    /** Can be rendered. */
    interface renderable {
    }

    /** Can be exported for a template. */
    interface templatable {
        /** The context of the template. */
        public function export_for_template(renderer_base $output);
    }

    /** Names its template. */
    interface named_templatable extends templatable {
        /** The template. */
        public function get_template_name(renderer_base $renderer): string;
    }

    /** Renders. */
    class renderer_base {
        public function __call(string $name, array $arguments) {
            throw new \host_refusal("renderer_base::$name()");
        }
    }
}

namespace core_user {
    /** Fields of users, for queries. */
    class fields {
        /** What names are made of. */
        public static function for_name(): self {
            return new self();
        }

        /** The fields for a query, each with the table's alias, with a comma in front. */
        public function get_sql(string $alias = ''): \stdClass {
            $names = ['firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename', 'firstname', 'lastname'];
            return (object) ['selects' => implode('', array_map(static fn(string $name) => ", $alias.$name", $names))];
        }
    }
}

namespace core_user\hook {
    /** An account is about to be deleted. */
    class before_user_deleted {
        public function __construct(public readonly \stdClass $user) {
        }
    }
}

namespace core_course\hook {
    /** A course is about to be deleted. */
    class before_course_deleted {
        public function __construct(public readonly \stdClass $course) {
        }
    }
}

namespace core\session {
    /** Who is logged in. */
    class manager {
        public static function set_user(\stdClass $user): void {
            $GLOBALS['USER'] = $user;
        }

        /** Who really is logged in, where somebody has logged in as somebody else. */
        public static function get_realuser(): \stdClass {
            return isset($GLOBALS['USER']->realuser) ? (object) ['id' => $GLOBALS['USER']->realuser] : $GLOBALS['USER'];
        }
    }
}

namespace core_availability {
    /** Restrictions of access are not here: an activity can be entered where it is shown. */
    class info_module {
        public static function is_user_visible($cmorid, $userid = 0, $checkcourse = true) {
            return (bool) $GLOBALS['DB']->get_field('course_modules', 'visible', ['id' => is_object($cmorid) ? $cmorid->id : $cmorid]);
        }
    }
}

namespace core\antivirus {
    /** Nothing is scanned here. */
    class manager {
        public static function scan_file($file, $filename, $deleteinfected): void {
        }
    }
}

namespace core\lock {
    /** Gives locks. */
    class lock_config {
        /** Locks of a type. */
        public static function get_lock_factory(string $type): lock_factory {
            return new lock_factory($type);
        }
    }

    /** Locks of a type, files that the system locks. */
    class lock_factory {
        public function __construct(private string $type) {
        }

        /** A lock, or false when it cannot be had in time. */
        public function get_lock($resource, $timeout): lock|false {
            global $CFG;
            $folder = "$CFG->dataroot/lock";
            is_dir($folder) || mkdir($folder, 0777, true);
            $handle = fopen("$folder/" . sha1("$this->type $resource"), 'c');
            for ($until = microtime(true) + $timeout; !flock($handle, LOCK_EX | LOCK_NB); usleep(20000)) {
                if (microtime(true) > $until) {
                    return false;
                }
            }
            return new lock($handle);
        }
    }

    /** A lock that is held. */
    class lock {
        public function __construct(private $handle) {
        }

        /** Lets it go. */
        public function release(): void {
            flock($this->handle, LOCK_UN);
            fclose($this->handle);
        }
    }
}

namespace {
    class_alias(\core\output\renderer_base::class, 'renderer_base');

    /** A string that is looked up when it is needed. */
    class lang_string {
        public function __construct(private string $identifier, private string $component = '', private mixed $a = null) {
        }

        public function __toString(): string {
            return get_string($this->identifier, $this->component, $this->a);
        }
    }

    /** Texts in UTF-8. */
    class core_text {
        public static function strlen($text): int {
            return mb_strlen((string) $text);
        }

        public static function strtolower($text): string {
            return mb_strtolower((string) $text);
        }

        public static function substr($text, $start, $length = null): string {
            return mb_substr((string) $text, $start, $length);
        }

        public static function specialtoascii($text): string {
            return (string) iconv('UTF-8', 'ASCII//TRANSLIT//IGNORE', (string) $text);
        }
    }

    /** Identifiers for HTML. */
    class html_writer {
        public static function random_id($base = 'random'): string {
            return uniqid($base);
        }

        public static function link($url, $text): string {
            return '<a href="' . s((string) $url) . "\">$text</a>";
        }
    }

    /** Zones. */
    class core_date {
        public static function get_server_timezone_object(): DateTimeZone {
            return new DateTimeZone($GLOBALS['CFG']->timezone);
        }
    }

    /** Users by id. */
    class core_user {
        public static function get_noreply_user(): stdClass {
            return (object) ['id' => -10, 'lang' => 'id', 'deleted' => 0, 'suspended' => 0];
        }

        public static function get_user($userid, $fields = '*', $strictness = IGNORE_MISSING) {
            return $GLOBALS['DB']->get_record('user', ['id' => $userid], $fields, $strictness);
        }
    }

    /** The address of a page of the site. */
    class moodle_url {
        /** @var string without the parameters */
        private string $base;

        /** @var string[] parameters */
        private array $params;

        public function __construct(string|self $url, array $params = [], private ?string $anchor = null) {
            $this->base = $url instanceof self ? $url->base : (str_starts_with($url, '/') ? $GLOBALS['CFG']->wwwroot . $url : $url);
            $standing = $url instanceof self ? $url->params : [];
            if (!$url instanceof self && str_contains($this->base, '?')) {
                [$this->base, $query] = explode('?', $this->base, 2);
                parse_str($query, $standing);
            }
            // What stands keeps its place, as in Moodle.
            $this->params = array_replace($standing, array_map('strval', $params));
        }

        public function out($escaped = true): string {
            $query = http_build_query($this->params, '', $escaped ? '&amp;' : '&');
            return $this->base . ($query === '' ? '' : "?$query") . ($this->anchor === null ? '' : "#$this->anchor");
        }

        public function out_omit_querystring($anchor = false): string {
            return $this->base;
        }

        public function params(): array {
            return $this->params;
        }

        public function __toString(): string {
            return $this->out();
        }

        public static function make_pluginfile_url($contextid, $component, $area, $itemid, $path, $filename): self {
            return new self("/pluginfile.php/$contextid/$component/$area/$itemid$path" . rawurlencode($filename));
        }
    }
}
