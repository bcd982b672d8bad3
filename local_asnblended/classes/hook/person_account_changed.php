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

namespace local_asnblended\hook;

use core\attribute\label;
use core\attribute\tags;

/**
 * A civil servant has an account, another one than before perhaps: what stood under the former ones is the new one's.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[label('A civil servant has another account: plugins move what stood under the former ones')]
#[tags('user')]
final class person_account_changed {
    /**
     * The hook.
     *
     * @param int $personid
     * @param int[] $formerids
     * @param int $userid
     * @param \stdClass[] $participations
     */
    public function __construct(
        /** @var int the person */
        public readonly int $personid,
        /** @var int[] accounts that were the person's and are nobody's now */
        public readonly array $formerids,
        /** @var int the account */
        public readonly int $userid,
        /** @var \stdClass[] where the person takes part: id, runid, runcode, courseid */
        public readonly array $participations,
    ) {
    }
}
