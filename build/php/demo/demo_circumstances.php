<?php
// The circumstances in which pages are asked for by those who may not see them.

use core\di;
use local_asnblended\actor;
use local_asnblended\local\runs\participant_service;
use local_asnblended\runs;
use local_asnblended\task\prepare_run;

/**
 * Changes a filled site for the matrix of access, and back.
 */
final class demo_circumstances {
    /** @var stdClass the activity of the run */
    private readonly stdClass $cm;

    /** @var demo_caller */
    private readonly demo_caller $caller;

    /**
     * The site around an activity.
     *
     * @param int $cmid
     */
    public function __construct(int $cmid) {
        $this->cm = get_coursemodule_from_id('actionplan', $cmid, 0, false, MUST_EXIST);
        $this->caller = new demo_caller();
    }

    /**
     * Enters a circumstance; every other one is left.
     *
     * @param string $circumstance
     * @return array courseid, cmid, runid, opdid, participantid, planid, actionid, file (path), people (person => user name)
     */
    public function enter(string $circumstance): array {
        $this->show(true, true, ENROL_USER_ACTIVE);
        $runs = di::get(runs::class);
        [$run] = $runs->of_course((int) $this->cm->course);
        [$own, $foreign] = demo_caller::participants((int) $this->cm->course);
        $cm = $this->cm;
        $participant = $circumstance === 'foreign' ? $foreign : $own;
        if ($circumstance === 'othercourse') {
            [$run, $cm, $participant] = $this->other_course($foreign);
        }
        $places = $this->places($run, $cm, $participant);
        $this->show($circumstance !== 'hidden', $circumstance !== 'hiddencourse',
            $circumstance === 'suspended' ? ENROL_USER_SUSPENDED : ENROL_USER_ACTIVE);
        return $places + ['people' => $this->people($own)];
    }

    /**
     * Shows or hides activity and course, and lets everybody of the course in or not.
     *
     * @param bool $activity
     * @param bool $course
     * @param int $status of all enrolments
     */
    private function show(bool $activity, bool $course, int $status): void {
        global $DB;
        set_coursemodule_visible($this->cm->id, (int) $activity);
        $DB->set_field('course', 'visible', (int) $course, ['id' => $this->cm->course]);
        $DB->execute(
            'UPDATE {user_enrolments} SET status = ? WHERE enrolid IN (SELECT id FROM {enrol} WHERE courseid = ?)',
            [$status, $this->cm->course],
        );
        get_fast_modinfo($this->cm->course, 0, true);
    }

    /**
     * Where the pages of a participant's plan are.
     *
     * @param stdClass $run
     * @param stdClass $cm
     * @param stdClass $participant
     * @return array
     */
    private function places(stdClass $run, stdClass $cm, stdClass $participant): array {
        $plan = $this->caller->plan((int) $participant->userid, (int) $cm->id);
        \core\session\manager::set_user(get_admin());
        return [
            'courseid' => (int) $cm->course,
            'cmid' => (int) $cm->id,
            'runid' => (int) $run->id,
            'opdid' => (int) $participant->opdid,
            'participantid' => (int) $participant->id,
            'planid' => $plan['planid'],
            'actionid' => demo_scenario::action($plan, 2)['id'],
            'file' => preg_replace(
                '~^https?://[^/]+~',
                '',
                demo_scenario::action($plan, 1)['evidence'][0]['files'][0]['url'],
            ),
        ];
    }

    /**
     * A run of another course, in which somebody has a plan with evidence. It is made here, so a site can enter this once.
     *
     * @param stdClass $somebody a participant
     * @return array run, activity, participant
     */
    private function other_course(stdClass $somebody): array {
        global $DB;
        $base = (int) get_course($this->cm->course)->startdate + 17 * DAYSECS;
        [$run, $cmid] = (new demo_site(''))->set_up_run($base, 'LAIN');
        $person = $DB->get_record('local_asnblended_person', ['id' => $somebody->personid], '*', MUST_EXIST);
        $service = di::get(participant_service::class);
        $service->add((int) $run->id, [$person]);
        demo_site::run_tasks(prepare_run::class);
        [$participant] = demo_caller::participants((int) $run->courseid);
        $mentor = $DB->get_field('local_asnblended_relation', 'personid', ['participantid' => $somebody->id, 'kind' => 'mentor']);
        $service->relate(actor::system(), (int) $run->id, 'mentor', [[(int) $participant->id, (int) $mentor]]);
        demo_site::run_tasks(prepare_run::class);
        $clock = new demo_clock($base);
        di::set(\core\clock::class, $clock);
        (new demo_scenario($this->caller, $clock, $cmid, $base))->play(0, $participant);
        return [$run, get_coursemodule_from_id('actionplan', $cmid, 0, false, MUST_EXIST), $participant];
    }

    /**
     * Those who ask for pages; made once where the files do not name them.
     *
     * @param stdClass $participant
     * @return string[] person => user name
     */
    private function people(stdClass $participant): array {
        global $DB;
        $related = array_column(di::get(runs::class)->related_people((int) $participant->id), 'userid', 'kind');
        $username = static fn($userid) => $DB->get_field('user', 'username', ['id' => $userid], MUST_EXIST);
        if (!$DB->record_exists('user', ['username' => 'siswa'])) {
            $site = new demo_site('');
            $site->user('tamu', 'Tamu', 'Contoh');
            $site->enrol($site->user('siswa', 'Siswa', 'Contoh'), (int) $this->cm->course, 'student');
            $manager = $DB->get_field('role', 'id', ['shortname' => 'manager']);
            role_assign($manager, $site->user('pengelola', 'Pengelola', 'Contoh'), context_system::instance()->id);
        }
        return ['stranger' => 'tamu', 'head' => 'kepala', 'student' => 'siswa', 'manager' => 'pengelola', 'organiser' => 'penyelenggara',
            'mentor' => $username($related['mentor']), 'superior' => $username($related['superior']),
            'participant' => $username($participant->userid)];
    }
}
