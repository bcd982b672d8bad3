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

namespace mod_actionplan;

use core\di;
use local_asnblended\actor;
use mod_actionplan\local\plan\plan_repository;
use mod_actionplan\local\plan\plan_service;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/refusals.php');

/**
 * A situation in which plans are written: a run with an activity, a participant, a superior and a mentor.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait plan_situation {
    use refusals;

    /** @var \stdClass run, cm, participant, superior, mentor */
    private \stdClass $situation;

    /** @var plan_service what is tested */
    private plan_service $service;

    /**
     * Makes the situation.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->make_situation();
    }

    /**
     * Makes people, run, activity and service.
     */
    private function make_situation(): void {
        $this->resetAfterTest();
        // Refusals roll back for good, which a test inside a transaction of its own could not go on from.
        $this->preventResetByRollback();
        $this->situation = $this->generator()->create_situation();
        $this->service = di::get(plan_service::class);
    }

    /**
     * The activity's generator.
     *
     * @return \mod_actionplan_generator
     */
    private function generator(): \mod_actionplan_generator {
        return $this->getDataGenerator()->get_plugin_generator('mod_actionplan');
    }

    /**
     * The actor of one of the situation's people.
     *
     * @param string $who participant, superior or mentor
     * @return actor
     */
    private function actor(string $who): actor {
        return actor::user((int) $this->situation->$who->userid);
    }

    /**
     * The plan as it stands.
     *
     * @param \stdClass $plan
     * @return \stdClass
     */
    private function fresh(\stdClass $plan): \stdClass {
        return di::get(plan_repository::class)->plan((int) $plan->id);
    }
}
