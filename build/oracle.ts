import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Counts} from './lib/counts';
import {readCases} from './lib/junit';
import {capture} from './lib/run';
import {prepareStandalone} from './lib/standalone';
import {findMoodle, webRoot} from './lib/workspace';

/** Moodle's own tests of the interfaces that the host offers; they run from where Moodle stands. */
const files = [
    'lib/tests/persistent_test.php',
    'lib/tests/exporter_test.php',
    'lib/external/tests/external_value_test.php',
    'lib/external/tests/external_api_test.php',
    'lib/tests/di_test.php',
    'lib/tests/hook/manager_test.php',
    'lib/tests/event/base_test.php',
    'lib/tests/accesslib_test.php',
];

/**
 * Tests that cannot pass here: file => test => reason. A pattern between slashes stands for several tests; with ! before it, for
 * tests that cannot even be run, because they start processes of their own. It may only shrink.
 */
type Exceptions = Record<string, Record<string, string>>;

const home = join('tests', 'standalone');

/** Each test of a file and whether it passed; * alone when the file could not be run. */
function outcomes(moodle: string, file: string, run: string, notRun: readonly string[]): Map<string, boolean> {
    const report = join(run, 'oracle.xml');
    rmSync(report, {force: true});
    const options = ['--bootstrap', join(home, 'oracle', 'support.php'), '--do-not-cache-result', '--log-junit', report,
        ...(notRun.length === 0 ? [] : ['--filter', `/^(?!.*(${notRun.join('|')}))/`])];
    const environment = {...process.env, HOST_RUN: run, HOST_PGSQL: '', HOST_SITE: '', ORACLE_MOODLE: moodle};
    capture('php', [join(home, 'vendor', 'bin', 'phpunit'), ...options, join(moodle, file)], {env: environment});
    const found = new Map(readCases(report).map(({name, outcome}) => [name, outcome === 'passed']));
    return found.size > 0 ? found : new Map([['*', false]]);
}

/** What became of the tests of one file. */
interface Judgement {
    passed: number;
    exceptions: number;
    readonly wrong: string[];
}

/** Judges the tests of one file by what is excepted of it. */
function judge(moodle: string, file: string, run: string, excused: Readonly<Record<string, string>>): Judgement {
    const keys = Object.keys(excused);
    const notRun = keys.filter(key => key.startsWith('!')).map(key => key.slice(2, -1));
    const patterns = keys.filter(key => key.startsWith('/')).map(key => new RegExp(key.slice(1, -1)));
    const judgement: Judgement = {passed: 0, exceptions: 0, wrong: []};
    const met = new Set<string>();
    for (const [test, passed] of outcomes(moodle, file, run, notRun)) {
        const key = keys.includes(test) ? test : patterns.find(pattern => pattern.test(test))?.toString();
        if (key !== undefined) {
            met.add(key);
        }
        if (passed && key === undefined) {
            judgement.passed++;
        } else if (!passed && key !== undefined) {
            judgement.exceptions++;
        } else {
            judgement.wrong.push(`${test} ${passed ? 'passes: take its exception out' : 'fails on the standalone host'}`);
        }
    }
    const text = readFileSync(join(moodle, file), 'utf8');
    for (const pattern of notRun) {
        const count = text.match(new RegExp(`function test_\\w*(?:${pattern})`, 'g'))?.length ?? 0;
        judgement.exceptions += count;
        if (count > 0) {
            met.add(`!/${pattern}/`);
        }
    }
    judgement.wrong.push(...keys.filter(key => !met.has(key)).map(key => `${key} is excepted and does not exist`));
    return judgement;
}

/** Compares the host with Moodle's tests; null when there is no Moodle to ask. */
export async function oracle(): Promise<Counts & {exceptions: number} | null> {
    const moodle = findMoodle('4.5');
    if (moodle === null) {
        console.log('SKIPPED: Moodle\'s own tests against the standalone host, because no Moodle 4.5 is here.');
        return null;
    }
    const exceptions = JSON.parse(readFileSync(join(home, 'oracle', 'exceptions.json'), 'utf8')) as Exceptions;
    const run = await prepareStandalone('oracle');
    const counts = {passed: 0, failed: 0, skipped: 0, exceptions: 0};
    for (const file of files) {
        const {passed, exceptions: excepted, wrong} = judge(webRoot(moodle), file, run, exceptions[file] ?? {});
        wrong.forEach(what => console.log(`${file} ${what}`));
        counts.passed += passed;
        counts.exceptions += excepted;
        counts.failed += wrong.length;
    }
    console.log(`Moodle's own tests: ${counts.passed} pass, ${counts.exceptions} excepted, ${counts.failed} wrong`);
    return counts;
}

/** node build/run.mjs oracle: Moodle's own tests against the standalone host. */
export async function main(): Promise<number> {
    const counts = await oracle();
    return counts !== null && counts.failed > 0 ? 1 : 0;
}
