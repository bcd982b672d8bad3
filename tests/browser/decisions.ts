import assert from 'node:assert/strict';
import type {Browser, Page} from 'playwright-core';
import type {Action, Plan} from '../../amd-src/mod_actionplan/local/types';
import {handedIn, submitted, type Filled} from './accessible';
import type {Step} from './flow';
import {allSent, loseFirst, onServer, standing, view, visiting} from './losses';

const superior = '197501012000011000';
const mentor = '197601012001012000';

/** Decisions, and taking them back, on a line that breaks; begins where somebody waits for the superior and the mentor. */
export function decisions(browser: Browser, {address, places: {cmid}}: Filled): Step[] {
    const server = (username: string): Promise<Plan> => onServer(browser, address, cmid, username);
    const evidence = async(): Promise<Action | undefined> =>
        (await server(handedIn)).actions.find(({evidence: versions}) => versions.length > 0);
    const visit = (username: string, path: string, work: (page: Page) => Promise<void>) => (): Promise<void> =>
        visiting(browser, address, username, path, work);
    return [
        ['the superior agrees without a line, takes it back without a line: each arrives once', async() => {
            const {planid} = await server(submitted);
            await visit(superior, `${view(cmid)}&planid=${planid}`, async page => {
                await page.context().setOffline(true);
                await page.click('[data-action="agree"]');
                await page.waitForSelector(`${standing}:has-text("1 menunggu kirim")`);
                await page.click('[data-action="agree"]');
                assert.equal((await server(submitted)).state, 'submitted');
                await page.context().setOffline(false);
                await allSent(page);
                assert.equal((await server(submitted)).state, 'agreed');
                const asked = await loseFirst(page, 'mod_actionplan_undo_decision');
                await page.click('[data-action="undo"]');
                await page.waitForSelector('[data-action="agree"]');
                await allSent(page);
                assert.equal(asked(), 2);
                const {state, history} = await server(submitted);
                assert.equal(state, 'submitted');
                assert.equal(history.length, 3);
            })();
        }],
        ['a superior who wrote half a reason and agrees is asked which was meant', async() => {
            const {planid} = await server(submitted);
            await visit(superior, `${view(cmid)}&planid=${planid}`, async page => {
                await page.fill('[name="reason"]', 'Tambahkan angka');
                await page.click('[data-action="agree"]');
                await page.waitForSelector('dialog[open]');
                await page.keyboard.press('Escape');
                await page.waitForSelector('dialog[open]', {state: 'detached'});
                assert.equal(await page.inputValue('[name="reason"]'), 'Tambahkan angka');
                assert.equal((await server(submitted)).state, 'submitted');
            })();
        }],
        ['in turn without a line: the verification waits, and leads on when it has arrived', visit(
            mentor, '/mod/actionplan/review.php', async page => {
                await page.context().setOffline(true);
                await page.keyboard.press('v');
                await page.waitForSelector(`${standing}:has-text("1 menunggu kirim")`);
                assert.equal((await evidence())?.state, 'evidence_submitted');
                await page.context().setOffline(false);
                await page.waitForURL(/decided=/);
                assert.equal((await evidence())?.state, 'verified');
                const asked = await loseFirst(page, 'mod_actionplan_undo_decision');
                await page.click('[data-action="undoearlier"]');
                await page.waitForURL(/actionid=/);
                assert.equal(asked(), 2);
                assert.equal((await evidence())?.state, 'evidence_submitted');
            },
        )],
    ];
}
