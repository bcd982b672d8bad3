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

use core\di;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\form\run_form;
use local_asnblended\local\runs\preparation_repository;
use local_asnblended\local\runs\preparation_service;
use local_asnblended\local\runs\run_checks;
use local_asnblended\run_check;

/**
 * The runs of a course, and of one of them how it stands, or the form.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_page implements renderable, templatable {
    /** Seconds after which a page that shows people being let in looks again. */
    private const REFRESH = 20;

    /**
     * The page.
     *
     * @param \stdClass[] $runs
     * @param int $current
     * @param \moodle_url $url
     * @param run_form|null $form
     * @param bool $free
     */
    public function __construct(
        /** @var \stdClass[] of the course */
        private readonly array $runs,
        /** @var int the run in the form, 0 for a new one */
        private readonly int $current,
        /** @var \moodle_url address of this page */
        private readonly \moodle_url $url,
        /** @var run_form|null the form, null where only the state of the run is asked for */
        private readonly ?run_form $form,
        /** @var bool whether another run can be set up, for a group without one */
        private readonly bool $free,
    ) {
    }

    /**
     * How far the run in the form is.
     *
     * @return array
     */
    private function state(): array {
        $run = $this->runs[$this->current];
        $counts = di::get(preparation_repository::class)->progress($this->current);
        $problem = di::get(preparation_service::class)->problem($run);
        $done = $counts->participants - $counts->waiting;
        return [
            'done' => $done,
            'all' => $counts->participants,
            'percent' => $counts->participants ? (int) floor(100 * $done / $counts->participants) : 0,
            'working' => $counts->waiting > 0,
            'problem' => $problem === null ? '' : get_string($problem, 'local_asnblended'),
            'name' => "$run->programmename · $run->name",
            'checks' => array_map(static fn(run_check $check) => [
                'done' => $check->done,
                'text' => $check->text,
                'url' => $check->url?->out(false) ?? '',
                'button' => $check->button,
            ], di::get(run_checks::class)->of($run, $counts)),
            'editurl' => (new \moodle_url($this->url, ['id' => $this->current, 'edit' => 1]))->out(false),
            'courseurl' => course_get_url($run->courseid)->out(false),
            'closed' => $run->status === 'closed',
            'peopleurl' => (new \moodle_url('/local/asnblended/people.php', ['id' => $this->current]))->out(false),
            'statusurl' => (new \moodle_url($this->url, ['id' => $this->current]))->out(false),
            'sesskey' => sesskey(),
            'confirmtitle' => get_string('runclose', 'local_asnblended'),
            // The dialogue takes it for HTML.
            'confirm' => get_string('runcloseconfirm', 'local_asnblended', s($run->name)),
        ];
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $state = $this->form === null ? $this->state() : [];
        if ($state['working'] ?? false) {
            // Nobody types here, so that the page may look again by itself.
            $output->get_page()->set_periodic_refresh_delay(self::REFRESH);
        }
        // Beside a form nothing leads elsewhere.
        $asks = $this->runs && $this->form === null;
        $runs = [];
        foreach ($this->runs as $run) {
            $runs[] = [
                'name' => "$run->programmename · $run->name",
                'url' => (new \moodle_url($this->url, ['id' => $run->id]))->out(false),
                'current' => (int) $run->id === $this->current,
            ];
        }
        return [
            'runs' => $runs,
            'several' => count($runs) > 1,
            'state' => $state,
            'newurl' => $asks && $this->free ? (new \moodle_url($this->url, ['new' => 1]))->out(false) : '',
            'groupsurl' => $asks && !$this->free
                ? (new \moodle_url('/group/index.php', ['id' => $this->url->get_param('courseid')]))->out(false) : '',
            'form' => $this->form?->render() ?? '',
        ];
    }
}
