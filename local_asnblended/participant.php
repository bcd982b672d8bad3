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
 * One participant of a run: superior, mentor, agency and state.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');

use core\di;
use core\output\notification;
use local_asnblended\actor;
use local_asnblended\form\participant_form;
use local_asnblended\local\access;
use local_asnblended\local\runs\participant_changes;
use local_asnblended\local\runs\participant_repository;

$id = required_param('id', PARAM_INT);
$participant = di::get(participant_repository::class)->find($id);
if (!$participant) {
    throw new moodle_exception('error:participantmissing', 'local_asnblended');
}
$course = get_course($participant->courseid);
require_login($course);
$actor = actor::current();
di::get(access::class)->require_manage_run($actor, (int) $participant->courseid, (int) $participant->groupid);

$url = new moodle_url('/local/asnblended/participant.php', ['id' => $id]);
$back = new moodle_url('/local/asnblended/people.php', ['id' => $participant->runid]);
$PAGE->set_url($url);
$PAGE->set_pagelayout('admin');
$PAGE->set_title(format_string($course->shortname) . ': ' . s($participant->name));
$PAGE->set_heading(format_string($course->fullname));

$changes = di::get(participant_changes::class);
$form = new participant_form($url->out(false), ['participant' => $participant, 'present' => $changes->present($participant)]);
if ($form->is_cancelled()) {
    redirect($back);
} else if ($data = $form->get_data()) {
    $changes->save($actor, $participant, $data->seen, (array) $data);
    redirect($back, get_string('participantsaved', 'local_asnblended', s($participant->name)), null, notification::NOTIFY_SUCCESS);
}

$renderer = $PAGE->get_renderer('local_asnblended');
echo $renderer->header();
echo $renderer->heading(s($participant->name));
echo $form->render();
echo $renderer->footer();
