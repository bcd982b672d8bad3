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
use local_asnblended\dashboard;
use local_asnblended\dates;
use local_asnblended\metric;
use moodle_url;

/**
 * The dashboard in the shape that templates and web services share. What is counted is declared by the plugins that count it:
 * a figure that is new there is new here.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard_view {
    /** How many take part. */
    private const PARTICIPANTS = 'participants';

    /** How many have reached the goal of the run. */
    private const ACHIEVED = 'achieved';

    /**
     * Collaborators.
     *
     * @param dashboard $dashboard
     */
    public function __construct(
        /** @var dashboard reads figures and sums */
        private readonly dashboard $dashboard,
    ) {
    }

    /**
     * The runs the actor may see.
     *
     * @param actor $actor
     * @param int $before only runs with a lower id, 0 for the newest
     * @return array as get_runs describes it
     */
    public function runs(actor $actor, int $before = 0): array {
        $data = $this->dashboard->runs($actor, $before);
        return [
            'runs' => array_map(fn(\stdClass $run) => [
                'runid' => (int) $run->runid,
                'runname' => $run->runname,
                'programmename' => $run->programmename,
                'verifiedneeded' => (int) $run->verifiedneeded,
                'cells' => $this->cells($run->sums),
                'url' => self::url(['runid' => $run->runid]),
            ], $data->runs),
            'next' => $data->next,
        ];
    }

    /**
     * A run with its highest agencies.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $groupid 0 for everybody
     * @param int $after last agency of the page before
     * @return array as get_run describes it
     */
    public function run(actor $actor, int $runid, int $groupid = 0, int $after = 0): array {
        $data = $this->dashboard->run($actor, $runid, $groupid, $after);
        return $this->frame($data) + ['cells' => $this->cells($data->sums)];
    }

    /**
     * An agency with what is below it and its own participants.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $groupid 0 for everybody
     * @param int $after only participants with a higher id
     * @param int $opdafter last agency of the page before
     * @return array as get_opd describes it
     */
    public function opd(
        actor $actor,
        int $runid,
        int $opdid,
        int $groupid = 0,
        int $after = 0,
        int $opdafter = 0,
    ): array {
        $data = $this->dashboard->unit($actor, $runid, $opdid, $groupid, $after, $opdafter);
        $above = $data->line;
        $unit = array_pop($above);
        $unit->opdid = $unit->id;
        return $this->frame($data) + [
            'opd' => $this->agency($unit, $data),
            'line' => array_map(static fn(\stdClass $opd) => [
                'name' => $opd->name,
                'url' => self::place($data, ['opdid' => $opd->id]),
            ], $above),
            'participants' => array_map($this->participant(...), $data->participants),
            'participantsnext' => $data->participantsnext,
        ];
    }

    /**
     * What the levels of a run have in common.
     *
     * @param \stdClass $data
     * @return array
     */
    private function frame(\stdClass $data): array {
        return [
            'runid' => (int) $data->run->id,
            'runname' => $data->run->name,
            'programmename' => $data->run->programmename,
            'verifiedneeded' => (int) $data->run->verifiedneeded,
            'url' => self::place($data, []),
            'groups' => array_map(static fn(\stdClass $group) => [
                'id' => $group->id,
                'name' => $group->name,
                'current' => $group->current,
                'url' => self::url(['runid' => $data->run->id, 'groupid' => $group->id]),
            ], $data->groups),
            'opds' => array_map(fn(\stdClass $unit) => $this->agency($unit, $data), $data->units),
            'next' => $data->next,
            'asof' => self::as_of($data->asof, $data->run->timezone),
        ];
    }

    /**
     * An agency with its sums.
     *
     * @param \stdClass $unit
     * @param \stdClass $data
     * @return array
     */
    private function agency(\stdClass $unit, \stdClass $data): array {
        return [
            'opdid' => (int) $unit->opdid,
            'code' => $unit->code,
            'name' => $unit->name,
            'cells' => $this->cells($unit->sums),
            'url' => self::place($data, ['opdid' => $unit->opdid]),
        ];
    }

    /**
     * A participant.
     *
     * @param \stdClass $row
     * @return array
     */
    private function participant(\stdClass $row): array {
        $counted = array_filter($this->dashboard->sums(), static fn(metric $metric) => $metric->combine === metric::SUM);
        return [
            'participantid' => (int) $row->participantid,
            'name' => $row->name,
            'position' => $row->position,
            'status' => $row->status,
            'statuslabel' => $row->status === 'active' ? '' : get_string("status:$row->status", 'local_asnblended'),
            'achieved' => ($row->values[self::ACHIEVED] ?? 0) > 0,
            'cells' => array_values(array_map(static fn(metric $metric) => [
                'metric' => $metric->code, 'label' => $metric->label(), 'total' => $row->values[$metric->code] ?? 0, 'share' => '',
            ], $counted)),
            'steps' => array_values(array_map(static function (metric $metric) use ($row): array {
                $value = $row->values[$metric->code] ?? null;
                $word = $value === null ? ['label' => get_string('none', 'block_impactdash'), 'icon' => 'fa-minus',
                    'tone' => 'secondary'] : $metric->word($value);
                return ['metric' => $metric->code, 'label' => $metric->label(), 'word' => $word['label'], 'icon' => $word['icon'],
                    'tone' => $word['tone']];
            }, $this->dashboard->scales())),
        ];
    }

    /**
     * Sums as cells, in the order of the metrics. A share is of the participants, in whole percent, half up; of nobody there is
     * none, which is not zero.
     *
     * @param int[][] $sums metric => [participants who have a value, total]
     * @return array[]
     */
    private function cells(array $sums): array {
        $participants = $sums[self::PARTICIPANTS][1] ?? 0;
        return array_values(array_map(static function (metric $metric) use ($sums, $participants): array {
            $total = $sums[$metric->code][1] ?? 0;
            $share = $participants > 0 ? get_string('percents', 'core', (int) round(100 * $total / $participants))
                : get_string('noshare', 'block_impactdash');
            return ['metric' => $metric->code, 'label' => $metric->label(), 'total' => $total,
                'share' => $metric->share ? $share : ''];
        }, $this->dashboard->sums()));
    }

    /**
     * The address of a place in the same run and group.
     *
     * @param \stdClass $data
     * @param array $params
     * @return string
     */
    private static function place(\stdClass $data, array $params): string {
        return self::url(['runid' => $data->run->id] + array_filter(['groupid' => $data->groupid]) + $params);
    }

    /**
     * The address of a level of the dashboard.
     *
     * @param array $params runid, opdid, groupid
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
