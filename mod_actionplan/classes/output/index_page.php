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

/**
 * The action plan activities of a course that the reader may see.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class index_page implements renderable, templatable {
    /**
     * The page of a course.
     *
     * @param \stdClass $course
     */
    public function __construct(
        /** @var \stdClass course */
        private readonly \stdClass $course,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $activities = [];
        foreach (get_fast_modinfo($this->course)->get_instances_of('actionplan') as $cm) {
            if ($cm->uservisible) {
                $activities[] = ['name' => $cm->get_formatted_name(), 'url' => $cm->url->out(false), 'dimmed' => !$cm->visible];
            }
        }
        return ['activities' => $activities];
    }
}
