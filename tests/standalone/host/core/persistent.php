<?php

namespace core;

/**
 * A row that people edit in a form: its properties are declared, checked when it is saved, and it remembers who changed it.
 */
abstract class persistent {
    /** The table; each class names its own. */
    public const TABLE = '';

    /** @var array values as they were set */
    private array $data = [];

    /**
     * The row with an id, or a new one.
     *
     * @param int $id
     * @param \stdClass|null $record values to start from
     */
    final public function __construct($id = 0, ?\stdClass $record = null) {
        foreach (self::all_properties() as $name => $property) {
            $this->data[$name] = is_callable($property['default'] ?? null) ? $property['default']() : ($property['default'] ?? null);
        }
        if ($id) {
            $this->take($GLOBALS['DB']->get_record(static::TABLE, ['id' => $id], '*', MUST_EXIST));
        }
        foreach ((array) $record as $name => $value) {
            $this->set($name, $value);
        }
    }

    abstract protected static function define_properties(): array;

    /**
     * The declared properties and those that every row has.
     *
     * @return array[]
     */
    private static function all_properties(): array {
        $own = ['type' => PARAM_INT, 'default' => 0];
        return static::define_properties() + ['id' => $own, 'usermodified' => $own, 'timecreated' => $own, 'timemodified' => $own];
    }

    private function take(\stdClass $record): void {
        foreach (self::all_properties() as $name => $property) {
            $value = $record->$name;
            $this->data[$name] = $value !== null && in_array($property['type'], [PARAM_INT, PARAM_BOOL], true) ? (int) $value : $value;
        }
    }

    final public function get($property) {
        return array_key_exists($property, $this->data) ? $this->data[$property]
            : throw new \coding_exception("There is no property $property");
    }

    final public function set($property, $value): static {
        if (!array_key_exists($property, $this->data)) {
            throw new \coding_exception("There is no property $property");
        }
        $this->data[$property] = $value;
        return $this;
    }

    final public function to_record(): \stdClass {
        return (object) $this->data;
    }

    /**
     * What is wrong: property => sentence. A declared type, choices and null are checked first, then validate_<property>().
     *
     * @return array
     */
    final public function get_errors(): array {
        $errors = [];
        foreach (self::all_properties() as $name => $property) {
            $value = $this->data[$name];
            if ($value === null && !($property['null'] ?? NULL_NOT_ALLOWED)) {
                $errors[$name] = new \lang_string('required');
            } else if ($value !== null && (string) clean_param($value, $property['type']) !== (string) (is_bool($value) ? (int) $value : $value)) {
                $errors[$name] = new \lang_string('invaliddata', 'error');
            } else if ($value !== null && isset($property['choices']) && !in_array($value, $property['choices'])) {
                $errors[$name] = new \lang_string('invaliddata', 'error');
            } else if (method_exists($this, "validate_$name")) {
                $result = (new \ReflectionMethod($this, "validate_$name"))->invoke($this, $value);
                if ($result !== true) {
                    $errors[$name] = $result;
                }
            }
        }
        return $errors;
    }

    final public function is_valid(): bool {
        return !$this->get_errors();
    }

    final public function create(): static {
        $this->check();
        $this->data['timecreated'] = $this->data['timemodified'] = time();
        $this->data['usermodified'] = (int) $GLOBALS['USER']->id;
        $record = $this->to_record();
        unset($record->id);
        $this->data['id'] = $GLOBALS['DB']->insert_record(static::TABLE, $record);
        return $this;
    }

    final public function update(): bool {
        $this->check();
        $this->data['timemodified'] = time();
        $this->data['usermodified'] = (int) $GLOBALS['USER']->id;
        return $GLOBALS['DB']->update_record(static::TABLE, $this->to_record());
    }

    final public function save(): void {
        $this->data['id'] > 0 ? $this->update() : $this->create();
    }

    final public function delete(): bool {
        $deleted = $GLOBALS['DB']->delete_records(static::TABLE, ['id' => $this->data['id']]);
        $this->data['id'] = 0;
        return $deleted;
    }

    private function check(): void {
        $errors = $this->get_errors();
        if ($errors) {
            throw new invalid_persistent_exception($errors);
        }
    }

    final public static function get_record(array $filters = []): static|false {
        $records = static::get_records($filters);
        return reset($records);
    }

    /** The rows that fit, in an order. */
    final public static function get_records($filters = [], $sort = '', $order = 'ASC'): array {
        $records = $GLOBALS['DB']->get_records(static::TABLE, $filters, $sort === '' ? '' : "$sort $order");
        return array_map(static function (\stdClass $record): static {
            $persistent = new static();
            $persistent->take($record);
            return $persistent;
        }, array_values($records));
    }

    final public static function record_exists_select($select, ?array $params = null): bool {
        return $GLOBALS['DB']->record_exists_select(static::TABLE, $select, $params);
    }

    final public static function count_records(array $conditions = []): int {
        return $GLOBALS['DB']->count_records(static::TABLE, $conditions);
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
        parent::__construct('invalidpersistenterror', 'error', '', null, implode(' ', array_map('strval', $errors)));
    }
}
