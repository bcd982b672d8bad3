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

namespace local_asnblended\local\work;

use core\clock;
use local_asnblended\request;
use moodle_database;

/**
 * Requests of browsers that were done, by account and number.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class request_repository {
    /** The table. */
    private const TABLE = 'local_asnblended_request';

    /** Seconds for which an answer is given again: a device keeps what waits as long. */
    private const KEPT = 30 * DAYSECS;

    /** Rows deleted in one statement. */
    private const BATCH = 1000;

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * What a request left, when it was done. One read.
     *
     * @param int $userid
     * @param request $request
     * @return int[]|null subject => version; null when it was not done
     * @throws \moodle_exception when the number was used for something else
     */
    public function versions(int $userid, request $request): ?array {
        $key = ['userid' => $userid, 'requestid' => $request->requestid];
        $done = $this->db->get_record(self::TABLE, $key, 'payloadhash, versions');
        if (!$done) {
            return null;
        }
        if (!hash_equals($done->payloadhash, $request->payloadhash)) {
            throw new \moodle_exception('error:requestreused', 'local_asnblended');
        }
        return json_decode($done->versions, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * Takes the number of a request, inside the transaction that does it.
     *
     * @param int $userid
     * @param request $request
     * @return int
     * @throws request_taken when another one under this number was quicker
     */
    public function claim(int $userid, request $request): int {
        try {
            return (int) $this->db->insert_record(self::TABLE, (object) [
                'userid' => $userid, 'requestid' => $request->requestid, 'service' => $request->service,
                'payloadhash' => $request->payloadhash, 'versions' => '{}', 'timecreated' => $this->clock->time(),
            ]);
        } catch (\dml_write_exception $exception) {
            throw new request_taken($exception->error);
        }
    }

    /**
     * Writes down what a request left.
     *
     * @param int $id
     * @param int[] $versions subject => version
     */
    public function finish(int $id, array $versions): void {
        $this->db->set_field(self::TABLE, 'versions', json_encode((object) $versions, JSON_THROW_ON_ERROR), ['id' => $id]);
    }

    /**
     * Forgets the requests of an account that goes.
     *
     * @param int $userid
     */
    public function forget_account(int $userid): void {
        $this->db->delete_records(self::TABLE, ['userid' => $userid]);
    }

    /**
     * Forgets requests that nobody asks for again, in short statements.
     *
     * @return int how many
     */
    public function forget(): int {
        $forgotten = 0;
        do {
            $ids = array_keys($this->db->get_records_select(
                self::TABLE,
                'timecreated < ?',
                [$this->clock->time() - self::KEPT],
                'timecreated, id',
                'id',
                0,
                self::BATCH,
            ));
            $this->db->delete_records_list(self::TABLE, 'id', $ids);
            $forgotten += count($ids);
        } while (count($ids) === self::BATCH);
        return $forgotten;
    }
}
