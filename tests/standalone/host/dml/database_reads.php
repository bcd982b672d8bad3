<?php

/**
 * The reading half of the database interface.
 */
trait database_reads {
    /**
     * Rows of a query, by their first column.
     *
     * @param string $sql
     * @param array|null $params
     * @param int $limitfrom
     * @param int $limitnum
     * @return stdClass[]
     */
    public function get_records_sql($sql, ?array $params = null, $limitfrom = 0, $limitnum = 0): array {
        $rows = [];
        foreach ($this->fetch($sql, $params, (int) $limitfrom, (int) $limitnum) as $row) {
            $key = current((array) $row);
            if (isset($rows[$key])) {
                throw new coding_exception('The first column of a query for records must be unique', $sql);
            }
            $rows[$key] = $row;
        }
        return $rows;
    }

    /**
     * Rows of a query, one by one.
     *
     * @param string $sql
     * @param array|null $params
     * @param int $limitfrom
     * @param int $limitnum
     * @return Traversable
     */
    public function get_recordset_sql($sql, ?array $params = null, $limitfrom = 0, $limitnum = 0): Traversable {
        return new ArrayIterator($this->fetch($sql, $params, (int) $limitfrom, (int) $limitnum));
    }

    /**
     * All rows of a query.
     *
     * @param string $sql
     * @param array|null $params
     * @param int $from
     * @param int $number 0 for all
     * @return stdClass[]
     */
    private function fetch(string $sql, ?array $params, int $from, int $number): array {
        $limit = ($number ? " LIMIT $number" : ($from && $this->sqlite ? ' LIMIT -1' : '')) . ($from ? " OFFSET $from" : '');
        return $this->run($sql, $params, false, $limit)->fetchAll();
    }

    public function get_records($table, ?array $conditions = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0): array {
        [$where, $params] = $this->where($table, $conditions);
        return $this->get_records_select($table, $where, $params, $sort, $fields, $limitfrom, $limitnum);
    }

    public function get_records_select(
        $table,
        $select,
        ?array $params = null,
        $sort = '',
        $fields = '*',
        $limitfrom = 0,
        $limitnum = 0,
    ): array {
        $sql = "SELECT $fields FROM {{$table}}" . ($select ? " WHERE $select" : '') . ($sort ? " ORDER BY $sort" : '');
        return $this->get_records_sql($sql, $params, $limitfrom, $limitnum);
    }

    public function get_records_list($table, $field, array $values, $sort = '', $fields = '*'): array {
        [$in, $params] = $this->get_in_or_equal($values, SQL_PARAMS_QM, '', true, null);
        return $values ? $this->get_records_select($table, "$field $in", $params, $sort, $fields) : [];
    }

    public function get_records_menu($table, ?array $conditions = null, $sort = '', $fields = '*'): array {
        [$where, $params] = $this->where($table, $conditions);
        $sql = "SELECT $fields FROM {{$table}}" . ($where ? " WHERE $where" : '') . ($sort ? " ORDER BY $sort" : '');
        return $this->get_records_sql_menu($sql, $params);
    }

    public function get_records_sql_menu($sql, ?array $params = null): array {
        $menu = [];
        foreach ($this->get_records_sql($sql, $params) as $key => $row) {
            $values = array_values((array) $row);
            $menu[$key] = $values[1] ?? $values[0];
        }
        return $menu;
    }

    public function get_record($table, array $conditions, $fields = '*', $strictness = IGNORE_MISSING) {
        [$where, $params] = $this->where($table, $conditions);
        try {
            return $this->get_record_select($table, $where, $params, $fields, $strictness);
        } catch (dml_missing_record_exception) {
            throw new dml_missing_record_exception($table);
        }
    }

    public function get_record_select($table, $select, ?array $params = null, $fields = '*', $strictness = IGNORE_MISSING) {
        return $this->get_record_sql("SELECT $fields FROM {{$table}}" . ($select ? " WHERE $select" : ''), $params, $strictness);
    }

    /**
     * One row.
     *
     * @param string $sql
     * @param array|null $params
     * @param int $strictness
     * @return stdClass|false
     */
    public function get_record_sql($sql, ?array $params = null, $strictness = IGNORE_MISSING) {
        $rows = $this->fetch($sql, $params, 0, $strictness == IGNORE_MULTIPLE ? 1 : 2);
        if (!$rows && $strictness == MUST_EXIST) {
            throw new dml_missing_record_exception(null, $sql);
        }
        if (count($rows) > 1 && $strictness == MUST_EXIST) {
            throw new dml_multiple_records_exception('multiplerecordsfound', 'error', '', null, $sql);
        }
        if (count($rows) > 1) {
            debugging('one record was asked for and more were found: ' . $sql);
        }
        return $rows[0] ?? false;
    }

    public function get_field($table, $return, array $conditions, $strictness = IGNORE_MISSING) {
        [$where, $params] = $this->where($table, $conditions);
        return $this->get_field_sql("SELECT $return FROM {{$table}}" . ($where ? " WHERE $where" : ''), $params, $strictness);
    }

