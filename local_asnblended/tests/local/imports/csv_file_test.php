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

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\imports\csv_file::class)]
/**
 * Tests of reading CSV files as offices save them.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\imports\csv_file
 */
final class csv_file_test extends \advanced_testcase {
    /**
     * The same table in several dresses.
     *
     * @return array[]
     */
    public static function dresses(): array {
        $plain = "kode,nama,induk\nA,Dinas é,\n\nB,\"Bidang, \"\"satu\"\"\",A\n";
        $semicolons = "kode;nama;induk\r\nA;Dinas é;\r\n\r\nB;\"Bidang, \"\"satu\"\"\";A\r\n";
        return [
            'commas' => [$plain],
            'semicolons, BOM and CRLF' => ["\xEF\xBB\xBF" . $semicolons],
            'old Mac line ends' => [str_replace("\n", "\r", $plain)],
            'UTF-16 with tabs' => ["\xFF\xFE" . mb_convert_encoding(str_replace(';', "\t", $semicolons), 'UTF-16LE', 'UTF-8')],
            'Windows-1252' => [mb_convert_encoding($semicolons, 'Windows-1252', 'UTF-8')],
            'capitals and spaces in the header' => [str_replace('kode,nama', 'Kode , NAMA', $plain)],
            'no line end after the last row' => [rtrim($plain)],
        ];
    }

    /**
     * Each dress yields the same rows with the same line numbers.
     *
     * @dataProvider dresses
     * @param string $content
     */
    #[DataProvider('dresses')]
    public function test_rows(string $content): void {
        $file = new csv_file($content, ['kode', 'nama']);
        $this->assertSame([
            2 => ['kode' => 'A', 'nama' => 'Dinas é', 'induk' => ''],
            4 => ['kode' => 'B', 'nama' => 'Bidang, "satu"', 'induk' => 'A'],
        ], iterator_to_array($file->rows()));
        $this->assertTrue($file->has('induk'));
        $this->assertFalse($file->has('peran'));
    }

    /**
     * A quoted line break moves the numbers of the rows after it; a row too long is not guessed at.
     */
    public function test_line_numbers(): void {
        $file = new csv_file("kode,nama\nA,\"satu\ndua\"\nB,b,b\nC\n", ['kode']);
        $this->assertSame([
            2 => ['kode' => 'A', 'nama' => "satu\ndua"],
            4 => 'error:toomanycells',
            5 => ['kode' => 'C', 'nama' => ''],
        ], iterator_to_array($file->rows()));
    }

    /**
     * A quotation mark that is not closed costs its own row; those below it are read.
     *
     * @dataProvider strays
     * @param string $content
     * @param array $rows line => name, or the reason
     */
    #[DataProvider('strays')]
    public function test_stray_quotes(string $content, array $rows): void {
        $read = iterator_to_array((new csv_file($content, ['kode']))->rows());
        $this->assertSame($rows, array_map(static fn(array|string $row) => is_array($row) ? $row['nama'] : $row, $read));
    }

    /**
     * Data for test_stray_quotes.
     *
     * @return array[]
     */
    public static function strays(): array {
        $stray = 'error:strayquote';
        return [
            'up to the next one' => ["kode,nama\nA,\"satu\nB,dua\nC,\"tiga\"\nD,empat\n", [2 => $stray, 'dua', 'tiga', 'empat']],
            'up to the end' => ["kode,nama\nA,satu\nB,\"dua\nC,tiga\nD,empat\n", [2 => 'satu', $stray, 'tiga', 'empat']],
            'in the last row, where nothing is below' => ["kode,nama\nA,satu\nB,\"dua\n", [2 => 'satu', 'dua']],
            'inside a cell' => ["kode,nama\nA,5\" pipa\nB,dua\n", [2 => '5" pipa', 'dua']],
            'two of them' => ["kode,nama\nA,\"satu\nB,dua\nC,\"tiga\nD,empat\n", [2 => $stray, 'dua', $stray, 'empat']],
        ];
    }

    /**
     * Files that cannot be read and what they say.
     *
     * @return array[]
     */
    public static function unreadable(): array {
        return [
            'empty' => [" \n", 'error:fileempty'],
            'another file' => ["Topic,ID\nx,y\n", 'error:columnsmissing'],
            'a column twice' => ["kode,nama,kode\nx,y,z\n", 'error:columnstwice'],
        ];
    }

    /**
     * An unreadable file says what is wrong with it.
     *
     * @dataProvider unreadable
     * @param string $content
     * @param string $errorcode
     */
    #[DataProvider('unreadable')]
    public function test_unreadable(string $content, string $errorcode): void {
        try {
            new csv_file($content, ['kode']);
            $this->fail('It was read');
        } catch (\moodle_exception $exception) {
            $this->assertSame($errorcode, $exception->errorcode);
        }
    }
}
