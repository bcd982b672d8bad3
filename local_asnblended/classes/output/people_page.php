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
use local_asnblended\local\runs\people_repository;
use local_asnblended\local\runs\preparation_repository;
use local_asnblended\local\runs\preparation_service;

/**
 * The people of a run, by key; those who lack something can be picked out.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_page implements renderable, templatable {
    /** What can be picked out, and the count that says how many. */
    private const FILTERS = ['' => 'participants', 'waiting' => 'waiting', 'noaccount' => 'noaccount', 'nosuperior' => 'nosuperior',
        'nomentor' => 'nomentor', 'away' => 'away'];

    /** People on one page. */
    private const PAGE = 50;

    /**
     * The page.
     *
     * @param \stdClass $run
     * @param string $filter
     * @param int $after
     */
    public function __construct(
        /** @var \stdClass the run */
        private readonly \stdClass $run,
        /** @var string who is picked out */
        private readonly string $filter,
        /** @var int only participants with a higher id */
        private readonly int $after,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $filter = isset(self::FILTERS[$this->filter]) ? $this->filter : '';
        $counts = di::get(preparation_repository::class)->progress((int) $this->run->id);
        $problem = di::get(preparation_service::class)->problem($this->run);
        $url = new \moodle_url('/local/asnblended/people.php', ['id' => $this->run->id]);
        $people = di::get(people_repository::class)->page((int) $this->run->id, $filter, $this->after, self::PAGE + 1);
        $more = count($people) > self::PAGE;
        $people = array_slice($people, 0, self::PAGE);
        return [
            'title' => "{$this->run->programmename} · {$this->run->name}",
            'runurl' => (new \moodle_url('/local/asnblended/run.php', [
                'courseid' => $this->run->courseid, 'id' => $this->run->id,
            ]))->out(false),
            'problem' => $problem === null ? '' : get_string($problem, 'local_asnblended'),
            'filters' => array_map(static fn(string $name) => [
                'label' => get_string('people:' . self::FILTERS[$name], 'local_asnblended'),
                'count' => $counts->{self::FILTERS[$name]},
                'url' => (new \moodle_url($url, array_filter(['filter' => $name])))->out(false),
                'current' => $name === $filter,
            ], array_keys(self::FILTERS)),
            'people' => array_map(static fn(\stdClass $row) => [
                'name' => $row->name,
                'nip' => $row->nip,
                'opdname' => $row->opdname,
                'superior' => (string) $row->superior,
                'mentor' => (string) $row->mentor,
                'state' => get_string("status:$row->status", 'local_asnblended'),
                'isactive' => $row->status === 'active',
                'noaccount' => $row->userid === null,
                'url' => (new \moodle_url('/local/asnblended/participant.php', ['id' => $row->id]))->out(false),
            ], $people),
            'haspeople' => (bool) $people,
            'nexturl' => $more
                ? (new \moodle_url($url, array_filter(['filter' => $filter, 'after' => end($people)->id])))->out(false) : '',
        ];
    }
}
