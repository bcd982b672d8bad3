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
 * A row of an imported file and what becomes of it.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class row {
    /** Not known yet: would be added. */
    public const NEW = 'new';

    /** Known, and the file says something else. */
    public const CHANGED = 'changed';

    /** Known, and the file says the same. */
    public const UNCHANGED = 'unchanged';

    /** Cannot be taken; the reason says why and what to do. */
    public const REFUSED = 'refused';

    /** Not meant for this import, like a mentor's row when participants are read. */
    public const SKIPPED = 'skipped';

    /** @var string fate, one of the constants */
    public string $status = self::NEW;

    /** @var string|null identifier of the string that says why the row is refused */
    public ?string $reasonkey = null;

    /** @var mixed what that string needs */
    public mixed $reasondata = null;

    /** @var array what the file says, validated: field => value; a field that keeps its value is absent */
    public array $values = [];

    /** @var int|null id of the record that stands already */
    public ?int $id = null;

    /** @var string account: '', linked, match, proposal, confirmed, rejected, pending, create or none */
    public string $account = '';

    /** @var \stdClass|null the user the account proposal means: id, fullname, username, email */
    public ?\stdClass $accountuser = null;

    /** @var \stdClass|null the user that somebody said is not this person's */
    public ?\stdClass $rejecteduser = null;

    /** @var string[] accounts that bear this NIP in their profile without being the person's: user names */
    public array $claims = [];

    /**
     * A row before it is judged.
     *
     * @param int $line
     * @param string $key
     * @param string $name
     */
    public function __construct(
        /** @var int line in the file, the header being the first */
        public readonly int $line,
        /** @var string what identifies the record: NIP or code */
        public readonly string $key = '',
        /** @var string what people call it */
        public readonly string $name = '',
    ) {
    }

    /**
     * Refuses the row. The first reason stays.
     *
     * @param string $reasonkey identifier in this plugin's strings
     * @param mixed $data what the string needs
     * @return self
     */
    public function refuse(string $reasonkey, mixed $data = null): self {
        if ($this->status !== self::REFUSED) {
            $this->status = self::REFUSED;
            $this->reasonkey = $reasonkey;
            $this->reasondata = $data;
        }
        return $this;
    }

    /**
     * Whether the row can be taken.
     *
     * @return bool
     */
    public function accepted(): bool {
        return $this->status !== self::REFUSED && $this->status !== self::SKIPPED;
    }

    /**
     * Why the row is refused, in the language of the reader; raw, because it quotes the file. Whoever shows it escapes it.
     *
     * @return string empty when it is not refused
     */
    public function reason(): string {
        return $this->reasonkey === null ? '' : get_string($this->reasonkey, 'local_asnblended', $this->reasondata);
    }

    /**
     * Compares what the file says with what stands, and decides between changed and unchanged.
     *
     * @param \stdClass $record what stands
     */
    public function compare(\stdClass $record): void {
        $this->id = (int) $record->id;
        foreach ($this->values as $field => $value) {
            if ((string) $record->$field === (string) $value) {
                unset($this->values[$field]);
            }
        }
        $this->status = $this->values ? self::CHANGED : self::UNCHANGED;
    }
}
