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

/**
 * Rows of a CSV file as offices save it: comma, semicolon or tab, BOM or none, CRLF or LF, UTF-8, UTF-16 or Windows-1252.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class csv_file {
    /** @var string[] the columns, in the order of the file */
    private array $columns;

    /** @var resource the text as UTF-8 without BOM */
    private $stream;

    /** @var string the separator */
    private string $separator;

    /** @var int byte position where the row given last begins */
    private int $start = 0;

    /** @var int byte position behind it */
    private int $end = 0;

    /**
     * Reads the header.
     *
     * @param string $content the file
     * @param string[] $required columns that must be there
     * @throws \moodle_exception when a column is missing or stands twice, or the file is empty
     */
    public function __construct(string $content, array $required) {
        $text = self::to_utf8($content);
        if (trim($text) === '') {
            throw new \moodle_exception('error:fileempty', 'local_asnblended');
        }
        $header = strtok(ltrim($text, "\r\n"), "\r\n");
        $this->separator = self::separator_of($header);
        $this->stream = fopen('php://temp/maxmemory:8388608', 'w+');
        fwrite($this->stream, $text);
        rewind($this->stream);
        $cells = $this->read();
        while ($cells === [null]) {
            $cells = $this->read();
        }
        $this->columns = array_map(static fn($cell) => \core_text::strtolower(trim((string) $cell)), $cells);
        $missing = array_diff($required, $this->columns);
        if ($missing) {
            throw new \moodle_exception('error:columnsmissing', 'local_asnblended', '', (object) [
                'missing' => implode(', ', $missing),
                'found' => self::shortened($this->columns),
            ]);
        }
        $named = array_filter($this->columns, static fn($column) => $column !== '');
        if (count($named) !== count(array_unique($named))) {
            $found = self::shortened($this->columns);
            throw new \moodle_exception('error:columnstwice', 'local_asnblended', '', $found);
        }
    }

    /**
     * The columns in the order of the file.
     *
     * @return string[]
     */
    public function columns(): array {
        return array_values(array_filter($this->columns, static fn(string $column) => $column !== ''));
    }

    /**
     * Whether the file has a column.
     *
     * @param string $column
     * @return bool
     */
    public function has(string $column): bool {
        return in_array($column, $this->columns, true);
    }

    /**
     * The rows that hold anything, one by one.
     *
     * @return \Generator line number of the file (the header is in the first) => column => trimmed text; or the identifier of
     *         the string that says why it cannot be read: it has more cells than the header, so that nobody knows which cell is
     *         which, or a quotation mark opens in it and swallows the rows below, which are then read by themselves
     */
    public function rows(): \Generator {
        $line = 1 + $this->lines_before();
        while (!feof($this->stream)) {
            $this->start = $start = ftell($this->stream);
            $cells = $this->read();
            if ($cells === false) {
                return;
            }
            $here = $line;
            $line += $this->newlines($start);
            $this->end = ftell($this->stream);
            $length = $this->stray_quote($start);
            if ($length !== null) {
                $this->end = $start + $length;
                fseek($this->stream, $this->end);
                $line = $here + 1;
                yield $here => 'error:strayquote';
                continue;
            }
            if (implode('', array_map('trim', array_map('strval', $cells))) === '') {
                continue;
            }
            $extra = array_slice($cells, count($this->columns));
            if (implode('', array_map('trim', array_map('strval', $extra))) !== '') {
                yield $here => 'error:toomanycells';
                continue;
            }
            $row = [];
            foreach ($this->columns as $index => $column) {
                if ($column !== '') {
                    $row[$column] = trim((string) ($cells[$index] ?? ''));
                }
            }
            yield $here => $row;
        }
    }

    /**
     * The row that rows() gave last, as it stands in the file.
     *
     * @return string
     */
    public function text(): string {
        $position = ftell($this->stream);
        $text = stream_get_contents($this->stream, $this->end - $this->start, $this->start);
        fseek($this->stream, $position);
        return rtrim($text, "\n");
    }

    /**
     * Columns as one text that fits into a sentence.
     *
     * @param string[] $columns
     * @return string
     */
    private static function shortened(array $columns): string {
        $text = implode(', ', $columns);
        return \core_text::strlen($text) > 200 ? \core_text::substr($text, 0, 199) . '…' : $text;
    }

    /**
     * Reads a record; cells are quoted by doubling quotes, never by a backslash.
     *
     * @return array|false
     */
    private function read(): array|false {
        return fgetcsv($this->stream, null, $this->separator, '"', '');
    }

    /**
     * Whether the record just read swallowed rows that follow: it goes over several lines, and one of them looks like a row of
     * its own, or its quotation mark is never closed.
     *
     * @param int $start byte position where the record begins
     * @return int|null bytes of its first line, null when nothing is wrong
     */
    private function stray_quote(int $start): ?int {
        $end = ftell($this->stream);
        $text = stream_get_contents($this->stream, $end - $start, $start);
        fseek($this->stream, $end);
        $lines = explode("\n", rtrim($text, "\n"));
        if (count($lines) === 1) {
            return null;
        }
        $separators = max(array_map(fn(string $line) => substr_count($line, $this->separator), array_slice($lines, 1)));
        $isrow = $separators >= count($this->columns) - 1;
        return $isrow || substr_count($text, '"') % 2 === 1 ? strlen($lines[0]) + 1 : null;
    }

    /**
     * Lines up to the present position.
     *
     * @return int
     */
    private function lines_before(): int {
        return $this->newlines(0);
    }

    /**
     * Line ends between a position and the present one; a quoted cell may hold some.
     *
     * @param int $start byte position
     * @return int
     */
    private function newlines(int $start): int {
        $end = ftell($this->stream);
        if ($end <= $start) {
            return 0;
        }
        $text = stream_get_contents($this->stream, $end - $start, $start);
        fseek($this->stream, $end);
        return substr_count($text, "\n");
    }

    /**
     * The separator of a header line: the candidate that occurs most.
     *
     * @param string $header
     * @return string
     */
    private static function separator_of(string $header): string {
        $counts = [',' => substr_count($header, ','), ';' => substr_count($header, ';'), "\t" => substr_count($header, "\t")];
        arsort($counts);
        return (string) array_key_first($counts);
    }

    /**
     * The text as UTF-8, without byte order mark and with LF alone.
     *
     * @param string $content
     * @return string
     */
    private static function to_utf8(string $content): string {
        if (str_starts_with($content, "\xFF\xFE")) {
            $content = mb_convert_encoding(substr($content, 2), 'UTF-8', 'UTF-16LE');
        } else if (str_starts_with($content, "\xFE\xFF")) {
            $content = mb_convert_encoding(substr($content, 2), 'UTF-8', 'UTF-16BE');
        } else if (str_starts_with($content, "\xEF\xBB\xBF")) {
            $content = substr($content, 3);
        }
        if (!mb_check_encoding($content, 'UTF-8')) {
            $content = mb_convert_encoding($content, 'UTF-8', 'Windows-1252');
        }
        return str_replace("\0", '', str_replace(["\r\n", "\r"], "\n", $content));
    }
}
