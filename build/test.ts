import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Counts} from './lib/counts';
import {prepareMachine} from './lib/machine';
import {findPostgres, Postgres} from './lib/postgres';
import {standalone} from './lib/standalone';
import {plugins} from './lib/plugins';
import {show} from './lib/run';
import {browser, browserSteps, hostBrowser} from './browser';
import {hosts} from './hosts';
import {lifecycle} from './lifecycle';
import {oracle} from './oracle';
import {phpunit} from './phpunit';
import {races} from './races';

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

/** npm test: the last line sums up every suite. */
export async function main(): Promise<number> {
    prepareMachine(true);
    const total: Counts = {passed: 0, failed: 0, skipped: 0};
    const add = (counts: Counts): void => {
        total.passed += counts.passed;
        total.failed += counts.failed;
        total.skipped += counts.skipped;
    };
    const check = await show('npm', ['run', '--silent', 'check']);
    add({passed: check === 0 ? 1 : 0, failed: check === 0 ? 0 : 1, skipped: 0});
    add(await jest());
    add(await standalone('sqlite', null));
    const bin = findPostgres();
    const postgres = bin === null ? null : new Postgres(bin);
    postgres?.start();
    if (postgres === null) {
        console.log('SKIPPED: the standalone host on PostgreSQL, which is not installed.');
    } else {
        add(await standalone('pgsql', postgres));
    }
    add(await races() ?? {passed: 0, failed: 0, skipped: 3});
    add(await oracle() ?? {passed: 0, failed: 0, skipped: 1});
    add(await phpunit([]) ?? {passed: 0, failed: 0, skipped: phpunitTests()});
    add(await hostBrowser() ?? {passed: 0, failed: 0, skipped: 1});
    add(await hosts());
    // A short walk; two thousand operations are the command's own.
    add(await lifecycle(20261125, 300));
    add(await browser() ?? {passed: 0, failed: 0, skipped: browserSteps()});
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    return total.failed === 0 ? 0 : 1;
}
