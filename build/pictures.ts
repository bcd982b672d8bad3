import {chromium, type Browser} from 'playwright-core';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {desk, Person, phone} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {daysAgo, fill, type Report} from './lib/demo';
import {pairOf, readChoice} from './lib/pair';
import {openSite} from './lib/real-moodle';
import {serving} from './lib/server';

const site = 'pictures';
const data = join('local_asnblended', 'tests', 'fixtures', 'samples');
const folder = join('docs', 'pictures');

/** What the README shows: name of the picture, who looks, what is opened from there, on which screen. */
const pictures = [
    {name: 'needs-you', who: 'mentor', open: null, screen: phone},
    {name: 'plan', who: 'learner', open: null, screen: phone},
    {name: 'verify', who: 'mentor', open: '[data-kind="evidence_verify"]', screen: phone},
    {name: 'dashboard', who: 'admin', open: '.block_impactdash-run h2 a', screen: desk},
] as const;

async function take(chrome: Browser, address: string, report: Report, picture: typeof pictures[number]): Promise<void> {
    const [username, page] = report.accounts?.[picture.who] ?? [null, ''];
    const person = await Person.login(chrome, address, username ?? '', picture.screen);
    await person.open(picture.name === 'dashboard' ? '/blocks/impactdash/dashboard.php' : page);
    if (picture.open !== null) {
        await person.click(picture.open);
    }
    await person.page.screenshot({path: join(folder, `${picture.name}.png`), style: '#page-footer {display: none}'});
    await person.leave();
}

/** node build/run.mjs pictures [--moodle 5.1] [--db mariadb]: the README's pictures of the product, from the demonstration. */
export async function main(args: readonly string[]): Promise<number> {
    const opened = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)'
        : openSite(site, pairOf(readChoice(args)));
    if (typeof opened === 'string') {
        console.log(`No pictures: ${opened}.`);
        return 1;
    }
    const report = fill(site, opened, data, daysAgo(20));
    mkdirSync(folder, {recursive: true});
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    try {
        await serving(site, opened, async address => {
            for (const picture of pictures) {
                await take(chrome, address, report, picture);
                console.log(join(folder, `${picture.name}.png`));
            }
        });
    } finally {
        await chrome.close();
        opened.drop(site);
    }
    return 0;
}
