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
 * Settings of the foundation.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$mayimport = has_capability('local/asnblended:importpeople', context_system::instance());
$maygive = has_capability('local/asnblended:managescopes', context_system::instance());
if ($hassiteconfig || $mayimport || $maygive) {
    // In a place of its own, not below "Local plugins": who imports people is often no administrator of plugins.
    $ADMIN->add('root', new admin_category('local_asnblended_category', new lang_string('pluginname', 'local_asnblended')));
}
if ($mayimport) {
    $ADMIN->add('local_asnblended_category', new admin_externalpage(
        'local_asnblended_import',
        new lang_string('import', 'local_asnblended'),
        new moodle_url('/local/asnblended/import.php'),
        'local/asnblended:importpeople',
    ));
}
if ($maygive) {
    $ADMIN->add('local_asnblended_category', new admin_externalpage(
        'local_asnblended_scopes',
        new lang_string('scopes', 'local_asnblended'),
        new moodle_url('/local/asnblended/scopes.php'),
        'local/asnblended:managescopes',
    ));
}
if ($hassiteconfig) {
    $settings = new admin_settingpage('local_asnblended', new lang_string('settings'));
    $settings->add(new admin_setting_configcheckbox(
        'local_asnblended/createaccounts',
        new lang_string('setting:createaccounts', 'local_asnblended'),
        new lang_string('setting:createaccounts_desc', 'local_asnblended'),
        '0',
    ));
    $ADMIN->add('local_asnblended_category', $settings);
}
