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

namespace mod_actionplan\local\notice;

use core\message\message;
use mod_actionplan\event\evidence_decided;
use mod_actionplan\event\evidence_submitted;
use mod_actionplan\event\plan_decided;
use mod_actionplan\event\plan_submitted;
use mod_actionplan\local\access;
use mod_actionplan\local\plan\plan_dossier;
use mod_actionplan\local\plan\plan_loader;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan_contexts;

/**
 * Says what a message is about, to whom it goes, and sends it. What has changed again since it happened is not told any more.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class notice_service {
    /** Event and state in which it left the plan or action => kind of message, and who is told: a relation, or the participant. */
    private const KINDS = [
        plan_submitted::class => ['submitted' => ['planwaits', 'superior']],
        plan_decided::class => ['agreed' => ['planagreed', 'participant'], 'returned' => ['planreturned', 'participant']],
        evidence_submitted::class => ['evidence_submitted' => ['evidencewaits', 'mentor']],
        evidence_decided::class => [
            'verified' => ['evidenceverified', 'participant'],
            'returned' => ['evidencereturned', 'participant'],
        ],
    ];

    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param plan_contexts $contexts
     * @param plan_loader $loader
     * @param access $access
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
        /** @var plan_loader reads plans with everything in them */
        private readonly plan_loader $loader,
        /** @var access knows who stands in a relation to the participant */
        private readonly access $access,
    ) {
    }

    /**
     * Tells what happened, if it still stands so and there is somebody to tell.
     *
     * @param string $event its class
     * @param int $planid
     * @param int $actionid 0 for the plan as a whole
     * @param int $userid account of whoever did it
     * @param int|null $sequence number of the decision, null where it is not known: what another decision followed is not told
     */
    public function send(string $event, int $planid, int $actionid, int $userid, ?int $sequence = null): void {
        $plan = $this->plans->find_plan($planid);
        if ($plan === null) {
            return;
        }
        try {
            $context = $this->contexts->of_plan($plan);
        } catch (\moodle_exception) {
            // Its activity or its participant is gone: there is nothing to tell.
            return;
        }
        $dossier = $this->loader->load($plan, $context);
        $action = $dossier->actions[$actionid] ?? null;
        if ($sequence !== null && (int) ($dossier->last_decision($action)->sequence ?? 0) !== $sequence) {
            return;
        }
        $state = $actionid ? $action->state ?? '' : $plan->state;
        [$kind, $whom] = self::KINDS[ltrim($event, '\\')][$state] ?? ['', ''];
        foreach ($kind === '' ? [] : $this->recipients($dossier, $whom) as $recipient) {
            if ((int) $recipient !== $userid) {
                $this->tell($kind, $dossier, $action, \core_user::get_user($recipient));
            }
        }
    }

    /**
     * Accounts that are told.
     *
     * @param plan_dossier $dossier
     * @param string $whom
     * @return int[]
     */
    private function recipients(plan_dossier $dossier, string $whom): array {
        if (!$dossier->context->is_open()) {
            return [];
        }
        $people = $whom === 'participant' ? [(object) ['kind' => $whom, 'userid' => $dossier->plan->userid]]
            : $this->access->related($dossier->context);
        $there = array_filter($people, static fn(\stdClass $person) => $person->kind === $whom && $person->userid);
        return array_map('intval', array_column($there, 'userid'));
    }

    /**
     * Sends one message, in the words of whoever gets it.
     *
     * @param string $kind
     * @param plan_dossier $dossier
     * @param \stdClass|null $action
     * @param \stdClass|false $user
     */
    private function tell(string $kind, plan_dossier $dossier, ?\stdClass $action, \stdClass|false $user): void {
        if (!$user || $user->deleted || $user->suspended) {
            return;
        }
        $participant = $dossier->context->participant;
        $last = $action ? $dossier->newest((int) $action->id) : null;
        $about = (object) [
            'participant' => $participant->name,
            'run' => $participant->runname,
            'action' => $action->title ?? '',
            'reason' => (string) ($action ? $last->reason ?? '' : $dossier->plan->returnedreason),
        ];
        $strings = get_string_manager();
        $say = static fn(string $part): string => $strings->get_string("$part:$kind", 'mod_actionplan', $about, $user->lang);
        [$title, $text] = [$say('notice'), $say('noticetext')];
        $url = new \moodle_url('/mod/actionplan/view.php', ['id' => $dossier->context->cm->id, 'planid' => $dossier->plan->id]);
        $message = new message();
        $message->component = 'mod_actionplan';
        $message->name = $kind;
        $message->courseid = (int) $dossier->context->cm->course;
        $message->userfrom = \core_user::get_noreply_user();
        $message->userto = $user;
        $message->subject = $title;
        $message->fullmessage = $text . "\n\n" . $url->out(false);
        $message->fullmessageformat = (int) FORMAT_PLAIN;
        $link = \html_writer::link($url, s($title));
        $message->fullmessagehtml = '<p>' . nl2br(s($text)) . "</p><p>$link</p>";
        $message->smallmessage = $title;
        $message->notification = 1;
        $message->contexturl = $action ? $url->out(false) . "#action-$action->id" : $url->out(false);
        $message->contexturlname = $title;
        message_send($message);
    }
}
