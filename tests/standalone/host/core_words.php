<?php
// Core's strings that the plugins use, in the host's own words: identifier => Indonesian, English.

return [
    'breadcrumb' => ['Letak halaman ini', 'Where this page is'],
    'continue' => ['Lanjutkan', 'Continue'],
    'name' => ['Nama', 'Name'],
    'next' => ['Berikutnya', 'Next'],
    'percents' => ['{$a}%', '{$a}%'],
    'strftimedatefullshort' => ['%d/%m/%Y', '%d/%m/%Y'],
    'strftimedatetime' => ['%d %B %Y, %H.%M', '%d %B %Y, %H.%M'],
    'strftimedatetimeshort' => ['%d/%m/%Y %H.%M', '%d/%m/%Y %H.%M'],
    'codingerror' => ['Kesalahan dalam kode: {$a}', 'A mistake in the code: {$a}'],
    'filenotfound' => ['Berkas tidak ditemukan.', 'There is no such file.'],
    'invaliddata' => ['Nilai ini tidak dapat diterima.', 'This value cannot be accepted.'],
    'invalidrecord' => ['Tidak ada baris seperti itu di {$a}.', 'There is no such row in {$a}.'],
    'nopermissions' => ['Anda tidak boleh melakukan ini: {$a}', 'You may not do this: {$a}'],
    'requiredelement' => ['Wajib diisi.', 'This is needed.'],
    'requireloginerror' => ['Anda tidak dapat masuk ke sini.', 'You are not let in here.'],
];
