import {preparePhpunit, runPhpunit} from './lib/phpunit';
import {findPostgres, Postgres} from './lib/postgres';
import {copyOfMoodle, findMoodle, placePlugins} from './lib/workspace';

/** Prepares the test site and runs PHPUnit; null when there is no Moodle or no PostgreSQL, which is said. */
export async function phpunit(args: readonly string[]): Promise<{passed: number; failed: number; skipped: number} | null> {
    const bin = findPostgres();
    const source = bin === null ? null : findMoodle();
    if (bin === null || source === null) {
        console.log(bin === null
            ? 'SKIPPED: PHPUnit in Moodle, because PostgreSQL is not installed (apt install postgresql).'
            : 'SKIPPED: PHPUnit in Moodle, because no Moodle is here and none could be cloned (set MOODLE_DIR).');
        return null;
    }
    const moodle = copyOfMoodle(source);
    placePlugins(moodle);
    const postgres = new Postgres(bin);
    postgres.start();
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
