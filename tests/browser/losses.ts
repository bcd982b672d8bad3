import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser, type LaunchOptions, type Page} from 'playwright-core';
import type {Plan} from '../../amd-src/mod_actionplan/local/types';
import type {Step} from './flow';
import {Person, phone} from './people';

const learner = '199002022022211000';
const view = (cmid: number): string => `/mod/actionplan/view.php?id=${cmid}`;

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
        await page.fill('#username', learner);
        await page.fill('#password', 'Asn-blended1');
        await page.click('#loginbtn');
        await page.waitForURL(url => !url.pathname.startsWith('/login'));
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
async function onServer(browser: Browser, address: string, cmid: number): Promise<Plan> {
    const witness = await Person.login(browser, address, learner);
    try {
        const {text} = await witness.fetch(view(cmid));
        return JSON.parse(/data-region="state">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Plan;
    } finally {
        await witness.leave();
    }
}

const standing = '[data-region="standing"]';

/** Waits until everything on the device was sent. */
async function allSent(page: Page): Promise<void> {
    try {
        await page.waitForFunction(selector =>
            /Semua sudah terkirim|Tersimpan/.test(document.querySelector(selector)?.textContent ?? ''), standing);
    } catch {
        throw new Error(`not sent: ${await page.innerText(standing)}`);
    }
}

/** Ways in which people lose what they wrote; none of them loses anything. */
export function losses(browser: Browser, address: string, cmid: number, options: LaunchOptions): Step[] {
    const server = (): Promise<Plan> => onServer(browser, address, cmid);
    const visit = async(work: (page: Page, person: Person) => Promise<void>): Promise<void> => {
        const person = await Person.login(browser, address, learner);
        try {
            await person.open(view(cmid));
            await work(person.page, person);
        } finally {
            await person.leave();
        }
    };
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
            let lost = 0;
            await page.route('**/lib/ajax/service.php**mod_actionplan_save_action**', async route => {
                if (lost++ === 0) {
                    await route.fetch();
                    await route.abort();
                } else {
                    await route.continue();
                }
            });
            await page.click('[data-action="add"]');
            await page.fill('[data-region="newaction"] [name="title"]', 'Aksi satu kali');
            await page.click('[data-action="saveaction"]');
            await allSent(page);
            assert.equal(lost, 2);
            assert.deepEqual((await server()).actions.slice(before).map(({title}) => title), ['Aksi satu kali']);
        })],
        ['the session ends: the page stays, the person logs in beside it and goes on', () => visit(async page => {
            await page.context().clearCookies();
            await page.fill('[name="change2"]', 'Ditulis setelah sesi berakhir');
            await page.waitForSelector('[data-region="session"]:visible');
            const [beside] = await Promise.all([page.context().waitForEvent('page'), page.click('[data-region="session"] a')]);
            await beside.waitForLoadState('networkidle');
            await beside.fill('#username', learner);
            await beside.fill('#password', 'Asn-blended1');
            await beside.click('#loginbtn');
            await beside.waitForURL(url => !url.pathname.startsWith('/login'));
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
            await page.waitForSelector('dialog', {state: 'detached'});
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
    ];
}
