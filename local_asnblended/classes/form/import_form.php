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
use local_asnblended\local\imports\import_draft;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\importer_registry;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Chooses the file to import.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class import_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $kinds = [];
        foreach (di::get(importer_registry::class)->kinds(false) as $kind) {
            $kinds[$kind] = get_string("kind:$kind", 'local_asnblended');
        }
        $form->addElement('select', 'kind', get_string('importkind', 'local_asnblended'), $kinds);
        $form->addElement('static', 'hint', '', get_string('importhint', 'local_asnblended'));
        $form->addElement('filepicker', 'file', get_string('file'), null, ['accepted_types' => ['.csv', '.txt']]);
        $form->addRule('file', null, 'required');
        if (get_config('local_asnblended', 'createaccounts')) {
            $form->addElement('checkbox', 'create', get_string('createaccounts', 'local_asnblended'));
        }
        $this->add_action_buttons(false, get_string('preview', 'local_asnblended'));
    }

    #[\Override]
    public function validation($data, $files): array {
        global $USER;
        $errors = parent::validation($data, $files);
        try {
            $content = di::get(import_draft::class)->content((int) $USER->id, (int) $data['file']);
            di::get(import_service::class)->require_readable($data['kind'], $content);
        } catch (\moodle_exception $exception) {
            // It quotes the file.
            $errors['file'] = s($exception->getMessage());
        }
        return $errors;
    }
}
