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

/**
 * Moodle's callbacks of the action plan activity; each delegates.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\di;
use local_asnblended\runs;
use mod_actionplan\local\evidence\evidence_files;
use mod_actionplan\local\evidence\file_service;
use mod_actionplan\local\plan\instance_service;

/**
 * What the activity supports.
 *
 * @param string $feature FEATURE_xx constant
 * @return mixed true, false, a purpose, or null when unknown
 */
function actionplan_supports(string $feature) {
    return match ($feature) {
        FEATURE_MOD_INTRO, FEATURE_SHOW_DESCRIPTION, FEATURE_GROUPS, FEATURE_GROUPINGS, FEATURE_COMPLETION_TRACKS_VIEWS,
            FEATURE_BACKUP_MOODLE2 => true,
        FEATURE_GRADE_HAS_GRADE, FEATURE_GRADE_OUTCOMES => false,
        FEATURE_MOD_PURPOSE => MOD_PURPOSE_ASSESSMENT,
        // FEATURE_MOD_OTHERPURPOSE, which Moodle knows since 5.1.
        'mod_otherpurpose' => MOD_PURPOSE_COLLABORATION,
        default => null,
    };
}

/**
 * Adds an activity.
 *
 * @param stdClass $data
 * @return int
 */
function actionplan_add_instance(stdClass $data): int {
    return di::get(instance_service::class)->add($data);
}

/**
 * Changes an activity.
 *
 * @param stdClass $data
 * @return bool
 */
function actionplan_update_instance(stdClass $data): bool {
    di::get(instance_service::class)->update($data);
    return true;
}

/**
 * Deletes an activity.
 *
 * @param int $id
 * @return bool
 */
function actionplan_delete_instance(int $id): bool {
    return di::get(instance_service::class)->delete($id);
}

/**
 * After an activity was saved: those who take part already get their plans, in a task.
 *
 * @param stdClass $data
 * @param stdClass $course
 * @return stdClass
 */
function actionplan_coursemodule_edit_post_actions(stdClass $data, stdClass $course): stdClass {
    if ($data->modulename === 'actionplan') {
        di::get(runs::class)->activity_arrived((int) $course->id);
    }
    return $data;
}

/**
 * What a reset of a course can take away here.
 *
 * @param MoodleQuickForm $mform
 */
function actionplan_reset_course_form_definition($mform): void {
    $mform->addElement('header', 'actionplanheader', get_string('modulenameplural', 'mod_actionplan'));
    $mform->addElement('advcheckbox', 'reset_actionplan', get_string('resetplans', 'mod_actionplan'));
}

/**
 * What a reset takes away unless something else is chosen: nothing.
 *
 * @param stdClass $course
 * @return array
 */
function actionplan_reset_course_form_defaults(stdClass $course): array {
    return ['reset_actionplan' => 0];
}

/**
 * Resets the activities of a course.
 *
 * @param stdClass $data
 * @return array
 */
function actionplan_reset_userdata(stdClass $data): array {
    if (empty($data->reset_actionplan)) {
        return [];
    }
    di::get(instance_service::class)->reset_course((int) $data->courseid);
    return [['component' => get_string('modulenameplural', 'mod_actionplan'), 'item' => get_string('resetplans', 'mod_actionplan'),
        'error' => false]];
}

/**
 * Sends a file of evidence to those who may see its plan.
 *
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @param string $filearea
 * @param array $args
 * @param bool $forcedownload
 * @param array $options
 * @return bool false when there is no such file
 */
function actionplan_pluginfile(
    $course,
    $cm,
    $context,
    string $filearea,
    array $args,
    bool $forcedownload,
    array $options = [],
): bool {
    if ($context->contextlevel !== CONTEXT_MODULE || $filearea !== evidence_files::EVIDENCE) {
        return false;
    }
    require_course_login($course, true, $cm);
    $file = di::get(file_service::class)->find(\local_asnblended\actor::current(), $context, $args);
    if (!$file) {
        return false;
    }
    // Pictures are shown, everything else is downloaded: a document must not run in the site's name.
    $isimage = in_array($file->get_mimetype(), ['image/jpeg', 'image/png', 'image/webp'], true);
    send_stored_file($file, DAYSECS, 0, !$isimage || $forcedownload, $options);
}

/**
 * Leads organisers from the activity on the course page to the run, on a phone too.
 *
 * @param cm_info $cm
 */
function actionplan_cm_info_view(cm_info $cm): void {
    if (has_capability('local/asnblended:managerun', context_course::instance($cm->course))) {
        $url = new moodle_url('/local/asnblended/run.php', ['courseid' => $cm->course]);
        $cm->set_after_link(html_writer::link($url, get_string('torun', 'mod_actionplan'), ['class' => 'btn btn-outline-primary']));
    }
}
