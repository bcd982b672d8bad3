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
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\local\imports\import_draft::class)]
/**
 * Tests of the file of refused rows.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\imports\import_draft
 */
final class import_draft_test extends \advanced_testcase {
    /**
     * Nothing of a refused row is lost, also where it cannot be told apart into cells; no cell becomes a formula.
     */
    public function test_refused_rows(): void {
        $this->resetAfterTest();
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')->create_opd(['code' => 'A']);
        $file = "nip,nama,kode_opd\n=cmd|' /C calc'!A0,Siti,A\n123,\"Budi\nTono,X,A\n1,2,3,4\n197001012010011000,Ani,A\n"
            . "-2+3,Ida,A\n-,-5,A\n";
        $result = di::get(import_service::class)->preview(actor::system(), 'person', $file, new options());
        [$columns, $rows] = (new import_draft())->refused($file, $result);
        $this->assertSame(['nip', 'nama', 'kode_opd'], array_slice($columns, 0, 3));
        $this->assertSame([
            ["'=cmd|' /C calc'!A0", 'Siti', 'A'],
            ['123,"Budi', '', ''],
            ['Tono', 'X', 'A'],
            ['1,2,3,4', '', ''],
            ["'-2+3", 'Ida', 'A'],
            ['-', '-5', 'A'],
        ], array_map(static fn(array $row) => array_slice($row, 0, 3), $rows));
        $this->assertSame([], array_filter($rows, static fn(array $row) => count($row) !== 4 || $row[3] === ''));
    }
}
