import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {mayInstall, prepareMachine} from './lib/machine';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {plugins} from './lib/plugins';
import {findDatabase} from './lib/real-moodle';
import {show} from './lib/run';
import {standalone} from './lib/standalone';
import {findMoodle} from './lib/workspace';
import {browser, browserSteps, hostBrowser} from './browser';
import {main as fresh} from './fresh';
import {hosts} from './hosts';
import {lifecycle} from './lifecycle';
import {oracle} from './oracle';
import {phpunit} from './phpunit';
import {pluginCi} from './plugin-ci';
import {races} from './races';
import {upgrade} from './upgrade';

/** The built modules and the TypeScript behind them. */
async function jest(): Promise<Counts> {
    const report = join('node_modules', '.cache', 'asnblended', 'jest.json');
    rmSync(report, {force: true});
    const status = await show('npx', ['jest', '--json', `--outputFile=${report}`], {stdio: ['ignore', 'ignore', 'inherit']});
    const {numPassedTests, numFailedTests, numPendingTests} =
        JSON.parse(readFileSync(report, 'utf8')) as {numPassedTests: number; numFailedTests: number; numPendingTests: number};
    const failed = status !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return {passed: numPassedTests, failed, skipped: numPendingTests};
}

/** How many PHPUnit tests the pack has, for when they cannot run. */
function phpunitTests(): number {
    return plugins.flatMap(({component}) => existsSync(join(component, 'tests'))
        ? readdirSync(join(component, 'tests'), {recursive: true, encoding: 'utf8'}).map(name => join(component, 'tests', name))
        : [])
        .filter(file => file.endsWith('_test.php'))
        .reduce((sum, file) => sum + (readFileSync(file, 'utf8').match(/public function test_/g)?.length ?? 0), 0);
}

/** Everything that one pair of Moodle and database runs. */
async function ofPair(pair: Pair): Promise<Counts> {
    const counts = noCounts();
    addCounts(counts, await phpunit(pair, []) ?? {passed: 0, failed: 0, skipped: phpunitTests()});
    addCounts(counts, await browser(pair) ?? {passed: 0, failed: 0, skipped: browserSteps()});
    return counts;
}

/** A suite that was skipped although everything it needs could be had here has failed: a green run must have run it. */
function withoutExcuse({passed, failed, skipped}: Counts, moodle: string | null): Counts {
    const excused = !mayInstall() || moodle !== null && findMoodle(moodle) === null;
    return excused ? {passed, failed, skipped} : {passed, failed: failed + skipped, skipped: 0};
}

/** npm test [-- --all] [-- --moodle 5.1] [-- --db mariadb] [-- --fresh]: the last line sums up every suite. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args.filter(name => name !== '--fresh'));
    if (choice.rest.length > 0) {
        console.error(`${choice.rest.join(' ')} is not known. npm test takes --all, --moodle 5.1, --db mariadb and --fresh.`);
        return 2;
    }
    if (args.includes('--fresh')) {
        return fresh(args.filter(name => name !== '--fresh'));
    }
    const pairs = pairsOf(choice);
    prepareMachine({browser: true, databases: ['pgsql', 'mariadb']});
    const total = noCounts();
    const table: string[] = [];
    // Version of the Moodle that a suite needs, null for none; whether it may be skipped although everything else can be had.
    const add = async(
        name: string, suite: () => Promise<Counts>, moodle: string | null = null, excused = false,
    ): Promise<void> => {
        const begin = Date.now();
        const counts = await suite();
        const {passed, failed, skipped} = excused ? counts : withoutExcuse(counts, moodle);
        addCounts(total, {passed, failed, skipped});
        const seconds = Math.round((Date.now() - begin) / 1000);
        table.push(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s`);
    };
    await add('checks', async() => await show('npm', ['run', '--silent', 'check']) === 0
        ? {passed: 1, failed: 0, skipped: 0} : {passed: 0, failed: 1, skipped: 0});
    await add('browser code', jest);
    await add('standalone host on SQLite', () => standalone('sqlite', null));
    await add('standalone host on PostgreSQL', () => {
        const postgres = findDatabase('pgsql');
        if (postgres === null) {
            console.log('SKIPPED: the standalone host on PostgreSQL, which is not installed.');
            return Promise.resolve({passed: 0, failed: 0, skipped: 1});
        }
        postgres.start();
        return standalone('pgsql', postgres);
    });
    await add('races', async() => await races() ?? {passed: 0, failed: 0, skipped: 3});
    await add("Moodle's own tests", async() => await oracle() ?? {passed: 0, failed: 0, skipped: 1}, '4.5');
    await add('browser flow in the standalone host', async() => await hostBrowser() ?? {passed: 0, failed: 0, skipped: 1});
    for (const pair of pairs) {
        await add(nameOf(pair), () => ofPair(pair), pair.version);
    }
    // The host speaks for the oldest Moodle; which database stands behind its pages is not seen in them.
    await add('both hosts', () => hosts({version: '4.5', db: 'pgsql'}), '4.5');
    // A short walk; two thousand operations are the command's own.
    await add('random operations', () => lifecycle(20261125, 300, {version: '5.1', db: 'mariadb'}), '5.1');
    // On the database that does not take a change of tables back when it is cut off.
    await add('upgrades', async() => await upgrade({version: '5.1', db: 'mariadb'}) ?? {passed: 0, failed: 0, skipped: 1}, '5.1');
    // A skip is excused: the sources of these tools are no packages, and it says which could not be had.
    await add("Moodle's tools for plugins", () => Promise.resolve(pluginCi([]) ?? {passed: 0, failed: 0, skipped: 1}), null, true);
    table.forEach(line => console.log(line));
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    return total.failed === 0 ? 0 : 1;
}
