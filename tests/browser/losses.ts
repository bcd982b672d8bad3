import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser, type LaunchOptions, type Page} from 'playwright-core';
import type {Action, Plan} from '../../amd-src/mod_actionplan/local/types';
import {photo, type Step} from './flow';
import {fillLogin, Person, phone} from './people';

const learner = '199002022022211000';

/** Whose plan was agreed to in the flow before; the second action is still open. */
const agreedLearner = '199001012022212000';
const mentor = '197601012001012000';
export const view = (cmid: number): string => `/mod/actionplan/view.php?id=${cmid}`;

/** A device: a browser that keeps what it keeps when it is killed. */
class Gadget {
    readonly folder = mkdtempSync(join(tmpdir(), 'asnblended-gadget-'));

    constructor(private readonly options: LaunchOptions) {}

    /** Switches it on. Sessions end with the browser, so the person logs in anew. */
    async on(address: string): Promise<Page> {
        const context = await chromium.launchPersistentContext(this.folder, {...this.options, viewport: phone, locale: 'id-ID'});
        const page = await context.newPage();
        await page.goto(`${address}/login/index.php`);
        await page.waitForLoadState('networkidle');
        await fillLogin(page, learner);
        return page;
    }

    /** Pulls the battery out. */
    kill(): void {
        execFileSync('pkill', ['-9', '-f', this.folder]);
    }

    away(): void {
        rmSync(this.folder, {recursive: true, force: true});
    }
}

/** Opens the plan and waits until what was written before is back. */
async function openPlan(page: Page, address: string, cmid: number): Promise<void> {
    await page.goto(`${address}${view(cmid)}`);
    await page.waitForLoadState('networkidle');
}

