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

/**
 * Steps of upgrades of the foundation.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * A table of the foundation.
 *
 * @param string $name without the plugin's
 * @param array[] $fields name => type, length, whether it may be null, default
 * @param string[] $unique columns of the unique key
 * @param array[] $indexes columns of each index
 * @return xmldb_table
 */
function local_asnblended_upgrade_table(string $name, array $fields, array $unique, array $indexes): xmldb_table {
    $table = new xmldb_table("local_asnblended_$name");
    $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
    foreach ($fields as $field => [$type, $length, $null, $default]) {
        $precision = $length === null ? null : (string) $length;
        $table->add_field($field, $type, $precision, null, $null ? null : XMLDB_NOTNULL, null, $default);
    }
    $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
    $table->add_key(implode('-', $unique), XMLDB_KEY_UNIQUE, $unique);
    foreach ($indexes as $columns) {
        $table->add_index(implode('-', $columns), XMLDB_INDEX_NOTUNIQUE, $columns);
    }
    return $table;
}

/**
 * Makes the tables that are new, and anew those whose rows follow from others.
 */
function local_asnblended_upgrade_tables(): void {
    global $DB;
    $manager = $DB->get_manager();
    $int = static fn(?int $default = null, bool $null = false) => [XMLDB_TYPE_INTEGER, 10, $null, $default];
    $char = static fn(int $length, bool $null = false) => [XMLDB_TYPE_CHAR, $length, $null, null];
    $new = [
        local_asnblended_upgrade_table('account', ['personid' => $int(), 'userid' => $int(), 'basis' => $char(20),
            'confirmedby' => $int(null, true), 'timecreated' => $int(), 'timeended' => $int(null, true)], [
            'personid', 'userid',
        ], [['userid']]),
        local_asnblended_upgrade_table('membership', ['participantid' => $int(), 'groupid' => $int()], [
            'participantid', 'groupid',
        ], [['groupid']]),
        local_asnblended_upgrade_table('figure', ['participantid' => $int(), 'source' => $char(100), 'metric' => $char(40),
            'value' => $int(0), 'timemodified' => $int()], ['participantid', 'source', 'metric'], [['source', 'participantid']]),
    ];
    foreach ($new as $table) {
        if (!$manager->table_exists($table)) {
            $manager->create_table($table);
        }
    }
    $anew = [
        'source' => local_asnblended_upgrade_table('todo', ['participantid' => $int(), 'source' => $char(100),
            'kind' => $char(30), 'itemid' => $int(0), 'relationkind' => $char(20), 'personid' => $int(0), 'cmid' => $int(0),
            'subject' => $char(255), 'duedate' => $char(10, true), 'timecreated' => $int()], [
            'participantid', 'source', 'kind', 'itemid', 'personid',
        ], [['relationkind', 'participantid'], ['personid', 'participantid'], ['source', 'participantid']]),
        'metric' => local_asnblended_upgrade_table('rollup', ['runid' => $int(), 'opdid' => $int(0), 'groupid' => $int(0),
            'metric' => $char(40), 'n' => $int(0), 'total' => $int(0)], ['runid', 'opdid', 'groupid', 'metric'], [
            ['opdid', 'runid'],
        ]),
    ];
    foreach ($anew as $column => $table) {
        // A column that only the new table has tells whether this was done before.
        if ($manager->table_exists($table) && !$manager->field_exists($table, $column)) {
            $manager->drop_table($table);
        }
        if (!$manager->table_exists($table)) {
            $manager->create_table($table);
        }
    }
    $gone = new xmldb_table('local_asnblended_progress');
    if ($manager->table_exists($gone)) {
        $manager->drop_table($gone);
    }
}

/**
 * Adds the columns and indexes that are new in tables that stay.
 */
