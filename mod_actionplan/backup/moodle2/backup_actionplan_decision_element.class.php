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
 * How a backup reads what was decided.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * What was decided on a plan: the foundation keeps it and gives it by its public class.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_actionplan_decision_element extends backup_nested_element {
    /** @var bool whether the names in the log are left out: core makes those of accounts up */
    public bool $anonymous = false;

    /**
     * The decisions on a plan, as the foundation keeps them.
     *
     * @param base_processor $processor
     * @return backup_array_iterator
     */
    #[\Override]
    protected function get_iterator($processor): backup_array_iterator {
        $planid = (int) $this->get_parent()->get_parent()->get_attribute('id')->get_value();
        $history = \core\di::get(\local_asnblended\decisions::class)
            ->history(\mod_actionplan\local\plan\plan_standing::COMPONENT, 'plan', [$planid]);
        $names = $this->anonymous ? ['actorname' => null, 'behindname' => null] : [];
        return new backup_array_iterator(array_map(
            static fn(stdClass $record) => $names + (array) $record,
            $history[$planid] ?? [],
        ));
    }
}
