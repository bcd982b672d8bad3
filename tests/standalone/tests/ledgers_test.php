<?php

use core\message\message;

/**
 * Work of every night.
 */
final class nightly_task extends core\task\scheduled_task {
    public function get_name() {
        return 'Malam';
    }

    public function execute() {
    }
}

/**
 * Messages, calendar and completion write down what they are asked; caches keep what is declared.
 */
final class ledgers_test extends advanced_testcase {
    /** @var string[] files put beside the copied plugin for a test */
    private array $files = [];

    protected function tearDown(): void {
        array_map('unlink', $this->files);
        clearstatcache();
        parent::tearDown();
    }

    /**
     * Lets the copied activity declare something in a file that it does not have.
     *
     * @param string $name
     * @param string $code
     */
    private function declare(string $name, string $code): void {
        $file = host_plugins::folder('mod_actionplan') . "/db/$name.php";
        $this->assertFileDoesNotExist($file, 'the plugin declares this itself now: test with that');
        file_put_contents($file, "<?php\n$code\n");
        $this->files[] = $file;
    }

    /**
     * A message that lacks nothing but what the test takes away.
     *
     * @param string ...$without
     * @return message
     */
    private function message(string ...$without): message {
        $user = $this->getDataGenerator()->create_user();
        $message = new message();
        $fields = ['component' => 'mod_actionplan', 'name' => 'planwaits', 'userfrom' => get_admin(), 'userto' => $user,
            'subject' => 'Pengingat', 'fullmessage' => 'Unggah bukti', 'notification' => 1];
        foreach (array_diff_key($fields, array_flip($without)) as $field => $value) {
            $message->$field = $value;
        }
        return $message;
    }

    public function test_messages(): void {
        global $DB;
        message_send($this->message());
        $this->assertSame(['Pengingat', 'planwaits'], array_values((array) $DB->get_record('notifications', [], 'subject, eventtype')));
        $sink = $this->redirectMessages();
        message_send($this->message());
        $this->assertSame(['Unggah bukti'], array_column($sink->get_messages(), 'fullmessage'));
        $sink->close();
        message_send($this->message());
        $this->assertSame([1, 2], [$sink->count(), $DB->count_records('notifications')]);
        $this->expectException(coding_exception::class);
        message_send($this->message('subject'));
    }

    public function test_messages_must_be_declared(): void {
        $message = $this->message('name');
        $message->name = 'undeclared';
        $this->expectException(coding_exception::class);
        message_send($message);
    }

    public function test_calendar(): void {
        global $DB;
        $event = calendar_event::create(['name' => 'Batas bukti', 'description' => '', 'courseid' => 1, 'modulename' => 'actionplan',
            'instance' => 3, 'eventtype' => 'due', 'type' => CALENDAR_EVENT_TYPE_ACTION, 'timestart' => 1000, 'timesort' => 1000], false);
        $event->update(['timestart' => 2000], false);
        $this->assertSame(['2000', 'due'], [calendar_event::load($event->id)->timestart, $event->eventtype]);
        $event->delete();
        $this->assertSame(0, $DB->count_records('event'));
        $factory = new core_calendar\action_factory();
        $action = $factory->create_instance('Unggah', new moodle_url('/mod/actionplan/view.php'), 2, true);
        $this->assertSame(['Unggah', 2, true], [$action->get_name(), $action->get_item_count(), $action->is_actionable()]);
    }

    public function test_completion(): void {
        global $DB;
        $course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $completion = new completion_info($course);
        $cm = (object) ['id' => 5, 'completion' => COMPLETION_TRACKING_AUTOMATIC];
        $this->assertSame([1, COMPLETION_TRACKING_AUTOMATIC], [$completion->is_enabled(), $completion->is_enabled($cm)]);
        $this->setUser($this->getDataGenerator()->create_user());
        $completion->set_module_viewed($cm);
        $completion->update_state($cm, COMPLETION_COMPLETE, 77);
        $this->assertSame(['viewed' => '-1', 'update' => '1'],
            $DB->get_records_menu('host_completion', ['coursemoduleid' => 5], 'id', 'what, possibleresult'));
    }

    public function test_scheduled_tasks(): void {
        $this->declare('tasks', '$tasks = [["classname" => "\\\\nightly_task"]];');
        $this->assertInstanceOf(nightly_task::class, core\task\manager::get_scheduled_task('\nightly_task'));
        $this->assertFalse(core\task\manager::get_scheduled_task('\hourly_task'));
    }

    public function test_cache(): void {
        $this->declare('caches', '$definitions = ["sums" => []];');
        $cache = cache::make('mod_actionplan', 'sums');
        $value = (object) ['verified' => 1];
        $cache->set('a', $value);
        $value->verified = 2;
        $this->assertSame(1, cache::make('mod_actionplan', 'sums')->get('a')->verified);
        $this->assertSame(['a' => true, 'b' => false], ['a' => $cache->has('a'), 'b' => $cache->get('b')]);
        $cache->purge();
        $this->assertFalse($cache->get('a'));
        $this->expectException(coding_exception::class);
        cache::make('mod_actionplan', 'others');
    }
}
