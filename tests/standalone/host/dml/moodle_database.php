<?php

/**
 * Moodle's database interface on PDO: SQLite or PostgreSQL. Values come back as strings, as from Moodle's drivers.
 */
class moodle_database {
    use database_reads;
    use database_writes;

    /** @var PDO the connection */
    protected PDO $pdo;

    /** @var bool whether it is SQLite */
    protected bool $sqlite;

    /** @var int statements that read */
    private int $reads = 0;

    /** @var int statements that wrote */
    private int $writes = 0;

    /** @var moodle_transaction[] open delegated transactions, the outermost first */
    private array $transactions = [];

    /** @var bool whether an inner transaction was rolled back */
    private bool $broken = false;

    /**
     * Connects.
     *
     * @param string $dsn of PDO
     * @param schema $schema the tables there are
     * @param string $prefix of table names
     */
    public function __construct(string $dsn, public readonly schema $schema, protected readonly string $prefix = 'sa_') {
        $this->sqlite = str_starts_with($dsn, 'sqlite:');
        $this->pdo = new PDO($dsn, null, null, [
            PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_STRINGIFY_FETCHES => true,
            PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_OBJ,
        ]);
        if ($this->sqlite) {
            $this->pdo->exec('PRAGMA case_sensitive_like = ON; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 10000');
            $this->pdo->sqliteCreateFunction('LOWER', static fn($text) => $text === null ? null : mb_strtolower((string) $text), 1);
        }
    }

    /**
     * Creates all tables, or one.
     *
     * @param string|null $only
     */
    public function create_tables(?string $only = null): void {
        foreach ($this->schema->statements($this->prefix, $this->sqlite, $only) as $sql) {
            $this->pdo->exec($sql);
        }
    }

    /**
     * Runs a statement.
     *
     * @param string $sql with {table}, and ? or :name
     * @param array|null $params
     * @param bool $write
     * @param string $limit what only the host may write
     * @return PDOStatement
     */
    protected function run(string $sql, ?array $params, bool $write, string $limit = ''): PDOStatement {
        sql_guard::check($sql);
        [$sql, $values] = $this->positional($sql, $params ?? []);
        $sql = preg_replace('/\{([a-z][a-z0-9_]*)\}/', $this->prefix . '$1', $sql) . $limit;
        $write ? $this->writes++ : $this->reads++;
        if ($write && preg_match("/\\b{$this->prefix}(role|context|course|capabilities|modules|enrol|user_enrolments|config)/", $sql)) {
            host_memo::forget();
        }
        // A failed statement must not spoil the transaction around it, which PostgreSQL would let it.
        $savepoint = $write && !$this->sqlite && $this->transactions;
        try {
            $savepoint && $this->pdo->exec('SAVEPOINT host');
            $statement = $this->pdo->prepare($sql);
            foreach ($values as $index => $value) {
                $type = is_int($value) ? PDO::PARAM_INT : ($value === null ? PDO::PARAM_NULL : PDO::PARAM_STR);
                $statement->bindValue($index + 1, $value, $type);
            }
            $statement->execute();
            $savepoint && $this->pdo->exec('RELEASE SAVEPOINT host');
        } catch (PDOException $exception) {
            $savepoint && $this->pdo->exec('ROLLBACK TO SAVEPOINT host');
            $class = $write ? dml_write_exception::class : dml_read_exception::class;
            throw new $class($exception->getMessage(), $sql);
        }
        return $statement;
    }

    /**
     * Named parameters as positional ones; refuses one that is missing, left over or no scalar.
     *
     * @param string $sql
     * @param array $params
     * @return array the statement and its values in order
     */
    private function positional(string $sql, array $params): array {
        $names = [];
        $positional = preg_replace_callback("/'[^']*'|(?<!:):([a-z][a-z0-9_]*)/i", static function (array $match) use (&$names): string {
            if (!isset($match[1])) {
                return $match[0];
            }
            $names[] = $match[1];
            return '?';
        }, $sql);
        if ($names) {
            $values = array_map(static fn(string $name) => array_key_exists($name, $params)
                ? $params[$name] : throw new dml_read_exception("parameter $name is missing", $sql), $names);
            if (count($names) !== count(array_unique($names))) {
                throw new dml_read_exception('a named parameter stands twice', $sql);
            }
        } else {
            $values = array_values($params);
            if (substr_count(preg_replace("/'[^']*'/", '', $sql), '?') !== count($values)) {
                throw new dml_read_exception('the number of parameters differs', $sql);
            }
        }
        foreach ($values as $index => $value) {
            if ($value !== null && !is_scalar($value)) {
                throw new coding_exception('A parameter is no scalar', $sql);
            }
            $values[$index] = is_bool($value) ? (int) $value : $value;
        }
        return [$positional, $values];
    }

    /**
     * Statements that read so far.
     *
     * @return int
     */
    public function perf_get_reads(): int {
        return $this->reads;
    }

    /**
     * Statements that wrote so far.
     *
     * @return int
     */
    public function perf_get_writes(): int {
        return $this->writes;
    }

    /**
     * Begins a transaction within those that are open.
     *
     * @return moodle_transaction
     */
    public function start_delegated_transaction(): moodle_transaction {
        if (!$this->transactions) {
            $this->sqlite ? $this->pdo->exec('BEGIN IMMEDIATE') : $this->pdo->exec('BEGIN');
            $this->broken = false;
        }
        return $this->transactions[] = new moodle_transaction($this);
    }

    /**
     * Ends the innermost transaction; the outermost commits.
     *
     * @param moodle_transaction $transaction
     */
    public function commit_delegated_transaction(moodle_transaction $transaction): void {
        if (end($this->transactions) !== $transaction) {
            $this->broken = true;
            throw new dml_transaction_exception('Transactions end in the reverse order of their beginning');
        }
        if ($this->broken) {
            throw new dml_transaction_exception('Tried to commit transaction after lower level rollback');
        }
        array_pop($this->transactions);
        $transaction->dispose();
        if (!$this->transactions) {
            $this->pdo->exec('COMMIT');
            \core\event\manager::database_transaction_commited();
        }
    }

    /**
     * Rolls back; nothing around it can commit any more.
     *
     * @param moodle_transaction $transaction
     * @param Throwable $exception
     */
    public function rollback_delegated_transaction(moodle_transaction $transaction, Throwable $exception): never {
        $this->broken = true;
        array_pop($this->transactions)?->dispose();
        $transaction->dispose();
        if (!$this->transactions) {
            $this->force_transaction_rollback();
        }
        throw $exception;
    }

    /**
     * Rolls everything back.
     */
    public function force_transaction_rollback(): void {
        array_map(static fn(moodle_transaction $transaction) => $transaction->dispose(), $this->transactions);
        $this->transactions = [];
        $this->pdo->exec('ROLLBACK');
        $this->broken = false;
        \core\event\manager::database_transaction_rolledback();
    }

    /**
     * Whether a transaction is open.
     *
     * @return bool
     */
    public function is_transaction_started(): bool {
        return (bool) $this->transactions;
    }

    /**
     * What is not served is refused by name.
     *
     * @param string $name
     * @param array $arguments
     */
    public function __call(string $name, array $arguments) {
        // Moodle's own tests make tables of their own; plugins may not.
        return $name === 'get_manager' && class_exists('oracle_manager', false)
            ? new oracle_manager($this)
            : throw new host_refusal("moodle_database::$name()");
    }
}
