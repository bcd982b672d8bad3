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
use local_asnblended\dates;
use local_asnblended\local\imports\import_draft;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\importer_registry;
use local_asnblended\local\runs\run_service;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * The one form that sets up a run.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class run_form extends \moodleform {
    /** First and last day of each kind of phase in a run that begins today, as a proposal. */
    private const USUAL_DAYS = ['online' => [0, 13], 'facetoface' => [14, 16], 'onthejob' => [17, 46]];

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $run = $this->_customdata['run'];
        $hidden = ['courseid' => $this->_customdata['course']->id, 'id' => $run->id ?? 0, 'version' => $run->version ?? 0];
        foreach ($hidden as $name => $value) {
            $form->addElement('hidden', $name, $value);
            $form->setType($name, PARAM_INT);
        }
        $form->addElement('header', 'programmeheader', get_string('programme', 'local_asnblended'));
        $this->text('programmecode', PARAM_RAW_TRIMMED, 50, 20);
        $this->text('programmename', PARAM_TEXT, 255, 60);
        $form->addElement('header', 'runheader', get_string('run', 'local_asnblended'));
        $this->text('code', PARAM_RAW_TRIMMED, 100, 20);
        $this->text('name', PARAM_TEXT, 255, 60);
        $this->group_element();
        $form->addElement('select', 'timezone', get_string('timezone', 'local_asnblended'), dates::ZONES);
        $form->addElement('text', 'verifiedneeded', get_string('verifiedneeded', 'local_asnblended'), ['size' => 4]);
        $form->setType('verifiedneeded', PARAM_INT);
        $form->setDefault('verifiedneeded', 2);
        $this->phase_elements();
        $form->addElement('header', 'peopleheader', get_string('participantsandmentors', 'local_asnblended'));
        $form->setExpanded('peopleheader');
        foreach (self::kinds() as $kind) {
            $options = ['accepted_types' => ['.csv', '.txt']];
            $form->addElement('filepicker', "{$kind}file", get_string("{$kind}file", 'local_asnblended'), null, $options);
            $form->addElement('static', "{$kind}hint", '', get_string("{$kind}filehint", 'local_asnblended'));
        }
        $this->add_action_buttons();
        if ($run) {
            $this->set_data((array) $run);
        } else {
            $this->propose();
        }
    }

    /**
     * What a new run is most likely called: by its course.
     */
    private function propose(): void {
        $course = $this->_customdata['course'];
        $code = trim(preg_replace('/[^A-Za-z0-9]+/', '-', $course->shortname), '-');
        $this->_form->setDefault('programmecode', \core_text::substr($code, 0, 50));
        $name = format_string($course->fullname, true, ['escape' => false]);
        $this->_form->setDefault('programmename', \core_text::substr($name, 0, 255));
        $this->_form->setDefault('name', get_string('run:usualname', 'local_asnblended'));
        $year = gmdate('Y', di::get(\core\clock::class)->time());
        $this->_form->setDefault('code', \core_text::substr("$code-$year-1", 0, 100));
    }

    /**
     * A required text.
     *
     * @param string $name
     * @param string $type
     * @param int $length
     * @param int $size
     */
    private function text(string $name, string $type, int $length, int $size): void {
        $label = get_string("field:$name", 'local_asnblended');
        $this->_form->addElement('text', $name, $label, ['size' => $size, 'maxlength' => $length]);
        $this->_form->setType($name, $type);
        $this->_form->addRule($name, null, 'required', null, 'client');
        $this->_form->addRule($name, get_string('maximumchars', '', $length), 'maxlength', $length);
    }

    /**
     * The group, where the course has groups.
     */
    private function group_element(): void {
        $options = $this->_customdata['groups'];
        $ofall = array_keys($options) === [0] && (int) ($this->_customdata['run']->groupid ?? 0) === 0;
        $this->_form->addElement(...($ofall
            ? ['hidden', 'groupid', 0] : ['select', 'groupid', get_string('group'), $options]));
        $this->_form->setType('groupid', PARAM_INT);
    }

    /**
     * The phases; a new row without a name is left out, a phase that stands goes only where that is ticked.
     */
    private function phase_elements(): void {
        $form = $this->_form;
        $form->addElement('header', 'phaseheader', get_string('phases', 'local_asnblended'));
        $form->setExpanded('phaseheader');
        $kinds = [];
        foreach (run_service::PHASE_KINDS as $kind) {
            $kinds[$kind] = get_string("phase:$kind", 'local_asnblended');
        }
        $days = ['timezone' => 'UTC', 'startyear' => 2020, 'stopyear' => 2040];
        $elements = [
            $form->createElement('hidden', 'phaseid', 0),
            $form->createElement('select', 'phasekind', get_string('phasekind', 'local_asnblended'), $kinds),
            $form->createElement('text', 'phasename', get_string('phasename', 'local_asnblended'), ['maxlength' => 255]),
            $form->createElement('date_selector', 'phasestart', get_string('phasestart', 'local_asnblended'), $days),
            $form->createElement('date_selector', 'phaseend', get_string('phaseend', 'local_asnblended'), $days),
            $form->createElement('text', 'phasehours', get_string('learninghours', 'local_asnblended'), ['size' => 4]),
            $form->createElement('advcheckbox', 'phaseremove', '', get_string('phaseremove', 'local_asnblended')),
        ];
        $phases = $this->_customdata['phases'];
        $options = ['phaseid' => ['type' => PARAM_INT], 'phasename' => ['type' => PARAM_TEXT],
            'phasehours' => ['type' => PARAM_RAW_TRIMMED, 'default' => 0], 'phaseremove' => ['type' => PARAM_BOOL]];
        $count = max(3, count($phases));
        $add = get_string('addphase', 'local_asnblended');
        $this->repeat_elements($elements, $count, $options, 'phasecount', 'addphase', 1, $add, true);
        $today = strtotime(gmdate('Y-m-d', di::get(\core\clock::class)->time()) . ' 00:00:00 UTC');
        foreach (array_keys($kinds) as $index => $kind) {
            $form->setDefault("phasekind[$index]", $kind);
            if (!$phases) {
                $form->setDefault("phasename[$index]", $kinds[$kind]);
                $form->setDefault("phasestart[$index]", $today + self::USUAL_DAYS[$kind][0] * DAYSECS);
                $form->setDefault("phaseend[$index]", $today + self::USUAL_DAYS[$kind][1] * DAYSECS);
            }
        }
        foreach ($phases as $index => $phase) {
            $form->setDefault("phaseid[$index]", $phase->id);
            $form->setDefault("phasekind[$index]", $phase->kind);
            $form->setDefault("phasename[$index]", $phase->name);
            $form->setDefault("phasestart[$index]", strtotime("$phase->startdate 00:00:00 UTC"));
            $form->setDefault("phaseend[$index]", strtotime("$phase->enddate 00:00:00 UTC"));
            $form->setDefault("phasehours[$index]", $phase->learninghours);
        }
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        $run = $this->run_data((object) $data);
        foreach (['programmecode', 'code'] as $field) {
            if (preg_match('/[^A-Za-z0-9_-]/', $data[$field])) {
                $errors[$field] = get_string('error:runcodecharacters', 'local_asnblended');
            }
        }
        foreach ($run->phases as $phase) {
            if (!preg_match('/^\d{1,3}$/D', (string) $data['phasehours'][$phase['row']])) {
                $errors["phasehours[{$phase['row']}]"] = get_string('error:learninghours', 'local_asnblended');
            }
        }
        $present = (int) ($this->_customdata['run']->version ?? 0);
        if ((int) $data['id'] && (int) $data['version'] !== $present) {
            // What was typed stays; whoever saves once more has read this.
            $errors['name'] = get_string('error:runchanged', 'local_asnblended', s($this->_customdata['run']->name));
            $this->_form->getElement('version')->setValue($present);
        }
        if ($run->verifiedneeded < 1 || $run->verifiedneeded > 50) {
            $errors['verifiedneeded'] = get_string('error:verifiedneeded', 'local_asnblended');
        }
        foreach (di::get(run_service::class)->problems($run) as $field => $identifier) {
            $field = preg_match('/^phase(\d+)$/', $field, $parts) ? "phasename[{$run->phases[(int) $parts[1]]['row']}]" : $field;
            $shown = $field === 'groupid' && !$this->_form->getElement('groupid')->getLabel() ? 'code' : $field;
            $errors[$shown] ??= get_string($identifier, 'local_asnblended');
        }
        foreach ($this->files($data) as $kind => $content) {
            try {
                di::get(import_service::class)->require_readable($kind, $content);
            } catch (\moodle_exception $exception) {
                $errors["{$kind}file"] = s($exception->getMessage());
            }
        }
        return $errors;
    }

    /**
     * What the form says of the run.
     *
     * @param \stdClass $data
     * @return \stdClass as run_service::save() takes it; phases also hold the row of the form they stand in
     */
    public function run_data(\stdClass $data): \stdClass {
        $phases = [];
        foreach ($data->phasename as $row => $name) {
            $id = (int) ($data->phaseid[$row] ?? 0);
            if (empty($data->phaseremove[$row]) && ($id || trim($name) !== '')) {
                $phases[] = [
                    'row' => $row,
                    'id' => $id,
                    'kind' => $data->phasekind[$row],
                    'name' => trim($name),
                    'startdate' => gmdate('Y-m-d', (int) $data->phasestart[$row]),
                    'enddate' => gmdate('Y-m-d', (int) $data->phaseend[$row]),
                    'learninghours' => (int) $data->phasehours[$row],
                ];
            }
        }
        $fields = ['id', 'version', 'courseid', 'groupid', 'programmecode', 'programmename', 'code', 'name', 'timezone',
            'verifiedneeded'];
        return (object) (array_intersect_key((array) $data, array_flip($fields)) + ['phases' => $phases]);
    }

    /**
     * Kinds of files, in the order in which they are needed.
     *
     * @return string[]
     */
    private static function kinds(): array {
        return di::get(importer_registry::class)->kinds(true);
    }

    /**
     * The files that were chosen, as the form keeps them until they are looked at.
     *
     * @param array $data as submitted
     * @return int[] kind => draft
     */
    public function drafts(array $data): array {
        $drafts = [];
        foreach (array_keys($this->files($data)) as $kind) {
            $drafts[$kind] = (int) $data["{$kind}file"];
        }
        return $drafts;
    }

    /**
     * The files that were chosen.
     *
     * @param array $data as submitted
     * @return string[] kind => content
     */
    private function files(array $data): array {
        global $USER;
        $files = [];
        foreach (self::kinds() as $kind) {
            $content = di::get(import_draft::class)->find((int) $USER->id, (int) ($data["{$kind}file"] ?? 0));
            if ($content !== null) {
                $files[$kind] = $content;
            }
        }
        return $files;
    }
}
