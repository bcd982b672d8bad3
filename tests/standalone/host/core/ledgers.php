<?php
// Messages, calendar and completion: written down as they are asked for, in tables named as Moodle's; nothing is computed of them.

namespace core\message {
    /** A message to somebody. */
    class message {
        /** What a message may say. */
        private const FIELDS = ['courseid', 'component', 'name', 'userfrom', 'userto', 'subject', 'fullmessage', 'fullmessageformat',
            'fullmessagehtml', 'smallmessage', 'notification', 'contexturl', 'contexturlname', 'customdata', 'timecreated'];

        /** @var array what it says */
        private array $said = [];

        public function __set(string $name, mixed $value): void {
            in_array($name, self::FIELDS, true) || throw new \host_refusal("message::\$$name");
            $this->said[$name] = $value;
        }

        public function __get(string $name): mixed {
            return in_array($name, self::FIELDS, true) ? $this->said[$name] ?? null : throw new \host_refusal("message::\$$name");
        }

        public function __isset(string $name): bool {
            return isset($this->said[$name]);
        }
    }
}

namespace core_calendar {
    /** What somebody can do about a date. */
    final class action {
        public function __construct(
            private readonly string $name,
            private readonly \moodle_url $url,
            private readonly int $itemcount,
            private readonly bool $actionable,
        ) {
        }

        public function get_name(): string {
            return $this->name;
        }

        public function get_url(): \moodle_url {
            return $this->url;
        }

        public function get_item_count(): int {
            return $this->itemcount;
        }

        public function is_actionable(): bool {
            return $this->actionable;
        }
    }

    /** Makes actions. */
    final class action_factory {
        public function create_instance($name, \moodle_url $url, $itemcount, $actionable): action {
            return new action($name, $url, $itemcount, $actionable);
        }
    }
}

namespace {
    /**
     * Sends a message: a row of notifications. In a test whose sink is open, only the sink has it.
     *
     * @param \core\message\message $message
     * @return int
     */
    function message_send(\core\message\message $message): int {
        global $DB;
        foreach (['component', 'name', 'userfrom', 'userto', 'subject', 'fullmessage', 'notification'] as $field) {
            isset($message->$field) || throw new coding_exception("a message needs $field");
        }
        if (!isset(host_plugins::declared('db/messages.php', 'messageproviders')[$message->component][$message->name])) {
            throw new coding_exception("$message->component declares no messages of the kind $message->name in db/messages.php");
        }
        $userid = static fn($user) => (int) (is_object($user) ? $user->id : $user);
        $record = (object) ['useridfrom' => $userid($message->userfrom), 'useridto' => $userid($message->userto),
            'subject' => $message->subject, 'fullmessage' => $message->fullmessage, 'fullmessagehtml' => $message->fullmessagehtml,
            'smallmessage' => $message->smallmessage, 'component' => $message->component, 'eventtype' => $message->name,
            'contexturl' => $message->contexturl === null ? null : (string) $message->contexturl, 'timecreated' => time()];
        if (host_messages::$sink) {
            host_messages::$sink->add($record);
            return 1;
        }
        return $DB->insert_record('notifications', $record);
    }

    /**
     * Where messages go in a test that catches them.
     */
    final class host_messages {
        /** @var host_sink|null the open sink */
        public static ?host_sink $sink = null;
    }

    /**
     * A date in the calendar: a row of event.
     */
    final class calendar_event {
        private function __construct(private stdClass $record) {
        }

        public static function create($properties, $checkcapability = true): self {
            global $DB;
            $record = (object) ((array) $properties + ['timestart' => time(), 'timemodified' => time()]);
            $record->id = $DB->insert_record('event', $record);
            return self::load($record->id);
        }

        public static function load($param): self {
            return new self(is_object($param) ? $param : $GLOBALS['DB']->get_record('event', ['id' => $param], '*', MUST_EXIST));
        }

        public function update($data, $checkcapability = true): bool {
            $GLOBALS['DB']->update_record('event', (object) (['id' => $this->record->id] + (array) $data));
            $this->record = self::load($this->record->id)->record;
            return true;
        }

        public function delete($deleterepeated = false): bool {
            return $GLOBALS['DB']->delete_records('event', ['id' => $this->record->id]);
        }

        public function __get(string $name): mixed {
            return property_exists($this->record, $name) ? $this->record->$name : throw new host_refusal("calendar_event::\$$name");
        }
    }

    /**
     * Completion of a course: what is asked of it is a row of host_completion.
     */
    final class completion_info {
        public function __construct(private readonly stdClass $course) {
        }

        public function is_enabled($cm = null): int {
            return (int) ($cm === null || !$this->course->enablecompletion ? $this->course->enablecompletion : $cm->completion);
        }

        public function set_module_viewed($cm, $userid = 0): void {
            $this->note($cm, $userid, 'viewed', COMPLETION_UNKNOWN);
        }

        public function update_state($cm, $possibleresult = COMPLETION_UNKNOWN, $userid = 0): void {
            $this->note($cm, $userid, 'update', $possibleresult);
        }

        /**
         * Writes down what was asked.
         *
         * @param stdClass|cm_info $cm
         * @param int $userid 0 for whoever is logged in
         * @param string $what viewed or update
         * @param int $result the state that is possible now
         */
        private function note($cm, int $userid, string $what, int $result): void {
            global $DB, $USER;
            $DB->insert_record('host_completion', (object) ['coursemoduleid' => $cm->id, 'userid' => $userid ?: $USER->id,
                'what' => $what, 'possibleresult' => $result, 'timecreated' => time()]);
        }
    }
}
