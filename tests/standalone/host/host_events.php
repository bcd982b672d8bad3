<?php

/**
 * Where events go in a test that catches them.
 */
final class host_events {
    /** @var host_sink|null the open sink */
    public static ?host_sink $sink = null;
}

/**
 * Catches what a test wants to look at, until it is closed.
 */
class host_sink {
    /** @var object[] what was caught, in order */
    private array $caught = [];

    /**
     * Catches something.
     *
     * @param object $what
     */
    public function add(object $what): void {
        $this->caught[] = $what;
    }

    public function count(): int {
        return count($this->caught);
    }

    public function clear(): void {
        $this->caught = [];
    }

    public function close(): void {
        foreach ([host_events::class, host_messages::class] as $ledger) {
            $ledger::$sink = $ledger::$sink === $this ? null : $ledger::$sink;
        }
    }

    public function get_events(): array {
        return $this->caught;
    }

    public function get_messages(): array {
        return $this->caught;
    }
}
