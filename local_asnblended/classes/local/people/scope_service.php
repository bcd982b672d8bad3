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
use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\local\access;

/**
 * Says which account may see which agency or region.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class scope_service {
    /** Roles under which somebody sees an agency. */
    public const ROLES = ['opdhead', 'hr'];

    /**
     * Collaborators.
     *
     * @param access $access
     * @param scope_repository $scopes
     * @param opd_repository $opds
     * @param clock $clock
     */
    public function __construct(
        /** @var access says who may do what */
        private readonly access $access,
        /** @var scope_repository who may see which agency */
        private readonly scope_repository $scopes,
        /** @var opd_repository agencies */
        private readonly opd_repository $opds,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Every scope, with what to show of it.
     *
     * @param actor $actor
     * @return \stdClass[] id, name, username, role, place (name of the agency or region), todate, over (whether it has ended)
     */
    public function all(actor $actor): array {
        $this->access->require_manage_scopes($actor);
        $today = dates::today($this->clock, array_key_first(dates::ZONES));
        return array_values(array_map(static fn(\stdClass $scope) => (object) [
            'id' => (int) $scope->id,
            'name' => fullname($scope),
            'username' => $scope->username,
            'role' => $scope->role,
            'place' => $scope->opdid ? "$scope->opdname ($scope->opdcode)" : $scope->region,
            'isregion' => !$scope->opdid,
            'todate' => (string) $scope->todate,
            'over' => $scope->todate !== null && $scope->todate < $today,
        ], $this->scopes->all()));
    }

    /**
     * What a form offers.
     *
     * @return array opds: id => name and code; regions: name => name
     */
    public function choices(): array {
        $opds = $this->opds->all_by_code();
        $names = array_map(static fn(\stdClass $opd) => "$opd->name ($opd->code)", $opds);
        $regions = array_values(array_unique(array_filter(array_column($opds, 'region'))));
        return ['opds' => array_combine(array_column($opds, 'id'), $names), 'regions' => array_combine($regions, $regions)];
    }

    /**
     * Lets an account see an agency or a region. Saying it again changes the last day.
     *
     * @param actor $actor
     * @param \stdClass $data userid, opdid, region, role, todate (UTC seconds of the day, 0 without end)
     * @throws \moodle_exception when not exactly one of agency and region is named, or the account is nobody's
     */
    public function add(actor $actor, \stdClass $data): void {
        $this->access->require_manage_scopes($actor);
        [$opdid, $region] = [(int) ($data->opdid ?? 0), (string) ($data->region ?? '')];
        if (($opdid === 0) === ($region === '')) {
            throw new \moodle_exception('error:scopeplace', 'local_asnblended');
        }
        if (!$this->scopes->is_account((int) $data->userid)) {
            throw new \moodle_exception('error:scopeuser', 'local_asnblended');
        }
        if (!in_array($data->role, self::ROLES, true)) {
            throw new \coding_exception("There is no role '$data->role'");
        }
        $todate = empty($data->todate) ? null : gmdate('Y-m-d', (int) $data->todate);
        $this->scopes->add((int) $data->userid, $opdid, $data->role, $region, $todate);
    }

    /**
     * Takes a scope back.
     *
     * @param actor $actor
     * @param int $id
     */
    public function remove(actor $actor, int $id): void {
        $this->access->require_manage_scopes($actor);
        $this->scopes->remove($id);
    }
}
