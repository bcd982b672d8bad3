<?php
// Web services: declared shapes, and checking values against them as strictly as Moodle does.

namespace core_external;

/** Something declared. */
abstract class external_description {
    public function __construct(public string $desc = '', public mixed $required = VALUE_REQUIRED, public mixed $default = null) {
        if (!in_array($required, [VALUE_DEFAULT, VALUE_REQUIRED, VALUE_OPTIONAL], true)) {
            debugging('whether it is needed is none of VALUE_REQUIRED, VALUE_OPTIONAL and VALUE_DEFAULT: ' . json_encode($required));
        }
    }
}

/** A scalar. */
class external_value extends external_description {
    public function __construct(
        public string $type,
        string $desc = '',
        mixed $required = VALUE_REQUIRED,
        mixed $default = null,
        public bool $allownull = NULL_ALLOWED,
    ) {
        parent::__construct($desc, $required, $default);
    }
}

/** The format of a text; HTML unless another one is known. */
class external_format_value extends external_value {
    public function __construct(string $textfieldname, mixed $required = VALUE_REQUIRED, mixed $default = null) {
        if ($required === VALUE_DEFAULT && !in_array((int) ($default ?? FORMAT_HTML), [0, 1, 2, 4], true)) {
            debugging("the format of $textfieldname is none: $default");
            $default = null;
        }
        $default ??= $required === VALUE_DEFAULT ? FORMAT_HTML : null;
        parent::__construct(PARAM_INT, "$textfieldname format", $required, $default);
    }
}

/** An object with named fields. */
class external_single_structure extends external_description {
    public function __construct(
        public array $keys,
        string $desc = '',
        mixed $required = VALUE_REQUIRED,
        mixed $default = null,
        public bool $allownull = NULL_NOT_ALLOWED,
    ) {
        parent::__construct($desc, $required, $default);
    }
}

/** A list. */
class external_multiple_structure extends external_description {
    public function __construct(
        public external_description $content,
        string $desc = '',
        mixed $required = VALUE_REQUIRED,
        mixed $default = null,
        public bool $allownull = NULL_NOT_ALLOWED,
    ) {
        parent::__construct($desc, $required, $default);
    }
}

/** What a function takes. */
class external_function_parameters extends external_single_structure {
}

/** What functions have in common. */
class external_api {
    /** What is declared of a function. */
    public static function external_function_info($function): \stdClass {
        foreach (\host_plugins::declared('db/services.php', 'functions') as $functions) {
            if (isset($functions[$function])) {
                $class = $functions[$function]['classname'];
                return (object) ($functions[$function] + ['methodname' => 'execute', 'parameters_desc' => $class::execute_parameters(),
                    'returns_desc' => $class::execute_returns()]);
            }
        }
        throw new \moodle_exception('servicenotavailable', 'webservice', '', null, $function);
    }

    /** Checks what a function was given: nothing missing, nothing unknown, every value of its type. */
    public static function validate_parameters(external_description $description, $params) {
        if ($description instanceof external_value) {
            if (is_array($params) || is_object($params)) {
                throw new \invalid_parameter_exception('a scalar was expected');
            }
            if ($description->type === PARAM_BOOL && in_array($params, [true, false, 0, 1, '0', '1'], true)) {
                return (bool) $params;
            }
            $cleaned = clean_param($params, $description->type);
            if ($params !== null && (string) $cleaned !== (string) $params || $params === null && !$description->allownull) {
                throw new \invalid_parameter_exception("'$params' is not of type $description->type");
            }
            return $params === null ? null : $cleaned;
        }
        if ($params === null && $description->allownull) {
            return null;
        }
        if (!is_array($params)) {
            throw new \invalid_parameter_exception('an array was expected');
        }
        if ($description instanceof external_multiple_structure) {
            return array_map(static fn($item) => self::validate_parameters($description->content, $item), array_values($params));
        }
        $result = [];
        foreach ($description->keys as $name => $field) {
            if (array_key_exists($name, $params)) {
                $result[$name] = self::validate_parameters($field, $params[$name]);
            } else if ($field->required === VALUE_REQUIRED) {
                throw new \invalid_parameter_exception("$name is missing");
            } else if ($field->required === VALUE_DEFAULT) {
                $result[$name] = self::validate_parameters($field, $field->default);
            }
            unset($params[$name]);
        }
        if ($params) {
            throw new \invalid_parameter_exception('unexpected: ' . implode(', ', array_keys($params)));
        }
        return $result;
    }

    /** Checks what a function gives back; what is not declared is left out. */
    public static function clean_returnvalue(external_description $description, $response) {
        if ($description instanceof external_value) {
            if (is_array($response) || is_object($response)) {
                throw new \invalid_response_exception('a scalar was expected');
            }
            if ($response === null && !$description->allownull) {
                throw new \invalid_response_exception('null is not allowed');
            }
            $cleaned = $response === null ? null : clean_param($response, $description->type);
            if ($description->type === PARAM_BOOL) {
                return $response === null ? null : (bool) $cleaned;
            }
            if ($response !== null && (string) $cleaned !== (string) (is_bool($response) ? (int) $response : $response)) {
                throw new \invalid_response_exception("'$response' is not of type $description->type");
            }
            return $cleaned;
        }
        if ($response === null && $description->allownull) {
            return null;
        }
        if (!is_array($response) && !$response instanceof \stdClass) {
            throw new \invalid_response_exception('an array was expected');
        }
        $response = (array) $response;
        if ($description instanceof external_multiple_structure) {
            return array_map(static fn($item) => self::clean_returnvalue($description->content, $item), array_values($response));
        }
        $result = [];
        foreach ($description->keys as $name => $field) {
            if (array_key_exists($name, $response)) {
                $result[$name] = self::clean_returnvalue($field, $response[$name]);
            } else if ($field->required === VALUE_REQUIRED) {
                throw new \invalid_response_exception("$name is missing");
            } else if ($field->required === VALUE_DEFAULT) {
                $result[$name] = $field->default;
            }
        }
        return $result;
    }

    /** The place that parameters name: by its id, or by its kind and what it is of. */
    protected static function get_context_from_params($params): \context {
        if (!empty($params['contextid'])) {
            return \context::instance_by_id($params['contextid']);
        }
        if (isset($params['contextlevel'], $params['instanceid']) && $params['contextlevel'] !== '') {
            $level = $params['contextlevel'];
            $classes = [CONTEXT_SYSTEM => 'system', CONTEXT_USER => 'user', CONTEXT_COURSE => 'course', CONTEXT_MODULE => 'module'];
            $kind = is_numeric($level) ? ($classes[$level] ?? null) : (in_array($level, $classes, true) ? $level : null);
            if ($kind !== null) {
                return ("context_$kind")::instance($params['instanceid']);
            }
        }
        throw new \invalid_parameter_exception('the parameters name no context');
    }

    /** Lets the person into the place a function works in, or refuses. */
    public static function validate_context($context): void {
        $course = $context->course();
        $cm = $context instanceof \context_module ? $GLOBALS['DB']->get_record('course_modules', ['id' => $context->instanceid]) : null;
        require_login($course ? get_course($course->instanceid) : null, false, $cm);
    }
}
