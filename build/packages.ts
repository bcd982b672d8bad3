import assert from 'node:assert/strict';
import {chromium, type Browser} from 'playwright-core';
import {mkdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {administrator} from '../tests/browser/administrator';
import {flow, type Step} from '../tests/browser/flow';
import {installer} from '../tests/browser/installer';
import {pages} from '../tests/browser/pages';
import {desk, Person} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {daysAgo, fill, type Places} from './lib/demo';
import type {Installation} from './lib/installation';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {plugins} from './lib/plugins';
import {openUntouched} from './lib/real-moodle';
import {serving} from './lib/server';
import {runSteps, silence} from './lib/steps';
import {removePlugins} from './lib/workspace';
import {main as zip, packagesFolder} from './zip';

const [site, used] = ['packages', 'packages_used'];
const data = join('tests', 'browser', 'data');

/** Installs the packages in an untouched Moodle as an administrator does, uses them, takes them away; null without that Moodle. */
export async function packages(pair: Pair, pictures = false): Promise<Counts | null> {
    const opened = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)' : openUntouched(pair);
    if (typeof opened === 'string') {
        console.log(`SKIPPED: installing the packages in ${nameOf(pair)}, because ${opened}.`);
        return null;
    }
    await zip([]);
    opened.ensureTemplate();
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    const total = noCounts();
    try {
        for (const language of ['en', 'id'] as const) {
            console.log(`${opened.name}, ${language === 'en' ? 'in English' : 'in Indonesian'}`);
            removePlugins(opened.root);
            opened.cloneSite(site);
            opened.php(site, resolve('build/php/language.php'), [opened.root, language]);
            addCounts(total, await installed(opened, chrome));
            if (total.failed > 0) {
                return total;
            }
            // What people do with it needs the site as it is now.
            opened.cloneSite(used, site);
            addCounts(total, await setUp(opened, chrome, pictures ? join('docs', 'pictures', language) : null));
        }
        addCounts(total, await inUse(opened, chrome));
    } finally {
        await chrome.close();
        [site, used].forEach(name => opened.drop(name));
    }
    return total;
}

/** An administrator at a desk; the picture of a step that failed stays. */
async function atDesk(installation: Installation, chrome: Browser, address: string,
    steps: (person: () => Promise<Person>) => readonly Step[]): Promise<Counts> {
    let admin: Promise<Person> | undefined;
    const person = (): Promise<Person> => admin ??= Person.login(chrome, address, 'admin', desk);
    return runSteps(steps(person),
        async() => void await (await person()).page.screenshot({path: join(installation.folder, 'failed.png'), fullPage: true}));
}

/** The packages come in through Moodle's own installer. */
function installed(installation: Installation, chrome: Browser): Promise<Counts> {
    return serving(site, installation, address => atDesk(installation, chrome, address, person => [
        ...installer(person, plugins.map(({component}) => resolve(join(packagesFolder, `${component}.zip`)))),
        silence(() => installation.said(site)),
    ]));
}

/** An administrator does what the README says; pictures: folder for those of the guide, null for none. */
async function setUp(installation: Installation, chrome: Browser, pictures: string | null): Promise<Counts> {
    return serving(site, installation, address => atDesk(installation, chrome, address, person => [
        ...administrator({
            person,
            files: resolve(data),
            // Without waiting for what may come.
            cron: () => void installation.php(site, join(installation.code, 'admin', 'cli', 'cron.php'), ['--keep-alive=0']),
            picture: async(admin, name) => {
                if (pictures !== null) {
                    mkdirSync(pictures, {recursive: true});
                    // Without the footer, which a site that writes down what developers should know fills with tools.
                    await admin.page.screenshot({path: join(pictures, `${name}.png`), style: '#page-footer {display: none}'});
                }
            },
        }),
        silence(() => installation.said(site)),
    ]));
}

/** The main flow, and then the plugins go: nothing of them is left. */
async function inUse(installation: Installation, chrome: Browser): Promise<Counts> {
    const {places = {courseid: 0, cmid: 0, runid: 0}} = fill(used, installation, data, daysAgo(5), false);
    const counts = await serving(used, installation, address => runSteps([
        ...flow(chrome, address),
        ...pages(chrome, address, places satisfies Places, true),
        silence(() => installation.said(used)),
    ]));
    addCounts(counts, await runSteps([uninstalled(installation)]));
    return counts;
}

/** Takes the plugins away, the siblings first, and looks for what they left. */
function uninstalled(installation: Installation): Step {
    return ['uninstalled, nothing is left', () => {
        for (const {component, moodlePath} of [...plugins].reverse()) {
            const said = installation.php(used, join(installation.code, 'admin', 'cli', 'uninstall_plugins.php'),
                [`--plugins=${component}`, '--run']);
            assert.doesNotMatch(said, /can ?not be uninstalled/i);
            // As Moodle's pages do it: while its folder is there, it still counts as something that needs the foundation.
            rmSync(join(installation.root, moodlePath), {recursive: true});
        }
        const output = installation.php(used, resolve('build/php/leftovers.php'), [installation.root]);
        assert.deepEqual(JSON.parse(output.slice(output.indexOf('{'))), {});
        assert.deepEqual(installation.said(used), []);
        return Promise.resolve();
    }];
}

/** node build/run.mjs packages [pairs] [--pictures]: the packages in Moodles that never saw them; new pictures for the guide. */
export async function main(args: readonly string[]): Promise<number> {
    const total = noCounts();
    const choice = readChoice(args);
    for (const pair of pairsOf(choice)) {
        const counts = await packages(pair, choice.rest.includes('--pictures'));
        if (counts) {
            console.log(`${nameOf(pair)}: ${counts.passed} passed, ${counts.failed} failed`);
            addCounts(total, counts);
        }
    }
    return total.failed > 0 ? 1 : 0;
}
