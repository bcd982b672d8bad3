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

namespace local_asnblended\local\results;

use local_asnblended\local\privacy\contributor_repository;
use local_asnblended\local\privacy\modified_rows;

/**
 * What is kept about who set indicators up.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class privacy_repository extends contributor_repository {
    use modified_rows;

    #[\Override]
    public function tables(): array {
        return ['indicator' => ['usermodified', 'timemodified']];
    }

    #[\Override]
    public function known_users_sql(): array {
        return [$this->modified_sql('indicator')];
    }

    #[\Override]
    public function export(int $userid): array {
        return ['indicator' => $this->modified('indicator', $userid)];
    }

    #[\Override]
    public function erase(int $userid, array $personids): void {
        $this->forget_modified('indicator', $userid);
    }
}
