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
 * One level of the dashboard: the runs, the agencies of a run, or the participants of an agency.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dashboard_page implements named_templatable, renderable {
    /**
     * The level that the ids name.
     */
    public function __construct(
        /** @var actor who acts */
        private readonly actor $actor,
        /** @var int 0 for the list of runs */
        private readonly int $runid,
        /** @var int 0 for the agencies of the run */
        private readonly int $opdid,
        /** @var int where the list of participants goes on */
        private readonly int $after,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return 'block_impactdash/dashboard_' . ($this->opdid ? 'opd' : ($this->runid ? 'run' : 'runs'));
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $view = di::get(dashboard_view::class);
        $home = (new \moodle_url('/blocks/impactdash/dashboard.php'))->out(false);
        if ($this->opdid) {
            $data = $view->opd($this->actor, $this->runid, $this->opdid, $this->after);
            $next = new \moodle_url($data['opd']['url'], ['after' => $data['next']]);
            return $data + ['homeurl' => $home, 'nexturl' => $data['next'] ? $next->out(false) : ''];
        }
        return ($this->runid ? $view->run($this->actor, $this->runid) : $view->runs($this->actor)) + ['homeurl' => $home];
    }
}
