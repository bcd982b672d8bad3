<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Test data of the activity.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\di;
use local_asnblended\actor;
use local_asnblended\dates;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\progress\progress_rules;
use mod_actionplan\local\progress\progress_service;

/**
 * Makes activities, and plans that have come a stated way, through the services themselves.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_actionplan_generator extends testing_module_generator {
    /**
     * A run with one participant, the superior, the mentor and the activity.
     *
     * @param stdClass|null $beside a situation whose run and activity it shares
     * @return stdClass run, cm, participant, superior, mentor (people), opd
     */
    public function create_situation(?stdClass $beside = null): stdClass {
        $local = $this->datagenerator->get_plugin_generator('local_asnblended');
        $opd = $local->create_opd();
        $run = $beside->run ?? $local->create_run();
        $instance = $beside ? (object) ['id' => $beside->cm->instance] : $this->create_instance(['course' => $run->courseid]);
        $superior = $local->create_person(['opdid' => $opd->id]);
        $person = $local->create_person(['opdid' => $opd->id, 'superiorid' => $superior->id]);
        $participant = $local->create_participant(['runid' => $run->id, 'personid' => $person->id]);
        $mentor = $local->create_person();
        $local->create_mentor(['participantid' => $participant->id, 'personid' => $mentor->id]);
        $cm = get_coursemodule_from_instance('actionplan', $instance->id, $run->courseid, false, MUST_EXIST);
        return (object) compact('run', 'cm', 'participant', 'superior', 'mentor', 'opd');
    }

    /**
     * The plan of a participant in a stated state, with complete actions.
     *
     * @param stdClass $situation as create_situation() gives it
     * @param string $state draft, submitted, returned or agreed
     * @param int $actions how many
     * @return stdClass the plan
     */
    public function create_plan(stdClass $situation, string $state = 'draft', int $actions = 2): stdClass {
        $service = di::get(plan_service::class);
        $plans = di::get(plan_repository::class);
        $own = actor::user((int) $situation->participant->userid);
        $superior = actor::user((int) $situation->superior->userid);
        $planid = (int) $plans
            ->of_user((int) $situation->cm->instance, (int) $situation->participant->userid, $situation->run->code)->id;
        $version = static fn() => (int) $plans->plan($planid)->version;
        $changes = ['change1' => 'Menjawab lebih cepat', 'change2' => 'Mencatat pengaduan', 'change3' => 'Memberi kabar'];
        $service->save_reflection($own, $planid, $version(), $changes);
        for ($number = 1; $number <= $actions; $number++) {
            $service->save_action($own, $planid, 0, $version(), self::action("Aksi $number"));
        }
        if ($state !== 'draft') {
            $service->submit($own, $planid, $version());
        }
        if ($state === 'agreed' || $state === 'returned') {
            $service->decide($superior, $planid, $version(), $state === 'agreed', 'Lengkapi langkahnya');
        }
        return $plans->plan($planid);
    }

    /**
     * A complete action.
     *
     * @param string $title
     * @return string[]
     */
    public static function action(string $title): array {
        return ['title' => $title, 'steps' => 'Satu, dua', 'ownerunit' => 'Bidang Layanan', 'duedate' => '2026-04-30',
            'successmeasure' => 'Semua terjawab < 2 hari', 'behaviour' => 'Menanggapi segera', 'indicatorcode' => 'WAKTU_TANGGAP',
            'baseline' => '5', 'target' => '2', 'skpreference' => ''];
    }

    /**
     * Evidence of an action, handed in and decided on as stated.
     *
     * @param stdClass $situation
     * @param stdClass $plan
     * @param int $index which action, from 0
     * @param string $state submitted, verified or returned
     * @return stdClass the action
     */
    public function create_evidence(stdClass $situation, stdClass $plan, int $index = 0, string $state = 'submitted'): stdClass {
        $service = di::get(evidence_service::class);
        $plans = di::get(plan_repository::class);
        $action = static fn() => array_values($plans->actions_of([(int) $plan->id])[(int) $plan->id])[$index];
        $own = actor::user((int) $situation->participant->userid);
        $service->submit($own, (int) $plan->id, (int) $action()->id, (int) $action()->version, 'Sudah diterapkan', '');
        if ($state !== 'submitted') {
            $mentor = actor::user((int) $situation->mentor->userid);
            $at = [(int) $plan->id, (int) $action()->id, (int) $action()->version];
            $service->decide($mentor, ...[...$at, $state === 'verified', 'Foto belum terbaca']);
        }
        return $action();
    }

    /**
     * What the participant tells of an action this week.
     *
     * @param stdClass $situation
     * @param stdClass $plan
     * @param int $index which action, from 0
     * @param string $note
     */
    public function create_progress(stdClass $situation, stdClass $plan, int $index = 0, string $note = 'Berjalan'): void {
        $own = actor::user((int) $situation->participant->userid);
        $actionid = array_keys(di::get(plan_repository::class)->actions_of([(int) $plan->id])[(int) $plan->id])[$index];
        $week = progress_rules::week(dates::today(di::get(\core\clock::class), $situation->run->timezone));
        di::get(progress_service::class)->tell($own, (int) $plan->id, $actionid, $week, 0, 'stuck', $note);
    }
}
