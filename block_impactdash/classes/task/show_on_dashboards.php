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

namespace block_impactdash\task;

use block_impactdash\local\dashboard_repository;
use core\di;
use core\task\adhoc_task;

/**
 * Shows the block on everybody's Dashboard, once, after it was installed. A task: while Moodle itself is being installed its
 * Dashboard is not ready, and a large site has many.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class show_on_dashboards extends adhoc_task {
    #[\Override]
    public function get_name(): string {
        return get_string('task:showondashboards', 'block_impactdash');
    }

    #[\Override]
    public function execute(): void {
        di::get(dashboard_repository::class)->add_block();
    }
}
