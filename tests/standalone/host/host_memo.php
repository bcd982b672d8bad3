<?php

/**
 * Remembers what Moodle's caches would: capabilities, places, courses. Any write to those tables forgets everything.
 */
final class host_memo {
    /** @var array what is remembered */
    private static array $values = [];

    /**
     * The value under a key, found when it is asked for the first time.
     *
     * @param string $key
     * @param callable $find
     * @return mixed
     */
    public static function of(string $key, callable $find): mixed {
        if (!array_key_exists($key, self::$values)) {
            $value = $find();
            // Finding may itself have written, and so forgotten.
            self::$values[$key] = $value;
        }
        return self::$values[$key];
    }

    /**
     * Forgets everything.
     */
    public static function forget(): void {
        self::$values = [];
    }
}
