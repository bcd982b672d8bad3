<?php
// Courses, activities, groups, enrolment and accounts, as far as the plugins look at them.

function get_course($courseid): stdClass {
    return clone host_memo::of("course $courseid", static fn() => $GLOBALS['DB']
        ->get_record('course', ['id' => $courseid], '*', MUST_EXIST));
}

function create_course($data): stdClass {
    global $DB;
    $id = $DB->insert_record('course', (object) ((array) $data + ['visible' => 1]));
    enrol_get_plugin('manual')->add_default_instance(get_course($id));
    return get_course($id);
}

/**
 * Adds an activity by the callbacks of its plugin.
 *
 * @param stdClass $data modulename, course, name
 * @return stdClass the data with coursemodule and instance
 */
function create_module($data): stdClass {
    global $DB;
    $modname = $data->modulename;
    require_once(host_plugins::folder("mod_$modname") . '/lib.php');
    $data->coursemodule = $DB->insert_record('course_modules', (object) ['course' => $data->course, 'visible' => 1,
        'module' => $DB->get_field('modules', 'id', ['name' => $modname], MUST_EXIST), 'instance' => 0]);
    $data->instance = "{$modname}_add_instance"((object) ((array) $data + ['intro' => $data->introeditor['text'] ?? '',
        'introformat' => $data->introeditor['format'] ?? FORMAT_HTML]));
    $DB->set_field('course_modules', 'instance', $data->instance, ['id' => $data->coursemodule]);
    context_module::instance($data->coursemodule);
    return "{$modname}_coursemodule_edit_post_actions"($data, get_course($data->course));
}

/**
 * A course module with the name of its kind.
 *
 * @param string $where
 * @param array $params
 * @param int $strictness
 * @return stdClass|false
 */
function host_course_module(string $where, array $params, $strictness) {
    $key = "module $where " . implode(' ', $params);
    $cm = host_memo::of($key, static fn() => $GLOBALS['DB']->get_record_sql(
        "SELECT cm.*, m.name AS modname FROM {course_modules} cm JOIN {modules} m ON m.id = cm.module WHERE $where",
        $params,
        $strictness,
    ));
    return $cm ? clone $cm : false;
}

function get_coursemodule_from_id($modname, $cmid, $courseid = 0, $section = false, $strictness = IGNORE_MISSING) {
    return host_course_module('m.name = ? AND cm.id = ?', [$modname, $cmid], $strictness);
}

function get_coursemodule_from_instance($modname, $instance, $courseid = 0, $section = false, $strictness = IGNORE_MISSING) {
    return host_course_module('m.name = ? AND cm.instance = ?', [$modname, $instance], $strictness);
}

function set_coursemodule_visible($cmid, $visible): bool {
    return $GLOBALS['DB']->set_field('course_modules', 'visible', $visible, ['id' => $cmid]);
}

