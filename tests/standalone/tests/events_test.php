<?php

use core\event\base;
use core\event\manager;

/**
 * Something that happened in a test.
 */
abstract class something_happened extends base {
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }
}

/**
 * Something of it.
 */
final class something_opened extends something_happened {
}

/**
 * Whoever observes a class of events is told of those that extend it.
 */
final class events_test extends advanced_testcase {
    /** @var string[] what was told, in order */
    private static array $told = [];

    public static function observe_parent(base $event): void {
        self::$told[] = 'parent ' . get_class($event);
    }

    public static function observe_all(base $event): void {
        self::$told[] = 'all';
    }

    /**
     * Parents, everything, priorities; and nothing while a sink is open.
     */
    public function test_observers_of_parents(): void {
        self::$told = [];
        manager::phpunit_replace_observers([
            ['eventname' => '*', 'callback' => [self::class, 'observe_all'], 'priority' => 1],
            ['eventname' => '\something_happened', 'callback' => self::class . '::observe_parent', 'priority' => 2],
            ['eventname' => '\core\event\other', 'callback' => self::class . '::observe_all'],
        ]);
        something_opened::create(['context' => context_system::instance()])->trigger();
        $this->assertSame(['parent something_opened', 'all'], self::$told);
        $sink = $this->redirectEvents();
        something_opened::create(['context' => context_system::instance()])->trigger();
        $this->assertSame([1, 2], [$sink->count(), count(self::$told)]);
    }
}
