<?php
// What came out of the demonstration, as the dashboard answers it, checked against a count of the rows themselves.

/**
 * Collects the figures.
 */
final class demo_report {
    /** Figures of the whole and of each agency. */
    private const FIGURES = ['participants', 'plans', 'actions', 'evidence', 'verified', 'returned'];

    /** Participants of a run with their agency. */
    private const PARTICIPANTS = 'FROM {local_asnblended_participant} pa
        JOIN {local_asnblended_person} p ON p.id = pa.personid
        JOIN {local_asnblended_opd} o ON o.id = pa.opdid
        JOIN {local_asnblended_run} r ON r.id = pa.runid';

    /** The plan of a participant. */
    private const PLAN = 'JOIN {actionplan_plan} pl ON pl.userid = p.userid AND pl.runcode = r.code';

    /** The actions of a participant. */
    private const ACTION = self::PLAN . ' JOIN {actionplan_action} a ON a.planid = pl.id';

    /**
     * The figures as the dashboard's web service gives them.
     *
     * @param demo_caller $caller
     * @param int $userid who may see every agency
     * @param int $runid
     * @return array figures, opd: code => figures, and states: plan and action => state => how many, of the whole and of each agency
     * @throws \RuntimeException when the dashboard differs from the rows
     */
    public static function of(demo_caller $caller, int $userid, int $runid): array {
        $run = $caller->call($userid, 'block_impactdash_get_run', ['runid' => $runid]);
        $opds = self::own($caller, $userid, $runid, $run['opds']);
        ksort($opds);
        $counted = self::count_rows($runid);
        if ($counted != $opds) {
            throw new \RuntimeException('The dashboard differs from the rows: ' . json_encode([$opds, $counted]));
        }
        return self::figures($run['cells']) + ['opd' => $opds, 'states' => self::states($runid)];
    }

    /**
     * The figures of agencies themselves: the dashboard's, which count what is below, less those of what is below.
     *
     * @param demo_caller $caller
     * @param int $userid
     * @param int $runid
     * @param array[] $level agencies of one level
     * @return array[] code => figures
     */
    private static function own(demo_caller $caller, int $userid, int $runid, array $level): array {
        $own = [];
        foreach ($level as $opd) {
            $below = $caller->call($userid, 'block_impactdash_get_opd', ['runid' => $runid, 'opdid' => $opd['opdid']])['opds'];
            $figures = self::figures($opd['cells']);
            foreach ($below as $unit) {
                foreach (self::figures($unit['cells']) as $figure => $value) {
                    $figures[$figure] -= $value;
                }
            }
            $own += [$opd['code'] => $figures] + self::own($caller, $userid, $runid, $below);
        }
        return array_filter($own, static fn(array $figures) => $figures['participants'] > 0);
    }

    /**
     * Picks the figures.
     *
     * @param array[] $cells
     * @return int[]
     */
    private static function figures(array $cells): array {
        return array_replace(array_flip(self::FIGURES), array_intersect_key(
            array_column($cells, 'total', 'metric'),
            array_flip(self::FIGURES),
        ));
    }

    /**
     * The states of plans and actions, counted from their rows.
     *
     * @param int $runid
     * @return array[] plan and action => state => how many, and opd: code => the same
     */
    private static function states(int $runid): array {
        global $DB;
        $states = ['plan' => [], 'action' => [], 'opd' => []];
        foreach (['plan' => [self::PLAN, 'pl'], 'action' => [self::ACTION, 'a']] as $of => [$join, $alias]) {
            $rows = $DB->get_records_sql("SELECT MIN($alias.id), o.code, $alias.state, COUNT(1) AS many " . self::PARTICIPANTS
                . " $join WHERE pa.runid = :runid GROUP BY o.code, $alias.state ORDER BY o.code, $alias.state", ['runid' => $runid]);
            foreach ($rows as $row) {
                $states[$of][$row->state] = ($states[$of][$row->state] ?? 0) + (int) $row->many;
                $states['opd'][$row->code][$of][$row->state] = (int) $row->many;
            }
            ksort($states[$of]);
        }
        ksort($states['opd']);
        return $states;
    }

    /**
     * Counts the rows of plans, actions, evidence and decisions themselves.
     *
     * @param int $runid
     * @return array[] code => figures
     */
    private static function count_rows(int $runid): array {
        global $DB;
        [$from, $plan, $action] = [self::PARTICIPANTS, self::PLAN, self::ACTION];
        $queries = [
            'participants' => $from,
            'plans' => "$from $plan AND pl.state <> 'draft'",
            'actions' => "$from $action",
            'evidence' => "$from $action JOIN {actionplan_evidence} e ON e.actionid = a.id",
            'verified' => "$from $action AND a.state = 'verified'",
            'returned' => "$from $plan JOIN {local_asnblended_decision} d ON d.itemid = pl.id AND d.itemtype = 'plan'
                           AND d.kind IN ('plan_returned', 'evidence_returned')",
        ];
        $counted = [];
        foreach ($queries as $figure => $sql) {
            $rows = $DB->get_records_sql_menu("SELECT o.code, COUNT(1) $sql WHERE pa.runid = :runid GROUP BY o.code", ['runid' => $runid]);
            foreach ($rows as $code => $count) {
                $counted[$code][$figure] = (int) $count;
            }
        }
        ksort($counted);
        return array_map(static fn(array $figures) => array_replace(array_fill_keys(self::FIGURES, 0), $figures), $counted);
    }
}
