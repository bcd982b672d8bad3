<?php
// Stored files: rows in a table, contents on the disk by their hash.

/**
 * A stored file.
 */
class stored_file {
    public function __construct(private readonly stdClass $record) {
    }

    public function get_id(): int {
        return (int) $this->record->id;
    }

    public function get_contextid(): int {
        return (int) $this->record->contextid;
    }

    public function get_itemid(): int {
        return (int) $this->record->itemid;
    }

    public function get_filename(): string {
        return $this->record->filename;
    }

    public function get_filesize(): int {
        return (int) $this->record->filesize;
    }

    public function get_mimetype(): ?string {
        return $this->record->mimetype;
    }

    public function is_directory(): bool {
        return $this->record->filename === '.';
    }

    public function get_content(): string {
        return file_get_contents($this->path());
    }

    public function get_content_file_handle() {
        return fopen($this->path(), 'rb');
    }

    public function delete(): bool {
        return $GLOBALS['DB']->delete_records('files', ['id' => $this->record->id]);
    }

    /**
     * What a copy elsewhere starts from.
     *
     * @return array
     */
    public function fields(): array {
        return array_diff_key((array) $this->record, ['id' => 0]);
    }

    private function path(): string {
        return file_storage::path($this->record->contenthash);
    }
}

/**
 * Finds and keeps stored files.
 */
class file_storage {
    /** Kind of content by the end of the name. */
    private const TYPES = ['png' => 'image/png', 'jpg' => 'image/jpeg', 'jpeg' => 'image/jpeg', 'webp' => 'image/webp',
        'pdf' => 'application/pdf', 'txt' => 'text/plain', 'csv' => 'text/csv'];

    /**
     * Where contents lie.
     *
     * @param string $hash
     * @return string
     */
    public static function path(string $hash): string {
        global $CFG;
        $folder = "$CFG->dataroot/filedir";
        is_dir($folder) || mkdir($folder, 0777, true);
        return "$folder/$hash";
    }

    public function get_area_files($contextid, $component, $area, $itemid = false, $sort = 'id', $directories = true): array {
        global $DB;
        $where = 'contextid = ? AND component = ? AND filearea = ?';
        $params = [$contextid, $component, $area];
        if ($itemid !== false) {
            [$in, $items] = $DB->get_in_or_equal($itemid);
            $where .= " AND itemid $in";
            $params = [...$params, ...$items];
        }
        $files = [];
        foreach ($DB->get_records_select('files', $where, $params, $sort) as $record) {
            $files[$record->id] = new stored_file($record);
        }
        return $files;
    }

    public function get_file($contextid, $component, $filearea, $itemid, $filepath, $filename): stored_file|false {
        $record = $GLOBALS['DB']->get_record('files', compact('contextid', 'component', 'filearea', 'itemid', 'filepath', 'filename'));
        return $record ? new stored_file($record) : false;
    }

    public function create_file_from_pathname($record, $pathname): stored_file {
        $hash = sha1_file($pathname);
        copy($pathname, self::path($hash));
        $extension = strtolower(pathinfo(((array) $record)['filename'], PATHINFO_EXTENSION));
        return $this->add((array) $record + ['contenthash' => $hash, 'filesize' => filesize($pathname),
            'mimetype' => self::TYPES[$extension] ?? 'application/octet-stream']);
    }

    public function create_file_from_storedfile($record, stored_file $file): stored_file {
        return $this->add((array) $record + $file->fields());
    }

    private function add(array $fields): stored_file {
        global $DB;
        $id = $DB->insert_record('files', (object) ($fields + ['timecreated' => time()]));
        return new stored_file($DB->get_record('files', ['id' => $id]));
    }

    public function get_unused_filename($contextid, $component, $filearea, $itemid, $filepath, $filename): string {
        $parts = pathinfo($filename);
        for ($number = 1; $this->get_file($contextid, $component, $filearea, $itemid, $filepath, $filename); $number++) {
            $filename = "{$parts['filename']} ($number)" . (isset($parts['extension']) ? ".{$parts['extension']}" : '');
        }
        return $filename;
    }

    public function delete_area_files($contextid, $component = false, $filearea = false, $itemid = false): bool {
        $conditions = array_filter(compact('contextid', 'component', 'filearea', 'itemid'), static fn($value) => $value !== false);
        return $GLOBALS['DB']->delete_records('files', $conditions);
    }

    public function is_area_empty($contextid, $component, $filearea, $itemid = false): bool {
        return !$this->get_area_files($contextid, $component, $filearea, $itemid);
    }
}

function get_file_storage(): file_storage {
    return new file_storage();
}
