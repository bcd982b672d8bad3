<?php

/**
 * The menu by which whoever tries the site becomes somebody else of it.
 */
final class host_switcher {
    /**
     * The menu.
     *
     * @return string
     */
    public static function html(): string {
        global $CFG, $USER;
        $groups = '';
        foreach (self::people() as $group => $people) {
            $options = array_map(
                static fn(stdClass $user) => "<option value=\"$user->id\"" . ((int) $user->id === (int) $USER->id ? ' selected' : '')
                    . '>' . s(fullname($user)) . '</option>',
                $people,
            );
            $groups .= '<optgroup label="' . s($group) . '">' . implode($options) . '</optgroup>';
        }
        $name = isloggedin() ? s(fullname($USER)) : host_word('become');
        return '<details class="dropdown"><summary class="btn btn-link"><i class="fa fa-user fa-fw" aria-hidden="true"></i>' . $name
            . '</summary><form method="post" action="' . $CFG->wwwroot . '/host/person.php"'
            . ' class="dropdown-menu dropdown-menu-end d-block p-3" style="min-width: 17rem">'
            . '<input type="hidden" name="sesskey" value="' . sesskey() . '">'
            . '<label for="host-person">' . host_word('become') . '</label>'
            . '<select class="form-select mb-2" id="host-person" name="userid">' . $groups . '</select>'
            . '<button class="btn btn-primary">' . host_word('change') . '</button> '
            . "<a class=\"btn btn-link\" href=\"$CFG->wwwroot/login/index.php\">" . host_word('login') . '</a></form></details>';
    }

    /**
     * Everybody but admin and guest, by the first role they have.
     *
     * @return stdClass[][] group => users in the order of their names
     */
    private static function people(): array {
        global $DB, $CFG;
        $users = $DB->get_records('user', ['deleted' => 0], 'firstname, lastname, id');
        unset($users[$CFG->siteadmins], $users[$CFG->siteguest]);
        $groups = [];
        $assignments = $DB->get_records_sql('SELECT ra.id, ra.userid, r.shortname, r.name FROM {role_assignments} ra
            JOIN {role} r ON r.id = ra.roleid ORDER BY r.id, ra.id');
        foreach ($users as $user) {
            $group = get_string('others', 'host');
            foreach ($assignments as $assignment) {
                if ((int) $assignment->userid === (int) $user->id) {
                    // Roles of plugins bring their names, core's do not.
                    $group = $assignment->name ?: get_string("role:$assignment->shortname", 'host');
                    break;
                }
            }
            $groups[$group][] = $user;
        }
        ksort($groups);
        return $groups;
    }
}
