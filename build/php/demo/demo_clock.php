<?php
// A clock that the demonstration sets itself, so that its figures do not depend on the day it runs.

/**
 * Stands still until it is moved.
 */
final class demo_clock implements \core\clock {
    /**
     * Starts at an instant.
     *
     * @param int $time UTC seconds
     */
    public function __construct(private int $time) {
    }

    #[\Override]
    public function now(): \DateTimeImmutable {
        return (new \DateTimeImmutable('@' . $this->time))->setTimezone(\core_date::get_server_timezone_object());
    }

    #[\Override]
    public function time(): int {
        return $this->time;
    }

    /**
     * Sets the clock.
     *
     * @param int $time UTC seconds
     */
    public function set(int $time): void {
        $this->time = $time;
    }

    /**
     * Moves the clock.
     *
     * @param int $seconds
     */
    public function forward(int $seconds): void {
        $this->time += $seconds;
    }
}
