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

namespace local_asnblended;

use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\transaction::class)]
/**
 * Tests of work that is done whole or not at all.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\transaction
 */
final class transaction_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->preventResetByRollback();
    }

    /**
     * Adds an agency.
     *
     * @param string $code
     */
    private static function write(string $code): void {
        global $DB;
        $DB->insert_record('local_asnblended_opd', (object) ['code' => $code, 'name' => $code, 'path' => '/', 'timecreated' => 0,
            'timemodified' => 0]);
    }

    /**
     * What fails leaves nothing behind and says why; what succeeds stays and gives its result.
     */
    public function test_whole_or_not_at_all(): void {
        global $DB;
        foreach ([\RuntimeException::class, conflict_exception::class] as $class) {
            try {
                transaction::run($DB, static function () use ($class): void {
                    self::write('A');
                    throw new $class();
                });
                $this->fail('Nothing was thrown');
            } catch (\RuntimeException | conflict_exception $exception) {
                $this->assertInstanceOf($class, $exception);
            }
            $this->assertSame(0, $DB->count_records('local_asnblended_opd'));
            $this->assertFalse($DB->is_transaction_started());
        }
        $result = transaction::exclusively($DB, 'local_asnblended_test', 'key', static function (): string {
            self::write('B');
            return 'done';
        });
        $this->assertSame(['done', 1], [$result, $DB->count_records('local_asnblended_opd')]);
    }

    /**
     * A key that somebody holds is a conflict for those who do not wait; it is free again after a failure.
     */
    public function test_keys_are_held_and_let_go(): void {
        global $DB;
        try {
            transaction::exclusively($DB, 'local_asnblended_test', 'key', static fn() => throw new \RuntimeException());
            $this->fail('Nothing was thrown');
        } catch (\RuntimeException) {
            $this->assertSame(1, transaction::exclusively($DB, 'local_asnblended_test', 'key', static fn() => 1));
        }
    }
}
