<?php

namespace core;

/**
 * A row that people edit in a form: its properties are declared, checked before it is saved, and it remembers who changed it.
 */
abstract class persistent {
    /** The table; each class names its own. */
    public const TABLE = null;

    /** @var array values that were set */
    private array $data = [];

    /** @var array|null what is wrong, null while that has not been asked since the last change */
    private ?array $errors = null;

    /**
     * The row with an id, or a new one.
     *
     * @param int $id
     * @param \stdClass|null $record values to start from
     */
    public function __construct($id = 0, ?\stdClass $record = null) {
        if ($id > 0) {
            $this->raw_set('id', $id);
            $this->read();
        }
        if ($record) {
            $this->from_record($record);
        }
    }

    abstract protected static function define_properties();

    /** The declared properties and those that every row has. */
    final public static function properties_definition(): array {
        $always = ['type' => PARAM_INT, 'default' => 0];
        $all = static::define_properties();
        foreach (['id', 'timecreated', 'timemodified', 'usermodified'] as $name) {
            $all[$name] = $always;
        }
        return array_map(static fn(array $property) => $property + ['null' => NULL_NOT_ALLOWED], $all);
    }

    final public static function has_property($property): bool {
        return isset(static::properties_definition()[$property]);
    }

    final public static function is_property_required($property): bool {
        return !array_key_exists('default', static::declared($property));
    }

    /** Those of a record's fields that are properties. */
    final public static function properties_filter(\stdClass $record): array {
        return array_intersect_key((array) $record, static::properties_definition());
    }

    private static function declared(string $property): array {
        return static::properties_definition()[$property]
            ?? throw new \coding_exception(static::class . " declares no property $property");
    }

    final public function get($property) {
        $declared = self::declared($property);
        if (method_exists($this, "get_$property")) {
            return $this->{"get_$property"}();
        }
        $value = $this->raw_get($property);
        if ($value === null) {
            return null;
        }
        return match ($declared['type']) {
            PARAM_BOOL => (bool) $value,
            PARAM_INT => is_numeric($value) ? (int) $value : $value,
            PARAM_FLOAT => is_numeric($value) ? (float) $value : $value,
            default => $value,
        };
    }

    final public function set($property, $value) {
        self::declared($property);
        method_exists($this, "set_$property") ? $this->{"set_$property"}($value) : $this->raw_set($property, $value);
        return $this;
    }

    final public function set_many(array $values) {
        foreach ($values as $property => $value) {
            $this->set($property, $value);
        }
        return $this;
    }

    final protected function raw_get($property) {
        $declared = self::declared($property);
        if (!array_key_exists($property, $this->data)) {
            $default = $declared['default'] ?? null;
            $this->data[$property] = $default instanceof \Closure ? $default() : $default;
        }
        return $this->data[$property];
    }

    final protected function raw_set($property, $value) {
        self::declared($property);
        if (!array_key_exists($property, $this->data) || $this->data[$property] != $value) {
            $this->errors = null;
        }
        $this->data[$property] = $value;
        return $this;
    }

    /** Takes those fields of a record that are properties. */
    final public function from_record(\stdClass $record) {
        foreach (static::properties_filter($record) as $property => $value) {
            $this->raw_set($property, $value);
        }
        return $this;
    }

    final public function to_record(): \stdClass {
        $record = new \stdClass();
        foreach (array_keys(static::properties_definition()) as $property) {
            $record->$property = $this->raw_get($property);
        }
        return $record;
    }

    final public function read() {
        if ($this->get('id') <= 0) {
            throw new \coding_exception('Without an id nothing can be read');
        }
        $this->from_record($GLOBALS['DB']->get_record(static::TABLE, ['id' => $this->get('id')], '*', MUST_EXIST));
        $this->errors = [];
        return $this;
    }

    /**
     * Checks every property: that it is given, its type, its choices, then validate_<property>().
     *
     * @return true|array true, or property => sentence
     */
    final public function validate() {
        if ($this->errors === null) {
            $this->before_validate();
            $errors = [];
            foreach (static::properties_definition() as $property => $declared) {
                $error = $this->error_of($property, $declared);
                if ($error !== true) {
                    $errors[$property] = $error;
                }
            }
            $this->errors = $errors;
        }
        return $this->errors ?: true;
    }

