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

namespace block_impactdash\local;

use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\progress;
use moodle_url;

/**
 * The dashboard in the shape that templates and web services share.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard_view {
    /** Icon and tone of each state of a plan; an empty state means that there is no plan yet. */
    private const STATES = [
        '' => ['fa-minus', 'secondary'],
        'draft' => ['fa-pencil', 'secondary'],
        'submitted' => ['fa-paper-plane', 'info'],
        'returned' => ['fa-reply', 'warning'],
        'agreed' => ['fa-handshake', 'success'],
        'closed' => ['fa-lock', 'secondary'],
    ];

    /**
     * The runs the actor may see.
     *
     * @param actor $actor
     * @return array as get_runs describes it
     */
    public function runs(actor $actor): array {
        return ['runs' => array_map(
            static fn(\stdClass $run) => self::shares(array_diff_key(
                (array) $run,
                array_flip(['courseid', 'groupid', 'status']),
            )) + ['url' => self::url(['runid' => $run->runid])],
            progress::runs($actor),
        )];
    }

    /**
     * A run with its agencies.
     *
     * @param actor $actor
     * @param int $runid
     * @return array as get_run describes it
     */
    public function run(actor $actor, int $runid): array {
        $data = progress::run($actor, $runid);
        return self::name($data->run) + [
            'totals' => self::shares((array) $data->totals),
            'opds' => array_map(static fn(\stdClass $opd) => self::agency($opd, $runid), $data->opds),
            'asof' => self::as_of($data->asof, $data->run->timezone),
        ];
    }

    /**
     * An agency with its participants.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $after
     * @return array as get_opd describes it
     */
    public function opd(actor $actor, int $runid, int $opdid, int $after = 0): array {
        $data = progress::opd($actor, $runid, $opdid, $after);
        return self::name($data->run) + [
            'opd' => self::agency($data->opd, $runid),
            'participants' => array_map(static function (\stdClass $row): array {
                [$icon, $tone] = self::STATES[(string) $row->planstate];
                return array_intersect_key((array) $row, array_flip(['participantid', 'name', 'position', 'actions', 'evidence',
                    'verified', 'returned'])) + [
                    'planstate' => (string) $row->planstate,
                    'planlabel' => get_string('plan:' . ($row->planstate ?: 'none'), 'block_impactdash'),
                    'planicon' => $icon,
                    'plantone' => $tone,
                    'achieved' => (bool) $row->achieved,
                ];
            }, $data->participants),
            'next' => $data->next,
            'asof' => self::as_of($data->asof, $data->run->timezone),
        ];
    }

    /**
     * What names a run.
     *
     * @param \stdClass $run
     * @return array
     */
    private static function name(\stdClass $run): array {
        return [
            'runid' => (int) $run->id,
            'runname' => $run->name,
            'programmename' => $run->programmename,
            'verifiedneeded' => (int) $run->verifiedneeded,
            'url' => self::url(['runid' => $run->id]),
        ];
    }

    /**
     * An agency with its sums.
     *
     * @param \stdClass $opd
     * @param int $runid
     * @return array
     */
    private static function agency(\stdClass $opd, int $runid): array {
        return self::shares((array) $opd) + ['url' => self::url(['runid' => $runid, 'opdid' => $opd->opdid])];
    }

    /**
     * Adds the shares of participants in words: whole percent, half up. Of nobody there is no share, which is not zero.
     *
     * @param array $sums
     * @return array
     */
    private static function shares(array $sums): array {
        $share = static fn(int $part) => $sums['participants'] > 0
            ? get_string('percents', 'core', (int) round(100 * $part / $sums['participants']))
            : get_string('noshare', 'block_impactdash');
        return $sums + ['plansshare' => $share((int) $sums['plans']), 'achievedshare' => $share((int) $sums['achieved'])];
    }

    /**
     * The address of a level of the dashboard.
     *
     * @param array $params runid, opdid
     * @return string
     */
    private static function url(array $params): string {
        return (new moodle_url('/blocks/impactdash/dashboard.php', $params))->out(false);
    }

    /**
     * When figures were true, in the zone of their run.
     *
     * @param int $time UTC seconds
     * @param string $timezone
     * @return string
     */
    private static function as_of(int $time, string $timezone): string {
        $format = get_string('strftimedatetime', 'core_langconfig');
        return userdate($time, $format, $timezone) . ' ' . (dates::ZONES[$timezone] ?? $timezone);
    }
}
