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

use local_asnblended\dates;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\plan_context;
use mod_actionplan\local\progress\progress_view;

/**
 * The actions of a plan, with their evidence, as one person may see them.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class action_view {
    /**
     * What the actions have in common.
     *
     * @param plan_context $context
     * @param bool[] $can
     * @param \stdClass[] $indicators
     * @param string $today
     * @param string $planstate
     * @param string[] $deciders
     * @param progress_view $progress
     */
    public function __construct(
        /** @var plan_context where the plan stands */
        private readonly plan_context $context,
        /** @var bool[] what the person may do with the plan */
        private readonly array $can,
        /** @var \stdClass[] code => indicator */
        private readonly array $indicators,
        /** @var string YYYY-MM-DD where the run is held */
        private readonly string $today,
        /** @var string planstate */
        private readonly string $planstate,
        /** @var string[] version of evidence => who decided on it last */
        private readonly array $deciders,
        /** @var progress_view shape of what was told week by week */
        private readonly progress_view $progress,
    ) {
    }

    /**
     * Exports the actions: those of an agreed plan with what is due first and what is finished last.
     *
     * @param plan_dossier $dossier
     * @param array[] $offers action => what the reader may take back, as {@see undo_service::offers()} gives it
     * @return array[] as plan_structure describes them
     */
    public function export(plan_dossier $dossier, array $offers): array {
        $actions = array_values($dossier->actions);
        $uploads = $this->can['addevidence'] && $actions ? $this->uploads(array_column($actions, 'id')) : [];
        $exported = [];
        foreach ($actions as $index => $action) {
            $versions = array_values($dossier->evidence[$action->id] ?? []);
            $undo = self::undo($offers[$action->id] ?? null);
            $exported[] = $this->action($action, $index + 1, $versions, $uploads[$action->id] ?? []) + $undo
                // What can still be taken back is not folded away.
                + ['finished' => $this->planstate !== 'draft' && $action->state === 'verified' && !$undo['undo']]
                + $this->progress->export($action, $dossier->progress[$action->id] ?? []);
        }
        if ($this->planstate === 'agreed') {
            usort($exported, static fn(array $a, array $b) => self::order($a) <=> self::order($b));
        }
        return $exported;
    }

    /**
     * What the reader may take back, in words.
     *
     * @param array|null $offer
     * @return array undo (seconds that are left, 0 for nothing) and undolabel
     */
    public static function undo(?array $offer): array {
        return ['undo' => $offer['undo'] ?? 0,
            'undolabel' => $offer === null ? '' : get_string("undo:{$offer['kind']}", 'mod_actionplan')];
    }

    /**
     * Reasons that are offered to whoever returns something, to be taken over and changed.
     *
     * @param string $what plan or evidence
     * @param int $id of the plan or action
     * @param bool $offered
     * @return array reasonid (of the field) and reasons
     */
    public static function reasons(string $what, int $id, bool $offered): array {
        $say = static fn(int $number) => ['text' => get_string("reason:$what$number", 'mod_actionplan')];
        return ['reasonid' => "actionplan-$what-reason-$id", 'reasons' => $offered ? array_map($say, range(1, 4)) : []];
    }

    /**
     * Where an action of an agreed plan stands among the others: what waits for the reader, what was returned, what nothing was
     * told of this week, then by the day it is due.
     *
     * @param array $action
     * @return array
     */
    private static function order(array $action): array {
        return [$action['finished'], !$action['canverify'], !$action['isreturned'], !$action['updatedue'],
            $action['state'] === 'evidence_submitted', $action['duedate'] === '' ? '9' : $action['duedate'], $action['number']];
    }

    /**
     * One action.
     *
     * @param \stdClass $action
     * @param int $number
     * @param \stdClass[] $versions of evidence, newest first
     * @param array[] $uploads files not handed in yet
     * @return array
     */
    private function action(\stdClass $action, int $number, array $versions, array $uploads): array {
        $indicator = $this->indicators[$action->indicatorcode] ?? null;
        $fieldname = static fn(string $field) => get_string("field:$field", 'mod_actionplan');
        $missing = array_map($fieldname, plan_rules::missing($action));
        $canverify = $this->can['verify'] && $action->state === 'evidence_submitted';
        $open = $this->planstate === 'agreed' && $action->state !== 'verified';
        return [
            'id' => (int) $action->id,
            'version' => (int) $action->version,
            'number' => $number,
            ...array_map('strval', array_intersect_key((array) $action, plan_rules::ACTION_FIELDS)),
            'baseline' => quantity::show($action->baseline),
            'target' => quantity::show($action->target),
            'duelabel' => (string) $action->duedate === '' ? '' : dates::label($action->duedate),
            'overdue' => $open && (string) $action->duedate !== '' && $action->duedate < $this->today,
            'indicatorname' => $indicator->name ?? (string) $action->indicatorcode,
            'indicatorunit' => $indicator->unit ?? '',
            'indicatorsource' => $indicator->source ?? '',
            'indicatorlower' => $indicator !== null && $indicator->direction === 'down',
            'state' => $action->state,
            ...plan_state::look($action->state),
            'isreturned' => $action->state === 'returned',
            'missing' => implode(', ', $missing),
            'canaddevidence' => $this->can['addevidence'],
            'canverify' => $canverify,
            ...self::reasons('evidence', (int) $action->id, $canverify),
            'candelete' => $this->can['write'] && !$versions,
            'uploads' => $uploads,
            'evidence' => array_map(
                fn(\stdClass $version, int $index) => $this->evidence($version, $index === 0),
                $versions,
                array_keys($versions),
            ),
            'hasevidence' => (bool) $versions,
            'showevidence' => $versions || in_array($this->planstate, ['agreed', 'closed'], true),
        ];
    }

    /**
     * One version of evidence.
     *
     * @param \stdClass $evidence
     * @param bool $newest
     * @return array
     */
    private function evidence(\stdClass $evidence, bool $newest): array {
        $files = array_map(fn(\stdClass $file) => [
            'filename' => $file->filename,
            'sizelabel' => display_size($file->size),
            'isimage' => (bool) preg_match('~^image/(jpeg|png|webp)$~', $file->mimetype),
            'sha256' => $file->sha256,
            'url' => \moodle_url::make_pluginfile_url(
                $this->context->module->id,
                'mod_actionplan',
                evidence_files::EVIDENCE,
                $evidence->id,
                '/',
                $file->filename,
            )->out(false),
        ], json_decode($evidence->manifest) ?: []);
        return [
            'id' => (int) $evidence->id,
            'versionnumber' => (int) $evidence->versionnumber,
            'newest' => $newest,
            'note' => (string) $evidence->note,
            'link' => (string) $evidence->link,
            'state' => $evidence->state,
            ...plan_state::look($evidence->state),
            'reason' => (string) $evidence->reason,
            'sha256' => $evidence->sha256,
            'submittedon' => dates::instant((int) $evidence->timecreated),
            'decidedbyname' => $evidence->decidedby === null ? '' : ($this->deciders[$evidence->id] ?? ''),
            'decidedon' => $evidence->timedecided === null ? '' : dates::instant((int) $evidence->timedecided),
            'files' => $files,
        ];
    }

    /**
     * The files not handed in yet.
     *
     * @param int[] $actionids
     * @return array[][] action => files
     */
    private function uploads(array $actionids): array {
        $uploads = [];
        $files = get_file_storage()->get_area_files(
            $this->context->module->id,
            'mod_actionplan',
            evidence_files::UPLOAD,
            $actionids,
            'itemid, id',
            false,
        );
        foreach ($files as $file) {
            $uploads[$file->get_itemid()][] = [
                'filename' => $file->get_filename(), 'sizelabel' => display_size($file->get_filesize()),
            ];
        }
        return $uploads;
    }
}
