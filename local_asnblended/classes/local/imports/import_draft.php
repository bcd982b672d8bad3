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

namespace local_asnblended\local\imports;

use context_user;

/**
 * The file of an import between its steps, in the admin's own draft area, and its refused rows to mend.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class import_draft {
    /**
     * The file in a draft area, where there is one.
     *
     * @param int $userid
     * @param int $draftid
     * @return string|null
     */
    public function find(int $userid, int $draftid): ?string {
        $files = get_file_storage()->get_area_files(context_user::instance($userid)->id, 'user', 'draft', $draftid, 'id', false);
        return $files ? reset($files)->get_content() : null;
    }

    /**
     * The file in a draft area.
     *
     * @param int $userid
     * @param int $draftid
     * @return string
     * @throws \moodle_exception when it is no longer there
     */
    public function content(int $userid, int $draftid): string {
        return $this->find($userid, $draftid)
            ?? throw new \moodle_exception('error:draftgone', 'local_asnblended', new \moodle_url('/local/asnblended/import.php'));
    }

    /**
     * The refused rows as a file that can be mended and imported: their cells as they were, and the reason.
     *
     * @param string $content
     * @param result $result
     * @return array columns, and rows as lists of cells
     */
    public function refused(string $content, result $result): array {
        $reasons = [];
        foreach ($result->with_status(row::REFUSED) as $row) {
            $reasons[$row->line] = $row->reason();
        }
        $file = new csv_file($content, []);
        $columns = $file->columns();
        $rows = [];
        foreach ($file->rows() as $line => $cells) {
            if (isset($reasons[$line])) {
                // Of a row that cannot be told apart into cells the whole text stands in the first one.
                $standing = is_string($cells) ? [reset($columns) => $file->text()] : $cells;
                $cells = array_values(array_replace(array_fill_keys($columns, ''), $standing));
                $rows[] = array_map(self::harmless(...), [...$cells, $reasons[$line]]);
            }
        }
        return [[...$columns, get_string('reason', 'local_asnblended')], $rows];
    }

    /**
     * A cell that no spreadsheet takes for a formula; a hyphen and numbers stay what they are.
     *
     * @param string $cell
     * @return string
     */
    private static function harmless(string $cell): string {
        return preg_match('/^(?:[=+@\t\r]|-.*[^\d.,])/s', $cell) ? "'$cell" : $cell;
    }

    /**
     * Sends the refused rows. Ends the page.
     *
     * @param string $content
     * @param result $result
     */
    public function download_refused(string $content, result $result): never {
        [$columns, $rows] = $this->refused($content, $result);
        \core\dataformat::download_data('ditolak', 'csv', $columns, $rows);
        exit;
    }
}
