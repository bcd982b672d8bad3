<?php
// The words of the host's own pages: identifier => Indonesian, English.

return [
    'login' => ['Masuk', 'Log in'],
    'username' => ['Nama pengguna (NIP)', 'User name (NIP)'],
    'password' => ['Kata sandi', 'Password'],
    'wrong' => ['Nama pengguna atau kata sandi salah. Periksa lalu coba lagi.',
        'Wrong user name or password. Check them and try again.'],
    'become' => ['Ganti orang', 'Be somebody else'],
    'person' => ['Orang', 'Person'],
    'change' => ['Ganti', 'Change'],
    'others' => ['Lainnya', 'Others'],
    'courses' => ['Kursus saya', 'My courses'],
    'activities' => ['Aktivitas', 'Activities'],
    'noactivities' => ['Belum ada aktivitas di kursus ini.', 'There is no activity in this course yet.'],
    'notenrolled' => ['Anda tidak terdaftar dalam kursus ini. Hubungi penyelenggara bila ini keliru.',
        'You are not enrolled in this course. Ask its organiser if this is a mistake.'],
    'hidden' => ['Aktivitas ini sedang disembunyikan.', 'This activity is hidden at the moment.'],
    'coursehidden' => ['Kursus ini sedang disembunyikan.', 'This course is hidden at the moment.'],
    'notserved' => ['Bagian ini hanya ada di Moodle sungguhan, tidak di sini:', 'This is only there in a real Moodle, not here:'],
    'continue' => ['Lanjutkan', 'Continue'],
    'role:student' => ['Peserta', 'Participants'],
    'role:editingteacher' => ['Penyelenggara', 'Organisers'],
    'role:teacher' => ['Pengajar', 'Teachers'],
    'role:manager' => ['Pengelola', 'Managers'],
];
