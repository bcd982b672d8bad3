/** How many checks of a suite passed, failed or could not run. */
export interface Counts {
    passed: number;
    failed: number;
    skipped: number;
}

/** A sum to begin with. */
export function noCounts(): Counts {
    return {passed: 0, failed: 0, skipped: 0};
}

/** Adds what a suite counted to a sum. */
export function addCounts(total: Counts, {passed, failed, skipped}: Counts): void {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
}
