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

use core\clock;
use local_asnblended\dates;
use moodle_database;

/**
 * Which account may see which agency, or the agencies of which region, and everything below.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class scope_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_scope';

    /** A scope lasts to the end of its last day where the training centre is. */
    private const ZONE = 'Asia/Jakarta';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * The highest agencies an account may see today; those below them are not listed.
     *
     * @param int $userid
     * @return int[]
     */
    public function tops_of_user(int $userid): array {
        $sql = "SELECT DISTINCT o.id, o.path
                  FROM {local_asnblended_scope} s
                  JOIN {local_asnblended_opd} o ON o.id = s.opdid OR (s.opdid = 0 AND o.region = s.region)
                 WHERE s.userid = :userid AND (s.todate IS NULL OR s.todate >= :today)
              ORDER BY o.path, o.id";
        $params = ['userid' => $userid, 'today' => dates::today($this->clock, self::ZONE)];
        $tops = [];
        $paths = $this->db->get_records_sql($sql, $params);
        foreach ($paths as $id => $opd) {
            $above = array_slice(explode('/', trim($opd->path, '/')), 0, -1);
            if (!array_intersect_key($paths, array_flip($above))) {
                $tops[] = (int) $id;
            }
        }
        return $tops;
    }

    /**
     * Lets an account see an agency or a region. Saying it again changes its last day alone.
     *
     * @param int $userid
     * @param int $opdid 0 for the region
     * @param string $role opdhead or hr
     * @param string $region empty for the agency
     * @param string|null $todate last day, null without end
     */
    public function add(int $userid, int $opdid, string $role, string $region = '', ?string $todate = null): void {
        $key = ['userid' => $userid, 'opdid' => $opdid, 'region' => $region, 'role' => $role];
        $standing = $this->db->get_field(self::TABLE, 'id', $key);
        if ($standing) {
            $this->db->set_field(self::TABLE, 'todate', $todate, ['id' => $standing]);
        } else {
            $this->db->insert_record(self::TABLE, (object) ($key + ['todate' => $todate, 'timecreated' => $this->clock->time()]));
        }
    }

    /**
     * Whether somebody can log in with an account.
     *
     * @param int $userid
     * @return bool
     */
    public function is_account(int $userid): bool {
        return !isguestuser($userid) && $this->db->record_exists('user', ['id' => $userid, 'deleted' => 0]);
    }

    /**
     * Every scope, with the names to show.
     *
     * @return \stdClass[] id, userid, role, region, todate, opdcode, opdname, username, and what a name is made of
     */
    public function all(): array {
        $names = \core_user\fields::for_name()->get_sql('u')->selects;
        return $this->db->get_records_sql(
            "SELECT s.id, s.userid, s.opdid, s.role, s.region, s.todate, o.code AS opdcode, o.name AS opdname, u.username $names
               FROM {local_asnblended_scope} s
               JOIN {user} u ON u.id = s.userid
          LEFT JOIN {local_asnblended_opd} o ON o.id = s.opdid
           ORDER BY u.lastname, u.firstname, s.id",
        );
    }

    /**
     * Removes a scope.
     *
     * @param int $id
     */
    public function remove(int $id): void {
        $this->db->delete_records(self::TABLE, ['id' => $id]);
    }

    /**
     * Gives an account what former accounts of the same person might see.
     *
     * @param int[] $formerids
     * @param int $userid
     */
    public function move(array $formerids, int $userid): void {
        foreach ($formerids as $formerid) {
            foreach ($this->db->get_records(self::TABLE, ['userid' => $formerid]) as $scope) {
                $this->add($userid, (int) $scope->opdid, $scope->role, $scope->region, $scope->todate);
            }
            $this->remove_user($formerid);
        }
    }

    /**
     * Forgets what an account may see.
     *
     * @param int $userid
     */
    public function remove_user(int $userid): void {
        $this->db->delete_records(self::TABLE, ['userid' => $userid]);
    }
}