/** What the server holds, asked by another session: what a screen says proves nothing. */
export async function onServer(browser: Browser, address: string, cmid: number, username = learner): Promise<Plan> {
    const witness = await Person.login(browser, address, username);
    try {
        const {text} = await witness.fetch(view(cmid));
        return JSON.parse(/data-region="state">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Plan;
    } finally {
        await witness.leave();
    }
}

/** Where the page says what waits on the device. */
export const standing = '[data-region="standing"]';

/** Waits until everything on the device was sent. */
export async function allSent(page: Page): Promise<void> {
    try {
        await page.waitForFunction(selector =>
            /Semua sudah terkirim|Tersimpan/.test(document.querySelector(selector)?.textContent ?? ''), standing);
    } catch {
        throw new Error(`not sent: ${await page.innerText(standing)}`);
    }
}

/** Somebody at a page of the site, who leaves whatever happens. */
export async function visiting(
    browser: Browser, address: string, username: string, path: string, work: (page: Page) => Promise<void>,
): Promise<void> {
    const person = await Person.login(browser, address, username);
    try {
        await person.open(path);
        await work(person.page);
    } finally {
        await person.leave();
    }
}

/** Lets the answer to the first write of a service get lost on the way; says how often it was asked. */
export async function loseFirst(page: Page, service: string): Promise<() => number> {
    let asked = 0;
    await page.route(`**/lib/ajax/service.php**${service}**`, async route => {
        if (asked++ === 0) {
            await route.fetch();
            await route.abort();
        } else {
            await route.continue();
        }
    });
    return () => asked;
}

/** Ways in which people lose what they wrote; none of them loses anything. */
export function losses(browser: Browser, address: string, cmid: number, options: LaunchOptions, administration: boolean): Step[] {
    const server = (username = learner): Promise<Plan> => onServer(browser, address, cmid, username);
    const visit = (work: (page: Page) => Promise<void>, username = learner, path = view(cmid)): Promise<void> =>
        visiting(browser, address, username, path, work);
    return [
        ['without a line: changes and a new action wait, and arrive when it is back', () => visit(async page => {
            const before = (await server()).actions.length;
            await page.context().setOffline(true);
            await page.fill('[name="change1"]', 'Saya menjawab tanpa sinyal');
            await page.click('[data-action="add"]');
            await page.fill('[data-region="newaction"] [name="title"]', 'Aksi di pelosok');
            await page.click('[data-action="saveaction"]');
            await page.waitForSelector('.mod_actionplan-waiting:has-text("Aksi di pelosok")');
            assert.match(await page.innerText(standing), /Disimpan di gawai, 2 menunggu kirim/);
            assert.equal((await server()).change1, '');
            await page.context().setOffline(false);
            await allSent(page);
            const {change1, actions} = await server();
            assert.equal(change1, 'Saya menjawab tanpa sinyal');
            assert.deepEqual(actions.slice(before).map(({title}) => title), ['Aksi di pelosok']);
        })],
        ['the answer is lost on the way: the action is added once', () => visit(async page => {
            const before = (await server()).actions.length;
            const asked = await loseFirst(page, 'mod_actionplan_save_action');
            await page.click('[data-action="add"]');
            await page.fill('[data-region="newaction"] [name="title"]', 'Aksi satu kali');
            await page.click('[data-action="saveaction"]');
            await allSent(page);
            assert.equal(asked(), 2);
            assert.deepEqual((await server()).actions.slice(before).map(({title}) => title), ['Aksi satu kali']);
        })],
        ['a word without an end breaks, typed and drawn', () => visit(async page => {
            const word = 'Pertanggungjawaban'.repeat(12);
            const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            await page.setViewportSize({width: 320, height: 740});
            await page.fill('[name="change3"]', word);
            await page.click('[data-action="add"]');
            for (const name of ['title', 'steps', 'successmeasure', 'behaviour']) {
                await page.fill(`[data-region="newaction"] [name="${name}"]`, word);
            }
            assert.ok(await over() <= 0, 'typed');
            await page.click('[data-action="saveaction"]');
            await allSent(page);
            await page.reload();
            await page.waitForSelector(`.mod_actionplan-action:has-text("${word}")`);
            assert.ok(await over() <= 0, 'drawn');
        })],
        ['the session ends: the page stays, the person logs in beside it and goes on', () => visit(async page => {
            await page.context().clearCookies();
            await page.fill('[name="change2"]', 'Ditulis setelah sesi berakhir');
            await page.waitForSelector('[data-region="session"]:visible');
            const [beside] = await Promise.all([page.context().waitForEvent('page'), page.click('[data-region="session"] a')]);
            await beside.waitForLoadState('networkidle');
            await fillLogin(beside, learner);
            await beside.close();
            await page.bringToFront();
            await page.evaluate(() => window.dispatchEvent(new Event('focus')));
            await allSent(page);
            assert.equal((await server()).change2, 'Ditulis setelah sesi berakhir');
        })],
        ['two tabs: the second one shows both texts and sends what the person chose', () => visit(async page => {
            const other = await page.context().newPage();
            await openPlan(other, address, cmid);
            await other.fill('[name="change3"]', 'Dari tab kedua');
            await allSent(other);
            await page.fill('[name="change3"]', 'Dari tab pertama');
            await page.waitForSelector('.local_asnblended-compare:has-text("Dari tab kedua")');
            await page.fill('[name="change1"]', 'Tidak boleh terkirim dulu');
            await page.waitForTimeout(2500);
            assert.equal((await server()).change3, 'Dari tab kedua');
            await page.click('.local_asnblended-compare [data-choice="both"]');
            await page.fill('[name="change1"]', 'Saya menjawab tanpa sinyal');
            await allSent(page);
            await page.waitForFunction(() => document.querySelector('.local_asnblended-compare') === null);
            await page.waitForTimeout(2500);
            assert.equal((await server()).change3, 'Dari tab kedua\nDari tab pertama');
        })],
        ['a question that is closed by Esc is a no, and the next tap works', () => visit(async page => {
            const {version} = await server();
            await page.click('[data-action="submit"]');
            await page.waitForSelector('dialog[open]');
            await page.keyboard.press('Escape');
            await page.waitForSelector('dialog[open]', {state: 'detached'});
            await page.click('[data-action="add"]');
            await page.waitForSelector('[data-region="newaction"] [name="title"]');
            assert.deepEqual([(await server()).version, (await server()).state], [version, 'draft']);
        })],
        ['fifty updates without a line, the browser killed: each arrives once, in order', async() => {
            const gadget = new Gadget(options);
            try {
                const {version} = await server();
                const first = await gadget.on(address);
                await openPlan(first, address, cmid);
                await first.context().setOffline(true);
                await first.fill('[name="change1"]', 'Pembaruan setengah jadi');
                await first.evaluate(async() => {
                    const root = document.querySelector('[data-region="state"]');
                    const {planid, version: seen} = JSON.parse(root?.textContent ?? '{}') as {planid: number; version: number};
                    const region = document.querySelector<HTMLElement>('[data-region="device"]');
                    const [{openQueue}] = await new Promise<[typeof import('../../amd-src/local_asnblended/queue-lazy')]>(resolve =>
                        window.require(['local_asnblended/queue-lazy'], (...modules: unknown[]) => resolve(modules as never)));
                    const queue = await openQueue(Number(region?.dataset.userid), () => undefined, () => undefined);
                    for (let number = 1; number <= 50; number++) {
                        await queue.send({
                            place: `plan:${planid}`, form: '', target: 'mod_actionplan_save_reflection', subject: `plan:${planid}`,
                            seen: {[`plan:${planid}`]: seen},
                            args: {planid, change1: `Pembaruan ${number}`, change2: '', change3: ''},
                        }).catch(() => undefined);
                    }
                });
                gadget.kill();
                assert.equal((await server()).version, version);
                const second = await gadget.on(address);
                await openPlan(second, address, cmid);
                await allSent(second);
                const {change1, version: after} = await server();
                assert.equal(after, version + 50);
                assert.equal(change1, 'Pembaruan 50');
                assert.equal(await second.inputValue('[name="change1"]'), 'Pembaruan setengah jadi');
                await second.context().close();
            } finally {
                gadget.away();
            }
        }],
        ['this week without a line, its sheet closed and opened again: told once, and the photo waits with the evidence', () =>
            visit(async page => {
                const open = async(): Promise<Action | undefined> =>
                    (await server(agreedLearner)).actions.find(({finished}) => !finished);
                const before = (await open())?.progressversion ?? -1;
                await page.context().setOffline(true);
                await page.click('[data-action="update"]');
                await page.click('label[for="actionplan-status-stuck"]');
                await page.fill('dialog [name="note"]', 'Menunggu data dari bidang lain');
                await page.setInputFiles('dialog [data-action="upload"]', {...photo, name: 'minggu-ini.png'});
                await page.waitForSelector('dialog .mod_actionplan-waiting:has-text("minggu-ini.png")');
                await page.keyboard.press('Escape');
                await page.click('[data-action="update"]');
                assert.equal(await page.inputValue('dialog [name="note"]'), 'Menunggu data dari bidang lain');
                assert.ok(await page.isChecked('#actionplan-status-stuck'));
                await page.click('[data-action="saveprogress"]');
                await page.waitForSelector('[data-region="progress"] .mod_actionplan-waiting:has-text("Menunggu data")');
                await page.context().setOffline(false);
                await allSent(page);
                const action = await open();
                assert.deepEqual([action?.progressstatus, action?.progressnote, action?.progressversion],
                    ['stuck', 'Menunggu data dari bidang lain', before + 1]);
                assert.deepEqual(action?.uploads.map(({filename}) => filename), ['minggu-ini.png']);
                await page.click('[data-region="body"] > section > article [data-action="removeupload"]');
                await page.waitForSelector('.mod_actionplan-uploads li', {state: 'detached'});
            }, agreedLearner)],
        ['evidence without a line, its upload cut half-way: note and photo arrive once', () => visit(async page => {
            const form = '[data-region="body"] > section > article [data-draft^="evidence:"]';
            await page.context().setOffline(true);
            await page.click('[data-region="body"] > section > article details:has(> [data-draft^="evidence:"]) > summary');
            await page.fill(`${form} [name="note"]`, 'Diterapkan di pelosok');
            await page.setInputFiles(`${form} [data-action="upload"]`, {...photo, name: 'pelosok.png'});
            await page.waitForSelector(`${form} .mod_actionplan-waiting:has-text("pelosok.png")`);
            await page.click(`${form} [data-action="submitevidence"]`);
            await page.waitForSelector(`${standing}:has-text("2 menunggu kirim")`);
            let cut = 0;
            await page.route('**/mod/actionplan/upload.php', route =>
                cut++ === 0 ? route.abort('connectionreset') : route.continue());
            await page.context().setOffline(false);
            await allSent(page);
            assert.equal(cut, 2);
            const action = (await server(agreedLearner)).actions.find(({finished}) => !finished);
            assert.deepEqual(action?.evidence.map(({note, files}) => [note, files.map(({filename}) => filename)]),
                [['Diterapkan di pelosok', ['pelosok.png']]]);
        }, agreedLearner)],
        ['a decision without a line: the reason waits with it, pressed twice it is one', async() => {
            const {planid} = await server(agreedLearner);
            await visit(async page => {
                const form = '[data-draft^="verify:"]';
                await page.context().setOffline(true);
                await page.fill(`${form} [name="reason"]`, 'Foto belum terbaca');
                await page.click(`${form} [data-action="returnevidence"]`);
                await page.waitForSelector(`${standing}:has-text("1 menunggu kirim")`);
                await page.click(`${form} [data-action="returnevidence"]`);
                await page.waitForTimeout(300);
                assert.match(await page.innerText(standing), /1 menunggu kirim/);
                await page.context().setOffline(false);
                await allSent(page);
            }, mentor, `${view(cmid)}&planid=${planid}`);
            const action = (await server(agreedLearner)).actions.find(({finished}) => !finished);
            assert.equal(action?.state, 'returned');
        }],
        ...(administration ? [['who logs out is asked what becomes of a text on the device', () => visit(async page => {
            const out = async(choice: string): Promise<void> => {
                await page.click('#user-menu-toggle');
                await page.click('.usermenu a[href*="/login/logout.php"]');
                await page.click(`dialog [data-choice="${choice}"]`);
            };
            await page.click('[data-action="add"]');
            await page.fill('[data-region="newaction"] [name="title"]', 'Belum selesai');
            await out('stay');
            assert.equal(await page.inputValue('[data-region="newaction"] [name="title"]'), 'Belum selesai');
            await out('wipe');
            await page.waitForURL(url => !url.pathname.startsWith('/mod/'));
            await page.goto(`${address}/login/index.php`);
            await page.waitForLoadState('networkidle');
            await fillLogin(page, learner);
            await openPlan(page, address, cmid);
            assert.equal(await page.$('[data-region="newaction"] [name="title"]'), null);
        })] satisfies Step] : []),
    ];
}
