<?php
// Hooks: who answers which, in which order, as each db/hooks.php and the site's configuration say.

namespace core\hook;

use Psr\EventDispatcher\EventDispatcherInterface;
use Psr\EventDispatcher\ListenerProviderInterface;
use Psr\EventDispatcher\StoppableEventInterface;

/** A hook that says what it is for. */
interface described_hook {
    /** What it is for, in words. */
    public static function get_hook_description(): string;

    /** What it is about. */
    public static function get_hook_tags(): array;
}

/** Hands hooks to those who answer them. */
final class manager implements EventDispatcherInterface, ListenerProviderInterface {
    /** @var array[][] hook => callbacks: callback, component, disabled, priority, and defaultpriority where it is overridden */
    private array $callbacks = [];

    /** Reads who answers what, from the files of components. */
    private function __construct(array $files) {
        foreach ($files as $component => $file) {
            foreach (\host_plugins::read($file, 'callbacks') as $definition) {
                $this->add($component, $definition);
            }
        }
        foreach ($this->callbacks as &$list) {
            usort($list, static fn(array $a, array $b) => $b['priority'] <=> $a['priority']);
        }
    }

    /** The one manager. */
    public static function get_instance(): self {
        static $instance;
        return $instance ??= new self(\host_plugins::files('db/hooks.php'));
    }

    /** A manager for some files. */
    public static function phpunit_get_instance(array $files): self {
        return new self($files);
    }

    /** Adds a callback, or says what is wrong with it. */
    private function add(string $component, array $definition): void {
        $callback = $definition['callback'] ?? '';
        $callback = is_array($callback) ? implode('::', $callback) : $callback;
        if (empty($definition['hook']) || substr_count($callback, '::') !== 1) {
            debugging("a callback of $component names no hook, or is no static method: $callback");
            return;
        }
        [$hook, $callback] = [ltrim($definition['hook'], '\\'), ltrim($callback, '\\')];
        $entry = ['callback' => $callback, 'component' => $component, 'disabled' => false, 'priority' => $definition['priority'] ?? 100];
        $override = $GLOBALS['CFG']->hooks_callback_overrides[$hook][$callback] ?? [];
        if (isset($override['priority'])) {
            $entry = ['defaultpriority' => $entry['priority'], 'priority' => $override['priority']] + $entry;
        }
        $this->callbacks[$hook][] = ['disabled' => !empty($override['disabled'])] + $entry;
    }

    /** The hooks that somebody answers. */
    public function get_hooks_with_callbacks(): array {
        return array_keys($this->callbacks);
    }

    /** Who answers a hook, the highest priority first. */
    public function get_callbacks_for_hook(string $hook): array {
        return array_map(static function (array $callback): array {
            ksort($callback);
            return $callback;
        }, $this->callbacks[$hook] ?? []);
    }

    /** The callbacks that a hook is handed to. */
    public function getListenersForEvent(object $event): iterable {
        foreach ($this->callbacks[get_class($event)] ?? [] as $entry) {
            if (!$entry['disabled'] && is_callable($entry['callback'])) {
                yield $entry['callback'];
            } else if (!$entry['disabled']) {
                debugging("a callback of $entry[component] is not there: $entry[callback]");
            }
        }
    }

    /** Hands a hook on until it is stopped. */
    public function dispatch(object $event): object {
        foreach ($this->getListenersForEvent($event) as $callback) {
            if ($event instanceof StoppableEventInterface && $event->isPropagationStopped()) {
                break;
            }
            call_user_func($callback, $event);
        }
        return $event;
    }
}
