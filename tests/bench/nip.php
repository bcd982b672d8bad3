<?php
// What the measurements have in common.

/** The NIP of a civil servant, with a date of birth and one of appointment that there are; no two numbers have the same. */
function bench_nip(int $number): string {
    // 30 years of 12 months of 28 days of birth, then a later year of appointment.
    return sprintf('%04d%02d%02d%04d011%03d', 1970 + intdiv($number, 336) % 30, 1 + intdiv($number, 28) % 12, 1 + $number % 28,
        2001 + intdiv($number, 10080), 0);
}
