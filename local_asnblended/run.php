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
 * Sets up the run of a course: programme, phases, participants and mentors in one form.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\form\run_form;
use local_asnblended\local\access;
use local_asnblended\local\imports\import_draft;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\run_files;
use local_asnblended\local\runs\run_groups;
use local_asnblended\local\runs\run_repository;
use local_asnblended\local\runs\run_service;
use local_asnblended\organisers;
use local_asnblended\output\run_import_page;
use local_asnblended\output\run_page;

$courseid = required_param('courseid', PARAM_INT);
$runid = optional_param('id', 0, PARAM_INT);
$status = optional_param('status', '', PARAM_ALPHA);

$course = get_course($courseid);
require_login($course);
require_capability('local/asnblended:managerun', context_course::instance($courseid));
$actor = actor::current();
$access = di::get(access::class);
$groups = di::get(organisers::class)->groups($actor, $courseid);

$url = new moodle_url('/local/asnblended/run.php', ['courseid' => $courseid]);
$PAGE->set_url($url);
$PAGE->set_pagelayout('admin');
$PAGE->set_title(format_string($course->shortname) . ': ' . get_string('run', 'local_asnblended'));
$PAGE->set_heading(format_string($course->fullname));

// Where groups are separate, organisers of one see neither the runs of others nor the course's own.
$runs = array_filter(
    di::get(run_repository::class)->of_course($courseid),
    static fn(stdClass $run) => $access->can_manage_run($actor, $run),
);
if ($runid && !di::get(run_repository::class)->find($runid)) {
    throw new moodle_exception('error:runmissing', 'local_asnblended', $url);
}
if ($runid && !isset($runs[$runid])) {
    throw new moodle_exception('error:rungroup', 'local_asnblended');
}
if ($groups === []) {
    throw new moodle_exception('error:rungroup', 'local_asnblended');
}
if ($runid && in_array($status, run_service::STATES, true) && data_submitted() && confirm_sesskey()) {
    di::get(run_service::class)->set_status($actor, $runid, $status);
    redirect(new moodle_url($url, ['id' => $runid]), get_string('runsaved', 'local_asnblended'));
}
// Where none is named it is the newest one.
$run = $runs[$runid] ?? ($runs && !optional_param('new', false, PARAM_BOOL) ? $runs[max(array_keys($runs))] : null);
if ($run) {
    // The page that looks again by itself looks at the same run.
    $PAGE->set_url($url, ['id' => $run->id]);
}
$renderer = $PAGE->get_renderer('local_asnblended');
$chain = di::get(run_files::class)->chain(optional_param('files', '', PARAM_ALPHANUMEXT));
if ($run && $chain) {
    // The files that came with the form, one after the other: each is looked at before anybody is let in.
    $at = static fn(array $files) => new moodle_url($url, array_filter(['id' => $run->id, 'files' => run_files::text($files)]));
    $kind = array_key_first($chain);
    $left = array_slice($chain, 1, null, true);
    $content = di::get(import_draft::class)->find((int) $USER->id, $chain[$kind]);
    if ($content === null) {
        throw new moodle_exception('error:draftgone', 'local_asnblended', $at([]));
    }
    $options = new options(runid: (int) $run->id);
    $imports = di::get(import_service::class);
    $apply = optional_param('apply', false, PARAM_BOOL) && confirm_sesskey();
    $result = $apply ? $imports->apply($actor, $kind, $content, $options) : $imports->preview($actor, $kind, $content, $options);
    if (optional_param('download', false, PARAM_BOOL)) {
        di::get(import_draft::class)->download_refused($content, $result);
    }
    [$show, $page] = [optional_param('show', '', PARAM_ALPHA), optional_param('page', 0, PARAM_INT)];
    $html = $renderer->render(new run_import_page($result, $apply, $show, $page, $at($chain), $at($left), count($left)));
} else {
    $edit = !$run || optional_param('edit', false, PARAM_BOOL);
    $choices = di::get(run_groups::class)->choices($courseid, $groups, $edit ? $run : null);
    if (!$run && !$choices && data_submitted()) {
        // Somebody was first: the form says so, and what was typed stays.
        $choices = [0 => get_string('wholecourse', 'local_asnblended')];
    } else if (!$run && !$choices) {
        redirect($url, get_string('error:nogroupfree', 'local_asnblended'), null, \core\output\notification::NOTIFY_WARNING);
    }
    // What is sent says for which run it is: a new one must not be filled from the only one that stands.
    $which = $run ? ['id' => $run->id] : ['new' => 1];
    $form = !$edit ? null : new run_form((new moodle_url($url, ['edit' => 1] + $which))->out(false), [
        'course' => $course,
        'run' => $run,
        'groups' => $choices,
        'phases' => $run ? di::get(run_repository::class)->phases((int) $run->id) : [],
    ]);
    if ($form?->is_cancelled()) {
        redirect($run ? new moodle_url($url, ['id' => $run->id]) : course_get_url($course));
    } else if ($data = $form?->get_data()) {
        $saved = di::get(run_service::class)->save($actor, $form->run_data($data));
        $files = run_files::text($form->drafts((array) $data));
        $next = new moodle_url($url, array_filter(['id' => $saved->id, 'files' => $files]));
        redirect($next, get_string('runsaved', 'local_asnblended'));
    }
    $html = $renderer->render(new run_page($runs, $run ? (int) $run->id : 0, $url, $form, (bool) $choices));
}

echo $renderer->header();
echo $html;
echo $renderer->footer();
