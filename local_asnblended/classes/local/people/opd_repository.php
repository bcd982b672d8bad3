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

namespace local_asnblended\local\people;

use core\clock;
use local_asnblended\local\figures\figure_service;
use moodle_database;

/**
 * Agencies and units.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class opd_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_opd';

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     * @param figure_service $figures
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
        /** @var figure_service keeps the sums of units that move */
        private readonly figure_service $figures,
    ) {
    }

    /**
     * Every agency by its code. An agency tree has some hundred units, so it is read whole.
     *
     * @return \stdClass[] code => record
     */
    public function all_by_code(): array {
        return array_column($this->db->get_records(self::TABLE, null, 'id'), null, 'code');
    }

    /**
     * Adds an agency.
     *
     * @param string $code
     * @param string $name
     * @param \stdClass|null $parent record of the unit above
     * @param string|null $region
     * @return \stdClass the record
     */
    public function add(string $code, string $name, ?\stdClass $parent, ?string $region = null): \stdClass {
        $now = $this->clock->time();
        $record = (object) ['code' => $code, 'name' => $name, 'parentid' => $parent?->id, 'path' => '/', 'region' => $region,
            'timecreated' => $now, 'timemodified' => $now];
        $record->id = $this->db->insert_record(self::TABLE, $record);
        $record->path = ($parent->path ?? '/') . $record->id . '/';
        $this->db->set_field(self::TABLE, 'path', $record->path, ['id' => $record->id]);
        return $record;
    }

    /**
     * Changes name or parent; when the parent changes, the paths of everything below follow.
     *
     * @param \stdClass $record the record as it stands; brought up to date
     * @param string $name
     * @param \stdClass|null $parent record of the unit above
     * @param string|null $region null for the one that stands
     */
    public function change(\stdClass $record, string $name, ?\stdClass $parent, ?string $region = null): void {
        $oldpath = $record->path;
        $record->name = $name;
        $record->parentid = $parent?->id;
        $record->path = ($parent->path ?? '/') . $record->id . '/';
        $record->region = $region ?? $record->region;
        $record->timemodified = $this->clock->time();
        if ($oldpath === $record->path) {
            $this->db->update_record(self::TABLE, $record);
            return;
        }
        $above = static fn(string $path) => array_map('intval', array_slice(explode('/', trim($path, '/')), 0, -1));
        $this->figures->move_unit((int) $record->id, function () use ($record, $oldpath, $above): array {
            $this->move($record, $oldpath);
            return [$above($oldpath), $above($record->path)];
        });
    }

    /**
     * Writes a unit that stands elsewhere now, and the paths of everything below it.
     *
     * @param \stdClass $record
     * @param string $oldpath
     */
    private function move(\stdClass $record, string $oldpath): void {
        $this->db->update_record(self::TABLE, $record);
        $below = $this->db->get_records_select(
            self::TABLE,
            $this->db->sql_like('path', ':path') . ' AND id <> :id',
            ['path' => $this->db->sql_like_escape($oldpath) . '%', 'id' => $record->id],
        );
        foreach ($below as $unit) {
            $this->db->set_field(self::TABLE, 'path', $record->path . substr($unit->path, strlen($oldpath)), ['id' => $unit->id]);
        }
    }
}
