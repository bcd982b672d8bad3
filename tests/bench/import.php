<?php
// Imports as many people as asked, then the same file again, and says how fast that was and how much memory it took.
// Arguments: web root, --rows=. Rows per second count the whole: reading, checking, matching, writing.

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once(__DIR__ . '/nip.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\import_service;

$rows = (int) substr($argv[2], strlen('--rows='));
\core\session\manager::set_user(get_admin());
$imports = di::get(import_service::class);

$agencies = 50;
$opd = "kode,nama,induk\n" . implode('', array_map(static fn(int $number) => "O$number,Dinas $number,\n", range(1, $agencies)));
$imports->apply(actor::current(), 'opd', $opd, new options());

$people = "nip,nama,email,kode_opd,jabatan,jenis,nip_atasan,peran\n";
for ($number = 0; $number < $rows; $number++) {
    $nip = bench_nip($number);
    $people .= "$nip,Pegawai $number,pegawai$number@contoh.invalid,O" . (1 + $number % $agencies) . ",Analis Kebijakan,PNS,,peserta\n";
}
foreach (['new', 'unchanged'] as $fate) {
    $begin = microtime(true);
    $counts = $imports->apply(actor::current(), 'person', $people, new options())->counts();
    $seconds = microtime(true) - $begin;
    if ($counts[$fate] !== $rows) {
        throw new \RuntimeException("Expected $rows rows to be $fate: " . json_encode($counts));
    }
    printf("%-9s %6d rows in %5.2f s: %6d rows/s, %d MB at the most\n", $fate, $rows, $seconds, $rows / $seconds,
        memory_get_peak_usage() / 1e6);
}
