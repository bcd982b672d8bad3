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

/**
 * Somebody looked at the activity.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class course_module_viewed extends \core\event\course_module_viewed {
    /**
     * The event.
     *
     * @param \cm_info $cm
     * @param int $planid the plan that was looked at, 0 for the list or the own one
     * @return self
     */
    public static function of(\cm_info $cm, int $planid): self {
        /** @var self $event */
        $event = self::create(['context' => \context_module::instance($cm->id), 'objectid' => (int) $cm->instance,
            'other' => ['planid' => $planid]]);
        $event->add_record_snapshot('course', get_course($cm->course));
        $event->add_record_snapshot('course_modules', $cm->get_course_module_record());
        return $event;
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
        $this->data['objecttable'] = 'actionplan';
    }

    /**
     * Activities are restored.
     *
     * @return array
     */
    public static function get_objectid_mapping(): array {
        return ['db' => 'actionplan', 'restore' => 'actionplan'];
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
