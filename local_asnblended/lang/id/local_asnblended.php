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
 * Indonesian strings of local_asnblended.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['account:confirmed:short'] = 'akun dikonfirmasi';
$string['account:create:short'] = 'akun akan dibuat';
$string['account:linked:short'] = 'sudah punya akun';
$string['account:match:short'] = 'akun ditemukan dari NIP';
$string['account:none:short'] = 'tanpa akun';
$string['account:pending:short'] = 'akun sedang dibuat';
$string['account:proposal'] = 'Akun {$a->username} ({$a->name}, {$a->email}) mungkin milik pegawai ini: konfirmasikan.';
$string['account:proposal:short'] = 'ada akun yang mungkin milik pegawai ini';
$string['addphase'] = 'Tambah tahap';
$string['andmorerows'] = 'Dan {$a} baris lagi.';
$string['anotherfile'] = 'Berkas lain';
$string['asnblended:importpeople'] = 'Mengimpor perangkat daerah, pegawai, dan akunnya';
$string['asnblended:managerun'] = 'Menyiapkan angkatan dalam kursus';
$string['asnblended:managescopes'] = 'Menentukan siapa yang boleh melihat perangkat daerah';
$string['asnblended:viewalldashboards'] = 'Melihat semua perangkat daerah di semua angkatan';
$string['asnblended:viewrun'] = 'Melihat angkatan dalam kursus';
$string['cli:importhelp'] = 'Mengimpor berkas. Tanpa --apply hanya menampilkan nasib setiap baris.

