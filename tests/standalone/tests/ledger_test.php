<?php

/**
 * A refusal counts even where somebody swallowed it.
 */
final class ledger_test extends advanced_testcase {
    /**
     * Runs a few lines of PHP in the host as a command.
     *
     * @param string $code
     * @return array exit code, output, errors
     */
    private static function command(string $code): array {
        $environment = ['HOST_SITE' => 'ledger', 'HOST_PGSQL' => ''] + getenv();
        $process = proc_open(
            [PHP_BINARY, '-r', 'require($argv[1]); ' . $code, dirname(__DIR__) . '/host/bootstrap.php'],
            [1 => ['pipe', 'w'], 2 => ['pipe', 'w']],
            $pipes,
            null,
            $environment,
        );
        [$output, $errors] = array_map('stream_get_contents', [$pipes[1], $pipes[2]]);
        return [proc_close($process), $output, $errors];
    }

    /**
     * A command that swallowed a refusal fails and names it; one that met none does not.
     */
    public function test_a_command_that_swallowed_a_refusal_fails(): void {
        $swallow = 'try { $DB->get_manager(); } catch (Throwable) { echo "swallowed"; }';
        [$status, $output, $errors] = self::command($swallow);
        $this->assertSame([1, 'swallowed'], [$status, $output]);
        $this->assertStringContainsString('does not serve moodle_database::get_manager()', $errors);
        [$status] = self::command("$swallow exit(0);");
        $this->assertSame(1, $status);
        [$status, $output] = self::command('echo $DB->count_records("user");');
        $this->assertSame([0, '2'], [$status, $output]);
    }

    /**
     * What is refused, each by its own name.
     *
     * @return array[]
     */
    public static function refused(): array {
        return [
            'forms' => [static fn() => new class extends moodleform {
            }, 'the class moodleform'],
            'a class of core' => [static fn() => \core_availability\info::class . class_exists(\core_availability\info::class), 'the class core_availability\info'],
            'badges' => [static fn() => class_exists('core_badges\badge'), 'the class core_badges\badge'],
            'report builder' => [static fn() => class_exists('core_reportbuilder\system_report'), 'the class core_reportbuilder\system_report'],
            'backup' => [static fn() => class_exists('backup_activity_task'), 'the class backup_activity_task'],
            'a method of the database' => [static fn() => $GLOBALS['DB']->get_manager(), 'moodle_database::get_manager()'],
            'a method of a page' => [static fn() => (new moodle_page())->add_body_class('a'), 'moodle_page::add_body_class()'],
            'a property of a page' => [static fn() => (new moodle_page())->navbar, 'moodle_page::$navbar'],
            'a parameter type' => [static fn() => clean_param('a', 'htmlcleaned'), 'the parameter type htmlcleaned'],
        ];
    }

    /**
     * What is not served is refused by name and stands in the ledger.
     *
     * @dataProvider refused
     * @param callable $work
     * @param string $name
     */
    public function test_what_is_not_served_is_refused_by_name(callable $work, string $name): void {
        host_refusal::$ledger = [];
        try {
            $work();
            $this->fail('nothing was refused');
        } catch (host_refusal $refusal) {
            $this->assertStringContainsString($name, $refusal->getMessage());
        }
        $this->assertContains($name, host_refusal::$ledger);
        host_refusal::$ledger = [];
    }
}
