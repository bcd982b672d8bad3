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

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\people\nip::class)]
/**
 * Tests of the NIP.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\people\nip
 */
final class nip_test extends \basic_testcase {
    /**
     * Numbers and what is wrong with them.
     *
     * @return array[]
     */
    public static function numbers(): array {
        return [
            'PNS' => ['197605081998031000', null],
            'PPPK of the third contract' => ['199309142024231000', null],
            'comma exponent' => ['1,98609E+17', 'error:nipexponent'],
            'point exponent' => ['1.98609e+17', 'error:nipexponent'],
            '17 digits' => ['19860926201505100', 'error:niplength'],
            '19 digits' => ['1986092620150510011', 'error:niplength'],
            'letters' => ['19860926201505100A', 'error:nipcharacters'],
            'Arabic digits' => ['١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠٠', 'error:nipcharacters'],
            'thirteenth month of birth' => ['198613322015051001', 'error:nipbirthdate'],
            '29 February of a common year' => ['198302292015051001', 'error:nipbirthdate'],
            'born tomorrow' => ['202601022044051001', 'error:nipbirthdate'],
            'start in month 13' => ['198609262015131001', 'error:nipstart'],
            'start in month 00' => ['198609262015001001', 'error:nipstart'],
            'contract of frequency 0' => ['198609262015201001', 'error:nipstart'],
            'started before birth' => ['198609261980051001', 'error:nipstart'],
            'third sex digit' => ['198609262015053001', 'error:nipsex'],
            'trailing newline' => ["197605081998031000\n", 'error:nipcharacters'],
        ];
    }

    /**
     * Every kind of damage has its own reason.
     *
     * @dataProvider numbers
     * @param string $nip
     * @param string|null $problem
     */
    #[DataProvider('numbers')]
    public function test_problem(string $nip, ?string $problem): void {
        $this->assertSame($problem, nip::problem($nip, strtotime('2026-01-01 00:00:00 UTC')));
    }

    /**
     * What people put around the digits goes, what a spreadsheet did to them stays visible.
     */
    public function test_normalise(): void {
        $this->assertSame('197605081998031000', nip::normalise(" 19760508 199803 1\u{00A0}000"));
        $this->assertSame('197605081998031000', nip::normalise("'197605081998031000"));
        $this->assertSame('1,98609E+17', nip::normalise('1,98609E+17'));
    }

    /**
     * Digits 13 and 14 tell the employment type.
     */
    public function test_employment_type(): void {
        $this->assertSame(nip::PNS, nip::employment_type('197605081998121000'));
        $this->assertSame(nip::PPPK, nip::employment_type('199309142024211000'));
        $this->assertNull(nip::employment_type('199309142024131000'));
    }
}