    public function get_field_sql($sql, ?array $params = null, $strictness = IGNORE_MISSING) {
        $record = $this->get_record_sql($sql, $params, $strictness);
        return $record === false ? false : current((array) $record);
    }

    public function get_fieldset($table, $return, ?array $conditions = null): array {
        [$where, $params] = $this->where($table, $conditions);
        return $this->get_fieldset_sql("SELECT $return FROM {{$table}}" . ($where ? " WHERE $where" : ''), $params);
    }

    public function get_fieldset_select($table, $return, $select, ?array $params = null): array {
        return $this->get_fieldset_sql("SELECT $return FROM {{$table}} WHERE $select", $params);
    }

    public function get_fieldset_sql($sql, ?array $params = null): array {
        return array_map(static fn(stdClass $row) => current((array) $row), $this->fetch($sql, $params, 0, 0));
    }

    public function record_exists($table, array $conditions): bool {
        [$where, $params] = $this->where($table, $conditions);
        return $this->record_exists_select($table, $where, $params);
    }

    public function record_exists_select($table, $select, ?array $params = null): bool {
        return (bool) $this->fetch("SELECT 1 FROM {{$table}}" . ($select ? " WHERE $select" : ''), $params, 0, 1);
    }

    public function record_exists_sql($sql, ?array $params = null): bool {
        return (bool) $this->fetch($sql, $params, 0, 1);
    }

    public function count_records($table, ?array $conditions = null): int {
        [$where, $params] = $this->where($table, $conditions);
        return $this->count_records_select($table, $where, $params);
    }

    public function count_records_select($table, $select, ?array $params = null): int {
        return (int) $this->get_field_sql("SELECT COUNT(1) FROM {{$table}}" . ($select ? " WHERE $select" : ''), $params);
    }

    public function count_records_sql($sql, ?array $params = null): int {
        return (int) $this->get_field_sql($sql, $params);
    }

    /**
     * An IN or = with its parameters.
     *
     * @param mixed $items
     * @param int $type
     * @param string $prefix of the names
     * @param bool $equal
     * @param mixed $onemptyitems what an empty list means; false: an error
     * @return array
     */
    public function get_in_or_equal($items, $type = SQL_PARAMS_QM, $prefix = 'param', $equal = true, $onemptyitems = false): array {
        static $counter = 0;
        $items = (array) $items;
        if (!$items) {
            if ($onemptyitems === false) {
                throw new coding_exception('get_in_or_equal() does not take an empty list');
            }
            $items = [$onemptyitems];
        }
        $params = [];
        $marks = [];
        foreach (array_values($items) as $item) {
            if ($type === SQL_PARAMS_QM) {
                $params[] = $item;
                $marks[] = '?';
            } else {
                $name = $prefix . ++$counter;
                $params[$name] = $item;
                $marks[] = ":$name";
            }
        }
        $list = implode(',', $marks);
        return [count($marks) === 1 ? ($equal ? "= $list" : "<> $list") : ($equal ? "IN ($list)" : "NOT IN ($list)"), $params];
    }

    public function sql_like($fieldname, $param, $casesensitive = true, $accentsensitive = true, $notlike = false, $escape = '\\'): string {
        if (str_contains($param, '%')) {
            throw new coding_exception('sql_like() takes bound parameters only');
        }
        [$fieldname, $param] = $casesensitive ? [$fieldname, $param] : ["LOWER($fieldname)", "LOWER($param)"];
        // PDO takes a backslash before a quote for an escaped quote, PostgreSQL does not: this is one backslash to both.
        $mark = $this->sqlite ? "'$escape'" : "E'" . addcslashes($escape, '\\') . "'";
        return "$fieldname " . ($notlike ? 'NOT ' : '') . "/*sql_like*/ LIKE $param ESCAPE $mark";
    }

    public function sql_like_escape($text, $escape = '\\'): string {
        return str_replace(['_', '%'], ["{$escape}_", "$escape%"], str_replace($escape, $escape . $escape, $text));
    }

    public function sql_position($needle, $haystack): string {
        return $this->sqlite ? "INSTR(/*sql_position*/$haystack, $needle)" : "POSITION(($needle) IN ($haystack))";
    }

    public function get_columns($table): array {
        return $this->schema->columns($table);
    }

    /**
     * Conditions on columns that exist.
     *
     * @param string $table
     * @param array|null $conditions
     * @return array
     */
    private function where(string $table, ?array $conditions): array {
        $columns = $this->schema->columns($table);
        $where = [];
        $params = [];
        foreach ($conditions ?? [] as $field => $value) {
            if (!isset($columns[$field])) {
                throw new dml_read_exception("{$table} has no column $field");
            }
            if ($columns[$field]->type === 'text') {
                throw new dml_read_exception("$table.$field is a text and cannot be compared");
            }
            $where[] = $value === null ? "$field IS NULL" : "$field = ?";
            if ($value !== null) {
                $params[] = $value;
            }
        }
        return [implode(' AND ', $where), $params];
    }
}
