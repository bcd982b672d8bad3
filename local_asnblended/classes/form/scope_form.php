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

use local_asnblended\local\people\scope_service;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Lets an account see an agency or a region.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class scope_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('header', 'scopeheader', get_string('scopeadd', 'local_asnblended'));
        $users = ['ajax' => 'core_user/form_user_selector', 'multiple' => false];
        $form->addElement('autocomplete', 'userid', get_string('user'), [], $users);
        $form->addRule('userid', null, 'required');
        $none = [0 => get_string('none')];
        $opds = $none + array_map('s', $this->_customdata['opds']);
        $form->addElement('autocomplete', 'opdid', get_string('opd', 'local_asnblended'), $opds);
        $regions = ['' => get_string('none')] + array_map('s', $this->_customdata['regions']);
        $form->addElement('select', 'region', get_string('region', 'local_asnblended'), $regions);
        $roles = [];
        foreach (scope_service::ROLES as $role) {
            $roles[$role] = get_string("scoperole:$role", 'local_asnblended');
        }
        $form->addElement('select', 'role', get_string('role'), $roles);
        $days = ['timezone' => 'UTC', 'optional' => true, 'startyear' => 2020, 'stopyear' => 2060];
        $form->addElement('date_selector', 'todate', get_string('scopetodate', 'local_asnblended'), $days);
        $this->add_action_buttons(false, get_string('scopeadd', 'local_asnblended'));
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        if (empty($data['opdid']) === ($data['region'] === '')) {
            $errors['opdid'] = get_string('error:scopeplace', 'local_asnblended');
        }
        return $errors;
    }
}
