<?php

/**
 * The plugins in the run folder: where they are, what they declare, and how they are installed.
 */
final class host_plugins {
    /** Component => place in the run folder. */
    public const PLACES = ['local_asnblended' => 'local/asnblended', 'mod_actionplan' => 'mod/actionplan',
        'block_impactdash' => 'blocks/impactdash'];

    /** @var callable[][]|null hook => callbacks */
    private static ?array $hooks = null;

    /**
     * The folder of a component.
     *
     * @param string $component
     * @return string|null null when it is none of ours
     */
    public static function folder(string $component): ?string {
        global $CFG;
        return isset(self::PLACES[$component]) ? "$CFG->dirroot/" . self::PLACES[$component] : null;
    }

    /**
     * Loads the classes of plugins, of their tests, and refuses core's that are not served.
     *
     * @param string $class
     */
    public static function autoload(string $class): void {
        $parts = explode('\\', $class);
        $folder = self::folder($parts[0]);
        if ($folder !== null && count($parts) > 1) {
            $file = $folder . '/classes/' . implode('/', array_slice($parts, 1)) . '.php';
            if (is_readable($file)) {
                require_once($file);
            }
            return;
        }
        if ($folder === null && preg_match('/^(core|tool|mod|block|local|enrol|auth)(_[a-z]+)?$/', $parts[0]) && count($parts) > 1) {
            throw new host_refusal("the class $class");
        }
        if (preg_match('/^(moodle|context|dml|admin|backup|restore|navigation|completion|grade)/', $class)) {
            throw new host_refusal("the class $class");
        }
    }

    /**
     * Who answers which hook.
     *
     * @return callable[][]
     */
    public static function hooks(): array {
        if (self::$hooks === null) {
            self::$hooks = [];
            foreach (array_keys(self::PLACES) as $component) {
                $callbacks = [];
                $file = self::folder($component) . '/db/hooks.php';
                if (is_readable($file)) {
                    require($file);
                }
                foreach ($callbacks as $callback) {
                    self::$hooks[ltrim($callback['hook'], '\\')][] = $callback['callback'];
                }
            }
        }
        return self::$hooks;
    }

    /**
     * Installs the plugins in the order in which Moodle does: activities and blocks before local plugins.
     */
    public static function install(): void {
        global $DB;
        foreach (['mod_actionplan', 'block_impactdash', 'local_asnblended'] as $component) {
            if (str_starts_with($component, 'mod_')) {
                $DB->insert_record('modules', (object) ['name' => substr($component, 4)]);
            }
            $capabilities = [];
            require(self::folder($component) . '/db/access.php');
            foreach ($capabilities as $name => $capability) {
                host_access::add_capability($component, $name, $capability);
            }
        }
        foreach (['mod_actionplan', 'block_impactdash', 'local_asnblended'] as $component) {
            $file = self::folder($component) . '/db/install.php';
            if (is_readable($file)) {
                require_once($file);
                "xmldb_{$component}_install"();
            }
        }
    }
}
