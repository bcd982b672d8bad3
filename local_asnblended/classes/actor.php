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

/**
 * Who acts. Services take an actor and never look at the session.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class actor {
    /** A person with an account. */
    public const USER = 'user';

    /** The system itself: tasks and the command line. */
    public const SYSTEM = 'system';

    /**
     * Use the named constructors.
     */
    private function __construct(
        /** @var string kind */
        public readonly string $kind,
        /** @var int 0 for the system */
        public readonly int $userid,
    ) {
    }

    /**
     * A person with an account.
     *
     * @param int $userid
     * @return self
     */
    public static function user(int $userid): self {
        return new self(self::USER, $userid);
    }

    /**
     * The person who is logged in. Only pages and external functions ask this.
     *
     * @return self
     */
    public static function current(): self {
        global $USER;
        return self::user((int) $USER->id);
    }

    /**
     * The system itself.
     *
     * @return self
     */
    public static function system(): self {
        return new self(self::SYSTEM, 0);
    }

    /**
     * Whether the system acts.
     *
     * @return bool
     */
    public function is_system(): bool {
        return $this->kind === self::SYSTEM;
    }
}
