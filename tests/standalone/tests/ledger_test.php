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
     * A page that swallowed a refusal becomes an error page that names it, whatever it wrote and wherever it led.
     */
    public function test_a_page_that_swallowed_a_refusal_fails(): void {
        $router = make_request_directory() . '/router.php';
        file_put_contents($router, '<?php require(' . var_export(dirname(__DIR__) . '/host/web/load.php', true) . ');
            try { $DB->get_manager(); } catch (Throwable) { header("Location: /elsewhere"); echo "the page"; }');
        $port = random_int(20000, 60000);
        $server = proc_open([PHP_BINARY, '-S', "localhost:$port", $router], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'],
            ['file', '/dev/null', 'w']], $pipes, null, ['HOST_SITE' => 'ledger', 'HOST_PGSQL' => ''] + getenv());
        $context = stream_context_create(['http' => ['ignore_errors' => true, 'follow_location' => 0]]);
        for ($attempt = 0; $attempt < 100; $attempt++) {
            usleep(50000);
            $text = @file_get_contents("http://localhost:$port/", false, $context);
            if ($text !== false) {
                break;
            }
        }
        $headers = $http_response_header ?? [];
        proc_terminate($server);
        proc_close($server);
        $this->assertStringContainsString(' 501 ', $headers[0] ?? '');
        $this->assertStringContainsString('data-errorcode="notserved"', $text);
        $this->assertStringContainsString('moodle_database::get_manager()', $text);
        $this->assertStringNotContainsString('the page', $text);
        $this->assertSame([], preg_grep('/^Location:/i', $headers));
    }

    /**
     * The file of a table with a column of a type.
     *
     * @param string $type
     * @return string
     */
    private static function table(string $type): string {
        $file = make_request_directory() . '/install.xml';
        $field = "<FIELD NAME=\"b\" TYPE=\"$type\"/>";
        file_put_contents($file, "<XMLDB><TABLES><TABLE NAME=\"a\"><FIELDS>$field</FIELDS></TABLE></TABLES></XMLDB>");
        return $file;
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
            'dynamic forms' => [static fn() => class_exists('core_form\dynamic_form'), 'the class core_form\dynamic_form'],
            'draft areas' => [static fn() => file_get_unused_draft_itemid(), 'draft areas: file_get_unused_draft_itemid()'],
            'group modes' => [static fn() => groups_get_activity_group((object) ['course' => SITEID, 'groupmode' => SEPARATEGROUPS]),
                'group modes on screens'],
            'the gradebook' => [static fn() => grade_update('mod', 1, 'mod', 'actionplan', 1, 0), 'the gradebook: grade_update()'],
            'classes of the gradebook' => [static fn() => class_exists('grade_item'), 'the class grade_item'],
            'administration' => [static fn() => admin_externalpage_setup('a'), 'administration: admin_externalpage_setup()'],
            'PDF' => [static fn() => class_exists('pdf'), 'the class pdf'],
            'another plugin' => [static fn() => class_exists('mod_forum\local\x'), 'the class mod_forum\local\x'],
            'an enrolment method' => [static fn() => enrol_get_plugin('self'), 'the enrolment method self'],
            'a string of core' => [static fn() => get_string('thereisnone'), "core's string thereisnone"],
            'a template of core' => [static fn() => host_templates::render('core/loading', []), 'the template core/loading'],
            'a column type' => [static fn() => (new schema())->add_xml(self::table('binary')), 'columns of type binary'],
            'availability' => [static fn() => class_exists('core_availability\info'), 'the class core_availability\info'],
            'badges' => [static fn() => class_exists('core_badges\badge'), 'the class core_badges\badge'],
            'report builder' => [static fn() => class_exists('core_reportbuilder\report'), 'the class core_reportbuilder\report'],
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
