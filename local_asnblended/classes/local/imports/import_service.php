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

namespace local_asnblended\local\imports;

use local_asnblended\actor;
use local_asnblended\local\access;
use local_asnblended\local\runs\run_repository;
use local_asnblended\transaction;
use moodle_database;

/**
 * Imports files: a preview says what becomes of each row, applying does it, and the same file again changes nothing.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class import_service {
    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param access $access
     * @param importer_registry $importers
     * @param run_repository $runs
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var importer_registry kinds of files */
        private readonly importer_registry $importers,
        /** @var run_repository runs */
        private readonly run_repository $runs,
    ) {
    }

    /**
     * Says what would become of each row; nothing is written.
     *
     * @param actor $actor
     * @param string $kind see importer_registry
     * @param string $content the file
     * @param options $options
     * @return result
     * @throws \moodle_exception when the file cannot be read at all
     */
    public function preview(actor $actor, string $kind, string $content, options $options = new options()): result {
        $this->require_allowed($actor, $kind, $options);
        $importer = $this->importers->get($kind);
        return new result($kind, $importer->judge(new csv_file($content, $importer->required_columns()), $options));
    }

    /**
     * Takes every acceptable row. The file is judged again, because much may have happened since the preview.
     *
     * @param actor $actor
     * @param string $kind see importer_registry
     * @param string $content the file
     * @param options $options
     * @return result what was done
     * @throws \moodle_exception when the file cannot be read at all
     * @throws \local_asnblended\conflict_exception when another import is under way
     */
    public function apply(actor $actor, string $kind, string $content, options $options = new options()): result {
        $this->require_allowed($actor, $kind, $options);
        if ($options->createaccounts && !get_config('local_asnblended', 'createaccounts')) {
            throw new \moodle_exception('error:createaccountsoff', 'local_asnblended');
        }
        $import = function () use ($actor, $kind, $content, $options): array {
            $importer = $this->importers->get($kind);
            $rows = $importer->judge(new csv_file($content, $importer->required_columns()), $options);
            $importer->apply($rows, $options, $actor);
            return $rows;
        };
        $rows = transaction::exclusively($this->db, 'local_asnblended_import', 'import', $import);
        return new result($kind, $rows);
    }

    /**
     * Whether a file can be read at all; nothing is judged yet.
     *
     * @param string $kind see importer_registry
     * @param string $content the file
     * @throws \moodle_exception when it is empty or columns are missing
     */
    public function require_readable(string $kind, string $content): void {
        new csv_file($content, $this->importers->get($kind)->required_columns());
    }

    /**
     * Agencies and people belong to the site, participants and mentors to the course of their run.
     *
     * @param actor $actor
     * @param string $kind
     * @param options $options
     */
    private function require_allowed(actor $actor, string $kind, options $options): void {
        if (!$this->importers->get($kind)::of_run()) {
            $this->access->require_import($actor);
            return;
        }
        $run = $this->runs->get($options->runid);
        $this->access->require_manage_run($actor, (int) $run->courseid, (int) $run->groupid);
    }
}
