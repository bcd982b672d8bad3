<?php

/**
 * The tables there are: the host's own few, and each plugin's from its install.xml.
 */
final class schema {
    /** @var stdClass[][] table => column => type (int, char, text), length, notnull, default */
    private array $columns = [];

    /** @var string[][] table => lists of columns that are unique together */
    private array $unique = [];

    /** @var string[][] table => lists of columns that are searched together */
    private array $indexes = [];

    /**
     * Adds the host's own tables.
     *
     * @param array $tables table => columns (type as in 'c50?'), and unique
     */
    public function add_own(array $tables): void {
        foreach ($tables as $table => $definition) {
            $this->columns[$table]['id'] = self::column('int', 10, true, null);
            foreach ($definition['columns'] as $name => $type) {
                $nullable = str_ends_with($type, '?');
                $kind = ['i' => 'int', 'c' => 'char', 't' => 'text', 'f' => 'float'][$type[0]];
                $default = $nullable ? null : ($kind === 'int' ? '0' : '');
                $this->columns[$table][$name] = self::column($kind, (int) trim(substr($type, 1), '?') ?: 10, !$nullable, $default);
            }
            $this->unique[$table] = array_map(static fn(string $list) => explode(',', $list), $definition['unique'] ?? []);
        }
    }

    /**
     * Adds the tables of an install.xml.
     *
     * @param string $file
     */
    public function add_xml(string $file): void {
        foreach (simplexml_load_file($file)->TABLES->TABLE as $table) {
            $name = (string) $table['NAME'];
            foreach ($table->FIELDS->FIELD as $field) {
                $type = ['int' => 'int', 'char' => 'char', 'text' => 'text', 'number' => 'number'][(string) $field['TYPE']]
                    ?? throw new host_refusal("columns of type {$field['TYPE']}");
                $this->columns[$name][(string) $field['NAME']] = self::column(
                    $type,
                    (int) $field['LENGTH'],
                    (string) $field['NOTNULL'] === 'true',
                    isset($field['DEFAULT']) ? (string) $field['DEFAULT'] : null,
                );
            }
            foreach ($table->KEYS->KEY as $key) {
                $fields = preg_split('/,\s*/', (string) $key['FIELDS']);
                if (in_array((string) $key['TYPE'], ['unique', 'foreign-unique'], true)) {
                    $this->unique[$name][] = $fields;
                } else if ((string) $key['TYPE'] === 'foreign') {
                    $this->indexes[$name][] = $fields;
                }
            }
            foreach ($table->INDEXES->INDEX ?? [] as $index) {
                $fields = preg_split('/,\s*/', (string) $index['FIELDS']);
                if ((string) $index['UNIQUE'] === 'true') {
                    $this->unique[$name][] = $fields;
                } else {
                    $this->indexes[$name][] = $fields;
                }
            }
        }
    }

    /**
     * Whether there is a table.
     *
     * @param string $table
     * @return bool
     */
    public function has(string $table): bool {
        return isset($this->columns[$table]);
    }

    /**
     * The columns of a table.
     *
     * @param string $table
     * @return stdClass[]
     */
    public function columns(string $table): array {
        return $this->columns[$table] ?? throw new dml_read_exception("there is no table $table");
    }

    /**
     * The statements that create everything.
     *
     * @param string $prefix
     * @param bool $sqlite
     * @param string|null $only one table alone
     * @return string[]
     */
    public function statements(string $prefix, bool $sqlite, ?string $only = null): array {
        $statements = [];
        foreach ($only === null ? $this->columns : [$only => $this->columns[$only]] as $table => $columns) {
            $lines = [];
            foreach ($columns as $name => $column) {
                $lines[] = $name === 'id'
                    ? ($sqlite ? 'id INTEGER PRIMARY KEY AUTOINCREMENT' : 'id BIGSERIAL PRIMARY KEY')
                    : self::definition($name, $column);
            }
            $statements[] = "CREATE TABLE {$prefix}{$table} (" . implode(', ', $lines) . ')';
            foreach ($this->unique[$table] ?? [] as $number => $fields) {
                $statements[] = "CREATE UNIQUE INDEX {$prefix}{$table}_u$number ON {$prefix}{$table} (" . implode(', ', $fields) . ')';
            }
            foreach ($this->indexes[$table] ?? [] as $number => $fields) {
                $statements[] = "CREATE INDEX {$prefix}{$table}_i$number ON {$prefix}{$table} (" . implode(', ', $fields) . ')';
            }
        }
        return $statements;
    }

    /**
     * A column.
     *
     * @param string $type
     * @param int $length
     * @param bool $notnull
     * @param string|null $default
     * @return stdClass
     */
    private static function column(string $type, int $length, bool $notnull, ?string $default): stdClass {
        return (object) ['type' => $type, 'length' => $length, 'notnull' => $notnull, 'default' => $default];
    }

    /**
     * The definition of a column in SQL.
     *
     * @param string $name
     * @param stdClass $column
     * @return string
     */
    private static function definition(string $name, stdClass $column): string {
        $type = ['int' => 'BIGINT', 'char' => "VARCHAR($column->length)", 'text' => 'TEXT', 'float' => 'DOUBLE PRECISION',
            'number' => 'NUMERIC(15, 5)'][$column->type];
        $default = $column->default === null ? '' : " DEFAULT '$column->default'";
        return "$name $type" . ($column->notnull ? ' NOT NULL' : '') . $default;
    }
}
