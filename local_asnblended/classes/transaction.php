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

namespace local_asnblended;

/**
 * Work that is done whole or not at all.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class transaction {
    /**
     * Runs work in a delegated transaction; whatever it throws rolls everything back and is thrown again.
     *
     * @param \moodle_database $db
     * @param callable $work
     * @return mixed what the work returns
     */
    public static function run(\moodle_database $db, callable $work): mixed {
        $transaction = $db->start_delegated_transaction();
        try {
            $result = $work();
            $transaction->allow_commit();
            return $result;
        } catch (\Throwable $exception) {
            if ($transaction->is_disposed()) {
                // It was committed; what failed came after, like somebody's observer.
                throw $exception;
            }
            // Core rolls back and throws the exception again, which its declaration does not say.
            $transaction->rollback($exception);
            throw $exception;
        }
    }

    /**
     * Runs work while nobody else runs work under the same key, in one transaction.
     *
     * @param \moodle_database $db
     * @param string $type whose keys they are: component and what is locked
     * @param string $key
     * @param callable $work
     * @param int $timeout seconds to wait for the others
     * @return mixed what the work returns
     * @throws conflict_exception when the others are not done in time
     */
    public static function exclusively(\moodle_database $db, string $type, string $key, callable $work, int $timeout = 10): mixed {
        $lock = \core\lock\lock_config::get_lock_factory($type)->get_lock($key, $timeout);
        if (!$lock) {
            throw new conflict_exception("$type $key is locked");
        }
        try {
            return self::run($db, $work);
        } finally {
            $lock->release();
        }
    }
}
