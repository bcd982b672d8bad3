import type {Counts} from './lib/counts';
import {preparePhpunit, runPhpunit} from './lib/phpunit';
import {openMoodle} from './lib/real-moodle';

/** Prepares the test site and runs PHPUnit; null when there is no Moodle or no PostgreSQL, which is said. */
export async function phpunit(args: readonly string[]): Promise<Counts | null> {
    const opened = openMoodle();
    if (typeof opened === 'string') {
        console.log(`SKIPPED: PHPUnit in Moodle, because ${opened}.`);
        return null;
    }
    const {moodle, postgres} = opened;
    preparePhpunit(moodle, postgres);
    return runPhpunit(moodle, args);
}

/** node build/run.mjs phpunit [--filter name]: only the PHPUnit suites. */
export async function main(args: readonly string[]): Promise<number> {
    const counts = await phpunit(args);
    if (counts) {
        console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    }
    return counts !== null && counts.failed > 0 ? 1 : 0;
}
