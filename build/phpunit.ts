import {addCounts, noCounts, type Counts} from './lib/counts';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {preparePhpunit, runPhpunit} from './lib/phpunit';
import {openMoodle} from './lib/real-moodle';

/** Prepares the test site of a pair and runs PHPUnit; null when there is no such Moodle or database, which is said. */
export async function phpunit(pair: Pair, args: readonly string[]): Promise<Counts | null> {
    const opened = openMoodle(pair);
    if (typeof opened === 'string') {
        console.log(`SKIPPED: PHPUnit in ${nameOf(pair)}, because ${opened}.`);
        return null;
    }
    preparePhpunit(opened);
    console.log(`PHPUnit in ${opened.name}`);
    return runPhpunit(opened, args);
}

/** node build/run.mjs phpunit [--all] [--moodle 5.1] [--db mariadb] [--filter name]: only the PHPUnit suites. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const total = noCounts();
    for (const pair of pairsOf(choice)) {
        const counts = await phpunit(pair, choice.rest);
        if (counts) {
            console.log(`${nameOf(pair)}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
            addCounts(total, counts);
        }
    }
    return total.failed > 0 ? 1 : 0;
}
