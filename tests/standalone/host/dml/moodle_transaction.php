<?php

/**
 * A delegated transaction: the outermost one commits, and any rollback rolls all back.
 */
class moodle_transaction {
    /**
     * Begins.
     *
     * @param moodle_database|null $database
     */
    public function __construct(private ?moodle_database $database) {
    }

    /**
     * Whether it has been committed or rolled back.
     *
     * @return bool
     */
    public function is_disposed(): bool {
        return $this->database === null;
    }

    /**
     * Marks it as used; only the database calls this.
     */
    public function dispose(): void {
        $this->database = null;
    }

    /**
     * Lets the outermost transaction commit.
     */
    public function allow_commit(): void {
        $this->database()->commit_delegated_transaction($this);
    }

    /**
     * Rolls everything back and throws the exception again.
     *
     * @param Throwable $exception
     */
    public function rollback(Throwable $exception): never {
        $this->database()->rollback_delegated_transaction($this, $exception);
    }

    /**
     * The database while the transaction is open.
     *
     * @return moodle_database
     */
    private function database(): moodle_database {
        return $this->database ?? throw new dml_transaction_exception('Transaction already disposed');
    }
}
