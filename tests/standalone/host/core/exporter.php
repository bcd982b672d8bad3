<?php
// Exporters: what a record gives to a web service or a template, declared once.

namespace core\external;

use core\output\renderer_base;
use core_external\external_description;
use core_external\external_format_value;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/** Exports a record with what belongs to it. */
abstract class exporter {
    /** Types of related data that PHP itself knows. */
    private const SCALARS = ['int' => 'is_int', 'string' => 'is_string', 'bool' => 'is_bool', 'float' => 'is_float'];

    /** @var \stdClass what is exported */
    protected $data;

    /** @var array what it needs, by name */
    protected $related = [];

    public function __construct($data, $related = []) {
        $this->data = (object) (array) $data;
        foreach (static::define_related() as $name => $type) {
            if (!array_key_exists($name, $related) && str_ends_with($type, '?')) {
                $related[$name] = null;
            }
            if (!array_key_exists($name, $related) || !self::is_of($related[$name], $type)) {
                throw new \coding_exception(static::class . " needs $name, which is a $type");
            }
            $this->related[$name] = $related[$name];
        }
    }

    /** Whether a value is of a declared type: a class or scalar, [] behind it for a list, ? for what may be null. */
    private static function is_of(mixed $value, string $type): bool {
        if (str_ends_with($type, '?')) {
            return $value === null || self::is_of($value, substr($type, 0, -1));
        }
        if (str_ends_with($type, '[]')) {
            return is_array($value)
                && array_filter($value, static fn($item) => !self::is_of($item, substr($type, 0, -2))) === [];
        }
        return isset(self::SCALARS[$type]) ? self::SCALARS[$type]($value) : $value instanceof $type;
    }

    /** The values, each as declared: texts formatted, what is optional left out where it is missing. */
    final public function export(renderer_base $output): \stdClass {
        $others = $this->get_other_values($output);
        $values = (array) $this->data;
        if (array_intersect_key($values, $others)) {
            throw new \coding_exception('what is exported besides may not replace a property');
        }
        $values += $others;
        $definitions = self::read_properties_definition();
        $result = [];
        foreach ($definitions as $name => $definition) {
            if (array_key_exists($name, $result)) {
                continue;
            }
            if (!array_key_exists($name, $values) && !array_key_exists('default', $definition)) {
                empty($definition['optional']) && throw new \coding_exception("Unexpected property $name");
                continue;
            }
            $value = array_key_exists($name, $values) ? $values[$name] : $definition['default'];
            $format = $name . 'format';
            if ($definition['type'] === PARAM_RAW && isset($definitions[$format])) {
                if (!array_key_exists($format, $values) && !array_key_exists('default', $definitions[$format])) {
                    throw new \coding_exception("Unexpected property $format");
                }
                $value = self::html((string) $value, (int) ($values[$format] ?? $definitions[$format]['default']));
                $result[$format] = FORMAT_HTML;
            } else if ($definition['type'] === PARAM_TEXT) {
                $options = $this->get_format_parameters($name)['options'] ?? [];
                $value = is_array($value) ? array_map(static fn($text) => format_string($text, true, $options), $value)
                    : format_string($value, true, $options);
            }
            $result[$name] = $value;
        }
        return (object) $result;
    }

    /** A text as HTML; only plain text in HTML is served, because markup would have to be cleaned and filtered. */
    private static function html(string $text, int $format): string {
        return $format === (int) FORMAT_HTML && !preg_match('/[<&]/', $text) ? $text : throw new \host_refusal('format_text()');
    }

    /** How a property is formatted, where a method of its name says it. */
    final protected function get_format_parameters($property): array {
        $method = "get_format_parameters_for_$property";
        return method_exists($this, $method) ? $this->$method() : [];
    }

    protected function get_other_values(renderer_base $output) {
        return [];
    }

    protected static function define_properties() {
        return [];
    }

    protected static function define_other_properties() {
        return [];
    }

    protected static function define_related() {
        return [];
    }

    /** Properties that can be written. */
    final public static function properties_definition(): array {
        return self::format_properties(static::define_properties());
    }

    /** Properties that can be read. */
    final public static function read_properties_definition(): array {
        return self::properties_definition() + self::format_properties(static::define_other_properties());
    }

    /** Properties with a description each, their own name where they have none. */
    final public static function format_properties($properties): array {
        foreach ($properties as $name => $definition) {
            if (is_array($definition['type'])) {
                $definition['type'] = self::format_properties($definition['type']);
            }
            $properties[$name] = $definition + ['description' => $name];
        }
        return $properties;
    }

    /** What a service that reads gives back. */
    final public static function get_read_structure($required = VALUE_REQUIRED, $default = null): external_single_structure {
        return self::structure(self::read_properties_definition(), $required, $default);
    }

    /** What a service that creates takes: everything but the id. */
    final public static function get_create_structure(): external_single_structure {
        return self::structure(array_diff_key(self::properties_definition(), ['id' => 0]), VALUE_REQUIRED, null);
    }

    /** What a service that changes takes: the id, and of the rest what is to be changed. */
    final public static function get_update_structure(): external_single_structure {
        $properties = self::properties_definition();
        foreach ($properties as $name => $definition) {
            $properties[$name] = $name === 'id' ? $definition : array_diff_key($definition, ['default' => 0]) + ['optional' => true];
        }
        return self::structure($properties, VALUE_REQUIRED, null);
    }

    /** The declared shape of properties. */
    private static function structure(array $properties, int $required, mixed $default): external_single_structure {
        $keys = [];
        foreach ($properties as $name => $definition) {
            $keys[$name] = self::field($name, $definition, $properties);
        }
        return new external_single_structure($keys, '', $required, $default);
    }

    /** The declared shape of one property. */
    private static function field(string $name, array $definition, array $properties): external_description {
        $need = empty($definition['optional']) ? VALUE_REQUIRED : VALUE_OPTIONAL;
        $default = null;
        if ($need === VALUE_REQUIRED && array_key_exists('default', $definition)) {
            [$need, $default] = [VALUE_DEFAULT, $definition['default']];
        }
        if (is_array($definition['type'])) {
            $shape = self::structure($definition['type'], $need, $default);
        } else if (($properties[preg_replace('/format$/', '', $name)]['type'] ?? '') === PARAM_RAW && str_ends_with($name, 'format')) {
            return new external_format_value(substr($name, 0, -6), $need, $default);
        } else {
            $shape = new external_value($definition['type'], $definition['description'], $need, $default,
                $definition['null'] ?? NULL_NOT_ALLOWED);
        }
        return empty($definition['multiple']) ? $shape
            : new external_multiple_structure($shape, $definition['description'], $need, $default);
    }
}

/** Exports a persistent: its properties, and what is declared besides. */
abstract class persistent_exporter extends exporter {
    /** @var \core\persistent */
    protected $persistent;

    public function __construct(\core\persistent $persistent, $related = []) {
        if (!$persistent instanceof (static::define_class())) {
            throw new \coding_exception(static::class . ' exports a ' . static::define_class());
        }
        $this->persistent = $persistent;
        parent::__construct($persistent->to_record(), $related);
    }

    /** The class that is exported. */
    protected static function define_class() {
        throw new \coding_exception('define_class() must be overridden');
    }

    final protected static function define_properties() {
        return static::define_class()::properties_definition();
    }
}
