import {gzipSync} from 'node:zlib';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {flow} from '../tests/browser/flow';
import {Person} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {daysAgo} from './lib/demo';
import {filesBelow} from './lib/files';
import {pairOf, readChoice} from './lib/pair';
import {moodlePlace, type Place} from './lib/places';
import {plugins} from './lib/plugins';
import {runSteps} from './lib/steps';

/** Lines that people have: kilobits a second and milliseconds there and back. */
const lines = [{name: '400 kbps, 400 ms', kbps: 400, latency: 400}, {name: '120 kbps, 600 ms', kbps: 120, latency: 600}];

/** How much slower than here a phone is. */
const slowdown = 6;

const learner = '199002022022211000';
const mentor = '197601012001012000';

/** Whose evidence waits for the mentor, and who has submitted a plan. */
const waiting = ['--agreed=199003032022212000', '--submitted=199004042022211000'];

/** Bytes of a file as it travels. */
const travelling = (file: string): number => gzipSync(readFileSync(file), {level: 9}).length;

/** What our files weigh: those of every page, and those that only a screen loads that needs them. */
function weights(): void {
    const files = plugins.flatMap(({component}) => filesBelow(component));
    const modules = files.filter(file => file.endsWith('.min.js'));
    const sum = (which: readonly string[]): number => which.reduce((total, file) => total + travelling(file), 0);
    console.log(`AMD in every page: ${sum(modules.filter(file => !file.endsWith('-lazy.min.js')))} bytes gzipped`);
    console.log(`AMD that a plan loads: ${sum(modules.filter(file => file.endsWith('-lazy.min.js')))} bytes gzipped`);
    console.log(`CSS: ${sum(files.filter(file => file.endsWith('styles.css')))} bytes gzipped`);
}

/** A page that notes how long what people do takes until the screen answers, and how far what they look at moves by itself. */
async function watch(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const slow = window as unknown as {slowest: number; moved: number};
        slow.slowest = 0;
        slow.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => {
            const {value, hadRecentInput} = entry as unknown as {value: number; hadRecentInput: boolean};
            slow.moved += hadRecentInput ? 0 : value;
        })).observe({type: 'layout-shift', buffered: true});
        new PerformanceObserver(list => list.getEntries().forEach(entry => {
            slow.slowest = Math.max(slow.slowest, entry.duration);
        })).observe({type: 'event', durationThreshold: 16} as PerformanceObserverInit);
    });
}

/** Milliseconds of the slowest answer since the last time. */
async function slowest(page: Page): Promise<number> {
    await page.waitForTimeout(1500);
    return page.evaluate(() => {
        const slow = window as unknown as {slowest: number};
        const {slowest: answer} = slow;
        slow.slowest = 0;
        return answer;
    });
}

/** Seconds until the plan can be read, and until it answers, on a line; the files are in the cache already. */
async function onLine(cdp: CDPSession, page: Page, path: string, {name, kbps, latency}: typeof lines[number]): Promise<void> {
    const bytes = kbps * 1000 / 8;
    await cdp.send('Network.emulateNetworkConditions',
        {offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes});
    const begin = Date.now();
    await page.goto(path, {waitUntil: 'commit'});
    await page.waitForSelector('[name="change1"]');
    const readable = Date.now() - begin;
    // The form opens when the modules are there.
    await page.waitForFunction(() => {
        document.querySelector<HTMLElement>('[data-action="add"]')?.click();
        return document.querySelector('[data-region="newaction"] form') !== null;
    }, undefined, {polling: 200, timeout: 120_000});
    const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
    const live = Date.now() - begin;
    // Once more without pressing anything: what people do themselves moves the page too.
    await page.goto(path, {waitUntil: 'networkidle'});
    const moved = await page.evaluate(() => (window as unknown as {moved: number}).moved.toFixed(3));
    console.log(`${name}: readable after ${seconds(readable)} s, live after ${seconds(live)} s, moves by ${moved}`);
}

/** Presses one thing after the other on a slow phone, and says how long the screen takes to answer. */
async function answers(cdp: CDPSession, page: Page, presses: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
    await cdp.send('Network.emulateNetworkConditions', {offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1});
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    await slowest(page);
    for (const [name, press] of Object.entries(presses)) {
        await press();
        console.log(`${name}, ${slowdown} times slower: the screen answers after ${await slowest(page)} ms`);
    }
}

/** What a learner presses while a plan is written. */
function writing(page: Page): Readonly<Record<string, () => Promise<void>>> {
    const form = '[data-region="newaction"]';
    return {
        cancel: () => page.click(`${form} [data-action="cancel"]`),
        add: () => page.click('[data-action="add"]'),
        type: () => page.locator(`${form} [name="title"]`).pressSequentially('Menjawab surat'),
        save: () => page.click(`${form} [data-action="saveaction"]`),
        submit: () => page.click('[data-action="submit"]'),
    };
}

/** What a mentor presses who goes through the evidence that waits. */
function verifying(page: Page): Readonly<Record<string, () => Promise<void>>> {
    return {
        'a reason': () => page.click('[data-action="reason"]'),
        'verify': async() => {
            // The next page would begin to count anew: nothing is answered, so that it does not come.
            await page.route('**/lib/ajax/service.php*', () => undefined);
            await page.fill('[name="reason"]', '');
            await page.click('[data-action="verify"]');
        },
    };
}

async function measure(chrome: Browser, {address, places: {cmid}, script}: Place): Promise<void> {
    const person = await Person.login(chrome, address, learner);
    const {page} = person;
    await watch(page);
    const path = `${address}/mod/actionplan/view.php?id=${cmid}`;
    await person.open(`/mod/actionplan/view.php?id=${cmid}`);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    for (const line of lines) {
        await onLine(cdp, page, path, line);
    }
    await answers(cdp, page, writing(page));
    await person.leave();

    script('waiting.php', [`--cmid=${cmid}`, ...waiting]);
    const reader = await Person.login(chrome, address, mentor);
    await watch(reader.page);
    await reader.open('/mod/actionplan/review.php');
    await answers(await reader.page.context().newCDPSession(reader.page), reader.page, verifying(reader.page));
    await reader.leave();
}

/** node build/run.mjs weight [--moodle 5.1] [--db mariadb]: what our pages weigh and how they feel on a slow phone. */
export async function main(args: readonly string[]): Promise<number> {
    weights();
    const filling = {site: 'weight', data: join('tests', 'browser', 'data'), base: daysAgo(5), play: false};
    const place = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)'
        : await moodlePlace(filling, pairOf(readChoice(args)));
    if (typeof place === 'string') {
        console.log(`Nothing more was measured: ${place}.`);
        return 1;
    }
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    try {
        // A plan with something in it.
        await runSteps(flow(chrome, place.address).slice(0, 1));
        await measure(chrome, place);
    } finally {
        await chrome.close();
        place.close();
    }
    return 0;
}
