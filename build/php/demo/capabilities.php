<?php
// Gives roles at random what they may in a site, a course and an activity, assigns them at random, and prints who may what where.
// The chance is the same every time, so two hosts that know the same rules print the same. Arguments: web root, --cmid=.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once(__DIR__ . '/demo_site.php');

$cm = get_coursemodule_from_id('actionplan', (int) substr($argv[2], strlen('--cmid=')), 0, false, MUST_EXIST);
$contexts = ['site' => context_system::instance(), 'course' => context_course::instance($cm->course),
    'activity' => context_module::instance($cm->id)];
$capabilities = ['mod/actionplan:view', 'mod/actionplan:agreeplan', 'local/asnblended:viewrun'];
$permissions = [CAP_INHERIT, CAP_INHERIT, CAP_ALLOW, CAP_PREVENT, CAP_PROHIBIT];

\core\session\manager::set_user(get_admin());
mt_srand(20260319);
$site = new demo_site('');
$users = ['nobody' => 0, 'guest' => (int) $CFG->siteguest, 'admin' => (int) get_admin()->id];
for ($number = 1; $number <= 6; $number++) {
    $users["person $number"] = $site->user("orang$number", "Orang $number", 'Uji');
}
$roles = array_map(static fn(int $number) => create_role("Peran $number", "peran$number", ''), range(1, 4));
for ($round = 1; $round <= 6; $round++) {
    foreach ($roles as $roleid) {
        role_unassign_all(['roleid' => $roleid]);
        foreach ($contexts as $context) {
            foreach ($capabilities as $capability) {
                assign_capability($capability, $permissions[mt_rand(0, 4)], $roleid, $context->id, true);
            }
        }
    }
    foreach (array_slice($users, 3) as $userid) {
        foreach ($contexts as $context) {
            mt_rand(0, 1) && role_assign($roles[mt_rand(0, 3)], $userid, $context->id);
        }
    }
    foreach ($users as $who => $userid) {
        foreach ($contexts as $where => $context) {
            $answers = array_map(static fn(string $capability) => (int) has_capability($capability, $context, $userid)
                . (int) has_capability($capability, $context, $userid, false), $capabilities);
            echo "round $round, $who, $where: ", implode(' ', $answers), "\n";
        }
    }
}
