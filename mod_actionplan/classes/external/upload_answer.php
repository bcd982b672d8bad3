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

namespace mod_actionplan\external;

use core\di;
use local_asnblended\actor;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan_contexts;

/**
 * What the upload page does and answers. It is no web service, because those take no files, but it checks and answers alike.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upload_answer extends plan_write {
    /**
     * Takes a file for an action.
     *
     * @param int $planid
     * @param int $actionid
     * @param array $upload as PHP gives it: name, tmp_name, error
     * @param string $requestid
     * @return array as every write answers
     */
    public static function receive(int $planid, int $actionid, array $upload, string $requestid = ''): array {
        global $CFG;
        $plan = di::get(plan_repository::class)->plan($planid);
        $course = get_course(di::get(plan_contexts::class)->module((int) $plan->actionplanid)->course);
        $maxbytes = (int) get_max_upload_file_size($CFG->maxbytes, $course->maxbytes);
        $arrived = ($upload['error'] ?? UPLOAD_ERR_NO_FILE) === UPLOAD_ERR_OK && is_uploaded_file($upload['tmp_name']);
        $payload = compact('planid', 'actionid', 'requestid') + [
            'filename' => $upload['name'] ?? '',
            'digest' => $arrived ? hash_file('sha256', $upload['tmp_name']) : '',
        ];
        $work = static function (actor $actor) use ($planid, $actionid, $upload, $maxbytes, $arrived): plan_dossier {
            // Whose plan it is comes before what was sent.
            $evidence = di::get(evidence_service::class);
            $evidence->require_uploads($actor, $planid, $actionid);
            $error = $upload['error'] ?? UPLOAD_ERR_NO_FILE;
            if (in_array($error, [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE], true)) {
                throw new invalid_exception(['file' => 'error:filesize'], display_size($maxbytes));
            }
            if (!$arrived) {
                throw new invalid_exception(['file' => 'error:upload']);
            }
            return $evidence->add_upload($actor, $planid, $actionid, $upload['name'], $upload['tmp_name'], $maxbytes);
        };
        return self::write($payload, $work);
    }
}
