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
use local_asnblended\form\import_form;
use local_asnblended\local\imports\result;
use local_asnblended\local\imports\row;

/**
 * The import: the form, and below it a preview or what was done.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_page implements renderable, templatable {
    /**
     * The page; use the named constructors for a preview or an outcome.
     *
     * @param import_form $form
     * @param result|null $result
     * @param \moodle_url|null $url
     * @param string|null $show
     * @param bool $applied
     * @param int $page
     */
    public function __construct(
        /** @var import_form the form */
        private readonly import_form $form,
        /** @var result|null result */
        private readonly ?result $result = null,
        /** @var \moodle_url|null of the preview */
        private readonly ?\moodle_url $url = null,
        /** @var string|null fate of the rows to show */
        private readonly ?string $show = null,
        /** @var bool applied */
        private readonly bool $applied = false,
        /** @var int page of the rows, the first being 0 */
        private readonly int $page = 0,
    ) {
    }

    /**
     * A preview.
     *
     * @param import_form $form
     * @param result $result
     * @param \moodle_url $url
     * @param string|null $show
     * @param int $page of the rows, the first being 0
     * @return self
     */
    public static function preview(import_form $form, result $result, \moodle_url $url, ?string $show, int $page): self {
        $fates = [row::NEW, row::CHANGED, row::UNCHANGED, row::REFUSED, result_view::PROPOSALS];
        $show = in_array($show, $fates, true) ? $show : self::first_fate($result);
        return new self($form, $result, $url, $show, false, $page);
    }

    /**
     * What was done.
     *
     * @param import_form $form
     * @param result $result
     * @param \moodle_url $url
     * @return self
     */
    public static function applied(import_form $form, result $result, \moodle_url $url): self {
        return new self($form, $result, $url, row::REFUSED, true);
    }

    /**
     * What is worth looking at first: what is refused, then what is new or changed.
     *
     * @param result $result
     * @return string
     */
    private static function first_fate(result $result): string {
        $counts = $result->counts();
        foreach ([row::REFUSED, row::NEW, row::CHANGED] as $fate) {
            if ($counts[$fate]) {
                return $fate;
            }
        }
        return row::UNCHANGED;
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        if ($this->result === null) {
            return ['form' => $this->form->render()];
        }
        $counts = $this->result->counts();
        $proposals = count(result_view::proposals($this->result));
        return [
            'result' => result_view::export($this->result, $this->show, $this->applied ? null : $this->url, $this->page),
            'applied' => $this->applied,
            'preview' => !$this->applied,
            'canapply' => !$this->applied && $counts[row::NEW] + $counts[row::CHANGED] + $proposals > 0,
            'todo' => $counts[row::NEW] + $counts[row::CHANGED],
            'hasrefused' => $counts[row::REFUSED] > 0,
            'downloadurl' => (new \moodle_url($this->url, ['download' => 1]))->out(false),
            'homeurl' => (new \moodle_url('/local/asnblended/import.php'))->out(false),
            'url' => $this->url->out(false),
            'proposals' => $proposals,
            'proposalsurl' => $proposals && $this->show !== result_view::PROPOSALS
                ? (new \moodle_url($this->url, ['show' => result_view::PROPOSALS]))->out(false) : '',
            'sesskey' => sesskey(),
        ];
    }
}
