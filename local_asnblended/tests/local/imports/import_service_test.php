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

namespace local_asnblended\local\imports;

use core\di;
use local_asnblended\actor;
use local_asnblended\local\runs\participant_repository;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\imports\import_service::class)]
#[CoversClass(\local_asnblended\local\people\opd_importer::class)]
#[CoversClass(\local_asnblended\local\people\person_importer::class)]
#[CoversClass(\local_asnblended\local\runs\participant_importer::class)]
#[CoversClass(\local_asnblended\local\runs\mentor_importer::class)]
/**
 * Tests of the import of agencies, people, participants and mentors.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\imports\import_service
 * @covers     \local_asnblended\local\people\opd_importer
 * @covers     \local_asnblended\local\people\person_importer
 * @covers     \local_asnblended\local\runs\participant_importer
 * @covers     \local_asnblended\local\runs\mentor_importer
 */
final class import_service_test extends \advanced_testcase {
    /** @var import_service what is tested */
    private import_service $imports;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->imports = di::get(import_service::class);
    }

    /**
     * A sample file.
     *
     * @param string $name
     * @return string
     */
    private static function sample(string $name): string {
        return file_get_contents(__DIR__ . "/../../fixtures/samples/$name");
    }

    /**
     * Applies a file as the system.
     *
     * @param string $kind
     * @param string $content
     * @param options $options
     * @return result
     */
    private function apply(string $kind, string $content, options $options = new options()): result {
        return $this->imports->apply(actor::system(), $kind, $content, $options);
    }

    /**
     * Previews a file as the system.
     *
     * @param string $kind
     * @param string $content
     * @return result
     */
    private function preview(string $kind, string $content): result {
        return $this->imports->preview(actor::system(), $kind, $content);
    }

    /**
     * The reasons by line.
     *
     * @param result $result
     * @return string[]
     */
    private static function reasons(result $result): array {
        return array_column($result->with_status(row::REFUSED), 'reasonkey', 'line');
    }

    /**
     * Somebody without the capability is refused, for the site's files and for a run's; a manager is not.
     */
    public function test_refuses_the_wrong_person(): void {
        $generator = $this->getDataGenerator();
        $run = $generator->get_plugin_generator('local_asnblended')->create_run();
        $student = $generator->create_and_enrol(get_course($run->courseid), 'student');
        foreach (['opd', 'person', 'participant', 'mentor'] as $kind) {
            foreach (['preview', 'apply'] as $method) {
                try {
                    $this->imports->$method(actor::user($student->id), $kind, "x\ny", new options(runid: $run->id));
                    $this->fail("$method $kind was allowed");
                } catch (\required_capability_exception $exception) {
                    $this->assertSame('nopermissions', $exception->errorcode);
                }
            }
        }
        $manager = $generator->create_user();
        $generator->role_assign('manager', $manager->id);
        $result = $this->imports->apply(actor::user($manager->id), 'opd', self::sample('opd.csv'));
        $this->assertSame(9, $result->counts()['new']);
    }

    /**
     * The sample: everything is new, then nothing changes.
     */
    public function test_samples_are_new_once(): void {
        global $DB;
        $this->assertSame(9, $this->apply('opd', self::sample('opd.csv'))->counts()['new']);
        $first = $this->apply('person', self::sample('pegawai.csv'))->counts();
        $this->assertSame(['new' => 74, 'changed' => 0, 'unchanged' => 0, 'refused' => 0, 'skipped' => 0], $first);
        $people = $DB->get_records('local_asnblended_person', null, 'id');
        $this->assertCount(12, array_filter($people, static fn($person) => $person->employmenttype === 'pppk'));
        $rsud = $DB->get_record('local_asnblended_opd', ['code' => 'DINKES-RSUD']);
        $this->assertSame("/{$rsud->parentid}/{$rsud->id}/", $rsud->path);

        $this->assertSame(9, $this->apply('opd', self::sample('opd.csv'))->counts()['unchanged']);
        $this->assertSame(74, $this->apply('person', self::sample('pegawai.csv'))->counts()['unchanged']);
        $this->assertEquals($people, $DB->get_records('local_asnblended_person', null, 'id'));
    }

    /**
     * The damaged sample: the lines that expected.json lists are refused, each for its reason, and nothing else.
     */
    public function test_damaged_sample(): void {
        $this->apply('opd', self::sample('opd.csv'));
        $result = $this->preview('person', self::sample('pegawai_rusak.csv'));
        $expected = json_decode(self::sample('expected.json'))->damaged;
        $this->assertSame(array_column($expected, 'line'), array_keys(self::reasons($result)));
        $this->assertSame([
            3 => 'error:nipexponent',
            5 => 'error:niplength',
            6 => 'error:nipbirthdate',
            8 => 'error:opdunknown',
            9 => 'error:emailinvalid',
            11 => 'error:superiorunknown',
            12 => 'error:superiorunknown',
            14 => 'error:twice',
        ], self::reasons($result));
        foreach ($result->with_status(row::REFUSED) as $row) {
            $this->assertStringNotContainsString('[[', $row->reason());
        }
    }

    /**
     * Refusing a superior refuses those below, to any depth; a superior who is known already is enough.
     */
    public function test_superiors_to_a_fixed_point(): void {
        $this->apply('opd', self::sample('opd.csv'));
        $chain = "nip,nama,kode_opd,nip_atasan\n"
            . "197001012010011000,A,DINKES,197001022010011000\n"
            . "197001022010011000,B,DINKES,197001032010011000\n"
            . "197001032010011000,C,TIDAKADA,\n"
            . "197001042010011000,D,DINKES,197001052010011000\n"
            . "197001052010011000,E,DINKES,197001042010011000\n";
        $this->assertSame(
            [2 => 'error:superiorunknown', 3 => 'error:superiorunknown', 4 => 'error:opdunknown'],
            self::reasons($this->preview('person', $chain)),
        );
        $this->apply('person', "nip,nama,kode_opd\n197001032010011000,C,DINKES\n");
        $this->assertSame([4 => 'error:opdunknown'], self::reasons($this->apply('person', $chain)));
    }

    /**
     * A blank cell keeps what stands, another value changes it, and a person missing from a newer file stays.
     */
    public function test_newer_file(): void {
        global $DB;
        $this->apply('opd', self::sample('opd.csv'));
        $this->apply('person', self::sample('pegawai.csv'));
        $newer = "nip,nama,email,kode_opd,jabatan,jenis,nip_atasan\n199912182022082000,Rahmat Kusuma,,,Kepala Bidang,,\n";
        $this->assertSame(1, $this->preview('person', $newer)->counts()['changed']);
        $this->apply('person', $newer);
        $person = $DB->get_record('local_asnblended_person', ['nip' => '199912182022082000']);
        $this->assertSame('Kepala Bidang', $person->position);
        $this->assertSame('atasan0000@contoh.invalid', $person->email);
        $this->assertSame(74, $DB->count_records('local_asnblended_person'));
    }

    /**
     * Agencies: unknown parents cascade, circles are refused also when they close over what is known, units move with theirs.
     */
    public function test_agency_tree(): void {
        global $DB;
        $first = "kode,nama,induk\nA1,Seksi,A\nA,Dinas,\nX,X,Y\nY,Y,X\nZ,Z,NIHIL\nZ1,Z1,Z\nA,Dinas,\n";
        $this->assertSame([
            4 => 'error:parentcycle', 5 => 'error:parentunknown', 6 => 'error:parentunknown', 7 => 'error:parentunknown',
            8 => 'error:twice',
        ], self::reasons($this->apply('opd', $first)));
        $this->assertSame([2 => 'error:parentcycle'], self::reasons($this->apply('opd', "kode,nama,induk\nA,Dinas,A1\n")));
        // Some databases take such codes for one.
        $cases = self::reasons($this->apply('opd', "kode,nama\na,Dinas\nÉ,Baru\né,Baru\n"));
        $this->assertSame([2 => 'error:codecase', 4 => 'error:codecase'], $cases);
        $this->apply('opd', "kode,nama,induk\nB,Badan,\nA,Dinas,B\n");
        $ids = $DB->get_records_menu('local_asnblended_opd', null, '', 'code, id');
        $this->assertSame(
            "/{$ids['B']}/{$ids['A']}/{$ids['A1']}/",
            $DB->get_field('local_asnblended_opd', 'path', ['code' => 'A1']),
        );
    }

    /**
     * Participants are those whom the file marks; superiors come from the people, mentors from their own file.
     */
    public function test_participants_and_mentors(): void {
        global $DB;
        $this->apply('opd', self::sample('opd.csv'));
        $this->apply('person', self::sample('pegawai.csv'));
        $run = $this->getDataGenerator()->get_plugin_generator('local_asnblended')->create_run();
        $options = new options(runid: $run->id);
        $counts = $this->apply('participant', self::sample('pegawai.csv'), $options)->counts();
        $this->assertSame(['new' => 60, 'changed' => 0, 'unchanged' => 0, 'refused' => 0, 'skipped' => 14], $counts);
        $this->assertSame(
            array_column(array_slice(array_map('str_getcsv', explode("\n", self::sample('mentor.csv'))), 1, 60), 0),
            array_map('strval', array_keys(di::get(participant_repository::class)->by_nip((int) $run->id))),
            'participants stand in the order of the file',
        );
        $this->assertSame(60, $this->apply('participant', self::sample('pegawai.csv'), $options)->counts()['unchanged']);
        $this->assertSame(60, $this->apply('mentor', self::sample('mentor.csv'), $options)->counts()['new']);
        $this->assertSame(60, $this->apply('mentor', self::sample('mentor.csv'), $options)->counts()['unchanged']);
        $this->assertSame(60, $DB->count_records('local_asnblended_relation', ['kind' => 'superior', 'todate' => null]));
        $cell = ['runid' => $run->id, 'opdid' => 0, 'groupid' => 0, 'metric' => 'participants'];
        $this->assertEquals(60, $DB->get_field('local_asnblended_rollup', 'total', $cell));
    }

    /**
     * Another mentor replaces the present one; the first comes back on the same day without a second row.
     */
    public function test_mentor_is_replaced(): void {
        global $DB;
        $generator = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $run = $generator->create_run();
        $participant = $generator->create_participant(['runid' => $run->id]);
        $mentors = [$generator->create_person(), $generator->create_person()];
        $options = new options(runid: $run->id);
        $file = static fn(int $index) => "nip_peserta,nip_mentor\n{$participant->nip},{$mentors[$index]->nip}\n";
        $this->assertSame(1, $this->apply('mentor', $file(0), $options)->counts()['new']);
        $this->assertSame(1, $this->apply('mentor', $file(1), $options)->counts()['changed']);
        $this->assertSame(1, $this->apply('mentor', $file(0), $options)->counts()['changed']);
        $this->assertSame(2, $DB->count_records('local_asnblended_relation', ['kind' => 'mentor']));
        $this->assertSame(1, $DB->count_records('local_asnblended_relation', ['kind' => 'mentor', 'todate' => null]));
        $bad = "nip_peserta,nip_mentor\n{$mentors[0]->nip},{$mentors[1]->nip}\n{$participant->nip},197001012010011009\n";
        $this->assertSame(
            [2 => 'error:participantunknown', 3 => 'error:mentorunknown'],
            self::reasons($this->imports->preview(actor::system(), 'mentor', $bad, $options)),
        );
    }
}
