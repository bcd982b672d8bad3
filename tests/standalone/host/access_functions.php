<?php
// Roles and capabilities.

/**
 * What the host keeps of roles.
 */
final class host_access {
    /** Roles every site has: short name => archetype. */
    public const ROLES = ['manager' => 'manager', 'editingteacher' => 'editingteacher', 'teacher' => 'teacher',
        'student' => 'student', 'guest' => 'guest', 'user' => 'user', 'coursecreator' => 'coursecreator', 'frontpage' => 'frontpage'];

    /** Capabilities of core that the plugins ask for: name => archetypes that have them. */
    private const CORE = [
        'enrol/manual:enrol' => ['manager', 'editingteacher'],
        'moodle/role:assign' => ['manager', 'editingteacher'],
        'moodle/site:accessallgroups' => ['manager', 'editingteacher'],
        'moodle/course:viewhiddenactivities' => ['manager', 'editingteacher', 'teacher'],
        'moodle/course:view' => ['manager'],
        'moodle/course:viewhiddencourses' => ['manager', 'editingteacher', 'teacher'],
    ];

    /**
     * Makes the roles and capabilities that every site has.
     */
    public static function install(): void {
        foreach (self::ROLES as $shortname => $archetype) {
            create_role('', $shortname, '', $archetype);
        }
        foreach (self::CORE as $name => $archetypes) {
            self::add_capability('moodle', $name, ['captype' => 'read', 'contextlevel' => CONTEXT_MODULE,
                'archetypes' => array_fill_keys($archetypes, CAP_ALLOW)]);
        }
    }

    /**
     * Adds a capability, unless it is there, and gives it to the roles of its archetypes.
     *
     * @param string $component
     * @param string $name
     * @param array $capability as in db/access.php
     */
    public static function add_capability(string $component, string $name, array $capability): void {
        global $DB;
        if (get_capability_info($name)) {
            return;
        }
        $DB->insert_record('capabilities', (object) ['name' => $name, 'captype' => $capability['captype'],
            'contextlevel' => $capability['contextlevel'], 'component' => $component, 'riskbitmask' => $capability['riskbitmask'] ?? 0]);
        foreach ($capability['archetypes'] ?? [] as $archetype => $permission) {
            foreach ($DB->get_records('role', ['archetype' => $archetype]) as $role) {
                assign_capability($name, $permission, $role->id, context_system::instance()->id);
            }
        }
    }

    /**
     * The id of somebody given as a record or an id; of who is logged in when nobody is named.
     *
     * @param int|stdClass|null $user
     * @return int
     */
    public static function userid($user): int {
        return (int) ($user->id ?? $user ?? $GLOBALS['USER']->id);
    }

