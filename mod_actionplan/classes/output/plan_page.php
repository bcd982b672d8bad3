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

namespace mod_actionplan\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\actor;
use local_asnblended\device;

/**
 * The page of a plan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plan_page implements renderable, templatable {
    /** Words of the browser code, which must also stand without a line. */
    private const WORDS = ['agreewith', 'askreason', 'confirmdelete', 'confirmsubmit', 'confirmunsaved', 'confirmwithdrawagreed',
        'confirmwithdrawsubmitted', 'choosesome', 'confirmseveral', 'listconflict',
        'conflict', 'deleteaction', 'heic', 'returnwith', 'saved', 'saving', 'submitplan', 'unsaved',
        'uploading', 'verifyseveral', 'verifywith', 'waitingtosend', 'withdraw'];

    /**
     * The page.
     *
     * @param array $plan
     * @param string $listurl
     */
    public function __construct(
        /** @var array as plan_view exports it */
        private readonly array $plan,
        /** @var string address of the list one came from, empty when there is none */
        private readonly string $listurl,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $uniqid = \html_writer::random_id();
        $output->get_page()->requires->js_call_amd('mod_actionplan/plan-lazy', 'init', ["actionplan-$uniqid"]);
        return [
            'uniqid' => $uniqid,
            'listurl' => $this->listurl,
            'plan' => $this->plan,
            'device' => (new device(actor::current()))->export_for_template($output),
            'wordsjson' => self::json(self::words()),
            // Within a script element a text may not end it.
            'statejson' => self::json($this->plan),
        ];
    }

    /**
     * The words, where what they are about is filled in by the browser.
     *
     * @return string[] word => text
     */
    public static function words(): array {
        $words = [];
        foreach (self::WORDS as $word) {
            $words[$word] = get_string($word, 'mod_actionplan', '{n}');
        }
        return $words;
    }

    /**
     * Data as it stands in a script element.
     *
     * @param array $data
     * @return string
     */
    public static function json(array $data): string {
        return json_encode($data, JSON_UNESCAPED_UNICODE | JSON_HEX_TAG | JSON_HEX_AMP | JSON_THROW_ON_ERROR);
    }
}
