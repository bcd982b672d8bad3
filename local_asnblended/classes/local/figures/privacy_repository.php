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

namespace local_asnblended\local\figures;

use local_asnblended\local\privacy\contributor_repository;

/**
 * What is counted of participants. Sums stay: nobody can be recognised by a number under a person without a name.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class privacy_repository extends contributor_repository {
    #[\Override]
    public function tables(): array {
        return [
            'figure' => ['participantid', 'source', 'metric', 'value', 'timemodified'],
            'membership' => ['participantid', 'groupid'],
        ];
    }

    #[\Override]
    public function known_users_sql(): array {
        return [];
    }

    #[\Override]
    public function export(int $userid): array {
        return [
            'figure' => $this->of_participants('figure', 'source, metric, value, timemodified', $userid),
            'membership' => $this->of_participants('membership', 'groupid', $userid),
        ];
    }

    #[\Override]
    public function erase(int $userid, array $personids): void {
    }
}
