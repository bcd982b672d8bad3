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
 * Test data of the foundation.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\di;
use local_asnblended\actor;
use local_asnblended\local\people\account_links;
use local_asnblended\local\people\account_repository;
use local_asnblended\local\people\person_repository;
use local_asnblended\local\people\scope_repository;
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\participant_service;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_service;

/**
 * Makes agencies, people, runs, participants and relations the way the plugin itself does.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class local_asnblended_generator extends component_generator_base {
    /** @var int how many records were made, for names and numbers that differ */
    private int $count = 0;

    #[\Override]
    public function reset(): void {
        $this->count = 0;
    }

    /**
     * An agency.
     *
     * @param array $record code, name, parentid
     * @return stdClass
     */
    public function create_opd(array $record = []): stdClass {
        global $DB;
        $number = ++$this->count;
        $parent = empty($record['parentid']) ? null
            : $DB->get_record('local_asnblended_opd', ['id' => $record['parentid']], '*', MUST_EXIST);
        return di::get(\local_asnblended\local\people\opd_repository::class)
            ->add($record['code'] ?? "OPD$number", $record['name'] ?? "Dinas $number", $parent);
    }

    /**
     * A person with a well-formed NIP that no real one has, and an account unless userid is false.
     *
     * @param array $record nip, name, opdid, superiorid, userid, employmenttype
     * @return stdClass
     */
    public function create_person(array $record = []): stdClass {
        global $DB;
        $number = ++$this->count;
        $nip = $record['nip'] ?? sprintf('%08d%06d1000', 19700101 + 10000 * intdiv($number, 336)
            + 100 * (intdiv($number, 28) % 12) + $number % 28, 201001);
        $name = $record['name'] ?? "Pegawai $number";
        if (!array_key_exists('userid', $record)) {
            $user = ['firstname' => $name, 'lastname' => 'Uji', 'idnumber' => $nip];
            $record['userid'] = $this->datagenerator->create_user($user)->id;
        }
        $people = di::get(person_repository::class);
        $people->add([(object) [
            'nip' => $nip,
            'name' => $name,
            'email' => $record['email'] ?? "pegawai$number@contoh.invalid",
            'opdid' => $record['opdid'] ?? $this->create_opd()->id,
            'position' => $record['position'] ?? 'Analis Kebijakan',
            'employmenttype' => $record['employmenttype'] ?? 'pns',
            'superiorid' => $record['superiorid'] ?? null,
        ]]);
        $person = $people->by_nips([$nip])[$nip];
        if ($record['userid']) {
            di::get(account_links::class)
                ->link((int) $person->id, (int) $record['userid'], account_repository::CONFIRMED, actor::system());
        }
        return $DB->get_record(person_repository::TABLE, ['id' => $person->id], '*', MUST_EXIST);
    }

    /**
     * A run of three phases.
     *
     * @param array $record courseid, groupid, programmecode, code, name, timezone, verifiedneeded, phases
     * @return stdClass
     */
    public function create_run(array $record = []): stdClass {
        $number = ++$this->count;
        $record += [
            'courseid' => $record['courseid'] ?? $this->datagenerator->create_course()->id,
            'groupid' => 0,
            'programmecode' => "PROG$number",
            'programmename' => "Program $number",
            'code' => "RUN$number",
            'name' => "Angkatan $number",
            'timezone' => 'Asia/Jakarta',
            'verifiedneeded' => 2,
            'phases' => [
                ['kind' => 'online', 'name' => 'Daring', 'startdate' => '2026-03-02', 'enddate' => '2026-03-13',
                    'learninghours' => 20],
                ['kind' => 'facetoface', 'name' => 'Tatap muka', 'startdate' => '2026-03-16', 'enddate' => '2026-03-18',
                    'learninghours' => 10],
                ['kind' => 'onthejob', 'name' => 'Di tempat kerja', 'startdate' => '2026-03-19', 'enddate' => '2026-04-17',
                    'learninghours' => 30],
            ],
        ];
        return di::get(run_service::class)->save(actor::system(), (object) $record);
    }

    /**
     * A participant, enrolled when there is an account.
     *
     * @param array $record runid, personid
     * @return stdClass
     */
    public function create_participant(array $record): stdClass {
        global $DB;
        $personid = $record['personid'] ?? $this->create_person()->id;
        $person = $DB->get_record(person_repository::TABLE, ['id' => $personid], '*', MUST_EXIST);
        di::get(participant_service::class)->add((int) $record['runid'], [$person]);
        di::get(preparation_service::class)->prepare((int) $record['runid']);
        $key = ['runid' => $record['runid'], 'personid' => $personid];
        return di::get(participant_repository::class)
            ->find((int) $DB->get_field('local_asnblended_participant', 'id', $key, MUST_EXIST));
    }

    /**
     * Many participants at once, all looked after by one mentor.
     *
     * @param int $runid
     * @param stdClass[] $people
     * @param int $mentorid person
     * @return int[] ids of the participants
     */
    public function create_participants(int $runid, array $people, int $mentorid): array {
        di::get(participant_service::class)->add($runid, $people);
        $participants = array_map('intval', array_column(di::get(participant_repository::class)->by_nip($runid), 'id'));
        $pairs = array_map(static fn(int $id) => [$id, $mentorid], $participants);
        di::get(participant_service::class)->relate(actor::system(), $runid, 'mentor', $pairs);
        di::get(preparation_service::class)->prepare($runid);
        return $participants;
    }

    /**
     * Gives a run another code, as somebody does who sets it up.
     *
     * @param int $runid
     * @param string $code
     */
    public function rename_run(int $runid, string $code): void {
        $runs = di::get(\local_asnblended\runs::class)->get($runid);
        $runs->code = $code;
        di::get(run_service::class)->save(actor::system(), $runs);
    }

    /**
     * Gives a person an account, as whoever imports does by confirming it.
     *
     * @param int $personid
     * @param int $userid
     */
    public function link_account(int $personid, int $userid): void {
        di::get(account_links::class)->link($personid, $userid, account_repository::CONFIRMED, actor::system());
    }

    /**
     * Does what waits for cron: lets people in, and has activities make room for them.
     */
    public function prepare(): void {
        di::get(preparation_service::class)->sweep();
        foreach (di::get(\local_asnblended\local\runs\run_repository::class)->ids() as $runid) {
            di::get(preparation_service::class)->meet($runid);
        }
    }

    /**
     * Makes figures and things due of a run anew.
     *
     * @param int $runid
     */
    public function rebuild_figures(int $runid): void {
        di::get(\local_asnblended\local\figures\rebuild_service::class)->rebuild($runid);
    }

    /**
     * Has a participant paused, withdrawn or back, as an organiser does.
     *
     * @param int $participantid
     * @param string $status
     */
    public function set_status(int $participantid, string $status): void {
        di::get(participant_service::class)->set_status(actor::system(), $participantid, $status);
    }

    /**
     * The mentor of a participant.
     *
     * @param array $record participantid, personid
     */
    public function create_mentor(array $record): void {
        $participant = di::get(participant_repository::class)->find((int) $record['participantid']);
        $pairs = [[(int) $participant->id, (int) $record['personid']]];
        di::get(participant_service::class)->relate(actor::system(), (int) $participant->runid, 'mentor', $pairs);
        di::get(preparation_service::class)->prepare((int) $participant->runid);
    }

    /**
     * A further superior of a participant.
     *
     * @param array $record participantid, personid
     */
    public function create_superior(array $record): void {
        $participants = di::get(participant_repository::class);
        $participants->begin_relation((int) $record['participantid'], 'superior', (int) $record['personid'], '2026-03-02');
        di::get(preparation_service::class)->prepare((int) $participants->find((int) $record['participantid'])->runid);
    }

    /**
     * A scope: an account may see an agency and what is below it.
     *
     * @param array $record userid, opdid, role
     */
    public function create_scope(array $record): void {
        di::get(scope_repository::class)->add((int) $record['userid'], (int) $record['opdid'], $record['role'] ?? 'opdhead');
    }
}
