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

namespace local_asnblended\local\privacy;

use core\di;
use core\task\manager as task_manager;
use local_asnblended\local\figures;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\people;
use local_asnblended\local\people\account_repository;
use local_asnblended\local\people\person_repository;
use local_asnblended\local\results;
use local_asnblended\local\runs;
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\work;
use local_asnblended\task\rebuild_figures;
use local_asnblended\transaction;
use moodle_database;

/**
 * What all domains keep about people with accounts. A new domain is a contributor and a line here.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class privacy_service {
    /** The contributors; people last, because the others find by them what is whose. */
    private const CONTRIBUTORS = [
        runs\privacy_repository::class,
        work\privacy_repository::class,
        figures\privacy_repository::class,
        results\privacy_repository::class,
        people\privacy_repository::class,
    ];

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param person_repository $people
     * @param account_repository $accounts
     * @param participant_repository $participants
     * @param figure_service $figures
     * @param known_users_repository $known
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var person_repository civil servants */
        private readonly person_repository $people,
        /** @var account_repository whose an account is and was */
        private readonly account_repository $accounts,
        /** @var participant_repository who takes part */
        private readonly participant_repository $participants,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var known_users_repository asks all domains at once */
        private readonly known_users_repository $known,
    ) {
    }

    /**
     * Tables, with the columns that say something about a person.
     *
     * @return string[][] table => columns
     */
    public function tables(): array {
        return array_merge([], ...array_map(static fn($contributor) => $contributor->tables(), self::contributors()));
    }

    /**
     * Every account that anything is kept about.
     *
     * @return int[]
     */
    public function known_users(): array {
        return $this->known->of(array_merge([], ...array_map(
            static fn($contributor) => $contributor->known_users_sql(),
            self::contributors(),
        )));
    }

    /**
     * What is kept about an account.
     *
     * @param int $userid
     * @return \stdClass[][] table => records
     */
    public function export(int $userid): array {
        return array_merge([], ...array_map(static fn($contributor) => $contributor->export($userid), self::contributors()));
    }

    /**
     * Erases what is kept about an account. The person goes with it, unless another account is the person's by now.
     *
     * @param int $userid
     */
    public function erase(int $userid): void {
        $ids = $this->accounts->people_of($userid);
        $now = $this->people->of_user($userid);
        $people = $this->people->by_ids(array_merge($ids, $now ? [(int) $now->id] : []));
        $theirs = array_filter($people, static fn($person) => $person->userid === null || (int) $person->userid === $userid);
        $participants = array_map($this->participants->of_person(...), array_map('intval', array_keys($theirs)));
        $participants = array_merge([], ...$participants);
        transaction::run($this->db, function () use ($userid, $theirs, $participants): void {
            foreach (self::contributors() as $contributor) {
                $contributor->erase($userid, array_keys($theirs));
            }
            $this->figures->refresh_groups(array_map('intval', array_column($participants, 'id')));
        });
        // The siblings may erase before or after: what follows from their rows is made anew when all are done.
        foreach (array_unique(array_column($participants, 'runid')) as $runid) {
            task_manager::queue_adhoc_task(rebuild_figures::of((int) $runid), true);
        }
    }

    /**
     * The contributors.
     *
     * @return contributor_repository[]
     */
    private static function contributors(): array {
        return array_map(di::get(...), self::CONTRIBUTORS);
    }
}
