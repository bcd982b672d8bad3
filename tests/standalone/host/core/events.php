<?php
// Events: what happened, where and by whom, and who is told of it.

namespace core\event;

/** Something that happened. */
abstract class base implements \IteratorAggregate {
    public const LEVEL_OTHER = 0;
    public const LEVEL_TEACHING = 1;
    public const LEVEL_PARTICIPATING = 2;

    /** What is known of an event, in this order. */
    private const FIELDS = ['eventname', 'component', 'action', 'target', 'objecttable', 'objectid', 'crud', 'edulevel', 'contextid',
        'contextlevel', 'contextinstanceid', 'userid', 'courseid', 'relateduserid', 'anonymous', 'other', 'timecreated'];

    /** @var array what is known of it */
    protected $data;

    /** @var \context|null where it happened */
    protected $context = null;

    /** @var array what a log adds */
    private array $logextra = [];

    /** @var \stdClass[][] table => id => record as it was */
    private array $snapshots = [];

    /** @var string how far it has come: created, triggered, dispatched, or restored from a log */
    private string $stage = 'created';

    final private function __construct() {
        $this->data = array_fill_keys(self::FIELDS, null);
        $parts = explode('\\', static::class);
        $name = end($parts);
        $underscore = strrpos($name, '_');
        $this->data['eventname'] = '\\' . static::class;
        $this->data['component'] = $parts[0];
        $this->data['action'] = substr($name, $underscore + 1);
        $this->data['target'] = substr($name, 0, $underscore);
        $this->data['anonymous'] = 0;
    }

    abstract protected function init();

    /** Makes the event of what is known. */
    final public static function create(?array $data = null): static {
        $data ??= [];
        $event = new static();
        $event->init();
        $given = $data['context'] ?? (isset($data['contextid']) ? \context::instance_by_id($data['contextid']) : null);
        if ($given && $event->context) {
            debugging('the context is set by the event itself');
        }
        $event->context ??= $given ?? throw new \coding_exception('an event needs a context');
        if (array_diff_key($data, array_flip([...self::FIELDS, 'context']))) {
            debugging('unknown properties of an event: ' . implode(', ', array_keys($data)));
        }
        $context = $event->context;
        $known = ['contextid' => $context->id, 'contextlevel' => $context->contextlevel, 'contextinstanceid' => $context->instanceid];
        $guessed = ['userid' => $GLOBALS['USER']->id, 'courseid' => $context->course()->instanceid ?? 0, 'timecreated' => time(),
            'relateduserid' => $context instanceof \context_user ? $context->instanceid : null];
        foreach ($known + array_intersect_key($data, array_flip(self::FIELDS)) + $guessed as $field => $value) {
            // What init() took away stays away; the check before triggering finds it.
            if (array_key_exists($field, $event->data) && ($value !== null || $event->data[$field] === null)) {
                $event->data[$field] = $value;
            }
        }
        $event->data['anonymous'] = (int) (bool) $event->data['anonymous'];
        $event->validate_data();
        return $event;
    }

    /** An event as a log holds it; false when there is no such event. */
    final public static function restore(array $data, array $logextra): self|false {
        $class = ltrim($data['eventname'], '\\');
        if (!class_exists($class) || !is_subclass_of($class, self::class)) {
            return false;
        }
        $event = new $class();
        $event->stage = 'restored';
        $event->logextra = $logextra;
        if (array_diff_key($data, $event->data) || array_diff_key($event->data, $data)) {
            debugging("an event $class was kept with other properties than it has");
        }
        $event->data = array_intersect_key($data, $event->data) + $event->data;
        return $event;
    }

    /** Lets it happen: everybody who observes it is told. */
    final public function trigger(): void {
        if ($this->stage !== 'created') {
            throw new \coding_exception("an event that is $this->stage cannot be triggered");
        }
        $this->check();
        $this->stage = 'triggered';
        manager::dispatch($this);
        $this->stage = 'dispatched';
    }

    /** Whether everything that is needed is known, before it happens. */
    private function check(): void {
        if (!isset($this->data['crud'], $this->data['edulevel'])) {
            throw new \coding_exception(static::class . ' says not what it does or to whom it matters');
        }
        if ($this->data['objectid'] !== null && empty($this->data['objecttable'])) {
            throw new \coding_exception(static::class . ' has an object of no table');
        }
        $problems = array_filter([
            'crud is one of c, r, u, d' => !in_array($this->data['crud'], ['c', 'r', 'u', 'd'], true),
            'edulevel is one of the levels' => !in_array($this->data['edulevel'], [0, 1, 2], true),
            'the properties are those of an event' => array_keys($this->data) !== self::FIELDS,
            'other can be written as JSON' => @json_encode($this->data['other'] ?? null) === false,
            'objecttable names a table' => ($this->data['objecttable'] ?? null) !== null
                && !$GLOBALS['DB']->schema->has($this->data['objecttable']),
            'objecttable comes with objectid' => ($this->data['objecttable'] ?? null) !== null && $this->data['objectid'] === null,
        ]);
        if ($problems) {
            debugging(static::class . ': ' . implode('; ', array_keys($problems)));
        }
    }

    protected function validate_data() {
    }

    public static function get_name() {
        $parts = explode('\\', static::class);
        return "$parts[0]: " . str_replace('_', ' ', end($parts));
    }

    public function get_description() {
        return null;
    }

    public function get_url() {
        return null;
    }

    public function get_context() {
        return $this->context ??= \context::instance_by_id($this->data['contextid'], IGNORE_MISSING);
    }

