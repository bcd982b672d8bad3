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

namespace mod_actionplan\local;

use context_module;
use local_asnblended\actor;
use local_asnblended\organisers;
use local_asnblended\runs;

/**
 * The one place of the activity that says who may see or do what.
 *
 * Deciding needs both the capability and the relation to the participant, and nobody decides on their own plan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class access {
    /**
     * Collaborators.
     *
     * @param runs $runs
     * @param organisers $organisers
     */
    public function __construct(
        /** @var runs who takes part, and who is what to whom */
        private readonly runs $runs,
        /** @var organisers the rule of groups */
        private readonly organisers $organisers,
    ) {
    }

    /**
     * Whether the actor may see a plan: its owner, the owner's mentor or superior, organisers within their groups.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    public function can_view(actor $actor, plan_context $context): bool {
        if (!$actor->can('mod/actionplan:view', $context->module)) {
            return false;
        }
        return $this->is_owner($actor, $context)
            || $this->relations($actor, $context)
            || $this->follows_as_organiser($actor, $context);
    }

    /**
     * Whether the actor may see a plan.
     *
     * @param actor $actor
     * @param plan_context $context
     * @throws \moodle_exception
     */
    public function require_view(actor $actor, plan_context $context): void {
        if (!$this->can_view($actor, $context)) {
            throw new \moodle_exception('error:planforeign', 'mod_actionplan');
        }
    }

    /**
     * Whether the actor may write the plan and hand in evidence.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    public function can_write(actor $actor, plan_context $context): bool {
        return $this->is_owner($actor, $context)
            && $context->participant->status === 'active'
            && $context->is_open()
            && $actor->can('mod/actionplan:submitplan', $context->module);
    }

    /**
     * Whether the actor may write the plan.
     *
     * @param actor $actor
     * @param plan_context $context
     * @throws \moodle_exception
     */
    public function require_write(actor $actor, plan_context $context): void {
        if (!$this->can_write($actor, $context)) {
            throw new \moodle_exception($context->is_open() ? 'error:notyourplan' : 'error:runclosed', 'mod_actionplan');
        }
    }

    /**
     * Whether the actor may agree to the plan or return it.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    public function can_agree(actor $actor, plan_context $context): bool {
        return !$this->is_owner($actor, $context)
            && $context->is_open()
            && $actor->can('mod/actionplan:agreeplan', $context->module)
            && in_array('superior', $this->relations($actor, $context), true);
    }

    /**
     * Whether the actor may agree to the plan or return it.
     *
     * @param actor $actor
     * @param plan_context $context
     * @throws \moodle_exception
     */
    public function require_agree(actor $actor, plan_context $context): void {
        if (!$this->can_agree($actor, $context)) {
            throw new \moodle_exception($context->is_open() ? 'error:notsuperior' : 'error:runclosed', 'mod_actionplan');
        }
    }

    /**
     * Whether the actor may verify evidence or return it.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    public function can_verify(actor $actor, plan_context $context): bool {
        return !$this->is_owner($actor, $context)
            && $context->is_open()
            && $actor->can('mod/actionplan:verifyevidence', $context->module)
            && in_array('mentor', $this->relations($actor, $context), true);
    }

    /**
     * Whether the actor may verify evidence or return it.
     *
     * @param actor $actor
     * @param plan_context $context
     * @throws \moodle_exception
     */
    public function require_verify(actor $actor, plan_context $context): void {
        if (!$this->can_verify($actor, $context)) {
            throw new \moodle_exception($context->is_open() ? 'error:notmentor' : 'error:runclosed', 'mod_actionplan');
        }
    }

    /**
     * The groups whose plans an organiser may see.
     *
     * @param actor $actor
     * @param \stdClass|\cm_info $cm
     * @return int[]|null groups, null when the actor may see everybody's; an empty list when nobody's
     */
    public function organiser_groups(actor $actor, \stdClass|\cm_info $cm): ?array {
        $module = context_module::instance($cm->id);
        if (!$actor->can('mod/actionplan:viewallplans', $module)) {
            return [];
        }
        return $this->organisers->groups($actor, (int) $cm->course, $module);
    }

    /**
     * Whether the plan is the actor's own.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    public function is_owner(actor $actor, plan_context $context): bool {
        return $actor->userid > 0 && $actor->userid === (int) $context->participant->userid;
    }

    /**
     * Who stands in a relation to the participant now; read once.
     *
     * @param plan_context $context
     * @return \stdClass[] kind, name, userid
     */
    public function related(plan_context $context): array {
        return $context->related ??= $this->runs->related_people((int) $context->participant->id);
    }

    /**
     * What the actor is to the participant.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return string[] mentor, superior
     */
    private function relations(actor $actor, plan_context $context): array {
        $isactor = static fn(\stdClass $person) => $actor->userid > 0 && (int) $person->userid === $actor->userid;
        return array_column(array_filter($this->related($context), $isactor), 'kind');
    }

    /**
     * Whether the actor sees everybody's plan here, this one included.
     *
     * @param actor $actor
     * @param plan_context $context
     * @return bool
     */
    private function follows_as_organiser(actor $actor, plan_context $context): bool {
        $groups = $this->organiser_groups($actor, $context->cm);
        if ($groups === null) {
            return true;
        }
        foreach ($groups as $groupid) {
            if (groups_is_member($groupid, $context->participant->userid)) {
                return true;
            }
        }
        return false;
    }
}
