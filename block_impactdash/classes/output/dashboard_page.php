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

namespace block_impactdash\output;

use block_impactdash\local\dashboard_view;
use core\di;
use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;
use local_asnblended\actor;

/**
 * One level of the dashboard: the runs, the highest agencies of a run, or an agency with what is below it and its participants.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dashboard_page implements named_templatable, renderable {
    /**
     * The level that the ids name.
     *
     * @param actor $actor
     * @param int $runid
     * @param int $opdid
     * @param int $groupid
     * @param int $after
     * @param int $opdafter
     */
    public function __construct(
        /** @var actor who acts */
        private readonly actor $actor,
        /** @var int 0 for the list of runs */
        private readonly int $runid,
        /** @var int 0 for the highest agencies of the run */
        private readonly int $opdid,
        /** @var int group to look at, 0 for everybody */
        private readonly int $groupid,
        /** @var int where the list of runs or participants goes on */
        private readonly int $after,
        /** @var int where the list of agencies goes on */
        private readonly int $opdafter,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return 'block_impactdash/dashboard_' . ($this->opdid ? 'opd' : ($this->runid ? 'run' : 'runs'));
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $view = di::get(dashboard_view::class);
        $home = new \moodle_url('/blocks/impactdash/dashboard.php');
        if (!$this->runid) {
            $data = $view->runs($this->actor, $this->after);
            return $data + ['homeurl' => $home->out(false), 'nexturl' => self::next($home, 'after', $data['next'])];
        }
        $data = $this->opdid
            ? $view->opd($this->actor, $this->runid, $this->opdid, $this->groupid, $this->after, $this->opdafter)
            : $view->run($this->actor, $this->runid, $this->groupid, $this->opdafter);
        $here = new \moodle_url($data['opd']['url'] ?? $data['url']);
        return $data + [
            'homeurl' => $home->out(false),
            'hasgroups' => count($data['groups']) > 1,
            'hasopds' => (bool) $data['opds'],
            'hasparticipants' => (bool) ($data['participants'] ?? []),
            'opdnexturl' => self::next($here, 'opdafter', $data['next']),
            'nexturl' => self::next($here, 'after', $data['participantsnext'] ?? 0),
        ];
    }

    /**
     * The address of the next page.
     *
     * @param \moodle_url $url
     * @param string $param
     * @param int $next 0 at the end
     * @return string empty at the end
     */
    private static function next(\moodle_url $url, string $param, int $next): string {
        return $next ? (new \moodle_url($url, [$param => $next]))->out(false) : '';
    }
}
