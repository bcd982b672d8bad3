import {chromium, type Browser} from 'playwright-core';
import {join} from 'node:path';
import {accessible, accessibleWaiting, type Filled} from '../tests/browser/accessible';
import {decisions} from '../tests/browser/decisions';
import {flow, type Step} from '../tests/browser/flow';
import {losses} from '../tests/browser/losses';
import {pages} from '../tests/browser/pages';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {daysAgo} from './lib/demo';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {moodlePlace, standalonePlace, type Filling, type Place} from './lib/places';
import {runSteps, silence} from './lib/steps';

/** What the flow begins with: people and a run whose work on the job began five days ago. */
const beginning: Filling = {site: 'browser', data: join('tests', 'browser', 'data'), base: daysAgo(5), play: false};

/** Runs the browser flow in a site of its own in a real Moodle; null without a browser, that Moodle or its database. */
export async function browser(pair: Pair): Promise<Counts | null> {
    const place = chromiumOptions() === null
        ? 'Chromium is not installed (apt install chromium)' : await moodlePlace(beginning, pair);
    if (typeof place === 'string') {
        console.log(`SKIPPED: the browser flow in ${nameOf(pair)}, because ${place}.`);
        return null;
    }
    return visit(place);
}

/** Runs the same flow in the standalone host; null when there is no browser. */
export async function hostBrowser(): Promise<Counts | null> {
    if (chromiumOptions() === null) {
        console.log('SKIPPED: the browser flow in the standalone host, which needs Chromium (apt install chromium).');
        return null;
    }
    return visit(await standalonePlace(beginning));
}

/** The flow, then every page and how it is to be read, then what happens to people on the way. */
function steps(chrome: Browser, place: Filled): Step[] {
    const {address, places, administration} = place;
    return [
        ...flow(chrome, address),
        ...pages(chrome, address, places, administration),
        ...accessible(chrome, address, places, administration),
        ...losses(chrome, address, places.cmid, chromiumOptions() ?? {}, administration),
        ...accessibleWaiting(chrome, place),
        ...decisions(chrome, place),
    ];
}

/** Lets the people of the flow visit a site, and ends it. */
async function visit(place: Place): Promise<Counts> {
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    try {
        return await runSteps([
            ...steps(chrome, place),
            silence(place.said),
        ]);
    } finally {
        await chrome.close();
        place.close();
    }
}

/** How many steps the flow has, for when it cannot run. */
export function browserSteps(): number {
    const nowhere = {address: '', administration: true, places: {courseid: 0, cmid: 0, runid: 0}, script: () => ''};
    return steps(null as never, nowhere).length + 1;
}

/** node build/run.mjs browser [--host standalone|moodle] [pairs]: only the browser flow, on both hosts unless one is named. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const host = choice.rest.includes('--host') ? choice.rest[choice.rest.indexOf('--host') + 1] : undefined;
    const total = noCounts();
    const add = (name: string, counts: Counts | null): void => {
        if (counts) {
            console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
            addCounts(total, counts);
        }
    };
    if (host !== 'moodle') {
        add('the standalone host', await hostBrowser());
    }
    for (const pair of host === 'standalone' ? [] : pairsOf(choice)) {
        add(nameOf(pair), await browser(pair));
    }
    return total.failed > 0 ? 1 : 0;
}
