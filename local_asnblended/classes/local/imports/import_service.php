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

use core\clock;
use core\di;
use local_asnblended\actor;
use local_asnblended\local\access;
use local_asnblended\local\people\account_matcher;
use local_asnblended\local\people\opd_importer;
use local_asnblended\local\people\opd_repository;
use local_asnblended\local\people\person_importer;
use local_asnblended\local\people\person_repository;
use local_asnblended\local\runs\enrolment_service;
use local_asnblended\local\runs\mentor_importer;
use local_asnblended\local\runs\participant_importer;
use local_asnblended\local\runs\participant_repository;
use local_asnblended\local\runs\participant_service;
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
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    /**
     * Says what would become of each row; nothing is written.
     *
     * @param actor $actor
     * @param string $kind opd, person, participant or mentor
     * @param string $content the file
     * @param options $options
     * @return result
     * @throws \moodle_exception when the file cannot be read at all
     */
    public function preview(actor $actor, string $kind, string $content, options $options = new options()): result {
        $this->require_allowed($actor, $kind, $options);
        $importer = $this->importer($kind, $options);
        return new result($kind, $importer->judge(new csv_file($content, $importer->required_columns())));
    }

    /**
     * Takes every acceptable row. The file is judged again, because much may have happened since the preview.
     *
     * @param actor $actor
     * @param string $kind opd, person, participant or mentor
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
        $import = function () use ($kind, $content, $options): array {
            $importer = $this->importer($kind, $options);
            $rows = $importer->judge(new csv_file($content, $importer->required_columns()));
            $importer->apply($rows);
            return $rows;
        };
        $rows = transaction::exclusively($this->db, 'local_asnblended_import', 'import', $import);
        return new result($kind, $rows);
    }

    /**
     * Whether a file can be read at all; nothing is judged yet.
     *
     * @param string $kind opd, person, participant or mentor
     * @param string $content the file
     * @throws \moodle_exception when it is empty or columns are missing
     */
    public function require_readable(string $kind, string $content): void {
        new csv_file($content, $this->importer($kind, new options())->required_columns());
    }

    /**
     * Agencies and people belong to the site, participants and mentors to the course of their run.
     *
     * @param actor $actor
     * @param string $kind
     * @param options $options
     */
    private function require_allowed(actor $actor, string $kind, options $options): void {
        if ($kind === 'opd' || $kind === 'person') {
            $this->access->require_import($actor);
            return;
        }
        $this->access->require_manage_run($actor, (int) di::get(run_repository::class)->get($options->runid)->courseid);
    }

    /**
     * The importer of a kind of file.
     *
     * @param string $kind
     * @param options $options
     * @return importer
     */
    private function importer(string $kind, options $options): importer {
        return match ($kind) {
            'opd' => new opd_importer(di::get(opd_repository::class)),
            'person' => new person_importer(
                di::get(person_repository::class),
                di::get(opd_repository::class),
                di::get(account_matcher::class),
                di::get(enrolment_service::class),
                di::get(clock::class),
                $options,
            ),
            'participant' => new participant_importer(
                di::get(person_repository::class),
                di::get(participant_repository::class),
                di::get(participant_service::class),
                $options->runid,
            ),
            'mentor' => new mentor_importer(
                di::get(person_repository::class),
                di::get(participant_repository::class),
                di::get(participant_service::class),
                $options->runid,
            ),
            default => throw new \coding_exception("No importer for '$kind'"),
        };
    }
}
