<?php
// Caches as db/caches.php declares them. They last as long as the process, which no cache promises to outlive.

namespace core_cache;

/** A cache of a plugin. */
final class cache {
    /** @var self[] component/area => cache */
    private static array $made = [];

    /** @var string[] key => value, serialised, so that nobody changes what is kept */
    private array $values = [];

    private function __construct() {
    }

    /** The cache that a component declares. */
    public static function make($component, $area): self {
        if (!isset(\host_plugins::declared('db/caches.php', 'definitions')[$component][$area])) {
            throw new \coding_exception("$component declares no cache $area in db/caches.php");
        }
        return self::$made["$component/$area"] ??= new self();
    }

    /** Forgets everything. */
    public static function forget_all(): void {
        self::$made = [];
    }

    public function get($key): mixed {
        return array_key_exists($key, $this->values) ? unserialize($this->values[$key]) : false;
    }

    public function get_many(array $keys): array {
        return array_combine($keys, array_map([$this, 'get'], $keys));
    }

    public function set($key, $data): bool {
        $this->values[$key] = serialize($data);
        return true;
    }

    public function set_many(array $values): int {
        array_walk($values, fn($value, $key) => $this->set($key, $value));
        return count($values);
    }

    public function has($key): bool {
        return array_key_exists($key, $this->values);
    }

    public function delete($key): bool {
        unset($this->values[$key]);
        return true;
    }

    public function purge(): bool {
        $this->values = [];
        return true;
    }
}

class_alias(cache::class, 'cache');
