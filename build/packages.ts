import {chromium} from 'playwright-core';
import {join, resolve} from 'node:path';
import {installer} from '../tests/browser/installer';
import {desk, Person} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import type {Installation} from './lib/installation';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {plugins} from './lib/plugins';
import {openUntouched} from './lib/real-moodle';
import {runSteps} from './lib/steps';
import {freePort, startServer} from './lib/server';
import {main as zip, packagesFolder} from './zip';

const site = 'packages';

/** Installs the packages in an untouched Moodle, in the order they come; null when there is no such Moodle. */
export async function packages(pair: Pair): Promise<Counts | null> {
    const opened = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)' : openUntouched(pair);
    if (typeof opened === 'string') {
        console.log(`SKIPPED: installing the packages in ${nameOf(pair)}, because ${opened}.`);
        return null;
    }
    opened.ensureTemplate();
    opened.cloneSite(site);
    return walk(opened);
}

/** Lets an administrator install the packages. */
async function walk(installation: Installation): Promise<Counts> {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = await startServer(site, installation, port);
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    let admin: Promise<Person> | undefined;
    const person = (): Promise<Person> => admin ??= Person.login(chrome, address, 'admin', desk);
    try {
        return await runSteps([
            ...installer(person, plugins.map(({component}) => resolve(join(packagesFolder, `${component}.zip`)))),
        ], async() => void await (await person()).page.screenshot({path: join(installation.folder, 'failed.png'), fullPage: true}));
    } finally {
        await chrome.close();
        server.stop();
        installation.drop(site);
    }
}

/** node build/run.mjs packages [pairs]: the packages installed, used and taken away again in Moodles that never saw them. */
export async function main(args: readonly string[]): Promise<number> {
    const total = noCounts();
    await zip([]);
    for (const pair of pairsOf(readChoice(args))) {
        const counts = await packages(pair);
        if (counts) {
            console.log(`${nameOf(pair)}: ${counts.passed} passed, ${counts.failed} failed`);
            addCounts(total, counts);
        }
    }
    return total.failed > 0 ? 1 : 0;
}
