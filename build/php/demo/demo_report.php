<?php
// What came out of the demonstration, as the dashboard answers it, checked against a count of the rows themselves.

/**
 * Collects the figures.
 */
final class demo_report {
    /** Figures of the whole and of each agency. */
    private const FIGURES = ['participants', 'plans', 'actions', 'evidence', 'verified', 'returned'];

    /**
     * The figures as the dashboard's web service gives them.
     *
     * @param demo_caller $caller
     * @param int $userid who may see every agency
     * @param int $runid
     * @return array figures, and opd: code => figures
     * @throws \RuntimeException when the dashboard differs from the rows
     */
    public static function of(demo_caller $caller, int $userid, int $runid): array {
        $run = $caller->call($userid, 'block_impactdash_get_run', ['runid' => $runid]);
        $opds = [];
        foreach ($run['opds'] as $opd) {
            $opds[$opd['code']] = self::figures($opd);
        }
        ksort($opds);
        $counted = self::count_rows($runid);
        if ($counted != $opds) {
            throw new \RuntimeException('The dashboard differs from the rows: ' . json_encode([$opds, $counted]));
        }
        return self::figures($run['totals']) + ['opd' => $opds];
    }

    /**
     * Picks the figures.
     *
     * @param array $sums
     * @return int[]
     */
    private static function figures(array $sums): array {
        return array_intersect_key(array_replace(array_flip(self::FIGURES), $sums), array_flip(self::FIGURES));
    }

    /**
     * Counts the rows of plans, actions, evidence and decisions themselves.
     *
     * @param int $runid
     * @return array[] code => figures
     */
    private static function count_rows(int $runid): array {
        global $DB;
        $from = "FROM {local_asnblended_participant} pa
                 JOIN {local_asnblended_person} p ON p.id = pa.personid
                 JOIN {local_asnblended_opd} o ON o.id = pa.opdid
                 JOIN {local_asnblended_run} r ON r.id = pa.runid";
        $plan = 'JOIN {actionplan_plan} pl ON pl.userid = p.userid AND pl.runcode = r.code';
        $action = "$plan JOIN {actionplan_action} a ON a.planid = pl.id";
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
        return array_map(static fn(array $figures) => self::figures($figures + array_fill_keys(self::FIGURES, 0)), $counted);
    }
}
