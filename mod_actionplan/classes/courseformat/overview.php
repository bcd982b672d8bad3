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

namespace mod_actionplan\courseformat;

use cm_info;
use core\di;
use core\output\local\properties\text_align;
use core\url;
use core_calendar\output\humandate;
use core_courseformat\local\overview\overviewitem;
use core_courseformat\output\local\overview\overviewaction;
use local_asnblended\actor;
use mod_actionplan\local\plan\overview_service;
use stdClass;

/**
 * The activity in a course's list of activities and in the app. Only Moodle 5.0 and later look for it.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class overview extends \core_courseformat\activityoverviewbase {
    /** @var stdClass what the activity says about whoever looks */
    private readonly stdClass $standing;

    /**
     * Asks how whoever looks stands.
     *
     * @param cm_info $cm
     */
    public function __construct(cm_info $cm) {
        parent::__construct($cm);
        $this->standing = di::get(overview_service::class)->of(actor::current(), $cm->get_course_module_record());
    }

    #[\Override]
    public function get_due_date_overview(): ?overviewitem {
        $name = get_string('duedate', 'mod_actionplan');
        if (!$this->standing->plans) {
            return null;
        }
        if ($this->standing->duedate === null) {
            return new overviewitem($name, null, '-');
        }
        // A day is a day wherever one looks from: its noon.
        $noon = new \DateTimeImmutable($this->standing->duedate . ' 12:00', \core_date::get_user_timezone_object());
        $time = $noon->getTimestamp();
        return new overviewitem($name, $time, humandate::create_from_timestamp($time));
    }

    #[\Override]
    public function get_extra_overview_items(): array {
        return ['plan' => $this->plan(), 'agree' => $this->waiting('agree'), 'verify' => $this->waiting('verify')];
    }

    #[\Override]
    public function get_actions_overview(): ?overviewitem {
        $waiting = $this->standing->agree + $this->standing->verify;
        $label = get_string('overview:waiting', 'mod_actionplan');
        $action = new overviewaction(
            url: new url('/mod/actionplan/view.php', ['id' => $this->cm->id]),
            text: get_string('view'),
            badgevalue: $waiting ? (string) $waiting : null,
            badgetitle: $waiting ? $label : null,
        );
        return new overviewitem(get_string('actions'), get_string('view'), $action, text_align::CENTER, $waiting, $label);
    }

    /**
     * How the own plan stands; of several the words of each.
     *
     * @return overviewitem|null null for whoever takes no part
     */
    private function plan(): ?overviewitem {
        if (!$this->standing->plans) {
            return null;
        }
        $words = implode(', ', array_unique(array_column($this->standing->plans, 'statelabel')));
        return new overviewitem(get_string('overview:plan', 'mod_actionplan'), $words, $words);
    }

    /**
     * How many of others wait for whoever looks.
     *
     * @param string $what agree or verify
     * @return overviewitem|null null for whoever follows nobody
     */
    private function waiting(string $what): ?overviewitem {
        $count = $this->standing->$what;
        return $this->standing->follows
            ? new overviewitem(get_string("overview:$what", 'mod_actionplan'), $count, (string) $count, text_align::END) : null;
    }
}