    /** Keeps a record as it is now, for those who are told later. */
    final public function add_record_snapshot($tablename, $record): void {
        if ($this->stage !== 'created') {
            throw new \coding_exception('records are kept before an event is triggered');
        }
        $this->snapshots[$tablename][$record->id] = clone $record;
    }

    /** A record as it was when the event happened. */
    final public function get_record_snapshot($tablename, $id): \stdClass {
        if ($this->stage === 'restored') {
            throw new \coding_exception('an event from a log knows no records');
        }
        $record = $this->snapshots[$tablename][$id] ?? $GLOBALS['DB']->get_record($tablename, ['id' => $id], '*', MUST_EXIST);
        return clone $record;
    }

    final public function get_data(): array {
        return $this->data;
    }

    final public function get_logextra(): array {
        return $this->logextra;
    }

    final public function is_triggered(): bool {
        return $this->stage !== 'created';
    }

    final public function is_dispatched(): bool {
        return $this->stage === 'dispatched';
    }

    final public function is_restored(): bool {
        return $this->stage === 'restored';
    }

    public function __get($name) {
        if (!array_key_exists($name, $this->data)) {
            debugging("an event has no $name");
        }
        return $this->data[$name] ?? null;
    }

    public function __set($name, $value) {
        throw new \coding_exception('an event does not change');
    }

    public function __isset($name): bool {
        return isset($this->data[$name]);
    }

    final public function getIterator(): \Traversable {
        return new \ArrayIterator($this->data);
    }
}

/** Tells those who observe events, as each db/events.php says. */
class manager {
    /** @var \stdClass[][]|null event => observers, the highest priority first; null before they are read */
    private static ?array $observers = null;

    /** @var array[] events that wait while another one is told: event, whether only those who wait for the commit are told */
    private static array $queue = [];

    /** @var base[] events of which some are told when the transaction has committed */
    private static array $uncommitted = [];

    /** @var bool whether an event is being told */
    private static bool $dispatching = false;

    /** Tells of an event; in a test whose sink is open, only the sink. */
    public static function dispatch(base $event): void {
        if (!$event->is_triggered() || $event->is_dispatched() || $event->is_restored()) {
            throw new \coding_exception('events are dispatched by triggering them');
        }
        if (\host_events::$sink) {
            \host_events::$sink->add($event);
            return;
        }
        self::$queue[] = [$event, false];
        self::work();
    }

    /** Tells of what waits, one event after the other. */
    private static function work(): void {
        if (self::$dispatching) {
            return;
        }
        self::$dispatching = true;
        try {
            while (self::$queue) {
                self::tell(...array_shift(self::$queue));
            }
        } finally {
            self::$dispatching = false;
        }
    }

    /** Tells the observers of an event, or those who waited for the commit. */
    private static function tell(base $event, bool $committed): void {
        $open = $GLOBALS['DB']->is_transaction_started();
        $waits = false;
        foreach (self::observers_of($event) as $observer) {
            if (!$observer->internal && $open) {
                $waits = true;
            } else if (!$committed || !$observer->internal) {
                self::call($observer->callable, $event);
            }
        }
        if ($waits) {
            self::$uncommitted[] = $event;
        }
    }

    /** Calls an observer, whose failure is nobody else's. */
    private static function call(callable $callable, base $event): void {
        try {
            $callable($event);
        } catch (\Exception $exception) {
            debugging('an observer failed: ' . $exception->getMessage());
        }
    }

    /** Those who observe the class of an event or one it extends. */
    private static function observers_of(base $event): array {
        self::$observers ??= self::sorted(array_merge(...array_values(\host_plugins::declared('db/events.php', 'observers'))));
        $found = [];
        foreach ([get_class($event), ...array_values(class_parents($event))] as $class) {
            $found = [...$found, ...(self::$observers["\\$class"] ?? [])];
        }
        usort($found, static fn(\stdClass $a, \stdClass $b) => $b->priority <=> $a->priority);
        return $found;
    }

    /** Observers by event, the highest priority first; what is not well declared is left out. */
    private static function sorted(array $declared): array {
        $sorted = [];
        foreach ($declared as $observer) {
            if (empty($observer['eventname']) || empty($observer['callback'])) {
                debugging('an observer names no event or no callback');
                continue;
            }
            if (!empty($observer['includefile'])) {
                throw new \host_refusal('includefile of an observer');
            }
            $name = $observer['eventname'] === '*' ? '\\core\\event\\base' : '\\' . ltrim($observer['eventname'], '\\');
            $sorted[$name][] = (object) ['callable' => $observer['callback'], 'priority' => (int) ($observer['priority'] ?? 0),
                'internal' => (bool) ($observer['internal'] ?? true)];
        }
        foreach ($sorted as &$list) {
            usort($list, static fn(\stdClass $a, \stdClass $b) => $b->priority <=> $a->priority);
        }
        return $sorted;
    }

    /** Other observers, for a test. */
    public static function phpunit_replace_observers(array $observers): array {
        self::phpunit_reset();
        return self::$observers = self::sorted($observers);
    }

    /** The observers of the plugins again. */
    public static function phpunit_reset(): void {
        self::$observers = null;
        self::$queue = self::$uncommitted = [];
    }

    /** Tells those who waited, once everything is committed. */
    public static function database_transaction_commited(): void {
        foreach (self::$uncommitted as $event) {
            self::$queue[] = [$event, true];
        }
        self::$uncommitted = [];
        self::work();
    }

    /** Forgets those who waited. */
    public static function database_transaction_rolledback(): void {
        self::$uncommitted = [];
    }
}
