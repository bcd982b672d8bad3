<?php
// Adhoc tasks, which wait in a table.

namespace core\task;

/** Work for later. */
abstract class adhoc_task {
    /** @var int its row in the queue */
    public int $hostid = 0;

    /** @var mixed what it is about */
    private mixed $customdata = null;

    /** @var int before which it is not done, UTC seconds */
    private int $nextruntime = 0;

    abstract public function execute();

    public function set_custom_data($data): void {
        $this->customdata = json_encode($data);
    }

    public function set_next_run_time($nextruntime): void {
        $this->nextruntime = (int) $nextruntime;
    }

    public function get_next_run_time(): int {
        return $this->nextruntime;
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

/** Work that is done again and again; when, only Moodle's cron decides. */
abstract class scheduled_task {
    abstract public function get_name();

    abstract public function execute();
}

/** The queue. */
class manager {
    public static function queue_adhoc_task(adhoc_task $task, $checkforexisting = false): int {
        $row = ['classname' => '\\' . get_class($task), 'customdata' => $task->get_custom_data_as_string(),
            'component' => strtok(get_class($task), '\\'), 'nextruntime' => $task->get_next_run_time()];
        foreach ($checkforexisting ? $GLOBALS['DB']->get_records('task_adhoc', ['classname' => $row['classname']]) : [] as $standing) {
            if ($standing->customdata === $row['customdata']) {
                return 0;
            }
        }
        return $GLOBALS['DB']->insert_record('task_adhoc', (object) $row);
    }

    /** The next task of a class, whose work is then done at once. */
    public static function get_next_adhoc_task($timestart, $checklimits = true, $classname = null): ?adhoc_task {
        foreach (self::get_adhoc_tasks($classname) as $id => $task) {
            $task->hostid = $id;
            return $task;
        }
        return null;
    }

    /** A task that a plugin declares in db/tasks.php, or false. */
    public static function get_scheduled_task($classname): scheduled_task|false {
        $classname = ltrim($classname, '\\');
        foreach (\host_plugins::declared('db/tasks.php', 'tasks') as $tasks) {
            if (in_array($classname, array_map(static fn(array $task) => ltrim($task['classname'], '\\'), $tasks), true)) {
                return new $classname();
            }
        }
        return false;
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
        foreach ($classname === '' ? $GLOBALS['DB']->get_records('task_adhoc', null, 'id') : $records as $record) {
            $tasks[$record->id] = new $record->classname();
            $tasks[$record->id]->set_custom_data_as_string($record->customdata);
        }
        return $tasks;
    }
}
