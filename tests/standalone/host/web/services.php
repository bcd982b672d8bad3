<?php

/**
 * What scripts ask for: web services, strings, templates, files.
 */
final class host_services {
    /**
     * Calls web services for the browser.
     */
    public static function call(): void {
        header('Content-Type: application/json; charset=utf-8');
        $answers = [];
        foreach (json_decode(file_get_contents('php://input'), true) ?? [] as $request) {
            try {
                $answers[] = ['error' => false, 'data' => self::answer($request['methodname'], $request['args'])];
            } catch (moodle_exception $exception) {
                $answers[] = ['error' => true, 'exception' => ['message' => $exception->getMessage(),
                    'errorcode' => $exception->errorcode]];
            }
        }
        echo json_encode($answers);
    }

    /**
     * The answer of one web service.
     *
     * @param string $name
     * @param array $arguments
     * @return mixed
     */
    private static function answer(string $name, array $arguments): mixed {
        if ($name === 'core_get_strings') {
            // As it stands in the file: the browser puts in what it needs.
            return array_map(static fn(array $wanted) => ['string' => get_string($wanted['stringid'], $wanted['component'])],
                $arguments['strings']);
        }
        if ($name === 'core_output_load_template') {
            return (new host_template_loader())->load("{$arguments['component']}/{$arguments['template']}");
        }
        if (!isloggedin() || !confirm_sesskey()) {
            throw new require_login_exception('login');
        }
        $info = core_external\external_api::external_function_info($name);
        $parameters = core_external\external_api::validate_parameters($info->parameters_desc, $arguments);
        $answer = call_user_func_array([$info->classname, $info->methodname], array_values($parameters));
        return core_external\external_api::clean_returnvalue($info->returns_desc, $answer);
    }

    /**
     * A file of a plugin.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param string[] $path
     */
    public static function file(int $contextid, string $component, string $area, array $path): void {
        $context = context::instance_by_id($contextid);
        $modname = substr($component, 4);
        require_once(host_plugins::folder($component) . '/lib.php');
        $cm = get_coursemodule_from_id($modname, $context->instanceid, 0, false, MUST_EXIST);
        $callback = "{$modname}_pluginfile";
        if (!$callback(get_course($cm->course), $cm, $context, $area, $path, false)) {
            throw new moodle_exception('filenotfound');
        }
    }
}
