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

namespace local_asnblended\local\people;

use core\di;
use local_asnblended\actor;
use local_asnblended\dashboard;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\people\scope_service::class)]
#[CoversClass(\local_asnblended\local\people\scope_repository::class)]
#[CoversClass(\local_asnblended\local\people\scope_importer::class)]
/**
 * Tests of who may see which agency or region.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\people\scope_service
 * @covers     \local_asnblended\local\people\scope_repository
 * @covers     \local_asnblended\local\people\scope_importer
 */
final class scope_service_test extends \advanced_testcase {
    /** @var \local_asnblended_generator the foundation's generator */
    private \local_asnblended_generator $local;

    /** @var \stdClass[] agencies: north, below (of north), south */
    private array $opds;

    /** @var \stdClass the run in which all three take part */
    private \stdClass $run;

    /** @var \stdClass a head */
    private \stdClass $head;

    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->local = $this->getDataGenerator()->get_plugin_generator('local_asnblended');
        $north = $this->local->create_opd(['code' => 'N', 'name' => 'Utara']);
        $this->opds = ['north' => $north, 'below' => $this->local->create_opd(['code' => 'NB', 'parentid' => $north->id]),
            'south' => $this->local->create_opd(['code' => 'S'])];
        $DB->set_field('local_asnblended_opd', 'region', 'Kabupaten Selatan', ['id' => $this->opds['south']->id]);
        $this->run = $this->local->create_run();
        foreach ($this->opds as $opd) {
            $person = $this->local->create_person(['opdid' => $opd->id]);
            $this->local->create_participant(['runid' => $this->run->id, 'personid' => $person->id]);
        }
        $this->head = $this->local->create_person();
    }

    /**
     * The highest agencies that the head sees of the run.
     *
     * @return string[] codes
     */
    private function seen(): array {
        try {
            $page = di::get(dashboard::class)->run(actor::user((int) $this->head->userid), (int) $this->run->id);
        } catch (\moodle_exception $exception) {
            return [$exception->errorcode];
        }
        return array_column($page->units, 'code');
    }

    /**
     * Gives the head a scope.
     *
     * @param array $scope opdid or region, role, todate
     */
    private function add(array $scope): void {
        $data = (object) ($scope + ['userid' => $this->head->userid, 'role' => 'opdhead']);
        di::get(scope_service::class)->add(actor::system(), $data);
    }

    /**
     * An agency, a region, and until when; a scope that is over shows nothing, one that is taken back neither.
     */
    public function test_scopes(): void {
        global $DB;
        $this->assertSame(['error:dashboarddenied'], $this->seen());
        $this->add(['opdid' => $this->opds['north']->id]);
        $this->assertSame(['N'], $this->seen());
        $this->add(['region' => 'Kabupaten Selatan', 'role' => 'hr']);
        $this->assertEqualsCanonicalizing(['N', 'S'], $this->seen());
        $this->add(['opdid' => $this->opds['north']->id, 'todate' => time() - 3 * DAYSECS]);
        $this->assertSame(['S'], $this->seen());
        $this->assertSame(2, $DB->count_records('local_asnblended_scope'));
        $this->add(['opdid' => $this->opds['north']->id, 'todate' => time() + 3 * DAYSECS]);
        $this->assertEqualsCanonicalizing(['N', 'S'], $this->seen());
        foreach (di::get(scope_service::class)->all(actor::system()) as $scope) {
            di::get(scope_service::class)->remove(actor::system(), $scope->id);
        }
        $this->assertSame(['error:dashboarddenied'], $this->seen());
    }

    /**
     * A scope is of an agency or of a region, and only who may say so says so.
     */
    public function test_refused(): void {
        $refused = [];
        $scopes = [[], ['opdid' => $this->opds['north']->id, 'region' => 'Kabupaten Selatan']];
        foreach ($scopes as $scope) {
            try {
                $this->add($scope);
            } catch (\moodle_exception $exception) {
                $refused[] = $exception->errorcode;
            }
        }
        try {
            $this->add(['opdid' => $this->opds['north']->id, 'userid' => 999999]);
        } catch (\moodle_exception $exception) {
            $refused[] = $exception->errorcode;
        }
        $this->assertSame(['error:scopeplace', 'error:scopeplace', 'error:scopeuser'], $refused);
        $this->expectException(\required_capability_exception::class);
        di::get(scope_service::class)->all(actor::user((int) $this->head->userid));
    }

    /**
     * The same by a file; each row that cannot be taken says why, and the same file again changes nothing.
     */
    public function test_file(): void {
        $nip = $this->head->nip;
        $without = $this->local->create_person(['userid' => false])->nip;
        $file = "nip,peran,kode_opd,wilayah,sampai\n$nip,kepala,N,,\n$nip,SDM,,Kabupaten Selatan,2099-01-31\n"
            . "$without,kepala,N,,\n199901012020011001,kepala,N,,\n$nip,raja,N,,\n$nip,kepala,X,,\n$nip,kepala,,Bulan,\n"
            . "$nip,kepala,N,Kabupaten Selatan,\n$nip,kepala,NB,,31-01-2099\n$nip,kepala,N,,2000-01-01\n";
        $reasons = ['error:personnoaccount', 'error:personunknown', 'error:scoperole', 'error:opdunknown', 'error:regionunknown',
            'error:scopeplace', 'error:scopedate', 'error:twice'];
        foreach (['new', 'unchanged'] as $fate) {
            $result = di::get(import_service::class)->apply(actor::system(), 'scope', $file, new options());
            $this->assertSame([2, 8], [$result->counts()[$fate], $result->counts()['refused']]);
            $this->assertSame($reasons, array_column(array_slice($result->rows, 2), 'reasonkey'));
            $this->assertEqualsCanonicalizing(['N', 'S'], $this->seen());
        }
    }
}
