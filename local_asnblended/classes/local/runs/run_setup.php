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

use local_asnblended\actor;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\importer_registry;
use local_asnblended\local\imports\options;

/**
 * Saves a run and reads the files that say who takes part in it and who is whose mentor and superior.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_setup {
    /**
     * Collaborators.
     *
     * @param run_service $runs
     * @param import_service $imports
     * @param importer_registry $importers
     */
    public function __construct(
        /** @var run_service runs and their phases */
        private readonly run_service $runs,
        /** @var import_service imports files */
        private readonly import_service $imports,
        /** @var importer_registry kinds of files */
        private readonly importer_registry $importers,
    ) {
    }

    /**
     * Saves the run, then the participants, then mentors and superiors, because each needs the one before.
     *
     * @param actor $actor
     * @param \stdClass $data as run_service::save() takes it
     * @param string[] $files kind => content
     * @return \stdClass run, and results: kind => result
     */
    public function save(actor $actor, \stdClass $data, array $files): \stdClass {
        $run = $this->runs->save($actor, $data);
        $options = new options(runid: (int) $run->id);
        $results = [];
        foreach ($this->importers->kinds(true) as $kind) {
            if (isset($files[$kind])) {
                $results[$kind] = $this->imports->apply($actor, $kind, $files[$kind], $options);
            }
        }
        return (object) ['run' => $run, 'results' => $results];
    }
}
