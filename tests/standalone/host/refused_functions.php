<?php
// Functions of what the host refuses by name: draft areas and pickers, gradebook. Classes are refused by the autoloader.

function file_get_unused_draft_itemid() {
    throw new host_refusal('draft areas: ' . __FUNCTION__ . '()');
}

function file_get_submitted_draft_itemid($elname) {
    throw new host_refusal('draft areas: ' . __FUNCTION__ . '()');
}

function file_prepare_draft_area(&$draftitemid, $contextid, $component, $filearea, $itemid, ?array $options = null, $text = null) {
    throw new host_refusal('draft areas: ' . __FUNCTION__ . '()');
}

function file_save_draft_area_files($draftitemid, $contextid, $component, $filearea, $itemid, ?array $options = null, $text = null) {
    throw new host_refusal('draft areas: ' . __FUNCTION__ . '()');
}

function file_get_draft_area_info($draftitemid, $filepath = '/') {
    throw new host_refusal('draft areas: ' . __FUNCTION__ . '()');
}

function grade_update($source, $courseid, $itemtype, $itemmodule, $iteminstance, $itemnumber, $grades = null, $itemdetails = null) {
    throw new host_refusal('the gradebook: ' . __FUNCTION__ . '()');
}

function grade_get_grades($courseid, $itemtype, $itemmodule, $iteminstance, $userid = null) {
    throw new host_refusal('the gradebook: ' . __FUNCTION__ . '()');
}

function admin_externalpage_setup($section) {
    throw new host_refusal('administration: ' . __FUNCTION__ . '()');
}
