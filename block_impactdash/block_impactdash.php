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

/**
 * The block "what needs me now".
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use block_impactdash\output\block_content;

/**
 * Shows what waits for the person who looks, across all courses, and leads to the dashboard.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_impactdash extends block_base {
    /**
     * Sets the title.
     */
    public function init(): void {
        $this->title = get_string('blocktitle', 'block_impactdash');
    }

    #[\Override]
    public function applicable_formats(): array {
        return ['my' => true, 'site' => true, 'course-view' => true];
    }

    /**
     * What the block shows: what waits for the person; nothing for guests and for those with whom it has nothing to do.
     *
     * @return stdClass
     */
    public function get_content(): stdClass {
        if ($this->content === null) {
            $this->content = (object) ['text' => '', 'footer' => ''];
            if (isloggedin() && !isguestuser()) {
                $content = new block_content(\local_asnblended\actor::current());
                $this->content->text = $content->concerns() ? $this->page->get_renderer('block_impactdash')->render($content) : '';
            }
        }
        return $this->content;
    }
}
