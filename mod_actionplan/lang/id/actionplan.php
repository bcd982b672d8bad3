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
 * Indonesian strings of mod_actionplan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['actionplan:addinstance'] = 'Menambah aktivitas rencana aksi';
$string['actionplan:agreeplan'] = 'Menyetujui rencana aksi peserta sebagai atasan';
$string['actionplan:submitplan'] = 'Menulis dan mengajukan rencana aksi';
$string['actionplan:verifyevidence'] = 'Memverifikasi bukti dukung peserta sebagai mentor';
$string['actionplan:view'] = 'Melihat aktivitas dan rencana aksi sendiri';
$string['actionplan:viewallplans'] = 'Melihat rencana aksi semua peserta';
$string['modulename'] = 'Rencana aksi';
$string['modulename_help'] = 'Setiap peserta menuliskan perubahan di tempat kerja, menyepakatinya dengan atasan, dan menunjukkan bukti dukung yang diverifikasi mentor.';
$string['modulenameplural'] = 'Rencana aksi';
$string['pluginadministration'] = 'Administrasi rencana aksi';
$string['pluginname'] = 'Rencana aksi';
