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

$string['achievedgoal'] = 'Target tercapai';
$string['action'] = 'Aksi {$a}';
$string['actionplan:addinstance'] = 'Menambah aktivitas rencana aksi';
$string['actionplan:agreeplan'] = 'Menyetujui rencana aksi peserta sebagai atasan';
$string['actionplan:submitplan'] = 'Menulis dan mengajukan rencana aksi';
$string['actionplan:verifyevidence'] = 'Memverifikasi bukti dukung peserta sebagai mentor';
$string['actionplan:view'] = 'Melihat aktivitas dan rencana aksi sendiri';
$string['actionplan:viewallplans'] = 'Melihat rencana aksi semua peserta';
$string['actionplanname'] = 'Nama';
$string['actions'] = 'Aksi';
$string['actor'] = 'Oleh';
$string['addaction'] = 'Tambah aksi';
$string['addevidence'] = 'Tambah bukti dukung';
$string['addfile'] = 'Unggah foto atau berkas lain';
$string['agree'] = 'Setujui';
$string['agreedby'] = 'Atasan menyetujui rencana aksi atau mengembalikannya.';
$string['backtolist'] = 'Semua peserta';
$string['cancel'] = 'Batal';
$string['change1'] = 'Hal pertama yang akan saya ubah';
$string['change2'] = 'Hal kedua yang akan saya ubah';
$string['change3'] = 'Hal ketiga yang akan saya ubah';
$string['changes'] = 'Tiga hal yang akan saya ubah';
$string['changesexample'] = 'Contoh: saya menjawab setiap pengaduan dalam dua hari kerja.';
$string['chooseindicator'] = 'Pilih indikator…';
$string['confirmdelete'] = 'Hapus aksi "{$a}"?';
$string['confirmsubmit'] = 'Ajukan rencana aksi kepada atasan? Anda dapat menariknya kembali selama belum diputuskan.';
$string['confirmwithdrawagreed'] = 'Ubah rencana aksi? Persetujuan atasan akan dicabut; bukti dukung tetap tersimpan.';
$string['confirmwithdrawsubmitted'] = 'Tarik kembali rencana aksi untuk diubah? Atasan melihatnya lagi setelah Anda ajukan.';
$string['conflict'] = 'Rencana aksi ini baru saja diubah pihak lain. Yang tampil adalah keadaan terbaru; isian Anda tetap ada di formulir.';
$string['datehint'] = 'hh/bb/tttt';
$string['dayofdays'] = 'hari {$a->day} dari {$a->days}';
$string['decidedby'] = '{$a->name}, {$a->on}';
$string['decision:account_changed'] = 'Dialihkan ke akun lain milik orang yang sama';
$string['decision:agreement_withdrawn'] = 'Persetujuan dicabut karena rencana diubah';
$string['decision:evidence_returned'] = 'Bukti dukung dikembalikan';
$string['decision:evidence_submitted'] = 'Bukti dukung diajukan';
$string['decision:evidence_verified'] = 'Bukti dukung diverifikasi';
$string['decision:plan_agreed'] = 'Rencana aksi disetujui';
$string['decision:plan_returned'] = 'Rencana aksi dikembalikan';
$string['decision:plan_submitted'] = 'Rencana aksi diajukan';
$string['decision:submission_withdrawn'] = 'Pengajuan ditarik kembali';
$string['decision:verification_withdrawn'] = 'Verifikasi dicabut karena ada perubahan';
$string['deleteaction'] = 'Hapus';
$string['due'] = 's.d. {$a}';
$string['duedate'] = 'Jatuh tempo berikutnya';
$string['editaction'] = 'Ubah';
$string['error:actionhasevidence'] = 'Aksi ini memiliki bukti dukung sehingga tidak dapat dihapus.';
$string['error:actionincomplete'] = 'Masih ada yang kurang pada aksi ini.';
$string['error:actionmissing'] = 'Aksi ini tidak ada dalam rencana. Mungkin sudah dihapus.';
$string['error:changemissing'] = 'Tuliskan apa yang akan Anda ubah.';
$string['error:date'] = 'Isikan tanggal yang benar: tanggal/bulan/tahun, misalnya 30/04/2026.';
$string['error:evidenceempty'] = 'Tulis catatan, isi tautan, atau tambahkan berkas.';
$string['error:evidencemissing'] = 'Bukti dukung tidak ditemukan.';
$string['error:filename'] = 'Nama berkas ini tidak dapat dipakai. Ganti nama berkas, lalu coba lagi.';
$string['error:filesize'] = 'Berkas kosong atau lebih besar dari {$a}.';
$string['error:filetype'] = 'Jenis berkas ini tidak dapat diterima. Yang boleh: {$a}';
$string['error:followsnobody'] = 'Belum ada peserta yang dipercayakan kepada Anda di kursus ini. Hubungi penyelenggara bila keliru.';
$string['error:indicatorunknown'] = 'Pilih salah satu indikator.';
$string['error:link'] = 'Isikan alamat web lengkap yang diawali https:// atau http://.';
$string['error:noparticipant'] = 'Belum ada angkatan di kursus ini yang diikuti orang tersebut. Penyelenggara menyiapkannya melalui Kursus > Lainnya > Angkatan.';
$string['error:nothingtoverify'] = 'Tidak ada bukti dukung yang menunggu verifikasi.';
$string['error:notmentor'] = 'Hanya mentor peserta ini yang dapat memverifikasi bukti dukung.';
$string['error:notsuperior'] = 'Hanya atasan peserta ini yang dapat menyetujui rencana aksi.';
$string['error:notyourplan'] = 'Hanya peserta yang bersangkutan, selama masih aktif, yang dapat menulis rencana ini.';
$string['error:number'] = 'Isikan angka, misalnya 4 atau 2,5.';
$string['error:numberthousands'] = 'Tulis angka tanpa pemisah ribuan: 1234, bukan 1.234; untuk pecahan tulis satu, dua, atau empat angka, misalnya 1,23.';
$string['error:planforeign'] = 'Anda tidak berhak melihat rencana aksi ini.';
$string['error:planmissing'] = 'Rencana aksi tidak ditemukan.';
$string['error:planstate'] = 'Ini tidak dapat dilakukan sekarang: status rencana adalah "{$a}". Muat ulang halaman untuk melihatnya.';
$string['error:reasonmissing'] = 'Tulis alasan paling sedikit lima karakter agar peserta tahu apa yang harus dilakukan.';
$string['error:runclosed'] = 'Angkatan ini sudah ditutup. Minta penyelenggara membukanya kembali.';
$string['error:titlemissing'] = 'Tuliskan apa yang akan dilakukan.';
$string['error:toofewactions'] = 'Tambahkan aksi: paling sedikit {$a}.';
$string['error:toolong'] = 'Teks ini terlalu panjang.';
$string['error:toomanyactions'] = 'Satu rencana memuat paling banyak {$a} aksi.';
$string['error:toomanyfiles'] = 'Satu versi bukti dukung memuat paling banyak {$a} berkas.';
$string['error:upload'] = 'Berkas tidak sampai. Periksa koneksi lalu coba lagi.';
$string['error:withdrawn'] = 'Anda tercatat mengundurkan diri dari angkatan ini, sehingga rencana Anda tidak ditampilkan. Bila itu keliru, beri tahu penyelenggara.';
$string['event:evidence_decided'] = 'Bukti dukung diputuskan';
$string['event:evidence_submitted'] = 'Bukti dukung diajukan';
$string['event:plan_decided'] = 'Rencana aksi diputuskan';
$string['event:plan_submitted'] = 'Rencana aksi diajukan';
$string['evidence'] = 'Bukti dukung';
$string['evidenceversion'] = 'Versi {$a}';
$string['field:baseline'] = 'Nilai awal';
$string['field:behaviour'] = 'Perilaku yang berubah';
$string['field:duedate'] = 'Tenggat';
$string['field:indicatorcode'] = 'Indikator';
$string['field:link'] = 'Tautan';
$string['field:note'] = 'Catatan';
$string['field:ownerunit'] = 'Unit penanggung jawab';
$string['field:skpreference'] = 'Rencana Hasil Kerja (RHK) terkait';
$string['field:steps'] = 'Langkah konkret';
$string['field:successmeasure'] = 'Ukuran keberhasilan';
$string['field:target'] = 'Target';
$string['field:title'] = 'Judul aksi';
$string['fileremove'] = 'Hapus';
$string['fingerprint'] = 'SHA-256 {$a}';
$string['fromabackup'] = 'dari cadangan';
$string['heic'] = '{$a} berformat HEIC, yang tidak dapat diubah peramban ini menjadi JPEG. Foto dikirim apa adanya; mentor mungkin tidak dapat membukanya. Di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel.';
$string['history'] = 'Riwayat';
$string['indicatorlower'] = 'lebih rendah lebih baik';
$string['listempty'] = 'Belum ada rencana aksi peserta di sini. Peserta muncul begitu ditambahkan ke angkatan.';
$string['listtitle'] = 'Rencana aksi peserta';
$string['mentor'] = 'Mentor';
$string['messageprovider:evidencereturned'] = 'Bukti dukung saya dikembalikan';
$string['messageprovider:evidenceverified'] = 'Bukti dukung saya terverifikasi';
$string['messageprovider:evidencewaits'] = 'Bukti dukung menunggu verifikasi saya';
$string['messageprovider:planagreed'] = 'Rencana aksi saya disetujui';
$string['messageprovider:planreturned'] = 'Rencana aksi saya dikembalikan';
$string['messageprovider:planwaits'] = 'Rencana aksi menunggu persetujuan saya';
$string['metric:actions'] = 'Aksi';
$string['metric:actions:unit'] = 'aksi';
$string['metric:agreed'] = 'Rencana disetujui';
$string['metric:agreed:unit'] = 'peserta';
$string['metric:evidence'] = 'Bukti diajukan';
$string['metric:evidence:unit'] = 'versi';
$string['metric:plans'] = 'Rencana diajukan';
$string['metric:plans:unit'] = 'peserta';
$string['metric:planstep'] = 'Rencana';
$string['metric:planstep:unit'] = 'tahap';
$string['metric:returned'] = 'Jumlah pengembalian';
$string['metric:returned:unit'] = 'keputusan';
$string['metric:verified'] = 'Aksi terverifikasi';
$string['metric:verified:unit'] = 'aksi';
$string['missing'] = 'Belum diisi: {$a}';
$string['modulename'] = 'Rencana aksi';
$string['modulename_help'] = 'Setiap peserta menuliskan perubahan di tempat kerja, menyepakatinya dengan atasan, dan menunjukkan bukti dukung yang diverifikasi mentor.';
$string['modulename_summary'] = 'Mengubah pelatihan menjadi perubahan di tempat kerja: rencana yang disetujui atasan dan dibuktikan dengan bukti terverifikasi.';
$string['modulename_tip'] = 'Siapkan angkatan dalam kursus lebih dulu: di sana tercatat peserta, mentor, dan awal masa kerja di tempat tugas.';
$string['modulenameplural'] = 'Rencana aksi';
$string['needsyou'] = 'Perlu tindakan Anda';
$string['noactions'] = 'Belum ada aksi. Tambahkan apa yang akan Anda lakukan di tempat kerja, satu per satu.';
$string['noevidence'] = 'Belum ada bukti dukung.';
$string['nomentor'] = 'belum ada mentor';
$string['noscript'] = 'Rencana aksi dapat dibaca di sini. Untuk menulis diperlukan JavaScript, yang dimatikan di peramban ini; nyalakan lalu muat ulang halaman.';
$string['nosuperior'] = 'belum ada atasan';
$string['nothingfound'] = 'Tidak ada yang cocok.';
$string['notice:evidencereturned'] = 'Bukti dukung Anda dikembalikan';
$string['notice:evidenceverified'] = 'Bukti dukung Anda terverifikasi';
$string['notice:evidencewaits'] = 'Bukti dukung {$a->participant} menunggu verifikasi Anda';
$string['notice:planagreed'] = 'Rencana aksi Anda disetujui';
$string['notice:planreturned'] = 'Rencana aksi Anda dikembalikan';
$string['notice:planwaits'] = 'Rencana aksi {$a->participant} menunggu persetujuan Anda';
$string['noticetext:evidencereturned'] = 'Mentor mengembalikan bukti dukung untuk "{$a->action}": {$a->reason} Lengkapi lalu ajukan lagi.';
$string['noticetext:evidenceverified'] = 'Mentor memverifikasi bukti dukung untuk "{$a->action}" ({$a->run}).';
$string['noticetext:evidencewaits'] = '{$a->participant} ({$a->run}) mengajukan bukti dukung untuk "{$a->action}". Mohon diverifikasi, atau kembalikan dengan alasan.';
$string['noticetext:planagreed'] = 'Atasan menyetujui rencana aksi Anda ({$a->run}). Kini tambahkan bukti dukung atas yang Anda kerjakan.';
$string['noticetext:planreturned'] = 'Atasan mengembalikan rencana aksi Anda ({$a->run}): {$a->reason} Perbaiki lalu ajukan lagi.';
$string['noticetext:planwaits'] = '{$a->participant} ({$a->run}) mengajukan rencana aksi. Mohon dibaca, lalu setujui atau kembalikan dengan alasan. Perlu sekitar dua menit.';
$string['onbehalf'] = 'oleh {$a} atas nama orang ini';
$string['opd'] = 'Perangkat daerah';
$string['overdue'] = 'terlambat';
$string['overview:agree'] = 'Perlu disetujui';
$string['overview:plan'] = 'Rencana';
$string['overview:verify'] = 'Perlu diverifikasi';
$string['overview:waiting'] = 'menunggu Anda';
$string['ownplans'] = 'Rencana Anda';
$string['pluginadministration'] = 'Administrasi rencana aksi';
$string['pluginname'] = 'Rencana aksi';
$string['privacy:field:behaviour'] = 'Perilaku yang berubah';
$string['privacy:field:change1'] = 'Hal pertama yang akan diubah';
$string['privacy:field:change2'] = 'Hal kedua yang akan diubah';
$string['privacy:field:change3'] = 'Hal ketiga yang akan diubah';
$string['privacy:field:decidedby'] = 'Pengambil keputusan';
$string['privacy:field:duedate'] = 'Tenggat';
$string['privacy:field:indicatorcode'] = 'Indikator';
$string['privacy:field:link'] = 'Tautan';
$string['privacy:field:manifest'] = 'Nama dan sidik berkas';
$string['privacy:field:note'] = 'Catatan';
$string['privacy:field:ownerunit'] = 'Unit penanggung jawab';
$string['privacy:field:reason'] = 'Alasan';
$string['privacy:field:returnedreason'] = 'Alasan dikembalikan';
$string['privacy:field:state'] = 'Status';
$string['privacy:field:steps'] = 'Langkah konkret';
$string['privacy:field:successmeasure'] = 'Ukuran keberhasilan';
$string['privacy:field:timeagreed'] = 'Waktu disetujui';
$string['privacy:field:timecreated'] = 'Waktu diajukan';
$string['privacy:field:timedecided'] = 'Waktu diputuskan';
$string['privacy:field:timesubmitted'] = 'Waktu diajukan';
$string['privacy:field:title'] = 'Judul aksi';
$string['privacy:field:userid'] = 'Peserta';
$string['privacy:files'] = 'Berkas bukti dukung';
$string['privacy:local'] = 'Kemajuan, hal yang menunggu, dan keputusan disimpan oleh ASN Blended';
$string['privacy:table:action'] = 'Aksi';
$string['privacy:table:decided'] = 'Bukti dukung yang diputuskan';
$string['privacy:table:evidence'] = 'Bukti dukung';
$string['privacy:table:plan'] = 'Rencana aksi';
$string['reason'] = 'Alasan';
$string['reasonhint'] = 'Apa yang harus dilakukan peserta?';
$string['resetplans'] = 'Hapus semua rencana beserta bukti dukung dan keputusannya';
$string['return'] = 'Kembalikan';
$string['runclosed'] = 'Angkatan ini sudah ditutup. Semuanya masih dapat dibaca, tetapi tidak dapat diubah lagi.';
$string['save'] = 'Simpan';
$string['saved'] = 'Tersimpan';
$string['saving'] = 'Menyimpan...';
$string['searchbutton'] = 'Cari';
$string['searchlist'] = 'Nama, NIP, atau perangkat daerah';
$string['showall'] = 'Tampilkan semua';
$string['state'] = 'Status';
$string['state:agreed'] = 'Disetujui';
$string['state:closed'] = 'Ditutup';
$string['state:draft'] = 'Draf';
$string['state:evidence_submitted'] = 'Menunggu verifikasi';
$string['state:in_progress'] = 'Sedang berjalan';
$string['state:planned'] = 'Direncanakan';
$string['state:returned'] = 'Dikembalikan';
$string['state:submitted'] = 'Diajukan';
$string['state:verified'] = 'Terverifikasi';
$string['submitevidence'] = 'Ajukan bukti dukung';
$string['submitplan'] = 'Ajukan rencana aksi';
$string['superior'] = 'Atasan';
$string['task:sendnotice'] = 'Beri tahu yang menunggu tindakan dan yang sudah diputuskan';
$string['todo:evidence_add'] = 'Bukti dukung perlu diajukan';
$string['todo:evidence_returned'] = 'Bukti dukung dikembalikan';
$string['todo:evidence_verify'] = 'Bukti menunggu verifikasi';
$string['todo:plan_agree'] = 'Rencana aksi menunggu persetujuan';
$string['todo:plan_returned'] = 'Rencana aksi dikembalikan';
$string['todo:plan_write'] = 'Rencana aksi perlu ditulis dan diajukan';
$string['unsaved'] = 'Belum tersimpan: {$a}';
$string['uploading'] = 'Mengirim berkas...';
$string['uploads'] = 'Berkas yang belum diajukan';
$string['verifiedneed'] = '{$a->verified} dari {$a->actions} aksi terverifikasi, perlu {$a->needed}';
$string['verifiedof'] = '{$a->verified} dari {$a->needed} aksi terverifikasi';
$string['verify'] = 'Verifikasi';
$string['waitingtosend'] = '{$a} – menunggu kirim';
$string['withdraw'] = 'Ubah rencana aksi';
