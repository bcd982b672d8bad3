<?php
// Participants who did not act yet write a plan of two actions, the superior agrees, and evidence of the first action waits for the
// mentor; who is named by --submitted= has only submitted the plan. Beside it a course without anything is made, whose id is printed
// last. Arguments: web root, --cmid=, --agreed=NIP,NIP (all others, where there is none), --submitted=NIP.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->dirroot . '/course/lib.php');
foreach (['demo_clock', 'demo_caller', 'demo_scenario'] as $file) {
    require_once(__DIR__ . "/$file.php");
}

$options = [];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2);
    $options[$name] = $value;
}
$cmid = (int) $options['cmid'];
$base = time() - 10 * DAYSECS;
$clock = new demo_clock($base);
\core\di::set(\core\clock::class, $clock);
$scenario = new demo_scenario(new demo_caller(), $clock, $cmid, $base);
$courseid = (int) $DB->get_field('course_modules', 'course', ['id' => $cmid], MUST_EXIST);
$agreed = isset($options['agreed']) ? explode(',', $options['agreed']) : null;
foreach (demo_caller::participants($courseid) as $place => $participant) {
    $submitted = $participant->nip === $options['submitted'];
    if ($submitted || $agreed === null || in_array($participant->nip, $agreed, true)) {
        $scenario->wait($place, $participant, $submitted);
    }
}
\core\session\manager::set_user(get_admin());
$course = create_course((object) ['fullname' => 'Pelayanan Digital', 'shortname' => 'PD', 'category' => 1]);
echo "Course without anything: $course->id";