function course_delete_module($cmid): void {
    global $DB;
    $cm = $DB->get_record_sql('SELECT cm.*, m.name AS modname FROM {course_modules} cm JOIN {modules} m ON m.id = cm.module
        WHERE cm.id = ?', [$cmid], MUST_EXIST);
    require_once(host_plugins::folder("mod_{$cm->modname}") . '/lib.php');
    "{$cm->modname}_delete_instance"((int) $cm->instance);
    $context = context_module::instance($cmid);
    get_file_storage()->delete_area_files($context->id);
    $DB->delete_records('context', ['id' => $context->id]);
    $DB->delete_records('course_modules', ['id' => $cmid]);
}

function delete_course($courseid, $showfeedback = true): bool {
    global $DB;
    $course = is_object($courseid) ? $courseid : get_course($courseid);
    \core\di::get(\core\hook\manager::class)->dispatch(new \core_course\hook\before_course_deleted($course));
    foreach ($DB->get_fieldset('course_modules', 'id', ['course' => $course->id]) as $cmid) {
        course_delete_module($cmid);
    }
    $DB->delete_records('course', ['id' => $course->id]);
    return true;
}

function get_fast_modinfo($courseorid, $userid = 0, $resetonly = false) {
    return $resetonly ? null : throw new host_refusal('get_fast_modinfo() beyond clearing its cache');
}

function groups_add_member($groupid, $userid): bool {
    global $DB;
    $key = ['groupid' => is_object($groupid) ? $groupid->id : $groupid, 'userid' => is_object($userid) ? $userid->id : $userid];
    if (!$DB->record_exists('groups_members', $key)) {
        $DB->insert_record('groups_members', (object) $key);
        host_group_event(\core\event\group_member_added::class, $key['groupid'], $key['userid']);
    }
    return true;
}

function groups_remove_member($groupid, $userid): bool {
    $key = ['groupid' => is_object($groupid) ? $groupid->id : $groupid, 'userid' => is_object($userid) ? $userid->id : $userid];
    $GLOBALS['DB']->delete_records('groups_members', $key);
    host_group_event(\core\event\group_member_removed::class, $key['groupid'], $key['userid']);
    return true;
}

function groups_delete_group($groupid): bool {
    global $DB;
    $group = $DB->get_record('groups', ['id' => is_object($groupid) ? $groupid->id : $groupid], '*', MUST_EXIST);
    $DB->delete_records('groups_members', ['groupid' => $group->id]);
    $DB->delete_records('groups', ['id' => $group->id]);
    \core\event\group_deleted::create(['context' => context_course::instance($group->courseid), 'objectid' => $group->id])->trigger();
    return true;
}

/** Tells that somebody has entered or left a group. */
function host_group_event(string $class, $groupid, $userid): void {
    $courseid = $GLOBALS['DB']->get_field('groups', 'courseid', ['id' => $groupid], MUST_EXIST);
    $class::create(['context' => context_course::instance($courseid), 'objectid' => $groupid, 'relateduserid' => $userid])->trigger();
}

function groups_is_member($groupid, $userid = null): bool {
    return $GLOBALS['DB']->record_exists('groups_members', ['groupid' => $groupid, 'userid' => $userid ?? $GLOBALS['USER']->id]);
}

function groups_get_course_groupmode($course): int {
    return (int) $course->groupmode;
}

function groups_get_activity_groupmode($cm): int {
    $course = get_course($cm->course);
    return (int) ($course->groupmodeforce ? $course->groupmode : $cm->groupmode);
}

function groups_get_activity_group($cm, $update = false): int {
    return groups_get_activity_groupmode($cm) === NOGROUPS ? 0 : throw new host_refusal('group modes on screens');
}

function groups_print_activity_menu($cm, $url, $return = false): string {
    return groups_get_activity_groupmode($cm) === NOGROUPS ? '' : throw new host_refusal('group modes on screens');
}

function groups_get_all_groups($courseid, $userid = 0): array {
    global $DB;
    return $userid
        ? $DB->get_records_sql('SELECT g.* FROM {groups} g JOIN {groups_members} gm ON gm.groupid = g.id
            WHERE g.courseid = ? AND gm.userid = ? ORDER BY g.name, g.id', [$courseid, $userid])
        : $DB->get_records('groups', ['courseid' => $courseid], 'name, id');
}

function enrol_is_enabled($name): bool {
    return $name === 'manual';
}

function enrol_get_plugin($name): host_manual_enrolment {
    return $name === 'manual' ? new host_manual_enrolment() : throw new host_refusal("the enrolment method $name");
}

/** When an enrolment (ue, by the method e) counts; host_active() gives the parameters. */
const HOST_ACTIVE = 'AND e.status = ? AND ue.status = ? AND ue.timestart <= ? AND (ue.timeend = 0 OR ue.timeend > ?)';

/**
 * The parameters of HOST_ACTIVE.
 *
 * @return int[]
 */
function host_active(): array {
    return [ENROL_INSTANCE_ENABLED, ENROL_USER_ACTIVE, time(), time()];
}

function enrol_get_all_users_courses($userid, $onlyactive = false): array {
    return $GLOBALS['DB']->get_records_sql('SELECT DISTINCT c.id, c.fullname, c.shortname FROM {course} c
        JOIN {enrol} e ON e.courseid = c.id JOIN {user_enrolments} ue ON ue.enrolid = e.id
        WHERE ue.userid = ? ' . ($onlyactive ? HOST_ACTIVE : '') . ' ORDER BY c.id',
        [$userid, ...($onlyactive ? host_active() : [])]);
}

/**
 * Whether somebody is enrolled in a course; who is logged in counts when nobody is named.
 *
 * @param context $context of the course or of something in it
 * @param int|stdClass|null $user
 * @param string $withcapability
 * @param bool $onlyactive whether suspended enrolments do not count
 * @return bool
 */
function is_enrolled(context $context, $user = null, $withcapability = '', $onlyactive = false): bool {
    $userid = host_access::userid($user ?: null);
    $active = $onlyactive ? HOST_ACTIVE : '';
    return $GLOBALS['DB']->record_exists_sql("SELECT 1 FROM {user_enrolments} ue JOIN {enrol} e ON e.id = ue.enrolid
        WHERE e.courseid = ? AND ue.userid = ? $active",
        [$context->course()->instanceid, $userid, ...($onlyactive ? host_active() : [])])
        && ($withcapability === '' || has_capability($withcapability, $context, $userid));
}

/**
 * Manual enrolment.
 */
final class host_manual_enrolment {
    public function add_default_instance(stdClass $course): int {
        $student = array_key_first(get_archetype_roles('student'));
        return $GLOBALS['DB']->insert_record('enrol', (object) ['enrol' => 'manual', 'status' => ENROL_INSTANCE_ENABLED,
            'courseid' => $course->id, 'roleid' => $student]);
    }

    public function update_status(stdClass $instance, $status): void {
        $GLOBALS['DB']->set_field('enrol', 'status', $status, ['id' => $instance->id]);
        $instance->status = $status;
    }

    public function enrol_user(stdClass $instance, $userid, $roleid = null, $start = 0, $end = 0, $status = null): void {
        global $DB;
        $key = ['enrolid' => $instance->id, 'userid' => $userid];
        $id = $DB->get_field('user_enrolments', 'id', $key);
        if (!$id) {
            $DB->insert_record('user_enrolments', (object) ($key + ['status' => $status ?? ENROL_USER_ACTIVE,
                'timestart' => (int) $start, 'timeend' => (int) $end]));
        } else if ($status !== null) {
            $DB->set_field('user_enrolments', 'status', $status, ['id' => $id]);
        }
        if ($roleid) {
            role_assign($roleid, $userid, context_course::instance($instance->courseid)->id);
        }
    }
}

function user_create_user($user, $updatepassword = true, $triggerevent = true): int {
    global $DB, $CFG;
    $user = (object) $user;
    if ($user->username !== strtolower($user->username) || $DB->record_exists('user', ['username' => $user->username])) {
        throw new moodle_exception('invalidusername');
    }
    if ($updatepassword && isset($user->password)) {
        $user->password = hash_internal_user_password($user->password);
    }
    $defaults = ['idnumber' => '', 'auth' => 'manual', 'confirmed' => 1, 'lang' => $CFG->lang, 'mnethostid' => 1];
    return $DB->insert_record('user', (object) ((array) $user + $defaults + ['timecreated' => time(), 'timemodified' => time()]));
}

function hash_internal_user_password($password, $fasthash = false): string {
    return password_hash($password, PASSWORD_BCRYPT, $fasthash ? ['cost' => 4] : []);
}

function delete_user(stdClass $user): bool {
    global $DB;
    \core\di::get(\core\hook\manager::class)->dispatch(new \core_user\hook\before_user_deleted($user));
    foreach (['user_enrolments', 'role_assignments', 'groups_members', 'user_preferences'] as $table) {
        $DB->delete_records($table, ['userid' => $user->id]);
    }
    return $DB->update_record('user', (object) ['id' => $user->id, 'deleted' => 1, 'idnumber' => '', 'username' => "deleted.$user->id"]);
}

function set_user_preference($name, $value, $user = null): bool {
    global $DB;
    $key = ['userid' => host_access::userid($user), 'name' => $name];
    $DB->delete_records('user_preferences', $key);
    if ($value !== null) {
        $DB->insert_record('user_preferences', (object) ($key + ['value' => (string) $value]));
    }
    return true;
}

function get_user_preferences($name, $default = null, $user = null) {
    global $DB;
    $key = ['userid' => host_access::userid($user), 'name' => $name];
    $value = $DB->get_field('user_preferences', 'value', $key);
    return $value === false ? $default : $value;
}
