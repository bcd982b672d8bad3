<?php

/**
 * Reading and writing is as strict as the strictest database that Moodle runs on.
 */
final class database_test extends advanced_testcase {
    /**
     * Runs something and gives back the class of what it throws.
     *
     * @param callable $work
     * @return string empty when it throws nothing
     */
    private static function refusal(callable $work): string {
        try {
            $work();
            return '';
        } catch (moodle_exception $exception) {
            return get_class($exception);
        }
    }

    /**
     * Values that a column cannot hold, and the same column with one it can.
     */
    public function test_values_of_the_wrong_kind_are_not_written(): void {
        global $DB;
        $id = $DB->insert_record('groups', (object) ['courseid' => 1, 'name' => str_repeat('é', 254)]);
        $write = static fn(string $field, $value) => self::refusal(
            static fn() => $DB->update_record('groups', (object) ['id' => $id, $field => $value]),
        );
        $this->assertSame('dml_write_exception', $write('name', str_repeat('é', 255)));
        $this->assertSame('dml_write_exception', $write('courseid', 'dua'));
        $this->assertSame('dml_write_exception', $write('courseid', '2.5'));
        $this->assertSame('dml_write_exception', $write('courseid', ''));
        $this->assertSame('dml_write_exception', $write('name', null));
        $this->assertSame('coding_exception', $write('name', ['a']));
        $this->assertSame('', $write('courseid', '2'));
        $this->assertSame('', $write('courseid', true));
        $record = $DB->get_record('groups', ['id' => $id]);
        $this->assertSame(['1', str_repeat('é', 254)], [$record->courseid, $record->name]);
    }

    /**
     * Parameters that do not fit their statement.
     */
    public function test_parameters_that_do_not_fit(): void {
        global $DB;
        $read = static fn(string $where, array $params) => self::refusal(
            static fn() => $DB->get_records_sql("SELECT id FROM {user} WHERE $where", $params),
        );
        $this->assertSame('dml_read_exception', $read('id = ?', []));
        $this->assertSame('dml_read_exception', $read('id = ?', [1, 2]));
        $this->assertSame('dml_read_exception', $read('id = :one', ['two' => 2]));
        $this->assertSame('dml_read_exception', $read('id = :one OR id = :one', ['one' => 1]));
        $this->assertSame('coding_exception', $read('id = ?', [[1]]));
        $this->assertSame('dml_read_exception', $read('thereisnone = ?', [1]));
        $this->assertSame('', $read("id = ? AND username <> 'is it ?'", [1]));
    }

    /**
     * A record too many or too few.
     */
    public function test_records_too_many_or_too_few(): void {
        global $DB;
        $get = static fn(string $name, int $strictness) => self::refusal(
            static fn() => $DB->get_record('role', ['archetype' => $name], '*', $strictness),
        );
        create_role('', 'murid', '', 'student');
        $this->assertSame('dml_missing_record_exception', $get('tiada', MUST_EXIST));
        $this->assertSame('dml_multiple_records_exception', $get('student', MUST_EXIST));
        $this->assertFalse($DB->get_record('role', ['archetype' => 'tiada']));
        $this->assertNotFalse($DB->get_record('role', ['archetype' => 'student'], '*', IGNORE_MULTIPLE));
        $this->assertDebuggingNotCalled();
        $DB->get_field('role', 'id', ['archetype' => 'student']);
        $this->assertDebuggingCalled();
        $this->assertSame('murid', $DB->get_record('role', ['shortname' => 'murid'], '*', MUST_EXIST)->shortname);
    }

    /**
     * Capital letters count unless it is asked that they do not, on both engines, and beyond ASCII.
     */
    public function test_like(): void {
        global $DB;
        $DB->insert_record('groups', (object) ['courseid' => 1, 'name' => 'Élan 50%']);
        $found = static fn(string $pattern, bool $sensitive) =>
            $DB->record_exists_select('groups', $DB->sql_like('name', ':a', $sensitive), ['a' => $pattern]);
        $this->assertTrue($found('Élan%', true));
        $this->assertFalse($found('élan%', true));
        $this->assertTrue($found('élan%', false));
        $this->assertTrue($found('%' . $DB->sql_like_escape('50%'), true));
        $this->assertFalse($found($DB->sql_like_escape('%50%'), true));
    }

    /**
     * A unique key refuses the second row, and the transaction around it goes on.
     */
    public function test_a_refused_row_does_not_spoil_the_transaction(): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $row = (object) ['plugin' => 'a', 'name' => 'b', 'value' => 'c'];
        $DB->insert_record('config_plugins', $row);
        $this->assertSame('dml_write_exception', self::refusal(static fn() => $DB->insert_record('config_plugins', $row)));
        $DB->insert_record('config_plugins', (object) ['plugin' => 'a', 'name' => 'd', 'value' => 'e']);
        $transaction->allow_commit();
        $this->assertSame(2, $DB->count_records('config_plugins', ['plugin' => 'a']));
    }

    /**
     * Transactions end in the reverse order of their beginning, and a rollback within takes everything with it.
     */
    public function test_transactions_within_transactions(): void {
        global $DB;
        $outer = $DB->start_delegated_transaction();
        $DB->insert_record('groups', (object) ['courseid' => 1, 'name' => 'Satu']);
        $inner = $DB->start_delegated_transaction();
        $this->assertSame('moodle_exception', self::refusal(static fn() => $inner->rollback(new moodle_exception('error'))));
        $this->assertSame('dml_transaction_exception', self::refusal(static fn() => $outer->allow_commit()));
        $this->assertSame('moodle_exception', self::refusal(static fn() => $outer->rollback(new moodle_exception('error'))));
        $this->assertFalse($DB->is_transaction_started());
        $this->assertSame(0, $DB->count_records('groups'));
        $this->assertSame('dml_transaction_exception', self::refusal(static fn() => $outer->allow_commit()));
    }
}