    private function error_of(string $property, array $declared): bool|\lang_string {
        if (!array_key_exists($property, $this->data) && !array_key_exists('default', $declared)) {
            return new \lang_string('requiredelement', 'form');
        }
        $value = $this->raw_get($property);
        $message = $declared['message'] ?? new \lang_string('invaliddata', 'error');
        if ($value === null) {
            return $declared['null'] ? true : $message;
        }
        $text = is_bool($value) ? (string) (int) $value : (string) $value;
        $clean = clean_param($value, $declared['type']);
        $same = $declared['type'] === PARAM_FLOAT ? is_numeric($value) : (string) $clean === $text;
        if (!$same || isset($declared['choices']) && !in_array($value, $declared['choices'])) {
            return $message;
        }
        $own = "validate_$property";
        return method_exists($this, $own) ? (new \ReflectionMethod($this, $own))->invoke($this, $value) : true;
    }

    final public function is_valid(): bool {
        return $this->validate() === true;
    }

    final public function get_errors(): array {
        $this->validate();
        return $this->errors;
    }

    final public function create() {
        if ($this->raw_get('id')) {
            throw new \coding_exception('It has an id already and cannot be created');
        }
        $this->require_valid();
        $this->before_create();
        $this->raw_set('timecreated', time())->raw_set('timemodified', time())->raw_set('usermodified', (int) $GLOBALS['USER']->id);
        $record = $this->to_record();
        unset($record->id);
        $this->raw_set('id', $GLOBALS['DB']->insert_record(static::TABLE, $record));
        $this->errors = [];
        $this->after_create();
        return $this;
    }

    final public function update(): bool {
        if ($this->raw_get('id') <= 0) {
            throw new \coding_exception('Without an id nothing can be updated');
        }
        $this->require_valid();
        $this->before_update();
        $this->raw_set('timemodified', time())->raw_set('usermodified', (int) $GLOBALS['USER']->id);
        $record = $this->to_record();
        unset($record->timecreated);
        $result = $GLOBALS['DB']->update_record(static::TABLE, $record);
        $this->errors = [];
        $this->after_update($result);
        return $result;
    }

    final public function save() {
        $this->raw_get('id') <= 0 ? $this->create() : $this->update();
    }

    final public function delete(): bool {
        if ($this->raw_get('id') <= 0) {
            throw new \coding_exception('Without an id nothing can be deleted');
        }
        $this->before_delete();
        $result = $GLOBALS['DB']->delete_records(static::TABLE, ['id' => $this->get('id')]);
        $this->raw_set('id', 0);
        $this->after_delete($result);
        return $result;
    }

    private function require_valid(): void {
        if (!$this->is_valid()) {
            throw new invalid_persistent_exception($this->get_errors());
        }
    }

    protected function before_validate() {
    }

    protected function before_create() {
    }

    protected function after_create() {
    }

    protected function before_update() {
    }

    protected function after_update($result) {
    }

    protected function before_delete() {
    }

    protected function after_delete($result) {
    }

    final public static function get_record(array $filters = [], int $strictness = IGNORE_MISSING) {
        $record = $GLOBALS['DB']->get_record(static::TABLE, $filters, '*', $strictness);
        return $record ? new static(0, $record) : false;
    }

    final public static function get_records($filters = [], $sort = '', $order = 'ASC', $skip = 0, $limit = 0): array {
        $order = $sort === '' ? '' : "$sort $order";
        $records = $GLOBALS['DB']->get_records(static::TABLE, $filters, $order, '*', $skip, $limit);
        return array_map(static fn(\stdClass $record) => new static(0, $record), array_values($records));
    }

    final public static function count_records(array $conditions = []): int {
        return $GLOBALS['DB']->count_records(static::TABLE, $conditions);
    }

    final public static function record_exists($id): bool {
        return $GLOBALS['DB']->record_exists(static::TABLE, ['id' => $id]);
    }

    final public static function record_exists_select($select, ?array $params = null): bool {
        return $GLOBALS['DB']->record_exists_select(static::TABLE, $select, $params);
    }
}

/**
 * A row that cannot be saved.
 */
class invalid_persistent_exception extends \moodle_exception {
    /**
     * What is wrong.
     *
     * @param array $errors property => sentence
     */
    public function __construct(array $errors) {
        $parts = [];
        foreach ($errors as $property => $sentence) {
            $parts[] = "$property: $sentence";
        }
        parent::__construct('invalidpersistenterror', 'core_competency', '', implode(', ', $parts), implode(', ', $parts));
    }
}
