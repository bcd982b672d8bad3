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
use local_asnblended\local\runs\participant_changes;
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
    /** @var string[] agencies to choose from: id => name and code */
    private array $opds = [];

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('static', 'nip', 'NIP', s($this->_customdata['participant']->nip));
        foreach (participant_service::RELATIONS as $kind) {
            $form->addElement('text', $kind, get_string("relation:$kind", 'local_asnblended'), ['size' => 20, 'maxlength' => 30]);
            $form->setType($kind, PARAM_RAW_TRIMMED);
            $form->addElement('static', "{$kind}hint", '', get_string('relationhint', 'local_asnblended'));
        }
        $this->opds = di::get(scope_service::class)->choices()['opds'];
        $form->addElement('autocomplete', 'opdid', get_string('opd', 'local_asnblended'), array_map('s', $this->opds));
        $states = [];
        foreach (participant_service::STATES as $status) {
            $states[$status] = get_string("status:$status", 'local_asnblended');
        }
        $form->addElement('select', 'status', get_string('state', 'local_asnblended'), $states);
        $form->addElement('static', 'statehint', '', get_string('statehint', 'local_asnblended'));
        // What was there when the form was shown: only what differs from it is changed, and only if nobody else did so meanwhile.
        $form->addElement('hidden', 'seen', json_encode($this->_customdata['present']));
        $form->setType('seen', PARAM_RAW);
        $this->add_action_buttons();
        $this->set_data($this->_customdata['present']);
    }

    /**
     * What was there when the form was shown.
     *
     * @param string $json
     * @return array as participant_changes gives it
     */
    private function seen(string $json): array {
        $present = $this->_customdata['present'];
        $seen = json_decode($json, true);
        return is_array($seen) ? array_filter(array_intersect_key($seen, $present), 'is_scalar') + $present : $present;
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
        if (!in_array($data['status'] ?? null, participant_service::STATES, true)) {
            $errors['status'] = get_string('required');
        }
        if (!isset($this->opds[$data['opdid'] ?? 0])) {
            $errors['opdid'] = get_string('error:opdunknown', 'local_asnblended', (int) ($data['opdid'] ?? 0));
        }
        if ($errors) {
            return $errors;
        }
        $present = $this->_customdata['present'];
        foreach (participant_changes::conflicts($this->seen($data['seen']), $present, $this->normalised($data)) as $field => $now) {
            $shown = match ($field) {
                'status' => get_string("status:$now", 'local_asnblended'),
                'opdid' => $this->opds[$now] ?? '',
                default => $now === '' ? get_string('nobody', 'local_asnblended') : $now,
            };
            $errors[$field] ??= s(get_string('error:changedmeanwhile', 'local_asnblended', $shown));
            // Whoever saves once more has read this.
            $this->_form->getElement('seen')->setValue(json_encode($present));
        }
        return $errors;
    }

    /**
     * The fields with NIPs as they are kept.
     *
     * @param array $data
     * @return array
     */
    private function normalised(array $data): array {
        foreach (participant_service::RELATIONS as $kind) {
            $data[$kind] = nip::normalise($data[$kind]);
        }
        return $data;
    }

    #[\Override]
    public function get_data() {
        $data = parent::get_data();
        return $data ? (object) (['seen' => $this->seen($data->seen)] + $this->normalised((array) $data)) : $data;
    }
}
