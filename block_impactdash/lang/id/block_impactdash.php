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

$string['allruns'] = 'Semua angkatan';
$string['andmore'] = 'Dan {$a} lagi';
$string['asof'] = 'Per {$a}';
$string['blocktitle'] = 'Perlu tindakan Anda';
$string['dashboard'] = 'Dasbor dampak';
$string['goal'] = 'Target';
$string['impactdash:addinstance'] = 'Menambah blok "Perlu tindakan Anda dan dampak"';
$string['impactdash:myaddinstance'] = 'Menambah blok "Perlu tindakan Anda dan dampak" ke Dasbor';
$string['inturn'] = 'Mulai berurutan';
$string['moreopds'] = 'Perangkat daerah berikutnya';
$string['none'] = 'belum ada';
$string['noopds'] = 'Angkatan ini belum memiliki peserta di perangkat daerah yang boleh Anda lihat. Penyelenggara menambahkan peserta melalui Kursus > Angkatan.';
$string['noruns'] = 'Belum ada angkatan yang boleh Anda lihat. Penyelenggara menyiapkannya di kursus melalui Angkatan, di samping Peserta; admin memberi akses ke perangkat daerah.';
$string['noshare'] = 'belum ada peserta';
$string['nothingwaits'] = 'Tidak ada yang menunggu tindakan Anda.';
$string['notyet'] = 'belum';
$string['olderruns'] = 'Angkatan sebelumnya';
$string['opd'] = 'Perangkat daerah';
$string['opds'] = 'Perangkat daerah';
$string['overdue'] = 'terlambat';
$string['participant'] = 'Peserta';
$string['participants'] = 'Peserta';
$string['pluginname'] = 'Perlu tindakan Anda dan dampak';
$string['privacy:metadata'] = 'Blok ini tidak menyimpan data: hanya menampilkan data milik ASN Blended.';
$string['reached'] = 'tercapai';
$string['task:showondashboards'] = 'Tampilkan blok di Dasbor semua orang';
