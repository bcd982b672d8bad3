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
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_rules;
use mod_actionplan\local\plan\plan_service;
use mod_actionplan\local\plan_context;
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
     */
    public function __construct(
        /** @var plan_writer frames every write */
        private readonly plan_writer $writer,
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
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
     * @throws invalid_exception when there is nothing to hand in or the link is none
     */
    public function submit(actor $actor, int $planid, int $actionid, int $version, string $note, string $link): void {
        [$note, $link] = [trim($note), trim($link)];
        $change = function (\stdClass $plan, \stdClass $action, plan_context $context) use ($actor, $note, $link): bool {
            $this->access->require_write($actor, $context);
            plan_service::require_state($plan, ['agreed']);
            $uploads = $this->files->uploads($context->module, (int) $action->id);
            invalid_exception::throw_if(plan_rules::evidence_errors($note, $link, count($uploads)));
            $newest = $this->evidence->newest((int) $action->id);
            if ($action->state === 'verified') {
                $this->withdraw_verification($actor, $plan, $action, $context);
            }
            $manifest = $this->files->manifest($uploads);
            $id = $this->evidence->add((object) [
                'actionid' => $action->id,
                'versionnumber' => 1 + (int) ($newest->versionnumber ?? 0),
                'userid' => $actor->userid,
                'note' => $note === '' ? null : $note,
                'link' => $link === '' ? null : $link,
                'manifest' => json_encode($manifest, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
                'sha256' => self::digest($note, $link, $manifest),
            ]);
            $this->writer->decide($actor, $context, $plan, 'evidence_submitted', 'evidence', $id);
            $this->files->keep($context->module, (int) $action->id, $id);
            $action->state = 'evidence_submitted';
            evidence_submitted::of($plan, $context, $actor, ['actionid' => (int) $action->id], $id)->trigger();
            return false;
        };
        $this->writer->change_action($planid, $actionid, $version, $change);
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
     * @throws invalid_exception when the file cannot be taken
     */
    public function add_upload(
        actor $actor,
        int $planid,
        int $actionid,
        string $filename,
        string $pathname,
        int $maxbytes,
    ): void {
        $this->writer->exclusively($planid, function () use ($actor, $planid, $actionid, $filename, $pathname, $maxbytes): void {
            $context = $this->require_uploads($actor, $planid, $actionid);
            $this->files->add($context->module, $actionid, $actor->userid, $filename, $pathname, $maxbytes);
        });
    }

    /**
     * Removes a file that was uploaded for an action and not handed in. Removing it again changes nothing.
     *
     * @param actor $actor the participant
     * @param int $planid
     * @param int $actionid
     * @param string $filename
     */
    public function remove_upload(actor $actor, int $planid, int $actionid, string $filename): void {
        $this->writer->exclusively($planid, function () use ($actor, $planid, $actionid, $filename): void {
            $context = $this->require_uploads($actor, $planid, $actionid);
            $this->files->remove($context->module, $actionid, $filename);
        });
    }

    /**
     * The actor may upload for an action now, or is refused.
     *
     * @param actor $actor
     * @param int $planid
     * @param int $actionid
     * @return plan_context
     * @throws \moodle_exception when the plan is somebody else's or not agreed, or the action is not of it
     */
    public function require_uploads(actor $actor, int $planid, int $actionid): plan_context {
        $plan = $this->plans->plan($planid);
        $context = plan_context::of_plan($plan);
        $this->access->require_write($actor, $context);
        plan_service::require_state($plan, ['agreed']);
        if ((int) $this->plans->action($actionid)->planid !== $planid) {
            throw new \moodle_exception('error:actionmissing', 'mod_actionplan');
        }
        return $context;
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
     * @throws invalid_exception when the reason is missing
     */
    public function decide(actor $actor, int $planid, int $actionid, int $version, bool $verified, string $reason): void {
        $reason = trim($reason);
        $change = function (\stdClass $plan, \stdClass $action, plan_context $context) use ($actor, $verified, $reason): bool {
            $this->access->require_verify($actor, $context);
            plan_service::require_state($plan, ['agreed']);
            $newest = $this->evidence->newest((int) $action->id);
            if ($action->state !== 'evidence_submitted' || !$newest) {
                throw new \moodle_exception('error:nothingtoverify', 'mod_actionplan');
            }
            if (!$verified) {
                plan_rules::require_reason($reason);
            }
            $id = (int) $newest->id;
            $kind = $verified ? 'evidence_verified' : 'evidence_returned';
            $this->writer->decide($actor, $context, $plan, $kind, 'evidence', $id, $reason === '' ? null : $reason);
            $action->state = $verified ? 'verified' : 'returned';
            $this->evidence->set_state($id, $action->state, $actor->userid, $reason === '' ? null : $reason);
            $other = ['actionid' => (int) $action->id, 'verified' => $verified];
            evidence_decided::of($plan, $context, $actor, $other, $id)->trigger();
            return false;
        };
        $this->writer->change_action($planid, $actionid, $version, $change);
    }

    /**
     * Takes the verification of an action back, because what was verified has changed. The evidence waits for the mentor again.
     *
     * @param actor $actor
     * @param \stdClass $plan
     * @param \stdClass $action brought up to date, saved by the caller
     * @param plan_context $context
     */
    public function withdraw_verification(actor $actor, \stdClass $plan, \stdClass $action, plan_context $context): void {
        $newest = $this->evidence->newest((int) $action->id);
        $this->writer->decide($actor, $context, $plan, 'verification_withdrawn', 'evidence', (int) $newest->id);
        $this->evidence->set_state((int) $newest->id, 'submitted', null, null);
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
