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

use core\task\manager;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\task\create_accounts;

/**
 * Says which account each person of a file has, might have or would get.
 *
 * An account that bears the person's NIP (idnumber) is the person's. One that only shares the e-mail address or has the
 * NIP as user name is a proposal: offices share addresses, so the admin confirms it. What is ambiguous is refused.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account_matcher {
    /**
     * Collaborators.
     */
    public function __construct(
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
    ) {
    }

    /**
     * Judges the accounts of the accepted rows; a row whose account changes counts as changed.
     *
     * @param row[] $rows accepted rows, with values['email'] where the file gives one
     * @param \stdClass[] $known NIP => standing person
     * @param options $options
     */
    public function judge(array $rows, array $known, options $options): void {
        $open = array_filter($rows, static fn(row $row) => empty($known[$row->key]->userid));
        foreach ($rows as $row) {
            $row->account = isset($known[$row->key]->userid) ? 'linked' : '';
        }
        $nips = array_map(static fn(row $row) => $row->key, $open);
        $emails = [];
        foreach ($open as $row) {
            $emails[$row->key] = \core_text::strtolower($row->values['email'] ?? $known[$row->key]->email ?? '');
        }
        $byidnumber = $this->people->users_by_idnumber($nips);
        $byusername = $this->people->users_by_username($nips);
        $byemail = $this->people->users_by_email(array_filter($emails));
        $taken = $this->people->nips_of_users(array_merge(...array_map(
            static fn(array $users) => array_column($users, 'id'),
            array_merge([[]], array_values($byidnumber), array_values($byusername), array_values($byemail)),
        )));
        $pending = $this->pending();
        $claimed = [];
        $promised = [];
        foreach ($open as $row) {
            $sure = $byidnumber[$row->key] ?? [];
            $email = $emails[$row->key];
            $candidates = $sure ?: array_column(
                array_merge($byusername[$row->key] ?? [], $email === '' ? [] : ($byemail[$email] ?? [])),
                null,
                'id',
            );
            if ($candidates) {
                $this->judge_candidates($row, array_values($candidates), (bool) $sure, $taken, $options);
                if ($row->accountuser !== null) {
                    $claimed[$row->accountuser->id][] = $row;
                }
            } else if (isset($pending[$row->id])) {
                $row->account = 'pending';
            } else if ($options->createaccounts && $email !== '' && !isset($promised[$email])) {
                $row->account = 'create';
                $promised[$email] = true;
            } else {
                $row->account = 'none';
            }
        }
        foreach ($claimed as $claimants) {
            foreach (count($claimants) > 1 ? $claimants : [] as $row) {
                $row->refuse('error:accountambiguous', s($row->accountuser->username));
            }
        }
        foreach ($open as $row) {
            if ($row->status === row::UNCHANGED && in_array($row->account, ['match', 'confirmed', 'create'], true)) {
                $row->status = row::CHANGED;
            }
        }
    }

    /**
     * Judges a row for which accounts were found.
     *
     * @param row $row
     * @param \stdClass[] $candidates
     * @param bool $sure whether they bear the NIP
     * @param string[] $taken account => NIP of the person it belongs to
     * @param options $options
     */
    private function judge_candidates(row $row, array $candidates, bool $sure, array $taken, options $options): void {
        $user = $candidates[0];
        if (count($candidates) > 1) {
            $row->refuse('error:accountambiguous', s(implode(', ', array_column($candidates, 'username'))));
        } else if ($user->suspended) {
            $row->refuse('error:accountsuspended', s($user->username));
        } else if (isset($taken[$user->id]) || (!$sure && $user->idnumber !== '')) {
            $row->refuse('error:accounttaken', (object) ['username' => s($user->username),
                'nip' => s($taken[$user->id] ?? $user->idnumber)]);
        } else {
            $row->accountuser = $user;
            $row->account = $sure ? 'match' : (in_array($row->key, $options->confirmed, true) ? 'confirmed' : 'proposal');
        }
    }

    /**
     * People whose account is being made by a task that has not run yet.
     *
     * @return bool[] person => true
     */
    private function pending(): array {
        $ids = [];
        foreach (manager::get_adhoc_tasks(create_accounts::class) as $task) {
            $ids += array_fill_keys($task->get_custom_data()->personids, true);
        }
        return $ids;
    }
}
