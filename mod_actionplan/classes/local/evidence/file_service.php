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

namespace mod_actionplan\local\evidence;

use context_module;
use local_asnblended\actor;
use mod_actionplan\local\access;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan_contexts;
use stored_file;

/**
 * Finds files of evidence for those who may see them.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class file_service {
    /**
     * Collaborators.
     *
     * @param plan_repository $plans
     * @param evidence_repository $evidence
     * @param access $access
     * @param plan_contexts $contexts
     */
    public function __construct(
        /** @var plan_repository plans and actions */
        private readonly plan_repository $plans,
        /** @var evidence_repository versions of evidence */
        private readonly evidence_repository $evidence,
        /** @var access says who may do what */
        private readonly access $access,
        /** @var plan_contexts where plans stand */
        private readonly plan_contexts $contexts,
    ) {
    }

    /**
     * The file that a path names.
     *
     * @param actor $actor
     * @param context_module $module
     * @param string[] $path item, folders, file name
     * @return stored_file|null null when there is no such file, it belongs elsewhere, or the actor may not see its plan
     */
    public function find(actor $actor, context_module $module, array $path): ?stored_file {
        $itemid = (int) array_shift($path);
        $filename = array_pop($path);
        try {
            $evidence = $this->evidence->get($itemid);
            $plan = $this->plans->plan((int) $this->plans->action((int) $evidence->actionid)->planid);
            $context = $this->contexts->of_plan($plan);
        } catch (\moodle_exception) {
            return null;
        }
        if ((int) $context->module->id !== (int) $module->id || !$this->access->can_view($actor, $context)) {
            return null;
        }
        $file = get_file_storage()
            ->get_file($module->id, 'mod_actionplan', evidence_files::EVIDENCE, $itemid, '/', (string) $filename);
        return $file && !$file->is_directory() ? $file : null;
    }
}
