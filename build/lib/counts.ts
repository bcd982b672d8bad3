/** What a suite counted. */
export interface Counts {
    passed: number;
    failed: number;
    skipped: number;
}
