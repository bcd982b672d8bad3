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

use core\di;
use local_asnblended\local\work\request_repository;
use local_asnblended\local\work\request_taken;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass(\local_asnblended\requests::class)]
#[CoversClass(\local_asnblended\request::class)]
#[CoversClass(\local_asnblended\local\work\request_repository::class)]
/**
 * Tests of writes that are asked for more than once.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\requests
 * @covers     \local_asnblended\request
 * @covers     \local_asnblended\local\work\request_repository
 */
final class requests_test extends \advanced_testcase {
    /** Number of a request. */
    private const ID = '0123456789abcdef0123456789abcdef';

    /** @var int how often the work was done */
    private int $done = 0;

    /**
     * Work that leaves one more version each time.
     *
     * @return callable
     */
    private function work(): callable {
        return fn() => new class (++$this->done) implements versioned {
            /**
             * The thing that was changed.
             *
             * @param int $version
             */
            public function __construct(
                /** @var int version */
                private readonly int $version,
            ) {
            }

            #[\Override]
            public function subjects(): array {
                return ['thing:1' => $this->version];
            }
        };
    }

    /**
     * A number is used once an account: asked again, nothing is done, and the answer is the first one.
     */
    public function test_once(): void {
        $this->resetAfterTest();
        $requests = di::get(requests::class);
        $request = new request(self::ID, 'do_something', ['b' => 2, 'a' => 1]);
        [$result, $versions] = $requests->once(actor::user(5), $request, $this->work());
        $this->assertNotNull($result);
        $this->assertSame(['thing:1' => 1], $versions);
        // In another order it is the same.
        $again = new request(self::ID, 'do_something', ['a' => 1, 'b' => 2]);
        $this->assertSame([null, ['thing:1' => 1]], $requests->once(actor::user(5), $again, $this->work()));
        $this->assertSame(1, $this->done);
        // Somebody else's browser may think of the same number.
        $requests->once(actor::user(6), $request, $this->work());
        $this->assertSame(2, $this->done);
        // Without a number everything is done.
        $none = new request('', 'do_something', []);
        $requests->once(actor::user(5), $none, $this->work());
        $requests->once(actor::user(5), $none, $this->work());
        $this->assertSame(4, $this->done);
    }

    /**
     * A number that comes with something else is refused, and so is what is no number.
     */
    public function test_another_payload(): void {
        $this->resetAfterTest();
        $requests = di::get(requests::class);
        $requests->once(actor::user(5), new request(self::ID, 'do_something', ['a' => 1]), $this->work());
        foreach ([new request(self::ID, 'do_something', ['a' => 2]), new request(self::ID, 'do_other', ['a' => 1])] as $other) {
            try {
                $requests->once(actor::user(5), $other, $this->work());
                $this->fail('the number was taken twice');
            } catch (\moodle_exception $exception) {
                $this->assertSame('error:requestreused', $exception->errorcode);
            }
        }
        $this->assertSame(1, $this->done);
        $this->expectException(\invalid_parameter_exception::class);
        new request('not hexadecimal', 'do_something', []);
    }

    /**
     * What failed was not done: the number is free, and what was written went with it.
     */
    public function test_failed(): void {
        global $DB;
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $requests = di::get(requests::class);
        $request = new request(self::ID, 'do_something', []);
        try {
            $requests->once(actor::user(5), $request, static fn() => throw new conflict_exception('stale'));
            $this->fail('nothing was thrown');
        } catch (conflict_exception $exception) {
            $this->assertSame(0, $DB->count_records('local_asnblended_request'));
        }
        $this->assertNotNull($requests->once(actor::user(5), $request, $this->work())[0]);
    }

    /**
     * Of two at once the second is refused by the key and told what the first one left.
     */
    public function test_two_at_once(): void {
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $repository = di::get(request_repository::class);
        $request = new request(self::ID, 'do_something', []);
        $repository->finish($repository->claim(5, $request), ['thing:1' => 7]);
        try {
            $repository->claim(5, $request);
            $this->fail('the number was taken twice');
        } catch (request_taken) {
            $this->assertSame(['thing:1' => 7], $repository->versions(5, $request));
        }
    }

    /**
     * Thirty days are kept, in any number.
     */
    public function test_forget(): void {
        global $DB;
        $this->resetAfterTest();
        $repository = di::get(request_repository::class);
        $ids = [];
        foreach ([5 => 30 * DAYSECS + 60, 6 => 30 * DAYSECS - 60] as $userid => $age) {
            $ids[$userid] = $repository->claim($userid, new request(self::ID, 'do_something', []));
            $DB->set_field('local_asnblended_request', 'timecreated', time() - $age, ['id' => $ids[$userid]]);
        }
        (new task\forget_requests())->execute();
        $this->assertSame(['6'], $DB->get_fieldset('local_asnblended_request', 'userid'));
    }
}
