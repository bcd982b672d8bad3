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

namespace mod_actionplan\event;

use core\event\base;
use local_asnblended\actor;
use mod_actionplan\local\plan\plan_dossier;

/**
 * What the events of a plan have in common.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class plan_event extends base {
    /**
     * The event of a plan.
     *
     * @param plan_dossier $dossier
     * @param actor $actor
     * @param array $other what else is worth knowing
     * @param int|null $objectid the plan unless the event is about something in it
     * @return static
     */
    final public static function of(
        plan_dossier $dossier,
        actor $actor,
        array $other = [],
        ?int $objectid = null,
    ): static {
        /** @var static $event */
        $event = static::create([
            'context' => $dossier->context->module,
            'userid' => $actor->userid,
            'objectid' => $objectid ?? (int) $dossier->plan->id,
            'relateduserid' => (int) $dossier->plan->userid,
            'other' => $other + [
                'planid' => (int) $dossier->plan->id,
                'sequence' => (int) ($dossier->last_decision($dossier->actions[$other['actionid'] ?? 0] ?? null)->sequence ?? 0),
            ],
        ]);
        return $event;
    }

    #[\Override]
    public function get_url(): \moodle_url {
        return new \moodle_url('/mod/actionplan/view.php', ['id' => $this->contextinstanceid, 'planid' => $this->other['planid']]);
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:' . (new \ReflectionClass(static::class))->getShortName(), 'mod_actionplan');
    }

    #[\Override]
    public function get_description(): string {
        $name = (new \ReflectionClass($this))->getShortName();
        return "$name: the user with id '$this->userid' acted on the action plan of the user with id '$this->relateduserid' "
            . "in the activity with course module id '$this->contextinstanceid'.";
    }

    /**
     * Plans are not restored from logs.
     *
     * @return bool
     */
    public static function get_objectid_mapping(): bool {
        return false;
    }

    /**
     * Nothing in other is restored from logs.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}
