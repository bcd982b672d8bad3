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
 * Which account may see which agency or region.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use core\di;
use core\output\notification;
use local_asnblended\actor;
use local_asnblended\form\scope_form;
use local_asnblended\local\people\scope_service;
use local_asnblended\output\scopes_page;

$remove = optional_param('remove', 0, PARAM_INT);

admin_externalpage_setup('local_asnblended_scopes');
$actor = actor::current();
$service = di::get(scope_service::class);
$url = new moodle_url('/local/asnblended/scopes.php');
if ($remove && confirm_sesskey()) {
    $service->remove($actor, $remove);
    redirect($url, get_string('scoperemoved', 'local_asnblended'), null, notification::NOTIFY_SUCCESS);
}
$form = new scope_form($url->out(false), $service->choices());
if ($data = $form->get_data()) {
    $service->add($actor, $data);
    redirect($url, get_string('scopeadded', 'local_asnblended'), null, notification::NOTIFY_SUCCESS);
}

$renderer = $PAGE->get_renderer('local_asnblended');
echo $renderer->header();
echo $renderer->render(new scopes_page($service->all($actor), $form, $url));
echo $renderer->footer();