function local_asnblended_upgrade_columns(): void {
    global $DB;
    $manager = $DB->get_manager();
    $number = static fn(string $name, int $length, ?int $default) => new xmldb_field(
        $name,
        XMLDB_TYPE_INTEGER,
        (string) $length,
        null,
        $default === null ? null : XMLDB_NOTNULL,
        null,
        $default,
    );
    $text = static fn(string $name, int $length) => new xmldb_field($name, XMLDB_TYPE_CHAR, (string) $length);
    $fields = [
        'scope' => [$text('todate', 10)],
        'run' => [$number('revision', 10, 0)],
        'participant' => [$number('prepared', 1, 0), $number('revision', 10, 0)],
        'relation' => [$number('prepared', 1, 0)],
        'decision' => [$number('actorpersonid', 10, null), $number('behinduserid', 10, null), $text('behindname', 255),
            $number('timerestored', 10, null)],
    ];
    foreach ($fields as $name => $columns) {
        $table = new xmldb_table("local_asnblended_$name");
        foreach ($columns as $field) {
            if (!$manager->field_exists($table, $field)) {
                $manager->add_field($table, $field);
            }
        }
    }
    $scope = new xmldb_table('local_asnblended_scope');
    $region = new xmldb_field('region', XMLDB_TYPE_CHAR, '50', null, XMLDB_NOTNULL, null, null, 'opdid');
    if (!$manager->field_exists($scope, $region)) {
        $manager->add_field($scope, $region);
    }
    $unique = new xmldb_index('userid-opdid-region-role', XMLDB_INDEX_UNIQUE, ['userid', 'opdid', 'region', 'role']);
    if (!$manager->index_exists($scope, $unique)) {
        // A default cannot change under an index: those that stand go, and come again below.
        foreach ([XMLDB_INDEX_UNIQUE => ['userid', 'opdid', 'role'], XMLDB_INDEX_NOTUNIQUE => ['opdid']] as $type => $columns) {
            $index = new xmldb_index(implode('-', $columns), $type, $columns);
            if ($manager->index_exists($scope, $index)) {
                $manager->drop_index($scope, $index);
            }
        }
        $manager->change_field_default($scope, new xmldb_field('opdid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, 0));
        $manager->add_key($scope, new xmldb_key('userid-opdid-region-role', XMLDB_KEY_UNIQUE, $unique->getFields()));
    }
    $opd = new xmldb_table('local_asnblended_opd');
    $old = new xmldb_index('parentid', XMLDB_INDEX_NOTUNIQUE, ['parentid']);
    if ($manager->index_exists($opd, $old)) {
        $manager->drop_index($opd, $old);
    }
    $indexes = ['opd' => [['parentid', 'name', 'id'], ['region']], 'scope' => [['opdid']],
        'participant' => [['prepared', 'runid', 'id']], 'relation' => [['prepared', 'id']]];
    foreach ($indexes as $name => $columns) {
        $table = new xmldb_table("local_asnblended_$name");
        foreach ($columns as $of) {
            $index = new xmldb_index(implode('-', $of), XMLDB_INDEX_NOTUNIQUE, $of);
            if (!$manager->index_exists($table, $index)) {
                $manager->add_index($table, $index);
            }
        }
    }
}

/**
 * Keeps whose the accounts are, who is in the courses already, and has tasks make figures and things due anew.
 */
function local_asnblended_upgrade_rows(): void {
    global $DB;
    $now = time();
    $DB->execute(
        "INSERT INTO {local_asnblended_account} (personid, userid, basis, timecreated)
              SELECT p.id, p.userid, 'earlier', $now
                FROM {local_asnblended_person} p
               WHERE p.userid IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM {local_asnblended_account} a WHERE a.personid = p.id AND a.userid = p.userid)",
    );
    $enrolled = "SELECT 1
                   FROM {local_asnblended_run} r
                   JOIN {enrol} e ON e.courseid = r.courseid
                   JOIN {user_enrolments} ue ON ue.enrolid = e.id";
    $DB->execute(
        "UPDATE {local_asnblended_participant} SET prepared = 1
          WHERE EXISTS ($enrolled JOIN {local_asnblended_person} p ON p.userid = ue.userid
                         WHERE r.id = {local_asnblended_participant}.runid AND p.id = {local_asnblended_participant}.personid)",
    );
    $DB->execute(
        "UPDATE {local_asnblended_relation} SET prepared = 1
          WHERE EXISTS ($enrolled
                          JOIN {local_asnblended_participant} pa ON pa.runid = r.id
                          JOIN {local_asnblended_person} p ON p.userid = ue.userid
                         WHERE pa.id = {local_asnblended_relation}.participantid
                               AND p.id = {local_asnblended_relation}.personid)",
    );
    local_asnblended_upgrade_figures();
}

/**
 * Makes the table of requests of browsers.
 */
function local_asnblended_upgrade_requests(): void {
    global $DB;
    $char = static fn(int $length) => [XMLDB_TYPE_CHAR, $length, false, null];
    $int = [XMLDB_TYPE_INTEGER, 10, false, null];
    $table = local_asnblended_upgrade_table('request', ['userid' => $int, 'requestid' => $char(32), 'service' => $char(100),
        'payloadhash' => $char(64), 'versions' => [XMLDB_TYPE_TEXT, null, false, null], 'timecreated' => $int], [
        'userid', 'requestid',
    ], [['timecreated', 'id']]);
    if (!$DB->get_manager()->table_exists($table)) {
        $DB->get_manager()->create_table($table);
    }
}

/**
 * Lets things be due by the calendar: from a day on, or in a phase of the run alone.
 */
function local_asnblended_upgrade_calendar(): void {
    global $DB;
    $table = new xmldb_table('local_asnblended_todo');
    foreach (['fromdate' => ['10', 'duedate'], 'phasekind' => ['20', 'fromdate']] as $name => [$length, $previous]) {
        $field = new xmldb_field($name, XMLDB_TYPE_CHAR, $length, null, null, null, null, $previous);
        if (!$DB->get_manager()->field_exists($table, $field)) {
            $DB->get_manager()->add_field($table, $field);
        }
    }
    // Agreed plans ask for a weekly update from now on.
    local_asnblended_upgrade_figures();
}

/**
 * Has tasks make figures and things due of every run anew.
 */
function local_asnblended_upgrade_figures(): void {
    global $DB;
    foreach (array_keys($DB->get_records('local_asnblended_run', null, 'id', 'id')) as $runid) {
        \core\task\manager::queue_adhoc_task(\local_asnblended\task\rebuild_figures::of((int) $runid), true);
    }
}
