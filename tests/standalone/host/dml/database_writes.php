<?php

/**
 * The writing half of the database interface.
 */
trait database_writes {
    public function execute($sql, ?array $params = null): bool {
        $this->run($sql, $params, true);
        return true;
    }

    /**
     * Adds a row; fields the table does not have are left out.
     *
     * @param string $table
     * @param stdClass|array $dataobject
     * @param bool $returnid
     * @return int|bool
     */
    public function insert_record($table, $dataobject, $returnid = true) {
        $fields = array_diff_key($this->checked($table, (array) $dataobject), ['id' => 0]);
        if (!$fields) {
            throw new coding_exception("Nothing to insert into $table");
        }
        $sql = "INSERT INTO {{$table}} (" . implode(', ', array_keys($fields)) . ') VALUES ('
            . implode(', ', array_fill(0, count($fields), '?')) . ')' . ($this->sqlite ? '' : ' RETURNING id');
        $statement = $this->run($sql, array_values($fields), true);
        return $returnid ? (int) ($this->sqlite ? $this->pdo->lastInsertId() : $statement->fetchColumn()) : true;
    }

    public function insert_records($table, $dataobjects): void {
        foreach ($dataobjects as $dataobject) {
            $this->insert_record($table, $dataobject, false);
        }
    }

    public function update_record($table, $dataobject): bool {
        $fields = $this->checked($table, (array) $dataobject);
        if (empty($fields['id'])) {
            throw new coding_exception('update_record() needs an id');
        }
        $id = $fields['id'];
        unset($fields['id']);
        if (!$fields) {
            throw new coding_exception("Nothing to update in $table");
        }
        $sets = implode(', ', array_map(static fn(string $field) => "$field = ?", array_keys($fields)));
        return $this->execute("UPDATE {{$table}} SET $sets WHERE id = ?", [...array_values($fields), $id]);
    }

    public function set_field($table, $newfield, $newvalue, ?array $conditions = null): bool {
        [$where, $params] = $this->where($table, $conditions);
        $value = $this->checked($table, [$newfield => $newvalue])[$newfield];
        return $this->execute("UPDATE {{$table}} SET $newfield = ?" . ($where ? " WHERE $where" : ''), [$value, ...$params]);
    }

    public function delete_records($table, ?array $conditions = null): bool {
        [$where, $params] = $this->where($table, $conditions);
        return $this->delete_records_select($table, $where, $params);
    }

    public function delete_records_select($table, $select, ?array $params = null): bool {
        return $this->execute("DELETE FROM {{$table}}" . ($select ? " WHERE $select" : ''), $params);
    }

    public function delete_records_list($table, $field, array $values): bool {
        if (!$values) {
            return true;
        }
        [$in, $params] = $this->get_in_or_equal($values);
        return $this->delete_records_select($table, "$field $in", $params);
    }

    /**
     * The fields that the table has, of the types it has them: SQLite would take anything.
     *
     * @param string $table
     * @param array $fields
     * @return array
     */
    private function checked(string $table, array $fields): array {
        $columns = $this->schema->columns($table);
        $checked = [];
        foreach (array_intersect_key($fields, $columns) as $name => $value) {
            $column = $columns[$name];
            $value = is_bool($value) ? (int) $value : $value;
            if ($value === null && $column->notnull) {
                throw new dml_write_exception("$table.$name may not be null");
            }
            if ($value !== null && !is_scalar($value)) {
                throw new coding_exception("$table.$name is given no scalar");
            }
            if ($value !== null && $column->type === 'int') {
                if (!preg_match('/^-?\d+$/D', (string) $value)) {
                    throw new dml_write_exception("$table.$name is given '$value', which is no integer");
                }
                $value = (int) $value;
            }
            if ($value !== null && $column->type === 'char' && mb_strlen((string) $value) > $column->length) {
                throw new dml_write_exception("$table.$name is given more than $column->length characters");
            }
            $checked[$name] = $value;
        }
        return $checked;
    }
}
