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

namespace local_asnblended\local\runs;

use core\hook\manager;
use local_asnblended\hook\collect_run_checks;
use local_asnblended\run_check;

/**
 * What a run has and what it lacks, in the order in which it is mended.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_checks {
    /** What people can lack, as people.php filters it. */
    private const LACKS = ['noaccount', 'nosuperior', 'nomentor'];

    /**
     * Collaborators.
     *
     * @param run_repository $runs
     * @param manager $hooks
     */
    public function __construct(
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var manager dispatches hooks */
        private readonly manager $hooks,
    ) {
    }

    /**
     * The checks.
     *
     * @param \stdClass $run
     * @param \stdClass $counts as {@see preparation_repository::progress()} gives them
     * @return run_check[]
     */
    public function of(\stdClass $run, \stdClass $counts): array {
        $say = static fn(string $key, mixed $a = null) => get_string($key, 'local_asnblended', $a);
        $form = new \moodle_url('/local/asnblended/run.php', ['courseid' => $run->courseid, 'id' => $run->id, 'edit' => 1]);
        $phases = count($this->runs->phases((int) $run->id));
        $hook = new collect_run_checks($run);
        $this->hooks->dispatch($hook);
        $checks = [
            new run_check($phases > 0, $say($phases ? 'check:phases' : 'check:nophases', $phases), $form, $say('check:mendrun')),
            ...$hook->get_checks(),
            new run_check(
                $counts->participants > 0,
                $say($counts->participants ? 'check:participants' : 'check:noparticipants', (int) $counts->participants),
                $form,
                $say('check:upload'),
            ),
        ];
        foreach ($counts->participants ? self::LACKS : [] as $lack) {
            $count = (int) $counts->$lack;
            $people = new \moodle_url('/local/asnblended/people.php', ['id' => $run->id, 'filter' => $lack]);
            $says = $say($count ? "check:$lack" : "check:all$lack", $count);
            $checks[] = new run_check($count === 0, $says, $people, $say('check:mendpeople'));
        }
        return $checks;
    }
}
