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

use block_impactdash\local\todo_view;
use core\di;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\actor;
use local_asnblended\dashboard;
use local_asnblended\todos;

/**
 * What waits for somebody, and the way to the dashboard for those who have one.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class block_content implements renderable, templatable {
    /** @var bool|null whether the person has a dashboard, once it was asked */
    private ?bool $hasdashboard = null;

    /**
     * The block of a person.
     *
     * @param actor $actor
     */
    public function __construct(
        /** @var actor who acts */
        private readonly actor $actor,
    ) {
    }

    /**
     * Whether the block has anything to do with the person: things may be due, or there is a dashboard. To everybody else it would
     * say day by day that nothing waits.
     *
     * @return bool
     */
    public function concerns(): bool {
        return di::get(todos::class)->concern($this->actor) || $this->has_dashboard();
    }

    /**
     * Whether the person has a dashboard; asked once.
     *
     * @return bool
     */
    private function has_dashboard(): bool {
        return $this->hasdashboard ??= di::get(dashboard::class)->exists($this->actor);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $dashboard = $this->has_dashboard() ? new \moodle_url('/blocks/impactdash/dashboard.php') : null;
        $id = \html_writer::random_id('impactdash');
        $output->get_page()->requires->js_call_amd('block_impactdash/todo-lazy', 'init', [$id]);
        return di::get(todo_view::class)->export($this->actor) + ['id' => $id, 'dashboardurl' => $dashboard?->out(false) ?? ''];
    }
}
