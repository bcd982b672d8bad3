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
 * Imports agencies and people in three steps: file, preview, apply. The preview is an address of its own, so it can be reloaded.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\form\import_form;
use local_asnblended\local\imports\import_draft;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\importer_registry;
use local_asnblended\local\imports\options;
use local_asnblended\output\import_page;

$kind = optional_param('kind', '', PARAM_ALPHA);
$draftid = optional_param('draftid', 0, PARAM_INT);
$create = optional_param('create', false, PARAM_BOOL);
$show = optional_param('show', null, PARAM_ALPHA);
$pageno = optional_param('page', 0, PARAM_INT);
$decided = optional_param_array('decided', [], PARAM_ALPHANUM);
$apply = optional_param('apply', false, PARAM_BOOL);
$download = optional_param('download', false, PARAM_BOOL);

admin_externalpage_setup('local_asnblended_import');
$actor = actor::current();
$imports = di::get(import_service::class);
$drafts = di::get(import_draft::class);
$url = new moodle_url('/local/asnblended/import.php');
$form = new import_form($url->out(false));
if ($data = $form->get_data()) {
    redirect(new moodle_url($url, ['kind' => $data->kind, 'draftid' => $data->file, 'create' => (int) !empty($data->create)]));
}

$page = new import_page($form);
if ($draftid && in_array($kind, di::get(importer_registry::class)->kinds(false), true)) {
    $content = $drafts->content((int) $USER->id, $draftid);
    // An answer holds the account it is about: by the time it comes another one may bear the address.
    $given = ['yes' => [], 'no' => []];
    $shown = [];
    foreach ($decided as $nip => $answer) {
        if (preg_match('/^(yes|no)(\d+)$/D', $answer, $parts)) {
            $given[$parts[1]][] = (string) $nip;
            $shown[$nip] = (int) $parts[2];
        }
    }
    $options = new options((bool) $create, $given['yes'], $given['no'], shown: $shown);
    $preview = new moodle_url($url, ['kind' => $kind, 'draftid' => $draftid, 'create' => (int) $create]);
    if ($apply && confirm_sesskey()) {
        $page = import_page::applied($form, $imports->apply($actor, $kind, $content, $options), $preview);
    } else {
        $result = $imports->preview($actor, $kind, $content, $options);
        if ($download) {
            $drafts->download_refused($content, $result);
        }
        $page = import_page::preview($form, $result, $preview, $show, $pageno);
    }
}

$renderer = $PAGE->get_renderer('local_asnblended');
echo $renderer->header();
echo $renderer->render($page);
echo $renderer->footer();
