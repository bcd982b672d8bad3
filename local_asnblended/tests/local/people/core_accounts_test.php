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

#[CoversClass(core_accounts::class)]
/**
 * Tests of making accounts with whatever this Moodle has for it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\people\core_accounts
 */
final class core_accounts_test extends \advanced_testcase {
    /**
     * The account stands, and nothing that is deprecated was used.
     */
    public function test_create(): void {
        global $CFG, $DB;
        $this->resetAfterTest();
        $userid = (new core_accounts())->create((object) ['username' => '199001012022212000', 'firstname' => 'Siti',
            'lastname' => 'Aminah', 'email' => 'siti@contoh.invalid', 'auth' => 'manual', 'confirmed' => 1,
            'mnethostid' => $CFG->mnet_localhost_id, 'lang' => $CFG->lang]);
        $user = $DB->get_record('user', ['id' => $userid], 'username, auth, confirmed', MUST_EXIST);
        $this->assertSame(['199001012022212000', 'manual', '1'], [$user->username, $user->auth, (string) $user->confirmed]);
        $this->assertDebuggingNotCalled();
    }
}
