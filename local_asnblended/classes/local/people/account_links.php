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

use core\hook\manager;
use local_asnblended\actor;
use local_asnblended\hook\person_account_changed;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\preparation_service;

/**
 * Gives civil servants their accounts and takes them back. Callers hold a transaction.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class account_links {
    /**
     * Collaborators.
     *
     * @param person_repository $people
     * @param account_repository $accounts
     * @param scope_repository $scopes
     * @param participant_repository $participants
     * @param figure_service $figures
     * @param preparation_service $preparation
     * @param manager $hooks
     */
    public function __construct(
        /** @var person_repository civil servants */
        private readonly person_repository $people,
        /** @var account_repository whose an account is */
        private readonly account_repository $accounts,
        /** @var scope_repository who may see which agency */
        private readonly scope_repository $scopes,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var preparation_service lets people into courses */
        private readonly preparation_service $preparation,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * Gives a person an account. What stood under an account that was the person's before is the new one's.
     *
     * @param int $personid
     * @param int $userid
     * @param string $basis see account_repository
     * @param actor $actor who says so
     */
    public function link(int $personid, int $userid, string $basis, actor $actor): void {
        $this->people->change($personid, ['userid' => $userid]);
        $this->accounts->end(['personid' => $personid]);
        $this->accounts->record($personid, $userid, $basis, $actor->userid ?: null);
        $former = array_values(array_diff($this->accounts->former([$personid])[$personid] ?? [], [$userid]));
        if ($former) {
            $this->scopes->move($former, $userid);
        }
        $participations = $this->participants->of_person($personid);
        $this->hooks->dispatch(new person_account_changed($personid, $former, $userid, $participations));
        $this->figures->refresh_groups(array_map('intval', array_keys($participations)));
        $this->preparation->person_changed($personid);
    }

    /**
     * Remembers that an account is not a person's, so that it is not proposed again.
     *
     * @param int $personid
     * @param int $userid
     * @param actor $actor who says so
     */
    public function reject(int $personid, int $userid, actor $actor): void {
        $this->accounts->record($personid, $userid, account_repository::REJECTED, $actor->userid ?: null);
    }

    /**
     * An account is deleted: the civil servant stays, without an account, and what the account might see is forgotten.
     *
     * @param int $userid
     */
    public function unlink(int $userid): void {
        $person = $this->people->of_user($userid);
        if ($person) {
            $this->people->change((int) $person->id, ['userid' => null]);
            // Core takes the account out of its groups, when nobody knows any more whose it was.
            $this->figures->refresh_groups(array_map('intval', array_keys($this->participants->of_person((int) $person->id))));
        }
        $this->accounts->end(['userid' => $userid]);
        $this->scopes->remove_user($userid);
    }
}
