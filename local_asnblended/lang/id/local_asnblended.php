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
$string['account:rejected:short'] = 'akun yang ditemukan milik orang lain';
$string['addphase'] = 'Tambah tahap';
$string['andmorerows'] = 'Dan {$a} baris lagi.';
$string['anotherfile'] = 'Unggah berkas lain';
$string['asnblended:importpeople'] = 'Mengimpor perangkat daerah, pegawai, dan akunnya';
$string['asnblended:managerun'] = 'Menyiapkan angkatan dalam kursus';
$string['asnblended:managescopes'] = 'Menentukan siapa yang boleh melihat perangkat daerah';
$string['asnblended:viewalldashboards'] = 'Melihat semua perangkat daerah di semua angkatan';
$string['asnblended:viewrun'] = 'Melihat angkatan dalam kursus';
$string['check:allnoaccount'] = 'Semua peserta punya akun';
$string['check:allnomentor'] = 'Semua peserta punya mentor';
$string['check:allnosuperior'] = 'Semua peserta punya atasan';
$string['check:mendpeople'] = 'Lengkapi';
$string['check:mendrun'] = 'Atur tanggal';
$string['check:noaccount'] = '{$a} peserta belum punya akun';
$string['check:nomentor'] = '{$a} peserta belum punya mentor';
$string['check:noparticipants'] = 'Belum ada peserta';
$string['check:nophases'] = 'Belum ada tahap yang bertanggal';
$string['check:nosuperior'] = '{$a} peserta belum punya atasan';
$string['check:participants'] = '{$a} peserta';
$string['check:phases'] = '{$a} tahap bertanggal';
$string['check:upload'] = 'Unggah berkas';
$string['claimedby'] = 'NIP ini tertulis di profil {$a}, tetapi itu bukan bukti: profil dapat diubah pemiliknya. Akun itu tidak ditautkan.';
$string['cli:figureshelp'] = 'Memeriksa angka, tindak lanjut, dan jumlah terhadap baris asalnya, atau menyusunnya ulang.

--verify      menyebut setiap sel yang salah; berakhir dengan 1 bila ada
--rebuild     menyusun ulang semuanya; boleh terputus dan dilanjutkan
--run=ID      hanya angkatan ini
-h, --help    bantuan ini';
$string['cli:figuresrebuilt'] = 'Angka, tindak lanjut, dan jumlah sudah disusun ulang.';
$string['cli:figureswrong'] = '{$a} sel salah.';
$string['cli:importhelp'] = 'Mengimpor berkas. Tanpa --apply hanya disebutkan apa yang akan terjadi dengan setiap baris.

