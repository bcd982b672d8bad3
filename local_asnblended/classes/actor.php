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
 * Who acts: an account, somebody who followed a link and has no account, or the system. Services take an actor and never look
 * at the session.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class actor {
    /** Somebody with an account. */
    public const USER = 'user';

    /** Somebody who followed a link that was made for one purpose. */
    public const LINK = 'link';

    /** The system itself: tasks and the command line. */
    public const SYSTEM = 'system';

    /**
     * Use the named constructors.
     *
     * @param string $kind
     * @param int $userid
     * @param int $personid
     * @param int $behindid
     */
    private function __construct(
        /** @var string kind */
        public readonly string $kind,
        /** @var int account, 0 without one */
        public readonly int $userid,
        /** @var int civil servant, 0 where only the account is known */
        public readonly int $personid = 0,
        /** @var int account that stands behind this one (it has logged in as the other), 0 for none */
        public readonly int $behindid = 0,
    ) {
    }

    /**
     * Somebody with an account.
     *
     * @param int $userid
     * @param int $behindid account that has logged in as this one
     * @return self
     */
    public static function user(int $userid, int $behindid = 0): self {
        return new self(self::USER, $userid, 0, $behindid === $userid ? 0 : $behindid);
    }

    /**
     * A civil servant who followed a link.
     *
     * @param int $personid
     * @return self
     */
    public static function link(int $personid): self {
        return new self(self::LINK, 0, $personid);
    }

    /**
     * The person who is logged in, and who stands behind. Only pages and external functions ask this.
     *
     * @return self
     */
    public static function current(): self {
        global $USER;
        return self::user((int) $USER->id, (int) \core\session\manager::get_realuser()->id);
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

    /**
     * Whether the actor has an account with a capability. Nobody else has any.
     *
     * @param string $capability
     * @param \context $context
     * @return bool
     */
    public function can(string $capability, \context $context): bool {
        return $this->userid > 0 && has_capability($capability, $context, $this->userid);
    }
}
