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

use core\di;
use core\task\manager;
use local_asnblended\actor;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\task\create_accounts;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass(\local_asnblended\local\people\account_matcher::class)]
#[CoversClass(\local_asnblended\local\people\account_service::class)]
#[CoversClass(\local_asnblended\task\create_accounts::class)]
/**
 * Tests of finding, proposing and making the accounts of imported people.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_asnblended\local\people\account_matcher
 * @covers     \local_asnblended\local\people\account_service
 * @covers     \local_asnblended\task\create_accounts
 */
final class account_matcher_test extends \advanced_testcase {
    /** A person of the file. */
    private const NIP = '197001012010011000';

    /** The file: one person. */
    private const FILE = "nip,nama,email,kode_opd\n197001012010011000,Siti Aminah,Siti@contoh.invalid,A\n";

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->getDataGenerator()->get_plugin_generator('local_asnblended')->create_opd(['code' => 'A']);
    }

    /**
     * Applies the file and gives back its first row.
     *
     * @param options $options
     * @param string $content
     * @return row
     */
    private function first_row(options $options = new options(), string $content = self::FILE): row {
        return di::get(import_service::class)->apply(actor::system(), 'person', $content, $options)->rows[0];
    }

    /**
     * The account linked to the person of the file.
     *
     * @return int|null
     */
    private function linked(): ?int {
        global $DB;
        $userid = $DB->get_field('local_asnblended_person', 'userid', ['nip' => self::NIP]);
        return $userid ? (int) $userid : null;
    }

    /**
     * An account that bears the NIP in a locked field is the person's, and the second time nothing changes.
     */
    public function test_idnumber_matches(): void {
        set_config('field_lock_idnumber', 'locked', 'auth_manual');
        $user = $this->getDataGenerator()->create_user(['idnumber' => self::NIP]);
        $this->assertSame('match', $this->first_row()->account);
        $this->assertEquals($user->id, $this->linked());
        $this->assertSame(row::UNCHANGED, $this->first_row()->status);
    }

    /**
     * An account with the same address is only proposed, whatever the case of its letters; the admin confirms it.
     */
    public function test_email_is_a_proposal(): void {
        $user = $this->getDataGenerator()->create_user(['email' => 'siti@CONTOH.invalid']);
        $row = $this->first_row();
        $this->assertSame(['proposal', row::NEW, $user->id], [$row->account, $row->status, $row->accountuser->id]);
        $this->assertNull($this->linked());
        $row = $this->first_row(new options(confirmed: [self::NIP]));
        $this->assertSame(['confirmed', row::CHANGED], [$row->account, $row->status]);
        $this->assertEquals($user->id, $this->linked());
    }

    /**
     * What is confirmed is the account that was shown, not one that bears the address by then.
     */
    public function test_another_account_by_then(): void {
        $this->getDataGenerator()->create_user(['idnumber' => self::NIP]);
        $shown = (int) $this->first_row()->accountuser->id;
        $this->getDataGenerator()->create_user(['email' => 'siti@contoh.invalid']);
        $row = $this->first_row(new options(confirmed: [self::NIP], shown: [self::NIP => $shown]));
        $this->assertSame('proposal', $row->account);
        $this->assertNull($this->linked());
    }

    /**
     * Accounts that cannot be this person's for sure, and the reason.
     *
     * @return array[]
     */
    public static function ambiguous(): array {
        $email = ['email' => 'siti@contoh.invalid'];
        return [
            'two with the NIP' => [[['idnumber' => self::NIP], ['idnumber' => self::NIP]], 'error:accountambiguous'],
            'two with the address' => [[$email, $email], 'error:accountambiguous'],
            'suspended with the NIP' => [[['idnumber' => self::NIP, 'suspended' => 1]], 'error:accountsuspended'],
            'suspended with the address' => [[$email + ['suspended' => 1]], 'error:accountsuspended'],
            'the address with another NIP in a locked field' => [
                [$email + ['idnumber' => '197001022010011000']],
                'error:accounttaken',
            ],
        ];
    }

    /**
     * What is ambiguous is refused, also when the admin confirmed it.
     *
     * @dataProvider ambiguous
     * @param array[] $users
     * @param string $reason
     */
    #[DataProvider('ambiguous')]
    public function test_ambiguous(array $users, string $reason): void {
        set_config('allowaccountssameemail', 1);
        set_config('field_lock_idnumber', 'locked', 'auth_manual');
        foreach ($users as $user) {
            $this->getDataGenerator()->create_user($user);
        }
        $this->assertSame($reason, $this->first_row(new options(confirmed: [self::NIP]))->reasonkey);
        $this->assertNull($this->linked());
    }

    /**
     * Whoever writes somebody's NIP into the own profile does not become that person, but waits for confirmation; nor does it
     * keep that person from an account: rejected, the claim is remembered and shown.
     */
    public function test_a_claim_proves_nothing(): void {
        global $DB;
        set_config('createaccounts', 1, 'local_asnblended');
        $claimant = $this->getDataGenerator()->create_user(['idnumber' => self::NIP, 'username' => 'penipu']);
        $this->assertSame('proposal', $this->first_row()->account);
        $this->assertNull($this->linked());
        $row = $this->first_row(new options(createaccounts: true, rejected: [self::NIP]));
        $this->assertSame(['create', [$claimant->id => 'penipu']], [$row->account, $row->claims]);
        $this->runAdhocTasks(create_accounts::class);
        $this->assertNotNull($this->linked());
        $this->assertNotEquals($claimant->id, $this->linked());
        $row = $this->first_row();
        $this->assertSame(['linked', row::UNCHANGED], [$row->account, $row->status]);
        $this->assertSame([$claimant->id => 'penipu'], $row->claims);
        $this->assertSame(1, $DB->count_records('local_asnblended_account', ['basis' => account_repository::REJECTED]));
    }

    /**
     * Two who claim a NIP do not block its owner: an account is made, and both are shown.
     */
    public function test_claims_do_not_block(): void {
        set_config('createaccounts', 1, 'local_asnblended');
        foreach (['satu', 'dua'] as $username) {
            $this->getDataGenerator()->create_user(['idnumber' => self::NIP, 'username' => $username]);
        }
        $row = $this->first_row(new options(createaccounts: true));
        $this->assertSame('create', $row->account);
        $this->assertSame(['satu', 'dua'], array_values($row->claims));
    }

    /**
     * A claim that appears between import and task comes to nothing.
     */
    public function test_claim_between_import_and_task(): void {
        set_config('createaccounts', 1, 'local_asnblended');
        $this->assertSame('create', $this->first_row(new options(createaccounts: true))->account);
        $claimant = $this->getDataGenerator()->create_user(['idnumber' => self::NIP]);
        $this->runAdhocTasks(create_accounts::class);
        $this->assertNotNull($this->linked());
        $this->assertNotEquals($claimant->id, $this->linked());
    }

    /**
     * An account that stands under the NIP as user name is not taken for one that was made here.
     */
    public function test_user_name_stands_already(): void {
        set_config('createaccounts', 1, 'local_asnblended');
        $this->first_row(new options(createaccounts: true));
        $this->getDataGenerator()->create_user(['username' => self::NIP]);
        $this->expectOutputRegex('/' . self::NIP . '/');
        $this->runAdhocTasks(create_accounts::class);
        $this->assertNull($this->linked());
    }

    /**
     * Who confirmed a link, and when, is kept.
     */
    public function test_links_are_kept(): void {
        global $DB;
        $user = $this->getDataGenerator()->create_user(['email' => 'siti@contoh.invalid']);
        $admin = actor::user((int) get_admin()->id);
        di::get(import_service::class)->apply($admin, 'person', self::FILE, new options(confirmed: [self::NIP]));
        $link = $DB->get_record('local_asnblended_account', ['userid' => $user->id], '*', MUST_EXIST);
        $this->assertSame([account_repository::CONFIRMED, null], [$link->basis, $link->timeended]);
        $this->assertEquals($admin->userid, $link->confirmedby);
        $this->assertTimeCurrent((int) $link->timecreated);
    }

    /**
     * Two people of a file cannot both have one account.
     */
    public function test_two_people_one_account(): void {
        $this->getDataGenerator()->create_user(['email' => 'siti@contoh.invalid']);
        $file = self::FILE . "197001022010011000,Siti Aminah,siti@contoh.invalid,A\n";
        $this->assertSame('error:accountambiguous', $this->first_row(new options(), $file)->reasonkey);
    }

    /**
     * Accounts are made only when the setting allows it, by a task, once, with a password to be changed.
     */
    public function test_accounts_are_made(): void {
        global $DB;
        $options = new options(createaccounts: true);
        try {
            $this->first_row($options);
            $this->fail('Accounts are made although the setting forbids it');
        } catch (\moodle_exception $exception) {
            $this->assertSame('error:createaccountsoff', $exception->errorcode);
        }
        set_config('createaccounts', 1, 'local_asnblended');
        $this->assertSame('create', $this->first_row($options)->account);
        $row = $this->first_row($options);
        $this->assertSame(['pending', row::UNCHANGED], [$row->account, $row->status]);
        $this->assertCount(1, manager::get_adhoc_tasks(create_accounts::class));
        $this->runAdhocTasks(create_accounts::class);
        $user = $DB->get_record('user', ['id' => $this->linked()], '*', MUST_EXIST);
        $this->assertSame([self::NIP, self::NIP, 'manual', 'Siti', 'Aminah'], [$user->username, $user->idnumber, $user->auth,
            $user->firstname, $user->lastname]);
        $this->assertEquals(1, get_user_preferences('auth_forcepasswordchange', 0, $user));
        $this->assertSame(['linked', row::UNCHANGED], [$this->first_row($options)->account, $this->first_row($options)->status]);
        $id = (int) $DB->get_field('local_asnblended_person', 'id', ['nip' => self::NIP]);
        create_accounts::for_people([$id], actor::system())->execute();
        $this->assertSame(1, $DB->count_records('user', ['username' => self::NIP]));
    }

    /**
     * Core prints names of accounts as they are: markup of a file does not become part of one.
     */
    public function test_no_markup_in_names_of_accounts(): void {
        global $DB;
        set_config('createaccounts', 1, 'local_asnblended');
        $read = ['<img src=x onerror=alert(1)>Siti <b>Aminah</b>' => ['Siti', 'Aminah'], '<img src=x>' => ['-', '-']];
        foreach ($read as $name => $names) {
            $this->first_row(new options(createaccounts: true), str_replace('Siti Aminah', $name, self::FILE));
            $this->runAdhocTasks(create_accounts::class);
            $user = $DB->get_record('user', ['id' => $this->linked()], '*', MUST_EXIST);
            $this->assertSame($names, [$user->firstname, $user->lastname]);
            $DB->set_field('local_asnblended_person', 'userid', null, ['nip' => self::NIP]);
            $DB->delete_records('local_asnblended_account');
            $DB->delete_records('user', ['id' => $user->id]);
        }
        $this->assertDebuggingNotCalled();
    }
}