--kind=JENIS        opd, person, participant, atau mentor
--file=BERKAS       berkas CSV
--run=ID            angkatan, untuk peserta dan mentor
--apply             impor sungguhan
--create-accounts   buat akun bagi pegawai yang belum punya (bila pengaturan mengizinkan)
--confirm=NIP,NIP   pegawai yang usulan akunnya benar
--json              jumlah dan baris yang ditolak sebagai JSON
-h, --help          bantuan ini';
$string['cli:previewonly'] = 'Ini hanya pratinjau; belum ada yang diimpor. Tambahkan --apply untuk mengimpor.';
$string['confirmaccount'] = 'Benar, milik pegawai ini';
$string['createaccounts'] = 'Buat akun bagi pegawai yang belum punya';
$string['downloadrefused'] = 'Unduh baris yang ditolak';
$string['error:accountambiguous'] = 'Lebih dari satu akun atau pegawai cocok: {$a}. Isikan NIP sebagai nomor ID pada akun yang benar, lalu impor lagi.';
$string['error:accountemailtaken'] = 'Alamat surel {$a} dipakai akun lain, sehingga akun tidak dibuat. Perbaiki alamatnya, lalu impor lagi.';
$string['error:accountsuspended'] = 'Akun {$a} ditangguhkan. Aktifkan atau hapus nomor ID-nya, lalu impor lagi.';
$string['error:accounttaken'] = 'Akun {$a->username} milik NIP {$a->nip}. Perbaiki alamat surel di berkas ini atau nomor ID pada akun itu.';
$string['error:codecharacters'] = 'Kode paling banyak 50 karakter, tanpa spasi atau kurung sudut.';
$string['error:codemissing'] = 'Kode belum diisi.';
$string['error:columnsmissing'] = 'Kolom ini tidak ada dalam berkas: {$a->missing}. Yang ditemukan: {$a->found}. Tulis nama kolom di baris pertama.';
$string['error:columnstwice'] = 'Ada kolom ganda di baris pertama: {$a}. Hapus salah satunya.';
$string['error:conflict'] = 'Data ini sudah diubah orang lain. Tidak ada yang ditimpa: lihat keadaan terbaru, lalu coba lagi.';
$string['error:createaccountsoff'] = 'Situs ini tidak mengizinkan impor membuat akun. Admin dapat mengizinkannya pada pengaturan ASN Blended.';
$string['error:dashboarddenied'] = 'Anda belum ditugaskan pada perangkat daerah dalam angkatan ini. Mintalah akses kepada admin BPSDM.';
$string['error:draftgone'] = 'Berkas sudah tidak ada. Pilih lagi; belum ada yang diimpor.';
$string['error:emailinvalid'] = '"{$a}" bukan alamat surel.';
$string['error:employmenttype'] = 'NIP tidak sesuai dengan jenis "{$a}": angka ke-13 pada PPPK adalah 2, sedangkan PNS memuat bulan.';
$string['error:fileempty'] = 'Berkas kosong.';
$string['error:fileunreadable'] = 'Berkas {$a} tidak dapat dibaca.';
$string['error:groupforeign'] = 'Grup ini bukan bagian dari kursus ini.';
$string['error:learninghours'] = 'Jam pelajaran (JP) harus antara 0 dan 999.';
$string['error:manualenrolment'] = 'Pendaftaran manual dimatikan di situs ini, sehingga tidak ada yang dapat dimasukkan ke kursus. Aktifkan di Plugin > Pendaftaran.';
$string['error:mentorself'] = 'Peserta tidak dapat menjadi mentor bagi dirinya sendiri.';
$string['error:mentorunknown'] = 'Mentor {$a} belum dikenal. Impor pegawai tersebut lebih dulu.';
$string['error:namemissing'] = 'Nama belum diisi.';
$string['error:nipbirthdate'] = 'NIP {$a} tidak diawali tanggal lahir (tahun, bulan, tanggal).';
$string['error:nipcharacters'] = 'NIP {$a} memuat karakter selain angka.';
$string['error:nipexponent'] = 'NIP rusak oleh aplikasi lembar kerja ({$a}): angka belakangnya hilang. Ubah format kolom menjadi teks, lalu isi ulang NIP.';
$string['error:niplength'] = 'NIP {$a} tidak terdiri atas 18 angka.';
$string['error:nipmissing'] = 'NIP belum diisi.';
$string['error:nipsex'] = 'Angka ke-15 pada NIP {$a} harus 1 atau 2.';
$string['error:nipstart'] = 'Angka ke-9 sampai ke-14 pada NIP {$a} bukan awal masa kerja (PNS: tahun dan bulan; PPPK: tahun, angka 2, dan frekuensi kontrak).';
$string['error:opdmissing'] = 'Kode perangkat daerah belum diisi.';
$string['error:opdnotinrun'] = 'Perangkat daerah ini tidak memiliki peserta dalam angkatan ini.';
$string['error:opdunknown'] = 'Perangkat daerah {$a} belum dikenal. Impor perangkat daerah lebih dulu atau perbaiki kodenya.';
$string['error:parentcycle'] = 'Unit ini akan berada di bawah dirinya sendiri melalui {$a}.';
$string['error:parentunknown'] = 'Unit induk {$a} belum dikenal dan tidak ada di antara baris yang diterima.';
$string['error:participantmissing'] = 'Peserta tidak ditemukan.';
$string['error:participantunknown'] = '{$a} bukan peserta angkatan ini.';
$string['error:personunknown'] = '{$a} belum dikenal. Impor pegawai tersebut lebih dulu.';
$string['error:phasedates'] = 'Tahap memerlukan hari pertama dan hari terakhir (TTTT-BB-HH), dan hari terakhir tidak boleh mendahului hari pertama.';
$string['error:phasename'] = 'Tahap memerlukan nama dan jenis.';
$string['error:phaseorder'] = 'Tahap harus berurutan menurut hari mulainya.';
$string['error:runcodetaken'] = 'Kode ini sudah dipakai angkatan lain.';
$string['error:runexists'] = 'Kursus (atau grup) ini sudah memiliki angkatan.';
$string['error:runmissing'] = 'Angkatan tidak ditemukan. Mungkin sudah dihapus.';
$string['error:superiornip'] = 'NIP atasan, {$a}, tidak sesuai format.';
$string['error:superiorself'] = 'Pegawai tidak dapat menjadi atasan bagi dirinya sendiri.';
$string['error:superiorunknown'] = 'Atasan {$a} belum dikenal dan tidak ada di antara baris yang diterima. Perbaiki baris atasan lebih dulu.';
$string['error:toolong'] = 'Teks pada kolom {$a} terlalu panjang.';
$string['error:toomanycells'] = 'Baris ini memiliki sel lebih banyak daripada kolom di baris pertama. Teks yang memuat pemisah perlu diapit tanda kutip.';
$string['error:twice'] = 'Sudah ada di baris {$a} berkas ini.';
$string['error:verifiedneeded'] = 'Jumlah aksi terverifikasi harus antara 1 dan 50.';
$string['fate:changed'] = 'berubah';
$string['fate:new'] = 'baru';
$string['fate:refused'] = 'ditolak';
$string['fate:skipped'] = 'dilewati';
$string['fate:unchanged'] = 'tetap';
$string['field:code'] = 'Kode angkatan';
$string['field:name'] = 'Nama angkatan';
$string['field:programmecode'] = 'Kode program';
$string['field:programmename'] = 'Nama program';
$string['import'] = 'Impor pegawai';
$string['importapply'] = 'Impor {$a} baris';
$string['importdone'] = 'Sudah diimpor. Berkas yang sama tidak akan mengubah apa pun.';
$string['importhint'] = 'Perangkat daerah lebih dulu (opd.csv: kode, nama, induk), lalu pegawai (pegawai.csv: nip, nama, email, kode_opd, jabatan, jenis, nip_atasan). Koma atau titik koma; NIP harus berformat teks.';
$string['importkind'] = 'Isi berkas';
$string['importpreview'] = 'Ini pratinjau: belum ada yang diimpor.';
$string['indicator:ikm:name'] = 'Indeks Kepuasan Masyarakat (IKM)';
$string['indicator:ikm:source'] = 'Survei Kepuasan Masyarakat (SKM), PermenPANRB 14/2017';
$string['indicator:ikm:unit'] = 'indeks 25-100';
$string['indicator:kesalahan:name'] = 'Kesalahan dokumen';
$string['indicator:kesalahan:source'] = 'Hasil pemeriksaan dokumen';
$string['indicator:kesalahan:unit'] = 'kesalahan';
$string['indicator:temuan_audit:name'] = 'Temuan audit';
$string['indicator:temuan_audit:source'] = 'Laporan hasil pemeriksaan';
$string['indicator:temuan_audit:unit'] = 'temuan';
$string['indicator:waktu_dokumen:name'] = 'Waktu penyusunan dokumen';
$string['indicator:waktu_dokumen:source'] = 'Register dokumen';
$string['indicator:waktu_dokumen:unit'] = 'hari kerja';
$string['indicator:waktu_tanggap:name'] = 'Waktu tanggap pengaduan';
$string['indicator:waktu_tanggap:source'] = 'Register pengaduan';
$string['indicator:waktu_tanggap:unit'] = 'hari kerja';
$string['key'] = 'NIP atau kode';
$string['kind:mentor'] = 'Mentor';
$string['kind:opd'] = 'Perangkat daerah';
$string['kind:participant'] = 'Peserta';
$string['kind:person'] = 'Pegawai';
$string['learninghours'] = 'Jam pelajaran (JP)';
$string['line'] = 'Baris';
$string['mentorfile'] = 'Mentor';
$string['mentorfilehint'] = 'Berkas CSV dengan kolom nip_peserta dan nip_mentor. Mentor lain menggantikan mentor yang sekarang.';
$string['newrun'] = 'Tambah angkatan untuk grup di kursus ini';
$string['participantfile'] = 'Peserta';
$string['participantfilehint'] = 'Berkas CSV dengan kolom nip; bila ada kolom peran, hanya baris peserta yang dibaca. Pegawai harus sudah diimpor.';
$string['participantsandmentors'] = 'Peserta dan mentor';
$string['phase:facetoface'] = 'Tatap muka';
$string['phase:online'] = 'Daring';
$string['phase:onthejob'] = 'Di tempat kerja';
$string['phaseend'] = 'Hari terakhir';
$string['phasekind'] = 'Tahap {no}: jenis';
$string['phasename'] = 'Nama tahap';
$string['phases'] = 'Tahap';
$string['phasestart'] = 'Hari pertama';
$string['pluginname'] = 'ASN Blended';
$string['preview'] = 'Pratinjau';
$string['privacy:field:actions'] = 'Jumlah aksi';
$string['privacy:field:actorname'] = 'Nama pengambil keputusan';
$string['privacy:field:actoruserid'] = 'Akun pengambil keputusan';
$string['privacy:field:duedate'] = 'Tenggat';
$string['privacy:field:email'] = 'Alamat surel';
$string['privacy:field:employmenttype'] = 'Jenis kepegawaian (PNS atau PPPK)';
$string['privacy:field:evidence'] = 'Jumlah versi bukti dukung';
$string['privacy:field:fromdate'] = 'Hari pertama';
$string['privacy:field:kind'] = 'Jenis';
$string['privacy:field:name'] = 'Nama';
$string['privacy:field:nip'] = 'NIP';
$string['privacy:field:opdid'] = 'Perangkat daerah';
$string['privacy:field:participantid'] = 'Peserta';
$string['privacy:field:personid'] = 'Pegawai';
$string['privacy:field:planstate'] = 'Status rencana';
$string['privacy:field:position'] = 'Jabatan';
$string['privacy:field:reason'] = 'Alasan';
$string['privacy:field:returned'] = 'Berapa kali dikembalikan';
$string['privacy:field:role'] = 'Peran';
$string['privacy:field:runid'] = 'Angkatan';
$string['privacy:field:status'] = 'Status';
$string['privacy:field:subject'] = 'Perihal';
$string['privacy:field:superiorid'] = 'Atasan';
$string['privacy:field:timecreated'] = 'Waktu dibuat';
$string['privacy:field:timemodified'] = 'Waktu diubah';
$string['privacy:field:todate'] = 'Hari terakhir';
$string['privacy:field:userid'] = 'Akun';
$string['privacy:field:usermodified'] = 'Akun pengubah';
$string['privacy:field:verified'] = 'Jumlah aksi terverifikasi';
$string['privacy:table:decision'] = 'Catatan keputusan';
$string['privacy:table:indicator'] = 'Indikator';
$string['privacy:table:participant'] = 'Kepesertaan dalam angkatan';
$string['privacy:table:person'] = 'Pegawai';
$string['privacy:table:programme'] = 'Program';
$string['privacy:table:progress'] = 'Kemajuan dalam aktivitas';
$string['privacy:table:relation'] = 'Mentor dan atasan';
$string['privacy:table:run'] = 'Angkatan';
$string['privacy:table:scope'] = 'Perangkat daerah yang boleh dilihat';
$string['privacy:table:todo'] = 'Hal yang menunggu tindakan';
$string['programme'] = 'Program';
$string['reason'] = 'Alasan';
$string['reasonoraccount'] = 'Alasan atau akun';
$string['run'] = 'Angkatan';
$string['runsaved'] = 'Angkatan tersimpan.';
$string['setting:createaccounts'] = 'Impor boleh membuat akun';
$string['setting:createaccounts_desc'] = 'Pegawai tanpa akun akan dibuatkan akun: nama pengguna adalah NIP, kata sandi dikirim Moodle, dan wajib diganti saat pertama masuk.';
$string['task:createaccounts'] = 'Membuat akun pegawai yang diimpor';
$string['timezone'] = 'Zona waktu';
$string['verifiedneeded'] = 'Aksi terverifikasi yang disyaratkan';
$string['wholecourse'] = 'Seluruh kursus';
