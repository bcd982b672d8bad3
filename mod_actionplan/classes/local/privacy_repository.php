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

namespace mod_actionplan\local;

use local_asnblended\decisions;
use local_asnblended\runs;
use local_asnblended\standings;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_standing;
use moodle_database;

/**
 * Everything the activity keeps about a person, to export or to erase it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class privacy_repository {
    /** From a course module to the plans in it. */
    private const PLANS = "{course_modules} cm
                      JOIN {modules} m ON m.id = cm.module AND m.name = 'actionplan'
                      JOIN {actionplan_plan} p ON p.actionplanid = cm.instance";

    /** From plans to their evidence. */
    private const EVIDENCE = 'JOIN {actionplan_action} a ON a.planid = p.id JOIN {actionplan_evidence} e ON e.actionid = a.id';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param plan_repository $plans
     * @param runs $runs
     * @param standings $standings
     * @param decisions $decisions
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var runs who takes part */
        private readonly runs $runs,
        /** @var standings takes figures and things due */
        private readonly standings $standings,
        /** @var decisions the log */
        private readonly decisions $decisions,
    ) {
    }

    /**
     * The query for the contexts that hold something about an account.
     *
     * @param int $userid
     * @return array the query and its parameters
     */
    public static function contexts_sql(int $userid): array {
        $context = 'JOIN {context} c ON c.instanceid = cm.id AND c.contextlevel = :%s';
        $sql = 'SELECT c.id FROM ' . self::PLANS . ' ' . sprintf($context, 'level1') . ' WHERE p.userid = :user1
                 UNION
                SELECT c.id FROM ' . self::PLANS . ' ' . self::EVIDENCE . ' ' . sprintf($context, 'level2') . '
                 WHERE e.decidedby = :user2';
        return [$sql, ['level1' => CONTEXT_MODULE, 'level2' => CONTEXT_MODULE, 'user1' => $userid, 'user2' => $userid]];
    }

    /**
     * The accounts that a course module holds something about.
     *
     * @param int $cmid
     * @return int[]
     */
    public function users_of_module(int $cmid): array {
        $sql = 'SELECT p.userid FROM ' . self::PLANS . ' WHERE cm.id = :cm1
                 UNION
                SELECT e.decidedby AS userid FROM ' . self::PLANS . ' ' . self::EVIDENCE . '
                 WHERE cm.id = :cm2 AND e.decidedby IS NOT NULL';
        return array_map('intval', $this->db->get_fieldset_sql($sql, ['cm1' => $cmid, 'cm2' => $cmid]));
    }

    /**
     * What a course module holds about an account.
     *
     * @param int $cmid
     * @param int $userid
     * @return \stdClass[][] table => records
     */
    public function export(int $cmid, int $userid): array {
        $where = 'WHERE cm.id = :cmid AND %s = :userid';
        $params = ['cmid' => $cmid, 'userid' => $userid];
        $own = sprintf($where, 'p.userid');
        return [
            'plan' => $this->db->get_records_sql('SELECT p.* FROM ' . self::PLANS . " $own", $params),
            'action' => $this->db->get_records_sql(
                'SELECT a.* FROM ' . self::PLANS . " JOIN {actionplan_action} a ON a.planid = p.id $own",
                $params,
            ),
            'progress' => $this->db->get_records_sql(
                'SELECT pr.* FROM ' . self::PLANS . ' JOIN {actionplan_action} a ON a.planid = p.id
                   JOIN {actionplan_progress} pr ON pr.actionid = a.id ' . $own,
                $params,
            ),
            'evidence' => $this->db->get_records_sql('SELECT e.* FROM ' . self::PLANS . ' ' . self::EVIDENCE . " $own", $params),
            'decided' => $this->db->get_records_sql(
                'SELECT e.id, e.state, e.reason, e.timedecided FROM ' . self::PLANS . ' ' . self::EVIDENCE . ' '
                    . sprintf($where, 'e.decidedby'),
                $params,
            ),
        ];
    }

    /**
     * The evidence of an account in a course module.
     *
     * @param int $cmid
     * @param int $userid
     * @return int[]
     */
    public function evidence_ids(int $cmid, int $userid): array {
        $sql = 'SELECT e.id FROM ' . self::PLANS . ' ' . self::EVIDENCE . ' WHERE cm.id = :cmid AND p.userid = :userid';
        return array_map('intval', $this->db->get_fieldset_sql($sql, ['cmid' => $cmid, 'userid' => $userid]));
    }

    /**
     * The actions of an account in a course module.
     *
     * @param int $cmid
     * @param int $userid
     * @return int[]
     */
    public function action_ids(int $cmid, int $userid): array {
        $sql = 'SELECT a.id FROM ' . self::PLANS . ' JOIN {actionplan_action} a ON a.planid = p.id
                 WHERE cm.id = :cmid AND p.userid = :userid';
        return array_map('intval', $this->db->get_fieldset_sql($sql, ['cmid' => $cmid, 'userid' => $userid]));
    }

    /**
     * Erases the rows: the person's plans here, what they contributed to progress and to-dos, and the person's decisions.
     *
     * @param int $cmid
     * @param int $userid
     */
    public function erase(int $cmid, int $userid): void {
        $params = ['cmid' => $cmid, 'userid' => $userid];
        $plans = $this->db->get_records_sql(
            'SELECT p.id, p.runcode, cm.course, cm.instance FROM ' . self::PLANS . ' WHERE cm.id = :cmid AND p.userid = :userid',
            $params,
        );
        foreach ($plans as $plan) {
            $participant = $this->runs->participant((int) $plan->course, $userid, $plan->runcode);
            if ($participant) {
                $this->standings->withdraw(plan_standing::source((int) $plan->instance, $cmid), (int) $participant->id);
            }
        }
        $decided = $this->db->get_fieldset_sql(
            'SELECT e.id FROM ' . self::PLANS . ' ' . self::EVIDENCE . ' WHERE cm.id = :cmid AND e.decidedby = :userid',
            $params,
        );
        $planids = array_map('intval', array_keys($plans));
        $this->decisions->forget(plan_standing::COMPONENT, 'plan', $planids);
        $this->plans->delete_plans($planids);
        foreach ($decided as $id) {
            if ($this->db->record_exists('actionplan_evidence', ['id' => $id])) {
                $this->db->update_record('actionplan_evidence', (object) ['id' => $id, 'decidedby' => null, 'reason' => null]);
            }
        }
    }
}
