<?php
// The test cases that the plugins' tests extend, on PHPUnit.

use core\task\manager;

/**
 * A test that touches nothing.
 */
abstract class basic_testcase extends PHPUnit\Framework\TestCase {
    public function assertDebuggingCalled($debugmessage = null, $debuglevel = null, $message = ''): void {
        $this->assertDebuggingCalledCount(1, $debugmessage === null ? [] : [$debugmessage]);
    }

    public function assertDebuggingCalledCount($expectedcount, $debugmessages = []): void {
        [$messages, host_debugging::$messages] = [host_debugging::$messages, []];
        $this->assertCount($expectedcount, $messages, implode("\n", $messages));
        foreach ($debugmessages as $index => $expected) {
            $this->assertSame($expected, $messages[$index]);
        }
    }

    public function assertDebuggingNotCalled(): void {
        $this->assertDebuggingCalledCount(0);
    }

    public function resetDebugging(): void {
        host_debugging::$messages = [];
    }

    public function assertTimeCurrent($time): void {
        $this->assertLessThanOrEqual(time(), $time);
        $this->assertGreaterThanOrEqual(time() - 60, $time);
    }
}

/**
 * A test that starts from a freshly installed site.
 */
abstract class advanced_testcase extends basic_testcase {
    protected function setUp(): void {
        parent::setUp();
        host_site::reset();
    }

    protected function tearDown(): void {
        [$refused, $debugging] = [host_refusal::$ledger, host_debugging::$messages];
        host_refusal::$ledger = host_debugging::$messages = [];
        parent::tearDown();
        if ($debugging) {
            throw new coding_exception('debugging() was not expected: ' . implode('; ', $debugging));
        }
        if ($refused) {
            throw new host_refusal('what this test needed: ' . implode(', ', $refused));
        }
    }

    public function resetAfterTest(bool $reset = true): void {
        // Every test starts anew here.
    }

    public function preventResetByRollback(): void {
        // Tests are not wrapped into a transaction here.
    }

    public function mock_clock_with_frozen(?int $time = null): frozen_clock {
        \core\di::set(\core\clock::class, $clock = new frozen_clock($time));
        return $clock;
    }

    public static function getDataGenerator(): testing_data_generator {
        return host_site::generator();
    }

    public static function setUser($user = null): void {
        global $DB, $USER;
        $user = is_object($user) ? $user->id : $user;
        $USER = $user ? $DB->get_record('user', ['id' => $user], '*', MUST_EXIST) : (object) ['id' => 0, 'lang' => ''];
    }

    public static function setAdminUser(): void {
        self::setUser(get_admin());
    }

    public function redirectEvents(): host_sink {
        return host_events::$sink = new host_sink();
    }

    public function redirectMessages(): host_sink {
        return host_messages::$sink = new host_sink();
    }

    protected function runAdhocTasks(string $matchclass = ''): void {
        foreach (manager::get_adhoc_tasks($matchclass) as $id => $task) {
            $task->execute();
            $GLOBALS['DB']->delete_records('task_adhoc', ['id' => $id]);
        }
    }
}

/**
 * A clock that stands.
 */
class frozen_clock implements \core\clock {
    public function __construct(private ?int $time = null) {
        $this->time ??= time();
    }

    public function now(): DateTimeImmutable {
        return new DateTimeImmutable("@$this->time");
    }

    public function time(): int {
        return $this->time;
    }

    public function set_to(int $time): void {
        $this->time = $time;
    }
}

/**
 * Makes users, courses and what is in them.
 */
class testing_data_generator {
    /** @var int how many things were made */
    private int $count = 0;

    /** @var component_generator_base[] */
    private array $plugins = [];

    public function get_plugin_generator($component): component_generator_base {
        if (!isset($this->plugins[$component])) {
            host_plugins::folder($component) ?? throw new host_refusal("the plugin $component");
            require_once(host_plugins::folder($component) . '/tests/generator/lib.php');
            $class = "{$component}_generator";
            $this->plugins[$component] = new $class($this);
        }
        return $this->plugins[$component];
    }

    public function create_user($record = null): stdClass {
        global $DB;
        $number = ++$this->count;
        $id = user_create_user((object) ((array) $record + ['username' => "username$number", 'email' => "username$number@example.com",
            'firstname' => "Nama$number", 'lastname' => "Uji$number"]));
        return $DB->get_record('user', ['id' => $id]);
    }

    public function create_course($record = null): stdClass {
        global $DB;
        $number = ++$this->count;
        $id = $DB->insert_record('course', (object) ((array) $record + ['fullname' => "Kursus $number", 'shortname' => "kursus$number",
            'category' => 1, 'format' => 'topics', 'visible' => 1]));
        $course = get_course($id);
        enrol_get_plugin('manual')->add_default_instance($course);
        return $course;
    }

    public function create_module($modulename, $record = null, ?array $options = null): stdClass {
        return $this->get_plugin_generator("mod_$modulename")->create_instance($record, $options);
    }

    public function create_group($record): stdClass {
        global $DB;
        $id = $DB->insert_record('groups', (object) ((array) $record + ['name' => 'Grup ' . ++$this->count]));
        return $DB->get_record('groups', ['id' => $id]);
    }

    public function enrol_user($userid, $courseid, $role = 'student'): bool {
        global $DB;
        $instance = $DB->get_record('enrol', ['courseid' => $courseid, 'enrol' => 'manual'], '*', MUST_EXIST);
        $roleid = is_numeric($role) ? $role : $DB->get_field('role', 'id', ['shortname' => $role], MUST_EXIST);
        enrol_get_plugin('manual')->enrol_user($instance, $userid, $roleid);
        return true;
    }

    public function create_and_enrol($course, $role = 'student', $record = null): stdClass {
        $user = $this->create_user($record);
        $this->enrol_user($user->id, $course->id, $role);
        return $user;
    }

    public function role_assign($role, $userid, $contextid = false): int {
        $roleid = is_numeric($role) ? $role : $GLOBALS['DB']->get_field('role', 'id', ['shortname' => $role], MUST_EXIST);
        return role_assign($roleid, $userid, $contextid ?: context_system::instance()->id);
    }
}

/**
 * What generators of plugins have in common.
 */
abstract class component_generator_base {
    public function __construct(protected testing_data_generator $datagenerator) {
    }

    public function reset(): void {
    }
}

/**
 * What generators of activities have in common.
 */
abstract class testing_module_generator extends component_generator_base {
    /**
     * An activity, by the callbacks of its plugin.
     *
     * @param array|stdClass|null $record with course
     * @return stdClass the activity, with cmid
     */
    public function create_instance($record = null, ?array $options = null): stdClass {
        global $DB;
        $modname = preg_replace('/^mod_(.*)_generator$/', '$1', static::class);
        $data = create_module((object) ((array) $record + ['name' => "Aktivitas $modname", 'modulename' => $modname]));
        $instance = $DB->get_record($modname, ['id' => $data->instance], '*', MUST_EXIST);
        $instance->cmid = $data->coursemodule;
        return $instance;
    }
}
