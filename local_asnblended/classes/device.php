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

namespace local_asnblended;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;

/**
 * What a page needs so that the device keeps what is typed in it: who is there, and words that also stand without a line.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class device implements renderable, templatable {
    /** Words of the browser code, without their prefix. {n} and {reason} are filled in by the browser. */
    private const WORDS = ['both', 'changed', 'discard', 'keep', 'leaving', 'leavingtitle', 'lost', 'mine', 'minelabel',
        'progress', 'restored', 'sending', 'sent', 'stay', 'theirs', 'theirslabel', 'waiting', 'wipe'];

    /**
     * The device of a person.
     *
     * @param actor $actor
     */
    public function __construct(
        /** @var actor who looks at the page */
        private readonly actor $actor,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $words = [];
        foreach (self::WORDS as $word) {
            $words[$word] = get_string("device:$word", 'local_asnblended');
        }
        return [
            'userid' => $this->actor->userid,
            'loginurl' => (new \moodle_url('/login/index.php'))->out(false),
            // As it stands in a page: no text may end the script that holds it.
            'wordsjson' => json_encode($words, JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }
}
