import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
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
];

/**
 * Tests that cannot pass here: file => test (or * for the file) => reason. Tests that cannot even be run, because they start
 * processes of their own, stand as a pattern between slashes. It may only shrink.
 */
type Exceptions = Record<string, Record<string, string>>;

const home = join('tests', 'standalone');

/** Each test of a file and whether it passed; * alone when the file could not be run. */
function outcomes(file: string, run: string, notRun: readonly string[]): Map<string, boolean> {
    const report = join(run, 'oracle.xml');
    rmSync(report, {force: true});
    const options = ['--bootstrap', join(home, 'oracle', 'support.php'), '--log-junit', report,
        ...(notRun.length === 0 ? [] : ['--filter', `/^(?!.*(${notRun.join('|')}))/`])];
    const environment = {...process.env, HOST_RUN: run, HOST_PGSQL: '', HOST_SITE: ''};
    capture('php', [join(home, 'vendor', 'bin', 'phpunit'), ...options, file], {env: environment});
    const found = new Map<string, boolean>();
    const xml = existsSync(report) ? readFileSync(report, 'utf8') : '';
    for (const [, name, rest] of xml.matchAll(/<testcase name="([^"]+)"[^>]*?(\/>|>[\s\S]*?<\/testcase>)/g)) {
        found.set(name ?? '', !/<(failure|error|skipped)/.test(rest ?? ''));
    }
    return found.size > 0 ? found : new Map([['*', false]]);
}

/** Compares the host with Moodle's tests; null when there is no Moodle to ask. */
export async function oracle(): Promise<{passed: number; failed: number; skipped: number; exceptions: number} | null> {
    const moodle = findMoodle();
    if (moodle === null) {
        console.log('SKIPPED: Moodle\'s own tests against the standalone host, because no Moodle is here.');
        return null;
    }
    const exceptions = JSON.parse(readFileSync(join(home, 'oracle', 'exceptions.json'), 'utf8')) as Exceptions;
    const run = await prepareStandalone('oracle');
    mkdirSync(run, {recursive: true});
    const counts = {passed: 0, failed: 0, skipped: 0, exceptions: 0};
    for (const file of files) {
        const excused = {...exceptions[file]};
        const patterns = Object.keys(excused).filter(test => /^\/.+\/$/.test(test));
        for (const pattern of patterns) {
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
            delete excused[pattern];
            const text = readFileSync(join(webRoot(moodle), file), 'utf8');
            const count = text.match(new RegExp(`function test_\\w*(?:${pattern.slice(1, -1)})`, 'g'))?.length ?? 0;
            counts[count > 0 ? 'exceptions' : 'failed'] += Math.max(count, 1);
        }
        for (const [test, passed] of outcomes(join(webRoot(moodle), file), run, patterns.map(pattern => pattern.slice(1, -1)))) {
            const reason = excused[test];
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
            delete excused[test];
            if (passed && reason === undefined) {
                counts.passed++;
            } else if (!passed && reason !== undefined) {
                counts.exceptions++;
            } else {
                counts.failed++;
                console.log(`${file} ${test} ${passed ? 'passes: take its exception out' : 'fails on the standalone host'}`);
            }
        }
        for (const test of Object.keys(excused)) {
            counts.failed++;
            console.log(`${file} ${test} is excepted and does not exist`);
        }
    }
    console.log(`Moodle's own tests: ${counts.passed} pass, ${counts.exceptions} excepted, ${counts.failed} wrong`);
    return counts;
}

/** node build/run.mjs oracle: Moodle's own tests against the standalone host. */
export async function main(): Promise<number> {
    const counts = await oracle();
    return counts !== null && counts.failed > 0 ? 1 : 0;
}
