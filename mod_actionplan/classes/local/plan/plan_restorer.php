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

namespace mod_actionplan\local\plan;

use context_module;
use local_asnblended\dates;
use local_asnblended\decision;
use local_asnblended\decisions;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\evidence\evidence_repository;
use mod_actionplan\local\evidence\evidence_service;
use mod_actionplan\local\progress\progress_repository;
use mod_actionplan\local\progress\progress_rules;

/**
 * Takes plans from a backup as input like any other: texts and numbers are held to the rules of what people write, and a state
 * is believed only as far as the decisions in the backup bear it out, in their order, by somebody else than the owner, and for
 * evidence that is what was decided on. What was restored is marked as such.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class plan_restorer {
    /** State of a plan after each kind of decision. */
    private const AFTER = ['plan_submitted' => 'submitted', 'plan_returned' => 'returned', 'plan_agreed' => 'agreed',
        'submission_withdrawn' => 'draft', 'agreement_withdrawn' => 'draft', 'decision_undone' => 'submitted'];

    /** State of a version of evidence after each kind of decision. */
    private const EVIDENCE_AFTER = ['evidence_submitted' => 'submitted', 'evidence_verified' => 'verified',
        'evidence_returned' => 'returned', 'verification_withdrawn' => 'submitted', 'decision_undone' => 'submitted'];

    /** Decisions that nobody takes on the own plan. */
    private const OF_OTHERS = ['plan_agreed', 'plan_returned', 'evidence_verified', 'evidence_returned'];

    /** @var int[] plans that were added */
    private array $planids = [];

    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param evidence_repository $evidence
     * @param evidence_files $files
     * @param decisions $decisions
     * @param progress_repository $progress
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var evidence_files files of evidence */
        private readonly evidence_files $files,
        /** @var decisions the log */
        private readonly decisions $decisions,
        /** @var progress_repository what was told week by week */
        private readonly progress_repository $progress,
    ) {
    }

    /**
     * Adds a plan.
     *
     * @param int $actionplanid
     * @param int $userid
     * @param array $data as the backup holds it
     * @return int id
     */
    public function add_plan(int $actionplanid, int $userid, array $data): int {
        $plan = $this->plans->ensure($actionplanid, $userid, \core_text::substr(clean_param($data['runcode'], PARAM_RAW), 0, 100));
        foreach (plan_rules::CHANGES as $field) {
            $plan->$field = self::text($data[$field] ?? null, 2000);
        }
        $plan->returnedreason = self::text($data['returnedreason'] ?? null, 1000);
        $plan->state = in_array($data['state'], plan_state::STEPS, true) ? $data['state'] : 'draft';
        foreach (['timesubmitted', 'timeagreed'] as $field) {
            $plan->$field = empty($data[$field]) ? null : (int) $data[$field];
        }
        foreach (['version', 'timecreated', 'timemodified'] as $field) {
            $plan->$field = max(1, (int) $data[$field]);
        }
        $this->plans->keep_plan($plan);
        return $this->planids[] = (int) $plan->id;
    }

    /**
     * Adds an action.
     *
     * @param int $planid
     * @param array $data as the backup holds it
     * @return int id
     */
    public function add_action(int $planid, array $data): int {
        $action = ['planid' => $planid, 'state' => 'planned', 'version' => max(1, (int) $data['version']),
            'sortorder' => (int) $data['sortorder']];
        foreach (plan_rules::ACTION_FIELDS as $field => $length) {
            $action[$field] = self::text($data[$field] ?? null, $length);
        }
        foreach (plan_rules::NUMBERS as $field) {
            $text = trim((string) ($data[$field] ?? ''));
            // As the table writes a number; from before there were numbers it may be any text, which stays where people see it.
            $isnumber = preg_match('/^-?\d{1,10}(\.\d{1,5})?$/D', $text);
            $action[$field] = $isnumber ? quantity::parse($text) : null;
            if (!$isnumber && $text !== '') {
                $measure = trim("{$action['successmeasure']}\n$text");
                $action['successmeasure'] = self::text($measure, plan_rules::ACTION_FIELDS['successmeasure']);
            }
        }
        $action['title'] ??= '-';
        $action['duedate'] = dates::is_date((string) $action['duedate']) ? $action['duedate'] : null;
        foreach (['timecreated', 'timemodified'] as $field) {
            $action[$field] = max(1, (int) $data[$field]);
        }
        return $this->plans->keep_action((object) $action);
    }

    /**
     * Adds a version of evidence.
     *
     * @param int $actionid
     * @param int $userid
     * @param int $decidedby 0 when that account is not here
     * @param array $data as the backup holds it
     * @return int id
     */
    public function add_evidence(int $actionid, int $userid, int $decidedby, array $data): int {
        $link = (string) ($data['link'] ?? '');
        return $this->evidence->keep((object) [
            'actionid' => $actionid,
            'versionnumber' => max(1, (int) $data['versionnumber']),
            'userid' => $userid,
            'note' => self::text($data['note'] ?? null, 5000),
            'link' => $link === '' || plan_rules::evidence_errors('-', $link, 0) ? null : $link,
            'manifest' => self::manifest((string) $data['manifest']),
            'sha256' => preg_match('/^[0-9a-f]{64}$/D', (string) $data['sha256']) ? $data['sha256'] : '',
            'state' => 'submitted',
            'reason' => self::text($data['reason'] ?? null, 1000),
            'decidedby' => $decidedby ?: null,
            'timedecided' => empty($data['timedecided']) ? null : (int) $data['timedecided'],
            'timecreated' => max(1, (int) $data['timecreated']),
        ]);
    }

    /**
     * Adds what was told of an action in a week.
     *
     * @param int $actionid
     * @param array $data as the backup holds it
     */
    public function add_progress(int $actionid, array $data): void {
        [$week, $status] = [(string) $data['week'], (string) $data['status']];
        if (progress_rules::errors($week, $week, $status, '')) {
            return;
        }
        $this->progress->keep((object) [
            'actionid' => $actionid,
            'week' => $week,
            'status' => $status,
            'note' => self::text($data['note'] ?? null, progress_rules::MAX_NOTE),
            'version' => max(1, (int) $data['version']),
            'timecreated' => max(1, (int) $data['timecreated']),
            'timemodified' => max(1, (int) $data['timemodified']),
        ]);
    }

    /**
     * Adds a decision of a kind there is.
     *
     * @param int $planid
     * @param string $subjecttype plan, action or evidence
     * @param int $subjectid
     * @param int $userid account of who decided, 0 when it is not here
     * @param array $data as the backup holds it
     */
    public function add_decision(int $planid, string $subjecttype, int $subjectid, int $userid, array $data): void {
        $kind = (string) $data['kind'];
        if (!isset(self::AFTER[$kind]) && !isset(self::EVIDENCE_AFTER[$kind]) && $kind !== 'account_changed') {
            return;
        }
        $reason = self::text($data['reason'] ?? null, 1000);
        $this->decisions->restore(
            new decision(plan_standing::COMPONENT, 'plan', $planid, null, $kind, $subjecttype, $subjectid, $reason),
            (object) ['sequence' => max(1, (int) $data['sequence']), 'actorname' => self::text($data['actorname'] ?? null, 255),
                'behindname' => self::text($data['behindname'] ?? null, 255), 'timecreated' => max(1, (int) $data['timecreated'])],
            $userid,
        );
    }

    /**
     * Lowers what is not borne out, once rows and files are there.
     *
     * @param context_module $module
     */
    public function settle(context_module $module): void {
        $actions = $this->plans->actions_of($this->planids);
        $evidence = $this->evidence->of_plans($this->planids);
        $history = $this->decisions->history(plan_standing::COMPONENT, 'plan', $this->planids);
        foreach ($this->planids as $planid) {
            $plan = $this->plans->plan($planid);
            $states = self::states($plan, $history[$planid] ?? []);
            $plan->state = $states["plan $planid"] ?? 'draft';
            $plan->returnedreason = $plan->state === 'returned' ? $plan->returnedreason : null;
            $plan->timeagreed = $plan->state === 'agreed' ? $plan->timeagreed : null;
            $this->plans->keep_plan($plan);
            foreach ($actions[$planid] ?? [] as $action) {
                $newest = $this->settle_evidence($module, $evidence[$action->id] ?? [], $states);
                $action->state = match (true) {
                    $newest === 'submitted' => 'evidence_submitted',
                    $newest !== null => $newest,
                    default => $plan->state === 'agreed' ? 'in_progress' : 'planned',
                };
                $this->plans->keep_action($action);
            }
        }
        $this->planids = [];
    }

    /**
     * What decisions say of a plan and of its evidence.
     *
     * @param \stdClass $plan
     * @param \stdClass[] $history oldest first
     * @return string[] "plan ID" or "evidence ID" => state
     */
    private static function states(\stdClass $plan, array $history): array {
        $states = [];
        foreach ($history as $decision) {
            // What takes something back always counts: the owner may have had another account then.
            $own = (int) $decision->actoruserid === (int) $plan->userid;
            if ($own && in_array($decision->kind, self::OF_OTHERS, true)) {
                continue;
            }
            if ($decision->subjecttype === 'plan' && isset(self::AFTER[$decision->kind])) {
                $states["plan $plan->id"] = self::AFTER[$decision->kind];
            } else if ($decision->subjecttype === 'evidence' && isset(self::EVIDENCE_AFTER[$decision->kind])) {
                $states["evidence $decision->subjectid"] = self::EVIDENCE_AFTER[$decision->kind];
            }
        }
        return $states;
    }

    /**
     * Writes the states of an action's evidence; a verification holds only for what was verified.
     *
     * @param context_module $module
     * @param \stdClass[] $versions newest first
     * @param string[] $states as states() gives them
     * @return string|null state of the newest, null without any
     */
    private function settle_evidence(context_module $module, array $versions, array $states): ?string {
        foreach ($versions as $version) {
            $version->state = $states["evidence $version->id"] ?? 'submitted';
            if ($version->state === 'verified' && !$this->is_intact($module, $version)) {
                $version->state = 'submitted';
            }
            if ($version->state === 'submitted') {
                [$version->decidedby, $version->timedecided, $version->reason] = [null, null, null];
            }
            $this->evidence->keep($version);
        }
        return $versions[0]->state ?? null;
    }

    /**
     * Whether a version and its files are what its digest says.
     *
     * @param context_module $module
     * @param \stdClass $version
     * @return bool
     */
    private function is_intact(context_module $module, \stdClass $version): bool {
        $manifest = json_decode($version->manifest, true);
        $digest = evidence_service::digest((string) $version->note, (string) $version->link, $manifest);
        $files = $this->files->manifest($this->files->of_evidence($module, (int) $version->id));
        return $digest === $version->sha256
            && array_column($files, 'sha256', 'filename') === array_column($manifest, 'sha256', 'filename');
    }

    /**
     * A list of files as we write it; an empty one where it is none.
     *
     * @param string $json
     * @return string
     */
    private static function manifest(string $json): string {
        $files = json_decode($json, true);
        $clean = [];
        foreach (is_array($files) && array_is_list($files) ? $files : [] as $file) {
            $texts = is_array($file) ? array_intersect_key($file, ['filename' => 1, 'mimetype' => 1, 'sha256' => 1]) : [];
            if (count(array_filter($texts, 'is_string')) !== 3 || !is_int($file['size'] ?? null)) {
                return '[]';
            }
            $clean[] = array_intersect_key($file, ['filename' => 1, 'size' => 1, 'mimetype' => 1, 'sha256' => 1]);
        }
        return json_encode($clean, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    }

    /**
     * A text within its length.
     *
     * @param mixed $text
     * @param int $length characters
     * @return string|null
     */
    private static function text(mixed $text, int $length): ?string {
        return $text === null || $text === '' ? null : \core_text::substr(clean_param((string) $text, PARAM_RAW), 0, $length);
    }
}
