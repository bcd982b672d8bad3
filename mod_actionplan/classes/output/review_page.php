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

namespace mod_actionplan\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\actor;
use local_asnblended\device;

/**
 * Evidence that waits for a mentor, one after the other.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class review_page implements renderable, templatable {
    /**
     * The page.
     *
     * @param array[] $waiting
     * @param int $at
     * @param array|null $plan
     * @param array[] $undoable
     */
    public function __construct(
        /** @var array[] what waits, oldest first: actionid, planid, version, title, participantname, runname, since */
        private readonly array $waiting,
        /** @var int which of them is looked at */
        private readonly int $at,
        /** @var array|null its plan, as plan_view exports it; null when nothing waits */
        private readonly ?array $plan,
        /** @var array[] what was decided a moment ago and can be taken back */
        private readonly array $undoable,
    ) {
    }

    /**
     * The address of this page.
     *
     * @param int $actionid
     * @return \moodle_url
     */
    public static function url(int $actionid = 0): \moodle_url {
        return new \moodle_url('/mod/actionplan/review.php', $actionid ? ['actionid' => $actionid] : []);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $uniqid = \html_writer::random_id();
        $output->get_page()->requires->js_call_amd('mod_actionplan/review-lazy', 'init', ["actionplan-$uniqid"]);
        $count = count($this->waiting);
        $current = $this->waiting[$this->at] ?? null;
        $next = $count > 1 ? $this->waiting[($this->at + 1) % $count] : null;
        $only = static fn(array $action) => $action['id'] === $current['actionid'];
        $shown = $this->plan === null ? null
            : ['actions' => array_values(array_filter($this->plan['actions'], $only)), 'inturn' => true] + $this->plan;
        $planurl = '';
        if ($this->plan !== null) {
            $address = ['id' => $this->plan['cmid'], 'planid' => $this->plan['planid']];
            $planurl = (new \moodle_url('/mod/actionplan/view.php', $address))->out(false);
        }
        return [
            'uniqid' => $uniqid,
            'actionid' => $current['actionid'] ?? 0,
            'url' => self::url()->out(false),
            'nexturl' => $next ? self::url($next['actionid'])->out(false) : '',
            'position' => $current ? get_string('reviewposition', 'mod_actionplan', (object) ['at' => $this->at + 1,
                'count' => $count]) : '',
            'since' => $current['since'] ?? '',
            'planurl' => $planurl,
            'homeurl' => (new \moodle_url('/my/'))->out(false),
            'undoable' => $this->undoable,
            'several' => $count > 1,
            'waiting' => $this->waiting,
            'plan' => $shown,
            'device' => (new device(actor::current()))->export_for_template($output),
            'wordsjson' => plan_page::json(plan_page::words()),
            'statejson' => plan_page::json($this->plan ?? []),
        ];
    }
}
