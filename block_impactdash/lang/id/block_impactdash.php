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
 * Indonesian strings of block_impactdash.
 *
 * @package    block_impactdash
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['impactdash:addinstance'] = 'Menambah blok "Perlu tindakan Anda dan dampak"';
$string['impactdash:myaddinstance'] = 'Menambah blok "Perlu tindakan Anda dan dampak" ke Dasbor';
$string['plan:agreed'] = 'Disetujui';
$string['plan:closed'] = 'Ditutup';
$string['plan:draft'] = 'Draf';
$string['plan:none'] = 'belum ada';
$string['plan:returned'] = 'Dikembalikan';
$string['plan:submitted'] = 'Diajukan';
$string['pluginname'] = 'Perlu tindakan Anda dan dampak';
$string['privacy:metadata'] = 'Blok ini tidak menyimpan data: hanya menampilkan data milik ASN Blended.';
$string['todo:evidence_add'] = 'Bukti dukung perlu diajukan';
$string['todo:evidence_returned'] = 'Bukti dukung dikembalikan';
$string['todo:evidence_verify'] = 'Bukti menunggu verifikasi';
$string['todo:plan_agree'] = 'Rencana aksi menunggu persetujuan';
$string['todo:plan_returned'] = 'Rencana aksi dikembalikan';
$string['todo:plan_write'] = 'Rencana aksi perlu ditulis dan diajukan';
