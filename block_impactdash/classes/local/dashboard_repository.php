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

namespace block_impactdash\local;

use context_system;
use core\clock;
use moodle_database;

/**
 * The block on Dashboards. Core adds blocks through a page that is being shown, one at a time; here it is everybody's at once.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class dashboard_repository {
    /** Above what stands on a Dashboard already. */
    private const WEIGHT = -10;

    /**
     * Collaborators.
     *
     * @param moodle_database $db
     * @param clock $clock
     */
    public function __construct(
        /** @var moodle_database the database */
        private readonly moodle_database $db,
        /** @var clock tells the present instant */
        private readonly clock $clock,
    ) {
    }

    /**
     * Puts the block on the Dashboard that people begin with, and on those they have changed, where it is not yet. Two
     * statements, whatever the number of people.
     */
    public function add_block(): void {
        // The Dashboard that people begin with is nobody's.
        $this->add((string) context_system::instance()->id, '', 'page.userid IS NULL');
        $owner = 'JOIN {context} owner ON owner.contextlevel = ' . CONTEXT_USER . ' AND owner.instanceid = page.userid';
        $this->add('owner.id', $owner, '1 = 1');
    }

    /**
     * Puts the block on some Dashboards.
     *
     * @param string $context SQL of the context they stand in
     * @param string $join SQL that finds it
     * @param string $which SQL condition
     */
    private function add(string $context, string $join, string $which): void {
        $now = $this->clock->time();
        $subpage = $this->db->sql_cast_to_char('page.id');
        $this->db->execute(
            "INSERT INTO {block_instances} (blockname, parentcontextid, showinsubcontexts, requiredbytheme, pagetypepattern,
                         subpagepattern, defaultregion, defaultweight, configdata, timecreated, timemodified)
                  SELECT 'impactdash', $context, 0, 0, 'my-index', $subpage, 'content', " . self::WEIGHT . ", '', $now, $now
                    FROM {my_pages} page
                    $join
                   WHERE page.name = :name AND page.private = 1 AND $which
                         AND NOT EXISTS (SELECT 1
                                           FROM {block_instances} there
                                          WHERE there.blockname = 'impactdash' AND there.parentcontextid = $context
                                                AND there.pagetypepattern = 'my-index')",
            ['name' => '__default'],
        );
    }
}
