<?php

/**
 * The plugins in the run folder: where they are, what they declare, and how they are installed.
 */
final class host_plugins {
    /** Component => place in the run folder. */
    public const PLACES = ['local_asnblended' => 'local/asnblended', 'mod_actionplan' => 'mod/actionplan',
        'block_impactdash' => 'blocks/impactdash'];

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
        $core = 'moodle|MoodleQuickForm|context|dml|admin|backup|restore|navigation|completion|grade|badge|pdf$|TCPDF';
        if (preg_match("/^($core)/", $class)) {
            throw new host_refusal("the class $class");
        }
    }

    /**
     * The files of one name that plugins have.
     *
     * @param string $name path within the plugin
     * @return string[] component => file
     */
    public static function files(string $name): array {
        $files = array_map(static fn(string $component) => self::folder($component) . "/$name", array_keys(self::PLACES));
        return array_filter(array_combine(array_keys(self::PLACES), $files), 'is_readable');
    }

    /**
     * What a file declares in a variable.
     *
     * @param string $file
     * @param string $variable name
     * @return array
     */
    public static function read(string $file, string $variable): array {
        $$variable = [];
        require($file);
        return $$variable;
    }

    /**
     * What the plugins declare in a variable of the files of one name.
     *
     * @param string $name path within the plugin
     * @param string $variable
     * @return array[] component => what it declares
     */
    public static function declared(string $name, string $variable): array {
        return array_map(static fn(string $file) => self::read($file, $variable), self::files($name));
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
            foreach (self::read(self::folder($component) . '/db/access.php', 'capabilities') as $name => $capability) {
                host_access::add_capability($component, $name, $capability);
            }
        }
        $files = self::files('db/install.php');
        foreach (['mod_actionplan', 'block_impactdash', 'local_asnblended'] as $component) {
            if (isset($files[$component])) {
                require_once($files[$component]);
                "xmldb_{$component}_install"();
            }
        }
    }
}
