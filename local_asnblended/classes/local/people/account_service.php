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

use local_asnblended\actor;
use local_asnblended\transaction;
use moodle_database;

/**
 * Makes accounts for people: user name is the NIP, the password is sent by Moodle and must be changed at first login.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class account_service {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param person_repository $people
     * @param account_links $links
     * @param core_accounts $accounts
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
        /** @var account_links gives people their accounts */
        private readonly account_links $links,
        /** @var core_accounts makes accounts */
        private readonly core_accounts $accounts,
    ) {
    }

    /**
     * Makes the accounts that are missing. Running it again makes none twice: account and link arise together or not at all, so
     * an account that stands already was not made here, whatever its profile says, and is nobody's until somebody confirms it.
     *
     * @param actor $actor who asked for them
     * @param \stdClass[] $people records
     * @return string[] one sentence for each person who could not get one
     */
    public function create(actor $actor, array $people): array {
        $problems = [];
        foreach ($people as $person) {
            if ($person->userid) {
                continue;
            }
            try {
                transaction::run($this->db, function () use ($actor, $person): void {
                    $userid = $this->create_user($person);
                    $this->links->link((int) $person->id, $userid, account_repository::CREATED, $actor);
                });
            } catch (\moodle_exception $exception) {
                // One person's trouble must not keep the others from their accounts; the import shows it again.
                $problems[] = "{$person->nip} {$person->name}: {$exception->getMessage()}";
            }
        }
        return $problems;
    }

    /**
     * Makes one account.
     *
     * @param \stdClass $person
     * @return int id of the user
     */
    private function create_user(\stdClass $person): int {
        global $CFG;
        if ($this->people->users_by_email([\core_text::strtolower($person->email)])) {
            throw new \moodle_exception('error:accountemailtaken', 'local_asnblended', '', $person->email);
        }
        if ($this->people->users_by_username([$person->nip])) {
            throw new \moodle_exception('error:accountnametaken', 'local_asnblended', '', $person->nip);
        }
        [$firstname, $lastname] = self::split_name($person->name);
        $userid = $this->accounts->create((object) [
            'username' => $person->nip,
            'idnumber' => $person->nip,
            'firstname' => $firstname,
            'lastname' => $lastname,
            'email' => $person->email,
            'auth' => 'manual',
            'confirmed' => 1,
            'mnethostid' => $CFG->mnet_localhost_id,
            'lang' => $CFG->lang,
        ]);
        // Core's task makes the password and mails it.
        set_user_preference('create_password', 1, $userid);
        set_user_preference('auth_forcepasswordchange', 1, $userid);
        return $userid;
    }

    /**
     * Moodle wants two names; many Indonesians have one, which then stands in both places. Core prints the names of accounts
     * without escaping them, and cleans them in its forms instead; so does this.
     *
     * @param string $name
     * @return string[] first and last name
     */
    private static function split_name(string $name): array {
        $words = preg_split('/\s+/u', trim(clean_param($name, PARAM_NOTAGS)) ?: '-');
        if (count($words) === 1) {
            return [\core_text::substr($words[0], 0, 100), \core_text::substr($words[0], 0, 100)];
        }
        $last = array_pop($words);
        return [\core_text::substr(implode(' ', $words), 0, 100), \core_text::substr($last, 0, 100)];
    }
}
