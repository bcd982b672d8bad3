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

namespace local_asnblended\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\local\imports\result;
use local_asnblended\local\imports\row;

/**
 * One of the files that say who takes part in a run: what would become of it, or what was done.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_import_page implements renderable, templatable {
    /** Fates of rows, what is worth looking at first. */
    private const FATES = [row::REFUSED, row::NEW, row::CHANGED, row::UNCHANGED];

    /**
     * The page.
     *
     * @param result $result
     * @param bool $applied
     * @param string $show
     * @param int $page
     * @param \moodle_url $url
     * @param \moodle_url $nexturl
     * @param int $left
     */
    public function __construct(
        /** @var result what became, or would become, of the rows */
        private readonly result $result,
        /** @var bool whether it was done */
        private readonly bool $applied,
        /** @var string fate of the rows that are shown, empty for what is worth looking at first */
        private readonly string $show,
        /** @var int page of the rows, the first being 0 */
        private readonly int $page,
        /** @var \moodle_url of this file and those after it */
        private readonly \moodle_url $url,
        /** @var \moodle_url of what comes after this file */
        private readonly \moodle_url $nexturl,
        /** @var int files that come after this one */
        private readonly int $left,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $counts = $this->result->counts();
        $met = array_filter(self::FATES, static fn(string $fate) => $counts[$fate] > 0);
        $show = in_array($this->show, self::FATES, true) ? $this->show : (reset($met) ?: row::UNCHANGED);
        $todo = $counts[row::NEW] + $counts[row::CHANGED];
        return [
            'applied' => $this->applied,
            'result' => result_view::export(
                $this->result,
                $this->applied ? row::REFUSED : $show,
                $this->applied ? null : $this->url,
                $this->page,
            ),
            'canapply' => !$this->applied && $todo > 0,
            'button' => get_string("run:apply{$this->result->kind}", 'local_asnblended', $todo),
            'hasrefused' => $counts[row::REFUSED] > 0,
            'downloadurl' => (new \moodle_url($this->url, ['download' => 1]))->out(false),
            'url' => $this->url->out(false),
            'nexturl' => $this->nexturl->out(false),
            'next' => get_string(match (true) {
                $this->applied && $this->left > 0 => 'run:nextfile',
                $this->applied => 'run:torun',
                default => 'run:skipfile',
            }, 'local_asnblended'),
            'sesskey' => sesskey(),
        ];
    }
}
