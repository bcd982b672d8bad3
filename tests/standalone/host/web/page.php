<?php
// Pages: what a page says of itself, renderers, and templates by Mustache.

use core\output\named_templatable;
use core\output\renderable;
use core\output\templatable;

/**
 * A page.
 */
class moodle_page {
    /** @var string */
    public string $title = '';

    /** @var string */
    public string $heading = '';

    /** @var context|null */
    public ?context $context = null;

    /** @var host_requirements what its scripts need */
    public host_requirements $requires;

    public function __construct() {
        $this->requires = new host_requirements();
    }

    public function set_url($url, ?array $params = null): void {
    }

    public function set_title($title): void {
        $this->title = $title;
    }

    public function set_heading($heading): void {
        $this->heading = $heading;
    }

    public function set_context($context): void {
        $this->context = $context;
    }

    public function set_pagelayout($layout): void {
    }

    public function get_renderer($component): plugin_renderer_base {
        $class = $component === 'core' ? plugin_renderer_base::class : "$component\\output\\renderer";
        return new $class($this, '');
    }

    public function __call(string $name, array $arguments) {
        throw new host_refusal("moodle_page::$name()");
    }

    public function __get(string $name) {
        throw new host_refusal("moodle_page::\$$name");
    }
}

/**
 * The scripts of a page.
 */
final class host_requirements {
    /** @var array[] module, function, arguments */
    public array $calls = [];

    public function js_call_amd($fullmodule, $func = null, $params = []): void {
        $this->calls[] = [$fullmodule, $func, array_values($params)];
    }
}

/**
 * Renders the pages of a plugin.
 */
class plugin_renderer_base extends core\output\renderer_base {
    public function __construct(private moodle_page $page, string $target) {
    }

    public function get_page(): moodle_page {
        return $this->page;
    }

    public function render(renderable $widget): string {
        if ($widget instanceof named_templatable) {
            return $this->render_from_template($widget->get_template_name($this), $widget->export_for_template($this));
        }
        if (!$widget instanceof templatable) {
            throw new host_refusal('what exports nothing for a template');
        }
        $parts = explode('\\', get_class($widget));
        return $this->render_from_template($parts[0] . '/' . end($parts), $widget->export_for_template($this));
    }

    public function render_from_template($template, $context): string {
        return host_templates::render($template, $context);
    }

    public function header(): string {
        return host_layout::top($this->page);
    }

    public function footer(): string {
        return host_layout::bottom($this->page);
    }
}

/**
 * Templates of plugins.
 */
final class host_templates {
    /**
     * Renders a template.
     *
     * @param string $name component/name
     * @param mixed $context
     * @return string
     */
    public static function render(string $name, mixed $context): string {
        static $engine;
        $engine ??= new Mustache_Engine([
            'loader' => new host_template_loader(),
            'partials_loader' => new host_template_loader(),
            'escape' => static fn($value) => s($value),
            'pragmas' => [Mustache_Engine::PRAGMA_BLOCKS],
            'helpers' => [
                'str' => static fn(string $text, Mustache_LambdaHelper $helper) => self::str($text, $helper),
                'quote' => static fn(string $text, Mustache_LambdaHelper $helper) => json_encode(
                    str_replace(['{', '}'], ['&#123;', '&#125;'], $helper->render(trim($text))),
                    JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES,
                ),
            ],
        ]);
        return $engine->render($name, json_decode(json_encode($context), true) + []);
    }

    /**
     * A string: identifier, component, and what it needs, which may be an object.
     *
     * @param string $text
     * @param Mustache_LambdaHelper $helper
     * @return string
     */
    private static function str(string $text, Mustache_LambdaHelper $helper): string {
        $parts = array_map('trim', explode(',', $text, 3));
        $a = $parts[2] ?? null;
        if ($a !== null) {
            $isobject = str_starts_with($a, '{') && !str_starts_with($a, '{{');
            $a = $helper->render($a);
            $a = $isobject ? json_decode($a) : $a;
        }
        return get_string($parts[0], $parts[1] ?? 'core', $a);
    }
}

/**
 * Finds templates in the plugins' folders.
 */
final class host_template_loader implements Mustache_Loader {
    public function load($name) {
        [$component, $template] = explode('/', $name, 2);
        $file = host_plugins::folder($component) . "/templates/$template.mustache";
        return is_readable($file) ? file_get_contents($file) : throw new host_refusal("the template $name");
    }
}

/**
 * A block on somebody's own page.
 */
class block_base {
    /** @var string|null */
    public ?string $title = null;

    /** @var stdClass|null */
    public ?stdClass $content = null;

    /** @var moodle_page|null the page it stands on */
    public ?moodle_page $page = null;
}
