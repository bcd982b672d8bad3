<?php
// Calls web services as people of the demonstration.

use core_external\external_api;

/**
 * Calls external functions as the browser of a person would, parameters and answers checked as declared.
 */
final class demo_caller {
    /**
     * Calls a function as a person.
     *
     * @param int $userid
     * @param string $function
     * @param array $arguments by name
     * @return array the answer
     */
    public function call(int $userid, string $function, array $arguments = []): array {
        global $USER;
        if ((int) $USER->id !== $userid) {
            \core\session\manager::set_user(\core_user::get_user($userid, '*', MUST_EXIST));
        }
        $info = external_api::external_function_info($function);
        $parameters = external_api::validate_parameters($info->parameters_desc, $arguments);
        $answer = call_user_func_array([$info->classname, $info->methodname], array_values($parameters));
        return json_decode(json_encode(external_api::clean_returnvalue($info->returns_desc, $answer)), true);
    }

    /**
     * Calls a function that writes to a plan and insists that it was done.
     *
     * @param int $userid
     * @param string $function
     * @param array $arguments
     * @return array the plan as it stands afterwards
     */
    public function write(int $userid, string $function, array $arguments): array {
        $answer = $this->call($userid, $function, $arguments);
        if ($answer['status'] !== 'ok') {
            throw new \RuntimeException("$function: {$answer['status']} " . json_encode($answer['errors'], JSON_UNESCAPED_UNICODE));
        }
        return $answer['plan'];
    }

    /**
     * The plan of somebody in an activity, as that person sees it.
     *
     * @param int $userid
     * @param int $cmid
     * @return array
     */
    public function plan(int $userid, int $cmid): array {
        global $DB;
        $planid = $DB->get_field_sql(
            'SELECT MAX(p.id) FROM {actionplan_plan} p JOIN {course_modules} cm ON cm.instance = p.actionplanid
              WHERE cm.id = ? AND p.userid = ?',
            [$cmid, $userid],
        );
        return $this->call($userid, 'mod_actionplan_get_plan', ['planid' => (int) $planid]);
    }

    /**
     * The participants of a course in the order in which they came; lists of the product begin with what needs somebody.
     *
     * @param int $courseid
     * @return stdClass[]
     */
    public static function participants(int $courseid): array {
        $query = new \local_asnblended\participant_query($courseid, new \local_asnblended\source('demo', 'list', 0), 0);
        $participants = \core\di::get(\local_asnblended\runs::class)->participants($query, '', 100000);
        usort($participants, static fn(stdClass $a, stdClass $b) => $a->id <=> $b->id);
        return $participants;
    }
}
