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

namespace local_asnblended\local\runs;

use context_system;
use core\hook\manager;
use local_asnblended\hook\collect_role_capabilities;
use moodle_database;

/**
 * The roles that come with the pack: asnmentor and asnsuperior.
 *
 * Ensuring them is harmless to repeat and is done at install and before each enrolment, because the plugins whose
 * capabilities they need may be installed weeks later.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class role_service {
    /** Short names by kind of relation. */
    public const SHORTNAMES = ['mentor' => 'asnmentor', 'superior' => 'asnsuperior'];

    /** Names and descriptions. Moodle translates only the names of core's roles, so the Indonesian ones are stored. */
    private const NAMES = [
        'mentor' => ['Mentor ASN', 'Memverifikasi bukti dukung peserta yang didampinginya.'],
        'superior' => ['Atasan ASN', 'Menyetujui rencana aksi stafnya.'],
    ];

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param manager $hooks
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * Makes the roles that are missing and gives them what has been declared since. What was given once and is gone was taken by
     * an administrator, and stays taken.
     *
     * @return int[] kind of relation => role
     */
    public function ensure(): array {
        $hook = new collect_role_capabilities();
        $this->hooks->dispatch($hook);
        $context = context_system::instance();
        $before = (string) get_config('local_asnblended', 'givencapabilities');
        $given = json_decode($before, true) ?: [];
        $roleids = [];
        foreach ($hook->get_capabilities() as $kind => $capabilities) {
            [$roleids[$kind], $isnew] = $this->ensure_role($kind);
            $given[$kind] = $isnew ? [] : $given[$kind] ?? $this->present($roleids[$kind], (int) $context->id);
            foreach (array_diff($capabilities, $given[$kind]) as $capability) {
                if (get_capability_info($capability)) {
                    assign_capability($capability, CAP_ALLOW, $roleids[$kind], $context->id);
                    $given[$kind][] = $capability;
                }
            }
        }
        $after = json_encode($given);
        if ($after !== $before) {
            set_config('givencapabilities', $after, 'local_asnblended');
        }
        return $roleids;
    }

    /**
     * Takes the roles away, with whoever has them: without the pack they let nobody do anything.
     */
    public function remove(): void {
        foreach ($this->db->get_records_list('role', 'shortname', self::SHORTNAMES, '', 'id') as $role) {
            delete_role((int) $role->id);
        }
    }

    /**
     * What a role has now, for sites that gave before it was kept.
     *
     * @param int $roleid
     * @param int $contextid
     * @return string[]
     */
    private function present(int $roleid, int $contextid): array {
        return $this->db->get_fieldset('role_capabilities', 'capability', ['roleid' => $roleid, 'contextid' => $contextid]);
    }

    /**
     * Finds or makes one role.
     *
     * @param string $kind
     * @return array id, and whether it was made now
     */
    private function ensure_role(string $kind): array {
        $roleid = $this->db->get_field('role', 'id', ['shortname' => self::SHORTNAMES[$kind]]);
        $isnew = !$roleid;
        if ($isnew) {
            [$name, $description] = self::NAMES[$kind];
            $roleid = create_role($name, self::SHORTNAMES[$kind], $description);
            set_role_contextlevels($roleid, [CONTEXT_COURSE]);
        }
        return [(int) $roleid, $isnew];
    }
}
