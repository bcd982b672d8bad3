<?php

/**
 * SQL that SQLite would take and others would not is refused on every engine.
 */
final class sql_guard_test extends basic_testcase {
    /**
     * Statements and whether they are portable.
     *
     * @return array[]
     */
    public static function statements(): array {
        return [
            'double quotes' => ['SELECT "id" FROM {user}', false],
            'LIMIT' => ['SELECT id FROM {user} LIMIT 5', false],
            'limit in small letters' => ['select id from {user} limit 5', false],
            'joining texts by bars' => ["SELECT firstname || ' ' || lastname FROM {user}", false],
            'raw LIKE' => ["SELECT id FROM {user} WHERE username LIKE 'a%'", false],
            'raw NOT LIKE' => ['SELECT id FROM {user} WHERE username NOT LIKE ?', false],
            'ON CONFLICT' => ['INSERT INTO {user} (username) VALUES (?) ON CONFLICT DO NOTHING', false],
            'INSERT OR IGNORE' => ['INSERT OR IGNORE INTO {user} (username) VALUES (?)', false],
            'REPLACE INTO' => ['REPLACE INTO {user} (username) VALUES (?)', false],
            'IFNULL' => ['SELECT IFNULL(idnumber, 0) FROM {user}', false],
            'GROUP_CONCAT' => ['SELECT GROUP_CONCAT(id) FROM {user}', false],
            'STRFTIME' => ["SELECT strftime('%Y', timecreated) FROM {user}", false],
            'INSTR' => ["SELECT INSTR(username, 'a') FROM {user}", false],
            'a second statement' => ['DELETE FROM {user}; DELETE FROM {course}', false],
            'a plain query' => ['SELECT COUNT(*), MAX(id) FROM {user} WHERE username = ? GROUP BY lastname HAVING COUNT(*) > 1', true],
            'signs within a text' => ["SELECT id FROM {user} WHERE username = 'a \"b\" || LIMIT; LIKE'", true],
            'a text with a doubled quote' => ["SELECT id FROM {user} WHERE username = 'it''s || fine'", true],
            'COALESCE and CASE' => ['SELECT COALESCE(idnumber, ?), CASE WHEN id > 1 THEN 1 ELSE 0 END FROM {user}', true],
            'a column whose name holds a word' => ['SELECT limitdate, likes FROM {user}', true],
        ];
    }

    /**
     * A statement is taken or refused.
     *
     * @dataProvider statements
     * @param string $sql
     * @param bool $portable
     */
    public function test_check(string $sql, bool $portable): void {
        try {
            sql_guard::check($sql);
            $refused = false;
        } catch (coding_exception $exception) {
            $refused = true;
            $this->assertStringContainsString('not portable', $exception->debuginfo . $exception->a . $exception->getMessage());
        }
        $this->assertSame($portable, !$refused);
    }

    /**
     * What the database itself makes of LIKE and of positions passes the guard.
     */
    public function test_helpers_pass(): void {
        global $DB;
        sql_guard::check('SELECT id FROM {user} WHERE ' . $DB->sql_like('username', ':a', false) . ' OR ' . $DB->sql_like('email', ':b'));
        sql_guard::check('SELECT ' . $DB->sql_position("'a'", 'username') . ' FROM {user}');
        $this->assertNotEmpty($DB->sql_like_escape('50%_'));
    }
}