--kind=JENIS        opd, person, scope, participant, mentor, atau superior
--file=BERKAS       berkas CSV
--run=ID            angkatan, untuk peserta, mentor, dan atasan
--apply             impor sungguhan
--create-accounts   buat akun bagi yang belum punya (bila pengaturan mengizinkan)
--confirm=NIP,NIP   orang yang akun usulannya memang miliknya
--reject=NIP,NIP    orang yang akun usulannya milik orang lain
--json              jumlah dan baris yang ditolak sebagai JSON
-h, --help          bantuan ini';
$string['cli:previewonly'] = 'Ini hanya pratinjau; belum ada yang diimpor. Tambahkan --apply untuk mengimpor.';
$string['confirmaccount'] = 'Benar, milik pegawai ini';
$string['createaccounts'] = 'Buat akun bagi pegawai yang belum punya';
$string['device:both'] = 'Gabungkan';
$string['device:changed'] = 'Teks ini diubah di tempat lain saat Anda menulis. Teks mana yang dipakai?';
$string['device:discard'] = 'Buang';
$string['device:keep'] = 'Simpan untuk nanti, lalu keluar';
$string['device:leaving'] = 'Di gawai ini masih ada tulisan yang belum terkirim: {n}. Pada gawai yang dipakai bersama, hapuslah.';
$string['device:leavingtitle'] = 'Sebelum keluar';
$string['device:login'] = 'Masuk lagi (tab baru)';
$string['device:lost'] = 'Tidak terkirim: {reason} Tulisan Anda masih ada di gawai ini.';
$string['device:mine'] = 'Pakai punya saya';
$string['device:minelabel'] = 'Punya saya';
$string['device:progress'] = 'Mengirim foto: {n}%';
$string['device:restored'] = 'Tulisan Anda tadi dikembalikan ke formulir.';
$string['device:sending'] = 'Mengirim, sisa {n}';
$string['device:sent'] = 'Semua sudah terkirim';
$string['device:session'] = 'Sesi Anda berakhir. Tulisan Anda tersimpan di gawai ini.';
$string['device:stay'] = 'Tetap di sini';
$string['device:theirs'] = 'Pakai yang baru';
$string['device:theirslabel'] = 'Yang baru';
$string['device:waiting'] = 'Disimpan di gawai, {n} menunggu kirim';
$string['device:wipe'] = 'Hapus dari gawai, lalu keluar';
$string['downloadrefused'] = 'Unduh baris yang ditolak';
$string['error:accountambiguous'] = 'Lebih dari satu akun atau pegawai cocok: {$a}. Isikan NIP sebagai nomor ID pada akun yang benar, lalu impor lagi.';
$string['error:accountemailtaken'] = 'Alamat surel {$a} dipakai akun lain, sehingga akun tidak dibuat. Perbaiki alamatnya, lalu impor lagi.';
$string['error:accountnametaken'] = 'Akun dengan nama pengguna {$a} sudah ada dan tidak dibuat di sini. Pastikan akun itu pada pratinjau impor, atau ganti namanya.';
$string['error:accountsuspended'] = 'Akun {$a} ditangguhkan. Aktifkan atau hapus nomor ID-nya, lalu impor lagi.';
$string['error:accounttaken'] = 'Akun {$a->username} milik NIP {$a->nip}. Perbaiki alamat surel di berkas ini atau nomor ID pada akun itu.';
$string['error:changedmeanwhile'] = 'Orang lain telah mengubahnya; sekarang: {$a}. Simpan sekali lagi untuk menggantinya.';
$string['error:codecase'] = 'Kode ini hanya berbeda huruf besar atau aksen dari {$a}. Tulis sama persis, atau beri unit itu kode lain.';
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
$string['error:enrolfailed'] = 'Akun {$a->userid} tidak dapat dimasukkan ke kursus: {$a->message}';
$string['error:fileempty'] = 'Berkas kosong.';
$string['error:fileunreadable'] = 'Berkas {$a} tidak dapat dibaca.';
$string['error:groupforeign'] = 'Grup ini bukan bagian dari kursus ini.';
$string['error:groupgone'] = 'Kelompok angkatan ini sudah tidak ada. Pilih kelompok lain, atau seluruh kursus.';
$string['error:learninghours'] = 'Jam pelajaran (JP) harus antara 0 dan 999.';
$string['error:manualdisabled'] = 'Pendaftaran manual dimatikan di kursus ini, sehingga tidak ada orang baru yang dimasukkan. Aktifkan di Peserta > Metode pendaftaran.';
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
$string['error:nogroupfree'] = 'Setiap grup di kursus ini sudah punya angkatan. Buat dulu grup untuk angkatan baru, lalu tambahkan angkatannya.';
$string['error:opdmissing'] = 'Kode perangkat daerah belum diisi.';
$string['error:opdnotinrun'] = 'Perangkat daerah ini tidak memiliki peserta dalam angkatan ini.';
$string['error:opdunknown'] = 'Perangkat daerah {$a} belum dikenal. Impor perangkat daerah lebih dulu atau perbaiki kodenya.';
$string['error:parentcycle'] = 'Unit ini akan berada di bawah dirinya sendiri melalui {$a}.';
$string['error:parentunknown'] = 'Unit induk {$a} belum dikenal dan tidak ada di antara baris yang diterima.';
$string['error:participantmissing'] = 'Peserta tidak ditemukan.';
$string['error:participantunknown'] = '{$a} bukan peserta angkatan ini.';
$string['error:personnoaccount'] = '{$a} belum punya akun, sehingga belum ada yang dapat ditampilkan. Buat akunnya lebih dahulu.';
$string['error:personunknown'] = '{$a} belum dikenal. Impor pegawai tersebut lebih dulu.';
$string['error:phasedates'] = 'Tahap memerlukan tanggal mulai dan tanggal selesai (TTTT-BB-HH), dan tanggal selesai tidak boleh mendahului tanggal mulai.';
$string['error:phasename'] = 'Tahap memerlukan nama (paling banyak 255 karakter) dan jenis. Untuk menghapusnya, centang "Hapus tahap ini".';
$string['error:phaseorder'] = 'Tahap harus berurutan menurut hari mulainya.';
$string['error:preparefailed'] = 'Angkatan {$a->runid} tidak dapat disiapkan: {$a->message}';
$string['error:programmename'] = 'Kode program ini dipakai angkatan lain dengan nama lain. Gunakan nama itu atau kode lain.';
$string['error:regionunknown'] = 'Tidak ada perangkat daerah di wilayah "{$a}". Wilayah diisi lewat opd.csv (kolom wilayah).';
$string['error:requestreused'] = 'Nomor kiriman yang sama datang dengan isi lain. Tidak ada yang disimpan. Muat ulang halaman lalu simpan lagi.';
$string['error:runchanged'] = 'Angkatan ini sementara itu disimpan orang lain ({$a}). Isian Anda masih ada di sini: simpan sekali lagi untuk menggantinya.';
$string['error:runcodecharacters'] = 'Hanya huruf tanpa aksen, angka, - dan _, tanpa spasi.';
$string['error:runcodetaken'] = 'Kode ini sudah dipakai angkatan lain.';
$string['error:runexists'] = 'Kursus (atau grup) ini sudah memiliki angkatan.';
$string['error:rungroup'] = 'Angkatan ini milik kelompok yang tidak Anda kelola. Tanyakan kepada penyelenggara kelompok itu.';
$string['error:runmissing'] = 'Angkatan tidak ditemukan. Mungkin sudah dihapus.';
$string['error:runsite'] = 'Angkatan memerlukan kursus; tidak ada yang dapat didaftarkan di halaman depan.';
$string['error:scopedate'] = '"{$a}" bukan tanggal: tulis tahun-bulan-hari, misalnya 2027-12-31, atau kosongkan.';
$string['error:scopeplace'] = 'Sebutkan salah satu: perangkat daerah (kode_opd) atau wilayah.';
$string['error:scoperole'] = '"{$a}" bukan peran: tulis kepala atau sdm.';
$string['error:scopeuser'] = 'Akun itu tidak ada.';
$string['error:strayquote'] = 'Ada tanda petik yang dibuka di baris ini dan tidak ditutup. Hapus tanda itu, atau gandakan.';
$string['error:superiornip'] = 'NIP atasan, {$a}, tidak sesuai format.';
$string['error:superiornotknown'] = 'Atasan {$a} belum dikenal. Impor orang itu lebih dahulu.';
$string['error:superiorself'] = 'Pegawai tidak dapat menjadi atasan bagi dirinya sendiri.';
$string['error:superiorunknown'] = 'Atasan {$a} belum dikenal dan tidak ada di antara baris yang diterima. Perbaiki baris atasan lebih dulu.';
$string['error:timezone'] = 'Pilih salah satu dari tiga zona waktu.';
$string['error:toolong'] = 'Teks pada kolom {$a} terlalu panjang.';
$string['error:toomanycells'] = 'Baris ini memiliki sel lebih banyak daripada kolom di baris pertama. Teks yang memuat pemisah perlu diapit tanda kutip.';
$string['error:twice'] = 'Sudah ada di baris {$a} berkas ini.';
$string['error:verifiedneeded'] = 'Jumlah aksi terverifikasi harus antara 1 dan 50.';
$string['fate:changed'] = 'berubah';
$string['fate:new'] = 'baru';
$string['fate:proposal'] = 'akun perlu dipastikan';
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
$string['kind:scope'] = 'Kepala dan SDM';
$string['kind:superior'] = 'Atasan';
$string['learninghours'] = 'Jam pelajaran (JP)';
$string['letin'] = '{$a->done} dari {$a->all} peserta berakun sudah dimasukkan ke kursus.';
$string['letinlabel'] = 'Peserta yang sudah dimasukkan';
$string['letinwait'] = 'Yang lain menyusul dalam beberapa menit; Anda dapat melanjutkan pekerjaan. Muat ulang halaman untuk melihat kemajuannya.';
$string['line'] = 'Baris';
$string['mentorfile'] = 'Mentor';
$string['mentorfilehint'] = 'Berkas CSV dengan kolom nip_peserta dan nip_mentor. Mentor lain menggantikan yang sekarang; tanda hubung mengakhirinya.';
$string['metric:achieved'] = 'Sasaran tercapai';
$string['metric:achieved:unit'] = 'peserta';
$string['metric:participants'] = 'Peserta';
$string['metric:participants:unit'] = 'peserta';
$string['newrun'] = 'Tambah angkatan untuk grup di kursus ini';
$string['newrun:nogroup'] = 'Angkatan lain di kursus ini perlu grup tersendiri.';
$string['nobody'] = 'tidak ada';
$string['nobodyhere'] = 'Tidak ada orang di sini. Tambahkan lewat berkas di halaman angkatan, atau pilih saringan lain.';
$string['opd'] = 'Perangkat daerah';
$string['participantfile'] = 'Peserta';
$string['participantfilehint'] = 'Berkas CSV dengan kolom nip; bila ada kolom peran, hanya baris peserta yang dibaca. Pegawai harus sudah diimpor.';
$string['participantsandmentors'] = 'Peserta dan mentor';
$string['participantsaved'] = '{$a} tersimpan.';
$string['people'] = 'Orang-orang angkatan ini';
$string['people:away'] = 'jeda, mundur, atau selesai';
$string['people:noaccount'] = 'tanpa akun';
$string['people:nomentor'] = 'tanpa mentor';
$string['people:nosuperior'] = 'tanpa atasan';
$string['people:participants'] = 'ikut serta';
$string['people:waiting'] = 'belum dimasukkan';
$string['phase:facetoface'] = 'Tatap muka';
$string['phase:online'] = 'Daring';
$string['phase:onthejob'] = 'Di tempat kerja';
$string['phaseend'] = 'Tanggal selesai';
$string['phasekind'] = 'Tahap {no}: jenis';
$string['phasename'] = 'Nama tahap';
$string['phaseremove'] = 'Hapus tahap ini';
$string['phases'] = 'Tahap';
$string['phasestart'] = 'Tanggal mulai';
$string['pluginname'] = 'ASN Blended';
$string['preview'] = 'Pratinjau';
$string['privacy:field:actorname'] = 'Nama pengambil keputusan';
$string['privacy:field:actorpersonid'] = 'Orang yang memutuskan';
$string['privacy:field:actoruserid'] = 'Akun pengambil keputusan';
$string['privacy:field:basis'] = 'Dasar tautan';
$string['privacy:field:behindname'] = 'Nama yang bertindak sebagai orang itu';
$string['privacy:field:behinduserid'] = 'Akun yang bertindak sebagai orang itu';
$string['privacy:field:confirmedby'] = 'Akun yang memastikannya';
$string['privacy:field:duedate'] = 'Tenggat';
$string['privacy:field:email'] = 'Alamat surel';
$string['privacy:field:employmenttype'] = 'Jenis kepegawaian (PNS atau PPPK)';
$string['privacy:field:fromdate'] = 'Tanggal mulai';
$string['privacy:field:groupid'] = 'Kelompok';
$string['privacy:field:kind'] = 'Jenis';
$string['privacy:field:metric'] = 'Yang dihitung';
$string['privacy:field:name'] = 'Nama';
$string['privacy:field:nip'] = 'NIP';
$string['privacy:field:opdid'] = 'Perangkat daerah';
$string['privacy:field:participantid'] = 'Peserta';
$string['privacy:field:personid'] = 'Pegawai';
$string['privacy:field:position'] = 'Jabatan';
$string['privacy:field:reason'] = 'Alasan';
$string['privacy:field:region'] = 'Wilayah';
$string['privacy:field:role'] = 'Peran';
$string['privacy:field:runid'] = 'Angkatan';
$string['privacy:field:service'] = 'Yang diminta';
$string['privacy:field:source'] = 'Asal';
$string['privacy:field:status'] = 'Status';
$string['privacy:field:subject'] = 'Perihal';
$string['privacy:field:superiorid'] = 'Atasan';
$string['privacy:field:timecreated'] = 'Waktu dibuat';
$string['privacy:field:timeended'] = 'Kapan berakhir';
$string['privacy:field:timemodified'] = 'Waktu diubah';
$string['privacy:field:todate'] = 'Tanggal selesai';
$string['privacy:field:userid'] = 'Akun';
$string['privacy:field:usermodified'] = 'Akun pengubah';
$string['privacy:field:value'] = 'Nilai';
$string['privacy:table:account'] = 'Akun pegawai, kini dan dahulu';
$string['privacy:table:decision'] = 'Catatan keputusan';
$string['privacy:table:figure'] = 'Angka';
$string['privacy:table:indicator'] = 'Indikator';
$string['privacy:table:membership'] = 'Kelompok tempat dihitung';
$string['privacy:table:participant'] = 'Kepesertaan dalam angkatan';
$string['privacy:table:person'] = 'Pegawai';
$string['privacy:table:programme'] = 'Program';
$string['privacy:table:relation'] = 'Mentor dan atasan';
$string['privacy:table:request'] = 'Kiriman peramban yang sudah diterima, selama 30 hari';
$string['privacy:table:run'] = 'Angkatan';
$string['privacy:table:scope'] = 'Perangkat daerah yang boleh dilihat';
$string['privacy:table:todo'] = 'Hal yang menunggu tindakan';
$string['programme'] = 'Program';
$string['proposalsleft'] = '{$a} akun menunggu keputusan Anda';
$string['reason'] = 'Alasan';
$string['reasonoraccount'] = 'Alasan atau akun';
$string['region'] = 'Wilayah';
$string['rejectaccount'] = 'Milik orang lain';
$string['relation:mentor'] = 'Mentor';
$string['relation:superior'] = 'Atasan';
$string['relationhint'] = 'NIP orang itu, yang harus sudah dikenal; kosong bila tidak ada. Yang digantikan tetap tercatat pada keputusan lama; pekerjaan yang terbuka berpindah.';
$string['restore:runleft'] = 'Angkatan tidak dipulihkan: Anda tidak boleh mengaturnya di kursus ini, kelompoknya tidak dipulihkan, atau isi cadangannya melanggar aturan. Atur melalui Angkatan, di samping Peserta.';
$string['run'] = 'Angkatan';
$string['run:applymentor'] = 'Pasangkan mentor untuk {$a} peserta';
$string['run:applyparticipant'] = 'Ikutsertakan {$a} orang';
$string['run:applysuperior'] = 'Pasangkan atasan untuk {$a} peserta';
$string['run:edit'] = 'Ubah angkatan ini';
$string['run:nextfile'] = 'Berkas berikutnya';
$string['run:preview'] = 'Ini pratinjau: belum ada yang diikutsertakan.';
$string['run:skipfile'] = 'Lewati berkas ini';
$string['run:tocourse'] = 'Ke kursus';
$string['run:torun'] = 'Ke halaman angkatan';
$string['run:usualname'] = 'Angkatan I';
$string['runclose'] = 'Tutup angkatan';
$string['runcloseconfirm'] = 'Tutup {$a}? Setelah itu tidak ada yang dapat menulis, mengirim bukti atau memutuskan. Angkatan dapat dibuka kembali.';
$string['runclosed'] = 'Angkatan ini ditutup: tidak ada yang perlu dikerjakan, dan tidak ada yang dimasukkan.';
$string['runopen'] = 'Buka kembali angkatan';
$string['runsaved'] = 'Angkatan tersimpan.';
$string['scopeadd'] = 'Beri akses';
$string['scopeadded'] = 'Akses diberikan.';
$string['scopeforever'] = 'tanpa batas';
$string['scopeover'] = 'berakhir';
$string['scopeplace'] = 'Melihat';
$string['scoperemove'] = 'Cabut';
$string['scoperemoved'] = 'Akses dicabut.';
$string['scoperemoveof'] = 'Cabut akses {$a}';
$string['scoperole:hr'] = 'SDM';
$string['scoperole:opdhead'] = 'Kepala perangkat daerah';
$string['scopes'] = 'Kepala dan SDM';
$string['scopesintro'] = 'Akun-akun ini melihat dasbor suatu perangkat daerah, atau semua perangkat daerah di suatu wilayah, beserta bawahannya. Banyak sekaligus: impor cakupan.csv.';
$string['scopesnone'] = 'Belum ada yang melihat perangkat daerah. Tambahkan kepala atau petugas SDM di bawah.';
$string['scopetodate'] = 'Sampai';
$string['setting:createaccounts'] = 'Impor boleh membuat akun';
$string['setting:createaccounts_desc'] = 'Pegawai tanpa akun akan dibuatkan akun: nama pengguna adalah NIP, kata sandi dikirim Moodle, dan wajib diganti saat pertama masuk.';
$string['state'] = 'Keadaan';
$string['statehint'] = 'Tidak ada yang perlu dikerjakan oleh atau tentang orang yang jeda atau mundur; yang mundur tidak dihitung lagi. Semuanya kembali bersama keadaannya.';
$string['status:active'] = 'ikut serta';
$string['status:completed'] = 'selesai';
$string['status:paused'] = 'jeda';
$string['status:withdrawn'] = 'mengundurkan diri';
$string['superiorfile'] = 'Atasan';
$string['superiorfilehint'] = 'Berkas CSV dengan kolom nip_peserta dan nip_atasan, khusus angkatan ini. Atasan lain menggantikan yang sekarang; tanda hubung mengakhirinya.';
$string['task:createaccounts'] = 'Membuat akun pegawai yang diimpor';
$string['task:forgetrequests'] = 'Lupakan permintaan peramban yang sudah selesai';
$string['task:meetactivities'] = 'Memutakhirkan angka angkatan setelah aktivitas ditambahkan';
$string['task:preparerun'] = 'Memasukkan peserta angkatan ke kursusnya';
$string['task:rebuildfigures'] = 'Menyusun ulang angka dan tindak lanjut suatu angkatan';
$string['task:sweep'] = 'Mencari orang yang belum masuk ke kursusnya';
$string['timezone'] = 'Zona waktu';
$string['undecided'] = 'belum diputuskan';
$string['verifiedneeded'] = 'Aksi terverifikasi yang disyaratkan';
$string['wholecourse'] = 'Seluruh kursus';
