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

namespace local_asnblended\form;

use core\di;
use local_asnblended\local\people\nip;
use local_asnblended\local\people\person_repository;
use local_asnblended\local\people\scope_service;
use local_asnblended\local\runs\participant_service;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Superior, mentor, agency and state of a participant.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class participant_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('static', 'nip', 'NIP', s($this->_customdata['participant']->nip));
        foreach (participant_service::RELATIONS as $kind) {
            $form->addElement('text', $kind, get_string("relation:$kind", 'local_asnblended'), ['size' => 20, 'maxlength' => 30]);
            $form->setType($kind, PARAM_RAW_TRIMMED);
            $form->addElement('static', "{$kind}hint", '', get_string('relationhint', 'local_asnblended'));
        }
        $opds = di::get(scope_service::class)->choices()['opds'];
        $form->addElement('autocomplete', 'opdid', get_string('opd', 'local_asnblended'), array_map('s', $opds));
        $states = [];
        foreach (participant_service::STATES as $status) {
            $states[$status] = get_string("status:$status", 'local_asnblended');
        }
        $form->addElement('select', 'status', get_string('state', 'local_asnblended'), $states);
        $form->addElement('static', 'statehint', '', get_string('statehint', 'local_asnblended'));
        $this->add_action_buttons();
        $this->set_data($this->_customdata['present']);
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        foreach (participant_service::RELATIONS as $kind) {
            $nip = nip::normalise($data[$kind]);
            if ($nip !== '' && !di::get(person_repository::class)->by_nips([$nip])) {
                $errors[$kind] = s(get_string('error:personunknown', 'local_asnblended', $nip));
            } else if ($nip !== '' && $nip === $this->_customdata['participant']->nip) {
                $errors[$kind] = get_string("error:{$kind}self", 'local_asnblended');
            }
        }
        return $errors;
    }

    #[\Override]
    public function get_data() {
        $data = parent::get_data();
        foreach ($data ? participant_service::RELATIONS : [] as $kind) {
            $data->$kind = nip::normalise($data->$kind);
        }
        return $data;
    }
}
