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
use mod_actionplan\local\invalid_exception;
use stored_file;

/**
 * The files of evidence. What is uploaded waits in the file area upload of its action; handing in moves it to the area
 * evidence of its version, which nobody changes afterwards.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class evidence_files {
    /** The component. */
    private const COMPONENT = 'mod_actionplan';

    /** Area of the files not yet handed in; the item is the action. */
    public const UPLOAD = 'upload';

    /** Area of the files of a version; the item is the evidence. */
    public const EVIDENCE = 'evidence';

    /** Files of one version at most. */
    public const MAX_FILES = 5;

    /** Characters of a file name at most; what is longer is cut before its extension. */
    private const MAX_NAME = 200;

    /** Kinds of files that count as evidence. */
    public const TYPES = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.pdf', '.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx',
        '.odt', '.ods', '.txt', '.csv', '.mp4', '.m4a', '.mp3'];

    /**
     * The files uploaded for an action and not handed in yet.
     *
     * @param context_module $module
     * @param int $actionid
     * @return stored_file[]
     */
    public function uploads(context_module $module, int $actionid): array {
        $files = get_file_storage()->get_area_files($module->id, self::COMPONENT, self::UPLOAD, $actionid, 'id', false);
        return array_values($files);
    }

    /**
     * The files of a version of evidence.
     *
     * @param context_module $module
     * @param int $evidenceid
     * @return stored_file[]
     */
    public function of_evidence(context_module $module, int $evidenceid): array {
        $files = get_file_storage()->get_area_files($module->id, self::COMPONENT, self::EVIDENCE, $evidenceid, 'id', false);
        return array_values($files);
    }

    /**
     * Adds a file to those uploaded for an action.
     *
     * @param context_module $module
     * @param int $actionid
     * @param int $userid
     * @param string $filename as the browser calls it
     * @param string $pathname where the upload lies
     * @param int $maxbytes greatest size, 0 or less for no limit of its own
     * @return stored_file
     * @throws invalid_exception when the file cannot be taken
     */
    public function add(
        context_module $module,
        int $actionid,
        int $userid,
        string $filename,
        string $pathname,
        int $maxbytes,
    ): stored_file {
        $filename = clean_param($filename, PARAM_FILE);
        $extension = '.' . \core_text::strtolower(pathinfo($filename, PATHINFO_EXTENSION));
        // Room for the number that an equal name gets; the column holds 255 characters.
        $stem = pathinfo($filename, PATHINFO_FILENAME);
        if (\core_text::strlen($filename) > self::MAX_NAME && in_array($extension, self::TYPES, true)) {
            $filename = \core_text::substr($stem, 0, self::MAX_NAME - strlen($extension)) . $extension;
        }
        if ($filename === '' || !in_array($extension, self::TYPES, true)) {
            throw new invalid_exception(['file' => 'error:filetype'], implode(' ', self::TYPES));
        }
        if (filesize($pathname) === 0 || ($maxbytes > 0 && filesize($pathname) > $maxbytes)) {
            throw new invalid_exception(['file' => 'error:filesize'], display_size($maxbytes));
        }
        if (count($this->uploads($module, $actionid)) >= self::MAX_FILES) {
            throw new invalid_exception(['file' => 'error:toomanyfiles'], self::MAX_FILES);
        }
        \core\antivirus\manager::scan_file($pathname, $filename, true);
        $storage = get_file_storage();
        return $storage->create_file_from_pathname([
            'contextid' => $module->id, 'component' => self::COMPONENT, 'filearea' => self::UPLOAD, 'itemid' => $actionid,
            'filepath' => '/', 'userid' => $userid,
            'filename' => $storage->get_unused_filename($module->id, self::COMPONENT, self::UPLOAD, $actionid, '/', $filename),
        ], $pathname);
    }

    /**
     * Removes one of the files uploaded for an action.
     *
     * @param context_module $module
     * @param int $actionid
     * @param string $filename
     */
    public function remove(context_module $module, int $actionid, string $filename): void {
        $file = get_file_storage()->get_file($module->id, self::COMPONENT, self::UPLOAD, $actionid, '/', $filename);
        if ($file) {
            $file->delete();
        }
    }

    /**
     * Removes everything that was uploaded for an action and not handed in.
     *
     * @param context_module $module
     * @param int $actionid
     */
    public function discard(context_module $module, int $actionid): void {
        get_file_storage()->delete_area_files($module->id, self::COMPONENT, self::UPLOAD, $actionid);
    }

    /**
     * Names, sizes and digests of files, in the order of their names.
     *
     * @param stored_file[] $files
     * @return array[] filename, size (bytes), mimetype, sha256
     */
    public function manifest(array $files): array {
        $manifest = array_map(static function (stored_file $file): array {
            $hash = hash_init('sha256');
            $handle = $file->get_content_file_handle();
            hash_update_stream($hash, $handle);
            fclose($handle);
            return ['filename' => $file->get_filename(), 'size' => (int) $file->get_filesize(),
                'mimetype' => $file->get_mimetype(), 'sha256' => hash_final($hash)];
        }, $files);
        usort($manifest, static fn(array $a, array $b) => strcmp($a['filename'], $b['filename']));
        return $manifest;
    }

    /**
     * Moves what was uploaded for an action to a version of its evidence.
     *
     * @param context_module $module
     * @param int $actionid
     * @param int $evidenceid
     */
    public function keep(context_module $module, int $actionid, int $evidenceid): void {
        $storage = get_file_storage();
        foreach ($this->uploads($module, $actionid) as $file) {
            $storage->create_file_from_storedfile(['filearea' => self::EVIDENCE, 'itemid' => $evidenceid], $file);
            $file->delete();
        }
    }
}
