<?php
// Events, which are only collected, and adhoc tasks, which wait in a table.

namespace core\event {
    /** Something that happened. */
    abstract class base {
        public const LEVEL_OTHER = 0;
        public const LEVEL_TEACHING = 1;
        public const LEVEL_PARTICIPATING = 2;

        /** @var array what is known of it */
        protected array $data = [];

        /** @var \context where it happened */
        protected \context $context;

        final private function __construct() {
        }

        abstract protected function init();

        /** Makes the event of what is known. */
        final public static function create(?array $data = null): static {
            $event = new static();
            $event->init();
            $context = $data['context'] ?? \context_system::instance();
            unset($data['context']);
            $event->context = $context;
            $parts = explode('\\', static::class);
            $event->data += ($data ?? []) + ['component' => $parts[0], 'eventname' => '\\' . static::class, 'contextid' => $context->id,
                'contextinstanceid' => $context->instanceid, 'other' => null, 'objectid' => null];
            foreach (['crud', 'edulevel'] as $field) {
                if (!isset($event->data[$field])) {
                    throw new \coding_exception(static::class . " does not say its $field");
                }
            }
            if (json_encode($event->data['other']) === false) {
                throw new \coding_exception(static::class . ' holds what cannot be written down');
            }
            return $event;
        }

        /** Lets it happen. */
        final public function trigger(): void {
            \host_events::$collected[] = $this;
        }

        public function __get(string $name) {
            return array_key_exists($name, $this->data) ? $this->data[$name] : throw new \host_refusal("event property $name");
        }

        public function __isset(string $name): bool {
            return isset($this->data[$name]);
        }
    }
}

namespace core\task {
    /** Work for later. */
    abstract class adhoc_task {
        /** @var int its row in the queue */
        public int $hostid = 0;

        /** @var mixed what it is about */
        private mixed $customdata = null;

        abstract public function execute();

        public function set_custom_data($data): void {
            $this->customdata = json_encode($data);
        }

        public function set_custom_data_as_string(?string $data): void {
            $this->customdata = $data;
        }

        public function get_custom_data() {
            return json_decode((string) $this->customdata);
        }

        public function get_custom_data_as_string(): ?string {
            return $this->customdata;
        }
    }

    /** The queue. */
    class manager {
        public static function queue_adhoc_task(adhoc_task $task, $checkforexisting = false): int {
            return $GLOBALS['DB']->insert_record('task_adhoc', (object) [
                'classname' => '\\' . get_class($task), 'customdata' => $task->get_custom_data_as_string(),
            ]);
        }

        /** The next task of a class, whose work is then done at once. */
        public static function get_next_adhoc_task($timestart, $checklimits = true, $classname = null): ?adhoc_task {
            foreach (self::get_adhoc_tasks($classname) as $id => $task) {
                $task->hostid = $id;
                return $task;
            }
            return null;
        }

        public static function adhoc_task_starting(adhoc_task $task): void {
        }

        public static function adhoc_task_complete(adhoc_task $task): void {
            $GLOBALS['DB']->delete_records('task_adhoc', ['id' => $task->hostid]);
        }

        /** The tasks of a class that wait, by id. */
        public static function get_adhoc_tasks($classname): array {
            $tasks = [];
            $records = $GLOBALS['DB']->get_records('task_adhoc', ['classname' => '\\' . ltrim($classname, '\\')], 'id');
            foreach ($records as $record) {
                $tasks[$record->id] = new $classname();
                $tasks[$record->id]->set_custom_data_as_string($record->customdata);
            }
            return $tasks;
        }
    }
}

namespace {
    /** What happened since the ledger was emptied. */
    final class host_events {
        /** @var \core\event\base[] */
        public static array $collected = [];
    }
}
