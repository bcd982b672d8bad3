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

use core\clock;
use local_asnblended\actor;
use local_asnblended\dates;
use local_asnblended\decision;
use local_asnblended\decisions;
use local_asnblended\local\access;
use local_asnblended\local\figures\figure_service;
use local_asnblended\local\people\person_repository;
use local_asnblended\transaction;
use moodle_database;

/**
 * Who takes part in a run, in what state and agency, and who is whose mentor and superior. The only writer of these.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_service {
    /** States of a participant. */
    public const STATES = ['active', 'paused', 'withdrawn', 'completed'];

    /** Kinds of relations. */
    public const RELATIONS = ['superior', 'mentor'];

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param access $access
     * @param participant_repository $participants
     * @param person_repository $people
     * @param figure_service $figures
     * @param run_repository $runs
     * @param preparation_service $preparation
     * @param decisions $decisions
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var participant_repository participants and relations */
        private readonly participant_repository $participants,
        /** @var person_repository civil servants */
        private readonly person_repository $people,
        /** @var figure_service figures and sums */
        private readonly figure_service $figures,
        /** @var run_repository runs and their phases */
        private readonly run_repository $runs,
        /** @var preparation_service lets people into courses */
        private readonly preparation_service $preparation,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Adds people to a run, within the caller's transaction. Agency and superior stay with the run as they are now; a task lets
     * them into the course.
     *
     * @param int $runid
     * @param \stdClass[] $people records with id, opdid, superiorid
     */
    public function add(int $runid, array $people): void {
        if (!$people) {
            return;
        }
        $today = dates::today($this->clock, $this->runs->get($runid)->timezone);
        $rows = $this->participants->add($runid, $people);
        $superiors = array_filter(array_column($rows, 'superiorid', 'id'));
        $this->participants->begin_relations('superior', array_map('intval', $superiors), $today);
        $this->preparation->queue($runid);
        // The sums last: they are held by everybody's work.
        $this->figures->refresh_groups(array_map('intval', array_column($rows, 'id')));
    }

    /**
     * Gives participants their mentor or superior, or ends the relation. Who is replaced keeps what was decided; open work moves.
     *
     * @param actor $actor
     * @param int $runid
     * @param string $kind mentor or superior
     * @param array[] $pairs participantid and personid, 0 for nobody
     */
    public function relate(actor $actor, int $runid, string $kind, array $pairs): void {
        $run = $this->runs->get($runid);
        $today = dates::today($this->clock, $run->timezone);
        // Two who do this at once come one after the other, and the second one replaces what the first one set.
        $this->figures->hold(array_column($pairs, 0));
        $present = $this->participants->relations($runid, $kind);
        $first = [];
        foreach ($pairs as [$participantid, $personid]) {
            if ($kind === 'superior') {
                $this->participants->change($participantid, ['superiorid' => $personid ?: null]);
            }
            if (!isset($present[$participantid])) {
                $first[$participantid] = $personid;
            } else if (array_map('intval', array_column($present[$participantid], 'personid')) !== [$personid]) {
                $this->replace($actor, $participantid, $kind, $present[$participantid], $personid, $today);
            }
        }
        $this->participants->begin_relations($kind, array_filter($first), $today);
        $this->preparation->queue($runid);
    }

    /**
     * Puts somebody in the place of those who stand in a relation now, and keeps who said so.
     *
     * @param actor $actor
     * @param int $participantid
     * @param string $kind
     * @param \stdClass[] $present relations
     * @param int $personid 0 for nobody
     * @param string $today
     */
    private function replace(
        actor $actor,
        int $participantid,
        string $kind,
        array $present,
        int $personid,
        string $today,
    ): void {
        $this->record($actor, $participantid, $personid ? "{$kind}_set" : "{$kind}_ended", 'person', $personid);
        $standing = false;
        foreach ($present as $relation) {
            $standing = $standing || (int) $relation->personid === $personid;
            if ((int) $relation->personid !== $personid) {
                $this->participants->end_relation((int) $relation->id, $today);
            }
        }
        if ($personid && !$standing) {
            $this->participants->begin_relation($participantid, $kind, $personid, $today);
        }
    }

    /**
     * Gives one participant a mentor or superior by hand.
     *
     * @param actor $actor
     * @param int $participantid
     * @param string $kind mentor or superior
     * @param string $nip of the person, empty for nobody
     * @throws \moodle_exception when the person is not known or is the participant
     */
    public function relate_one(actor $actor, int $participantid, string $kind, string $nip): void {
        $participant = $this->managed($actor, $participantid);
        $person = $nip === '' ? null : $this->people->by_nips([$nip])[$nip] ?? null;
        if ($nip !== '' && !$person) {
            throw new \moodle_exception('error:personunknown', 'local_asnblended', '', $nip);
        }
        if ($person && (int) $person->id === (int) $participant->personid) {
            throw new \moodle_exception("error:{$kind}self", 'local_asnblended');
        }
        if (!in_array($kind, self::RELATIONS, true)) {
            throw new \coding_exception("There is no relation '$kind'");
        }
        $pairs = [[$participantid, (int) ($person->id ?? 0)]];
        transaction::run($this->db, fn() => $this->relate($actor, (int) $participant->runid, $kind, $pairs));
    }

    /**
     * Changes the state of a participant. Who has withdrawn is counted no more; for who is paused nothing is due; it comes back.
     *
     * @param actor $actor
     * @param int $participantid
     * @param string $status one of STATES
     */
    public function set_status(actor $actor, int $participantid, string $status): void {
        $participant = $this->managed($actor, $participantid);
        if (!in_array($status, self::STATES, true)) {
            throw new \coding_exception("A participant cannot be '$status'");
        }
        if ($participant->status === $status) {
            return;
        }
        $write = function () use ($actor, $participantid, $status, $participant): void {
            $this->record($actor, $participantid, "participant_$status", 'participant', $participantid);
            $this->figures->change([$participantid], function (\stdClass $held) use ($status): void {
                $again = $status === 'active' ? ['prepared' => 0] : [];
                $this->participants->change((int) $held->id, ['status' => $status] + $again);
                $held->status = $status;
            });
            $this->preparation->queue((int) $participant->runid);
        };
        transaction::run($this->db, $write);
    }

    /**
     * Counts a participant for another agency of the run from now on.
     *
     * @param actor $actor
     * @param int $participantid
     * @param int $opdid
     */
    public function transfer(actor $actor, int $participantid, int $opdid): void {
        $this->managed($actor, $participantid);
        if (!$this->db->record_exists('local_asnblended_opd', ['id' => $opdid])) {
            throw new \moodle_exception('error:opdunknown', 'local_asnblended', '', $opdid);
        }
        $write = function () use ($actor, $participantid, $opdid): void {
            $this->record($actor, $participantid, 'participant_transferred', 'opd', $opdid);
            $this->figures->change([$participantid], function (\stdClass $held) use ($opdid): void {
                $this->participants->change((int) $held->id, ['opdid' => $opdid]);
                $held->opdid = $opdid;
            });
        };
        transaction::run($this->db, $write);
    }

    /**
     * A participant of a run that the actor may set up.
     *
     * @param actor $actor
     * @param int $participantid
     * @return \stdClass
     */
    private function managed(actor $actor, int $participantid): \stdClass {
        $participant = $this->participants->find($participantid);
        if (!$participant) {
            throw new \moodle_exception('error:participantmissing', 'local_asnblended');
        }
        $this->access->require_manage_run($actor, (int) $participant->courseid, (int) $participant->groupid);
        return $participant;
    }

    /**
     * Records what was decided about a participant.
     *
     * @param actor $actor
     * @param int $participantid
     * @param string $kind
     * @param string $subjecttype
     * @param int $subjectid
     */
    private function record(actor $actor, int $participantid, string $kind, string $subjecttype, int $subjectid): void {
        $this->decisions->record($actor, new decision(
            'local_asnblended',
            'participant',
            $participantid,
            $participantid,
            $kind,
            $subjecttype,
            $subjectid,
        ));
    }
}
