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
 * The settings of an activity.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/course/moodleform_mod.php');

/**
 * Name and description; all else belongs to the run of the course.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_actionplan_mod_form extends moodleform_mod {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('header', 'general', get_string('general', 'form'));
        $form->addElement('text', 'name', get_string('actionplanname', 'mod_actionplan'), ['size' => 64]);
        $form->setType('name', PARAM_TEXT);
        $form->addRule('name', null, 'required', null, 'client');
        $form->addRule('name', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $this->standard_intro_elements();
        $form->addElement('textarea', 'examples', get_string('examples', 'mod_actionplan'), ['rows' => 5, 'cols' => 80]);
        $form->setType('examples', PARAM_RAW);
        $form->addHelpButton('examples', 'examples', 'mod_actionplan');
        $form->setDefault('examples', get_string('examplesdefault', 'mod_actionplan'));
        $this->standard_coursemodule_elements();
        $this->add_action_buttons();
    }

    #[\Override]
    public function data_preprocessing(&$defaultvalues): void {
        // An activity from before there were examples offers those of the plugin.
        if (array_key_exists('examples', $defaultvalues)) {
            $defaultvalues['examples'] ??= get_string('examplesdefault', 'mod_actionplan');
        }
    }
}
