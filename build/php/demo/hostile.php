<?php
// Writes markup into everything that people, files and forms can fill, and puts two files into the administrator's drafts: one whose
// columns are markup, one with rows that are refused. Prints the drafts. Arguments: web root, --cmid=.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');

$markup = '<img src=x onerror=alert(1)>{{{change1}}}';
// Not into accounts: core cleans their names when they are saved, and prints them as they are.
foreach ([
    'local_asnblended_person' => ['name', 'position'], 'local_asnblended_opd' => ['name'], 'local_asnblended_run' => ['name'],
    'local_asnblended_programme' => ['name'], 'local_asnblended_phase' => ['name'], 'local_asnblended_todo' => ['subject'],
    'local_asnblended_decision' => ['actorname', 'behindname', 'reason'], 'local_asnblended_indicator' => ['name', 'unit', 'source'],
    'actionplan' => ['name'], 'actionplan_plan' => ['change1', 'change2', 'change3', 'returnedreason'],
    'actionplan_action' => ['title', 'steps', 'ownerunit', 'successmeasure', 'behaviour', 'skpreference'],
    'actionplan_evidence' => ['note', 'reason'],
] as $table => $fields) {
    foreach ($fields as $field) {
        $DB->set_field($table, $field, $markup);
    }
}
$drafts = [];
if (!class_exists('host_site', false)) {
    rebuild_course_cache(0, true);
    $admin = get_admin();
    $files = [
        'columns' => ['person', "nip,nama,$markup\n1,$markup,x\n"],
        'missing' => ['person', "$markup,b\n1,2\n"],
        'refused' => ['person', "nip,nama,kode_opd\n=cmd|' /C calc'!A0,Siti $markup,X\n123,\"Budi\nTono,X\n197001012010011000,Ani,TIDAK-ADA\n"],
    ];
    foreach ($files as $name => [$kind, $content]) {
        $drafts[$name] = file_get_unused_draft_itemid_of($admin, $content);
    }
}
echo json_encode(['drafts' => $drafts]), "\n";

/** A draft of somebody with one file. */
function file_get_unused_draft_itemid_of(stdClass $user, string $content): int {
    $itemid = mt_rand(100000000, 999999999);
    get_file_storage()->create_file_from_string(['contextid' => context_user::instance($user->id)->id, 'component' => 'user',
        'filearea' => 'draft', 'itemid' => $itemid, 'filepath' => '/', 'filename' => 'pegawai.csv', 'userid' => $user->id], $content);
    return $itemid;
}
