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
 * People edit their own profiles, so the NIP in one (idnumber) proves something only where the site locks that field. Else it is
 * a proposal like an equal e-mail address or user name, which somebody confirms or rejects. A NIP that somebody merely wrote into
 * a profile never keeps the person whose it is from an account, and is shown.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class account_matcher {
    /** Ways of having an account that an import has to write. */
    private const WRITTEN = ['match', 'confirmed', 'rejected', 'create'];

    /** @var bool[] authentication method => whether it locks the idnumber */
    private array $locked = [];

    /**
     * Collaborators.
     *
     * @param person_repository $people
     * @param account_repository $links
     */
    public function __construct(
        /** @var person_repository civil servants and accounts */
        private readonly person_repository $people,
        /** @var account_repository whose an account is */
        private readonly account_repository $links,
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
        $emails = [];
        foreach ($rows as $row) {
            $row->account = isset($known[$row->key]->userid) ? 'linked' : '';
            $emails[$row->key] = \core_text::strtolower($row->values['email'] ?? $known[$row->key]->email ?? '');
        }
        $open = array_filter($rows, static fn(row $row) => $row->account === '');
        $found = $this->accounts($rows, $open, $emails);
        $rejected = $this->links->rejected(array_filter(array_column($open, 'id')));
        $pending = $this->pending();
        $claimed = [];
        $promised = [];
        foreach ($rows as $row) {
            foreach ($found->byidnumber[$row->key] ?? [] as $user) {
                if (($found->taken[$user->id] ?? '') !== $row->key) {
                    $row->claims[$user->id] = $user->username;
                }
            }
        }
        foreach ($open as $row) {
            $candidates = array_diff_key($this->candidates($row, $found, $emails[$row->key]), $rejected[$row->id] ?? []);
            if ($candidates) {
                $this->judge_candidates($row, array_values($candidates), $found->taken, $options);
            }
            if ($row->accountuser !== null) {
                unset($row->claims[$row->accountuser->id]);
                $claimed[$row->accountuser->id][] = $row;
            } else if ($row->accepted()) {
                $row->account = $this->without_account($row, $emails[$row->key], $pending, $promised, $options);
            }
        }
        foreach ($claimed as $claimants) {
            foreach (count($claimants) > 1 ? $claimants : [] as $row) {
                $row->refuse('error:accountambiguous', $row->accountuser->username);
            }
        }
        foreach ($open as $row) {
            $written = in_array($row->account, self::WRITTEN, true) || $row->rejecteduser !== null;
            if ($row->status === row::UNCHANGED && $written) {
                $row->status = row::CHANGED;
            }
        }
    }

    /**
     * The accounts that the rows lead to.
     *
     * @param row[] $rows
     * @param row[] $open those without an account
     * @param string[] $emails NIP => address in lower case
     * @return \stdClass byidnumber, byusername, byemail: key => accounts; taken: account => NIP of the person it belongs to
     */
    private function accounts(array $rows, array $open, array $emails): \stdClass {
        $nips = array_map(static fn(row $row) => $row->key, $open);
        $found = (object) [
            'byidnumber' => $this->people->users_by_idnumber(array_map(static fn(row $row) => $row->key, $rows)),
            'byusername' => $this->people->users_by_username($nips),
            'byemail' => $this->people->users_by_email(array_filter(array_intersect_key($emails, array_flip($nips)))),
        ];
        $users = array_merge([], ...array_values($found->byidnumber), ...array_values($found->byusername), ...array_values(
            $found->byemail,
        ));
        $found->taken = $this->people->nips_of_users(array_column($users, 'id'));
        return $found;
    }

    /**
     * The accounts that may be a person's: the one that bears the NIP in a locked field; else those with the NIP as user name or
     * with the e-mail address; else the only one that merely claims the NIP.
     *
     * @param row $row
     * @param \stdClass $found
     * @param string $email
     * @return \stdClass[] by id, with issure
     */
    private function candidates(row $row, \stdClass $found, string $email): array {
        $claiming = $found->byidnumber[$row->key] ?? [];
        $sure = array_filter($claiming, fn(\stdClass $user) => $this->locks_idnumber($user->auth));
        $likely = array_merge($found->byusername[$row->key] ?? [], $email === '' ? [] : $found->byemail[$email] ?? []);
        $free = array_filter($claiming, static fn(\stdClass $user) => !isset($found->taken[$user->id]) && !$user->suspended);
        $candidates = [];
        foreach ($sure ?: ($likely ?: (count($free) === 1 ? $free : [])) as $user) {
            $candidates[$user->id] = clone $user;
            $candidates[$user->id]->issure = (bool) $sure;
        }
        return $candidates;
    }

    /**
     * Whether people with an authentication method cannot edit their ID number.
     *
     * @param string $auth
     * @return bool
     */
    private function locks_idnumber(string $auth): bool {
        return $this->locked[$auth] ??= get_config("auth_$auth", 'field_lock_idnumber') === 'locked';
    }

    /**
     * Judges a row for which accounts were found.
     *
     * @param row $row
     * @param \stdClass[] $candidates
     * @param string[] $taken account => NIP of the person it belongs to
     * @param options $options
     */
    private function judge_candidates(row $row, array $candidates, array $taken, options $options): void {
        $user = $candidates[0];
        $meant = ($options->shown[$row->key] ?? (int) $user->id) === (int) $user->id;
        $othernip = $user->idnumber !== '' && $user->idnumber !== $row->key && $this->locks_idnumber($user->auth);
        if (count($candidates) > 1) {
            $row->refuse('error:accountambiguous', implode(', ', array_column($candidates, 'username')));
        } else if ($user->suspended) {
            $row->refuse('error:accountsuspended', $user->username);
        } else if (isset($taken[$user->id]) || $othernip) {
            $row->refuse('error:accounttaken', (object) ['username' => $user->username,
                'nip' => $taken[$user->id] ?? $user->idnumber]);
        } else if ($meant && in_array($row->key, $options->rejected, true)) {
            $row->rejecteduser = $user;
        } else {
            $row->accountuser = $user;
            $row->account = match (true) {
                $user->issure => 'match',
                $meant && in_array($row->key, $options->confirmed, true) => 'confirmed',
                default => 'proposal',
            };
        }
    }

    /**
     * What becomes of a person who has no account and none that may be the person's.
     *
     * @param row $row
     * @param string $email
     * @param bool[] $pending person => an account is being made
     * @param bool[] $promised addresses that get an account in this import; taken up here
     * @param options $options
     * @return string
     */
    private function without_account(row $row, string $email, array $pending, array &$promised, options $options): string {
        if (isset($pending[$row->id])) {
            return 'pending';
        }
        if (!$options->createaccounts || $email === '' || isset($promised[$email])) {
            return 'none';
        }
        $promised[$email] = true;
        return 'create';
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