    /**
     * Whether somebody may do something somewhere.
     *
     * @param string $capability
     * @param context $context
     * @param int $userid
     * @param bool $doanything whether the admin may everything
     * @return bool
     */
    public static function allowed(string $capability, context $context, int $userid, bool $doanything): bool {
        global $DB;
        $info = get_capability_info($capability);
        if (!$info) {
            debugging("There is no capability $capability");
            return false;
        }
        // Whoever has no account of their own never writes, and gets nothing that could do harm.
        $harmful = $info->captype === 'write' || (int) $info->riskbitmask & (RISK_XSS | RISK_CONFIG | RISK_DATALOSS);
        if ($harmful && (!$userid || isguestuser($userid))) {
            return false;
        }
        if ($doanything && is_siteadmin($userid)) {
            return true;
        }
        $ids = $context->ids();
        [$in, $params] = $DB->get_in_or_equal($ids);
        $roles = $userid ? $DB->get_fieldset_sql("SELECT DISTINCT roleid FROM {role_assignments} WHERE userid = ? AND contextid $in",
            [$userid, ...$params]) : [];
        $default = $DB->get_field('role', 'id', ['shortname' => $userid ? 'user' : 'guest']);
        $allowed = false;
        foreach (array_unique([...$roles, $default]) as $roleid) {
            $rows = $DB->get_records_sql_menu("SELECT contextid, permission FROM {role_capabilities}
                WHERE roleid = ? AND capability = ? AND contextid $in", [$roleid, $capability, ...$params]);
            if (in_array((string) CAP_PROHIBIT, $rows, true)) {
                return false;
            }
            foreach ($ids as $id) {
                if (isset($rows[$id])) {
                    $allowed = $allowed || (int) $rows[$id] === CAP_ALLOW;
                    break;
                }
            }
        }
        return $allowed;
    }
}

/**
 * Whether somebody may do something somewhere. The admin may everything; else of all roles one must allow and none prohibit,
 * and within a role the permission nearest to the place counts.
 *
 * @param string $capability
 * @param context $context
 * @param int|stdClass|null $user
 * @param bool $doanything whether the admin may everything
 * @return bool
 */
function has_capability($capability, context $context, $user = null, $doanything = true): bool {
    $userid = host_access::userid($user);
    $find = static fn() => host_access::allowed($capability, $context, $userid, (bool) $doanything);
    return host_memo::of("capability $capability $context->id $userid " . (int) $doanything, $find);
}

function has_any_capability(array $capabilities, context $context, $user = null, $doanything = true): bool {
    return array_filter($capabilities, static fn(string $name) => has_capability($name, $context, $user, $doanything)) !== [];
}

function has_all_capabilities(array $capabilities, context $context, $user = null, $doanything = true): bool {
    return array_filter($capabilities, static fn(string $name) => !has_capability($name, $context, $user, $doanything)) === [];
}

function require_capability($capability, context $context, $user = null, $doanything = true): void {
    if (!has_capability($capability, $context, $user, $doanything)) {
        throw new required_capability_exception($context, $capability);
    }
}

function require_all_capabilities(array $capabilities, context $context, $user = null, $doanything = true): void {
    foreach ($capabilities as $capability) {
        require_capability($capability, $context, $user, $doanything);
    }
}

function get_capability_info($capability): ?stdClass {
    return $GLOBALS['DB']->get_record('capabilities', ['name' => $capability]) ?: null;
}

function is_siteadmin($user = null): bool {
    global $CFG;
    $userid = host_access::userid($user);
    return $userid && in_array($userid, array_map('intval', explode(',', (string) $CFG->siteadmins)), true);
}

function create_role($name, $shortname, $description, $archetype = ''): int {
    return $GLOBALS['DB']->insert_record('role', (object) compact('name', 'shortname', 'description', 'archetype'));
}

/**
 * Gives a role a capability somewhere.
 *
 * @param string $capability
 * @param int $permission one of CAP_
 * @param int $roleid
 * @param int|context $contextid
 * @param bool $overwrite whether a permission that is there is changed
 * @return bool
 */
function assign_capability($capability, $permission, $roleid, $contextid, $overwrite = false): bool {
    global $DB, $USER;
    get_capability_info($capability) ?? throw new coding_exception("There is no capability $capability");
    if (!$permission) {
        return unassign_capability($capability, $roleid, $contextid);
    }
    $key = ['contextid' => $contextid->id ?? $contextid, 'roleid' => $roleid, 'capability' => $capability];
    $change = (object) ['permission' => $permission, 'timemodified' => time(), 'modifierid' => $USER->id];
    $id = $DB->get_field('role_capabilities', 'id', $key);
    if ($id && $overwrite) {
        $DB->update_record('role_capabilities', (object) ((array) $change + ['id' => $id]));
    } else if (!$id) {
        $DB->insert_record('role_capabilities', (object) ($key + (array) $change));
    }
    return true;
}

function unassign_capability($capability, $roleid, $contextid = null): bool {
    get_capability_info($capability) ?? throw new coding_exception("There is no capability $capability");
    $where = $contextid === null ? [] : ['contextid' => $contextid->id ?? $contextid];
    return $GLOBALS['DB']->delete_records('role_capabilities', ['roleid' => $roleid, 'capability' => $capability] + $where);
}

function set_role_contextlevels($roleid, array $levels): void {
    global $DB;
    $DB->delete_records('role_context_levels', ['roleid' => $roleid]);
    foreach ($levels as $level) {
        $DB->insert_record('role_context_levels', (object) ['roleid' => $roleid, 'contextlevel' => $level]);
    }
}

function get_role_contextlevels($roleid): array {
    return $GLOBALS['DB']->get_records_menu('role_context_levels', ['roleid' => $roleid], 'contextlevel', 'id, contextlevel');
}

function get_role_archetypes(): array {
    return array_combine(host_access::ROLES, host_access::ROLES);
}

function get_archetype_roles($archetype): array {
    return $GLOBALS['DB']->get_records('role', ['archetype' => $archetype], 'id');
}

function role_assign($roleid, $userid, $contextid, $component = '', $itemid = 0, $timemodified = ''): int {
    global $DB, $USER;
    $key = ['roleid' => $roleid, 'userid' => $userid, 'contextid' => $contextid->id ?? $contextid,
        'component' => $component, 'itemid' => $itemid];
    return (int) ($DB->get_field('role_assignments', 'id', $key) ?: $DB->insert_record('role_assignments',
        (object) ($key + ['timemodified' => $timemodified ?: time(), 'modifierid' => $USER->id])));
}

function role_unassign($roleid, $userid, $contextid, $component = '', $itemid = 0): void {
    role_unassign_all(compact('roleid', 'userid', 'contextid', 'component', 'itemid'));
}

function role_unassign_all(array $params): void {
    $GLOBALS['DB']->delete_records('role_assignments', $params);
}

function get_user_roles(context $context, $userid, $checkparentcontexts = true): array {
    global $DB;
    [$in, $params] = $DB->get_in_or_equal($checkparentcontexts ? $context->ids() : [$context->id]);
    return $DB->get_records_sql("SELECT ra.id, ra.roleid, r.shortname FROM {role_assignments} ra JOIN {role} r ON r.id = ra.roleid
        WHERE ra.userid = ? AND ra.contextid $in ORDER BY ra.id", [$userid, ...$params]);
}

function isloggedin(): bool {
    return !empty($GLOBALS['USER']->id);
}

function isguestuser($user = null): bool {
    global $CFG;
    return host_access::userid($user) === (int) $CFG->siteguest;
}

function get_admin(): stdClass {
    global $DB, $CFG;
    return $DB->get_record('user', ['id' => $CFG->siteadmins], '*', MUST_EXIST);
}

/**
 * Lets the person who is logged in into a course and an activity, or refuses.
 *
 * @param int|stdClass|null $courseorid
 * @param bool $autologinguest
 * @param stdClass|cm_info|null $cm
 */
function require_login($courseorid = null, $autologinguest = true, $cm = null): void {
    global $USER, $DB;
    if (!isloggedin()) {
        throw new require_login_exception('login');
    }
    if (!$courseorid) {
        return;
    }
    $courseid = (int) (is_object($courseorid) ? $courseorid->id : $courseorid);
    $context = context_course::instance($courseid);
    if (!get_course($courseid)->visible && !has_capability('moodle/course:viewhiddencourses', $context)) {
        throw new require_login_exception('coursehidden', $courseid);
    }
    if (!is_enrolled($context, $USER, '', true) && !has_capability('moodle/course:view', $context)) {
        throw new require_login_exception('enrol', $courseid);
    }
    if (isset($GLOBALS['PAGE'])) {
        $GLOBALS['PAGE']->set_context($cm ? context_module::instance($cm->id) : $context);
    }
    $visible = !$cm || $DB->get_field('course_modules', 'visible', ['id' => $cm->id]);
    if (!$visible && !has_capability('moodle/course:viewhiddenactivities', context_module::instance($cm->id))) {
        throw new require_login_exception('hidden', $courseid);
    }
}
