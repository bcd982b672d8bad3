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

namespace local_asnblended\output;

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\output\result_view::class)]
/**
 * Tests of what the page of an import shows.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\output\result_view
 */
final class result_view_test extends \advanced_testcase {
    /**
     * Every account that is proposed can be reached and confirmed, however many rows stand before it.
     */
    public function test_the_last_of_many_proposals(): void {
        global $DB;
        $this->resetAfterTest();
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')->create_opd(['code' => 'A']);
        $file = "nip,nama,email,kode_opd\n";
        for ($number = 0; $number < 450; $number++) {
            $nip = sprintf('1970%02d%02d2010011%03d', 1 + intdiv($number, 28) % 12, 1 + $number % 28, intdiv($number, 336));
            $file .= "$nip,Pegawai $number,p$number@contoh.invalid,A\n";
            if ($number % 2 === 1) {
                $this->getDataGenerator()->create_user(['email' => "p$number@contoh.invalid"]);
            }
        }
        $imports = di::get(import_service::class);
        $url = new \moodle_url('/local/asnblended/import.php');
        $result = $imports->preview(actor::system(), 'person', $file, new options());
        $shown = [];
        for ($page = 0; $page === 0 || $page < count($data['pages']); $page++) {
            $data = result_view::export($result, result_view::PROPOSALS, $url, $page);
            $shown = array_merge($shown, array_column($data['rows'], 'key'));
            $this->assertSame([true], array_values(array_unique(array_column($data['rows'], 'proposal'))));
        }
        $this->assertGreaterThan(1, $page);
        $this->assertCount(225, array_unique($shown));
        $this->assertCount(225, result_view::proposals($result));
        $imports->apply(actor::system(), 'person', $file, new options(confirmed: [end($shown)]));
        $linked = $DB->get_fieldset_select('local_asnblended_person', 'nip', 'userid IS NOT NULL');
        $this->assertSame([end($shown)], $linked);
    }
}
