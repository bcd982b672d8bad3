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

namespace mod_actionplan\local\evidence;

use local_asnblended\actor;
use mod_actionplan\event\evidence_decided;
use mod_actionplan\event\evidence_submitted;
use mod_actionplan\local\access;
use mod_actionplan\local\invalid_exception;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_rules;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\plan_writer;

/**
 * Evidence that an action was applied at work: each hand-in is a version of its own, verified or returned by the mentor.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class evidence_service {
    /**
     * Collaborators.
     *
     * @param plan_writer $writer
     * @param evidence_repository $evidence
     * @param evidence_files $files
     * @param access $access
     */
    public function __construct(
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var evidence_files files of evidence */
        private readonly evidence_files $files,
        /** @var access says who may do what */
        private readonly access $access,
    ) {
    }

    /**
     * Hands in a new version with the files uploaded for the action. On a verified action it takes the verification back.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param int $version of the action
     * @param string $note
     * @param string $link empty or an http(s) address
     * @return plan_dossier
     * @throws invalid_exception when there is nothing to hand in or the link is none
     */
    public function submit(actor $actor, int $planid, int $actionid, int $version, string $note, string $link): plan_dossier {
        [$note, $link] = [trim($note), trim($link)];
        $change = function (plan_dossier $dossier, \stdClass $action) use ($actor, $note, $link): bool {
            $module = $dossier->context->module;
            $this->access->require_write($actor, $dossier->context);
            plan_service::require_state($dossier->plan, ['agreed']);
            $uploads = $this->files->uploads($module, (int) $action->id);
            invalid_exception::throw_if(plan_rules::evidence_errors($note, $link, count($uploads)));
            $newest = $dossier->newest((int) $action->id);
            if ($action->state === 'verified') {
                $this->withdraw_verification($actor, $dossier, $action);
            }
            $manifest = $this->files->manifest($uploads);
            $evidence = $this->evidence->add((object) [
                'actionid' => $action->id,
                'versionnumber' => 1 + (int) ($newest->versionnumber ?? 0),
                'userid' => $actor->userid,
                'note' => $note === '' ? null : $note,
                'link' => $link === '' ? null : $link,
                'manifest' => json_encode($manifest, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
                'sha256' => self::digest($note, $link, $manifest),
            ]);
            $dossier->evidence[$action->id] = [$evidence, ...$dossier->evidence[$action->id] ?? []];
            $id = (int) $evidence->id;
            $this->writer->decide($actor, $dossier, 'evidence_submitted', 'evidence', $id);
            $this->files->keep($module, (int) $action->id, $id);
            $action->state = 'evidence_submitted';
            $other = ['actionid' => (int) $action->id];
            $dossier->tell(static fn() => evidence_submitted::of($dossier, $actor, $other, $id));
            return false;
        };
        return $this->writer->change_action($actor, $planid, $actionid, $version, $change);
    }

    /**
     * Takes a file that is uploaded for an action but not handed in.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param string $filename as the browser calls it
     * @param string $pathname where the upload lies
     * @param int $maxbytes greatest size
     * @return plan_dossier
     * @throws invalid_exception when the file cannot be taken
     */
    public function add_upload(
        actor $actor,
        int $planid,
        int $actionid,
        string $filename,
        string $pathname,
        int $maxbytes,
    ): plan_dossier {
        return $this->writer->exclusively(
            $planid,
            function () use ($actor, $planid, $actionid, $filename, $pathname, $maxbytes): plan_dossier {
                $dossier = $this->require_uploads($actor, $planid, $actionid);
                $this->files->add($dossier->context->module, $actionid, $actor->userid, $filename, $pathname, $maxbytes);
                return $dossier;
            },
        );
    }

    /**
     * Removes a file that was uploaded for an action and not handed in. Removing it again changes nothing.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param string $filename
     * @return plan_dossier
     */
    public function remove_upload(actor $actor, int $planid, int $actionid, string $filename): plan_dossier {
        return $this->writer->exclusively($planid, function () use ($actor, $planid, $actionid, $filename): plan_dossier {
            $dossier = $this->require_uploads($actor, $planid, $actionid);
            $this->files->remove($dossier->context->module, $actionid, $filename);
            return $dossier;
        });
    }

    /**
     * The actor may upload for an action now, or is refused.
     *
     * @param actor $actor
     * @param int $planid
     * @param int $actionid
     * @return plan_dossier
     * @throws \moodle_exception when the plan is somebody else's or not agreed, or the action is not of it
     */
    public function require_uploads(actor $actor, int $planid, int $actionid): plan_dossier {
        $dossier = $this->writer->read($actor, $planid);
        $this->access->require_write($actor, $dossier->context);
        plan_service::require_state($dossier->plan, ['agreed']);
        $dossier->action($actionid);
        return $dossier;
    }

    /**
     * The mentor verifies the newest version of an action's evidence or returns it with a reason.
     *
     * @param actor $actor the mentor
     * @param int $planid
     * @param int $actionid
     * @param int $version of the action
     * @param bool $verified
     * @param string $reason needed when it is returned
     * @return plan_dossier
     * @throws invalid_exception when the reason is missing
     */
    public function decide(
        actor $actor,
        int $planid,
        int $actionid,
        int $version,
        bool $verified,
        string $reason,
    ): plan_dossier {
        $reason = trim($reason);
        $change = function (plan_dossier $dossier, \stdClass $action) use ($actor, $verified, $reason): bool {
            $this->access->require_verify($actor, $dossier->context);
            plan_service::require_state($dossier->plan, ['agreed']);
            $newest = $dossier->newest((int) $action->id);
            if ($action->state !== 'evidence_submitted' || !$newest) {
                throw new \moodle_exception('error:nothingtoverify', 'mod_actionplan');
            }
            if (!$verified) {
                plan_rules::require_reason($reason);
            }
            $id = (int) $newest->id;
            $kind = $verified ? 'evidence_verified' : 'evidence_returned';
            $this->writer->decide($actor, $dossier, $kind, 'evidence', $id, $reason === '' ? null : $reason);
            $action->state = $verified ? 'verified' : 'returned';
            $this->evidence->set_state($newest, $action->state, $actor->userid, $reason === '' ? null : $reason);
            $other = ['actionid' => (int) $action->id, 'verified' => $verified];
            $dossier->tell(static fn() => evidence_decided::of($dossier, $actor, $other, $id));
            return false;
        };
        return $this->writer->change_action($actor, $planid, $actionid, $version, $change);
    }

    /**
     * Takes the verification of an action back, because what was verified has changed. The evidence waits for the mentor again.
     *
     * @param actor $actor
     * @param plan_dossier $dossier
     * @param \stdClass $action brought up to date, saved by the caller
     */
    public function withdraw_verification(actor $actor, plan_dossier $dossier, \stdClass $action): void {
        $newest = $dossier->newest((int) $action->id);
        $this->writer->decide($actor, $dossier, 'verification_withdrawn', 'evidence', (int) $newest->id);
        $this->evidence->set_state($newest, 'submitted', null, null);
        $action->state = 'evidence_submitted';
    }

    /**
     * Digest of a version: SHA-256 of the canonical JSON of note, link and manifest.
     *
     * @param string $note
     * @param string $link
     * @param array[] $manifest filename, size (bytes), mimetype, sha256
     * @return string 64 hexadecimal digits
     */
    public static function digest(string $note, string $link, array $manifest): string {
        return hash('sha256', json_encode(
            ['note' => $note, 'link' => $link, 'files' => $manifest],
            JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES,
        ));
    }
}
