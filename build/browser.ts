import {chromium} from 'playwright-core';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {flow, type Step} from '../tests/browser/flow';
import {pages} from '../tests/browser/pages';
import {fill} from './lib/demo';
import {cloneSite, ensureTemplate} from './lib/moodle';
import {findPostgres, Postgres} from './lib/postgres';
import {freePort, startServer} from './lib/server';
import {copyOfMoodle, findMoodle, placePlugins} from './lib/workspace';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

/** Runs the browser flow in a site of its own; null when there is no browser, no Moodle or no database. */
export async function browser(): Promise<{passed: number; failed: number; skipped: number} | null> {
    const bin = findPostgres();
    const source = bin === null ? null : findMoodle();
    if (bin === null || source === null || executablePath === undefined) {
        console.log('SKIPPED: the browser flow, which needs Moodle, PostgreSQL and Chromium (apt install chromium).');
        return null;
    }
    const moodle = copyOfMoodle(source);
    placePlugins(moodle);
    const postgres = new Postgres(bin);
    postgres.start();
    ensureTemplate(moodle, postgres);
    cloneSite(postgres, 'browser');
    const today = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    const {places} = fill('browser', moodle, join('tests', 'browser', 'data'), today, false);
    if (places === undefined) {
        throw new Error('Filling the site did not say where things are.');
    }
    const port = await freePort();
    const server = await startServer('browser', moodle, port);
    const chrome = await chromium.launch({executablePath, args});
    try {
        const address = `http://localhost:${port}`;
        return await runSteps([...flow(chrome, address), ...pages(chrome, address, places)]);
    } finally {
        await chrome.close();
        server.stop();
        postgres.drop('browser');
    }
}

/** Runs the steps up to the first that fails: they build on each other, so what follows could only fail for the same reason. */
async function runSteps(steps: readonly Step[]): Promise<{passed: number; failed: number; skipped: number}> {
    for (const [index, [name, check]] of steps.entries()) {
        try {
            await check();
            console.log(`ok      ${name}`);
        } catch (error) {
            console.log(`FAILED  ${name}\n${(error as Error).stack ?? String(error)}`);
            return {passed: index, failed: steps.length - index, skipped: 0};
        }
    }
    return {passed: steps.length, failed: 0, skipped: 0};
}

/** How many steps the flow has, for when it cannot run. */
export function browserSteps(): number {
    return [...flow(null as never, ''), ...pages(null as never, '', {courseid: 0, cmid: 0, runid: 0})].length;
}

/** node build/run.mjs browser: only the browser flow. */
export async function main(): Promise<number> {
    const counts = await browser();
    if (counts) {
        console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    }
    return counts !== null && counts.failed > 0 ? 1 : 0;
}
