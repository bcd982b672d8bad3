import assert from 'node:assert/strict';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {Person} from './people';

/** One thing that is checked; the steps build on each other. */
export type Step = [name: string, check: () => Promise<void>];

const learnerName = '199001012022212000';
const superiorName = '197501012000011000';
const mentorName = '197601012001012000';

/** A picture of one pixel. */
const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
);

export const photo = {name: 'foto.png', mimeType: 'image/png', buffer: png};

/** Runs a visit and fails when the browser reported anything or the page is wider than the phone. */
async function visit(browser: Browser, address: string, username: string, work: (person: Person) => Promise<void>): Promise<void> {
    const person = await Person.login(browser, address, username);
    try {
        await work(person);
        assert.deepEqual(person.troubles, []);
        const overflow = await person.overflow();
        if (overflow > 0) {
            // Classic of Moodle 5.1 lays the blocks beside every page, Moodle's own too: what it adds is not ours.
            await person.open('/user/preferences.php');
            assert.equal(overflow, await person.overflow(), 'the page is wider than 360 px');
        }
    } catch (error) {
        await person.page.screenshot({path: join(tmpdir(), 'asnblended-browser.png'), fullPage: true});
        throw error;
    } finally {
        await person.leave();
    }
}

async function writeAction(person: Person, title: string): Promise<void> {
    await person.click('[data-action="add"]');
    const form = '[data-region="newaction"] form';
    await person.page.fill(`${form} [name="title"]`, title);
    await person.page.fill(`${form} [name="steps"]`, 'Satu\nDua');
    await person.page.fill(`${form} [name="duedate"]`, '30/04/2030');
    await person.page.fill(`${form} [name="successmeasure"]`, 'Terjawab < 2 hari & tercatat');
    await person.page.fill(`${form} [name="behaviour"]`, 'Menanggapi segera');
    await person.page.selectOption(`${form} [name="indicatorcode"]`, 'WAKTU_TANGGAP');
    await person.page.fill(`${form} [name="baseline"]`, '5');
    await person.page.fill(`${form} [name="target"]`, '2');
    await person.click(`${form} [data-action="saveaction"]`);
    await person.page.waitForSelector(`.mod_actionplan-action h3:has-text("${title}")`);
}

/** The main job, from the first word to the dashboard, at 360 px and in Indonesian. */
export function flow(browser: Browser, address: string): Step[] {
    const as = (username: string, work: (person: Person) => Promise<void>) => (): Promise<void> =>
        visit(browser, address, username, work);
    const dashboardVerified = async(person: Person): Promise<string> => {
        await person.open('/blocks/impactdash/dashboard.php');
        await person.click('.block_impactdash-run h2 a');
        return (await person.text('[data-opd="DINAS"] [data-sum="verified"]')).trim();
    };
    return [
        ['the dashboard of the agency head begins at zero', as('kepala', async person => {
            assert.equal(await dashboardVerified(person), '0');
        })],
        ['the learner is led to the plan, writes and submits it', as(learnerName, async person => {
            await person.open('/my/');
            assert.match(await person.text('.block_impactdash-todo'), /Rencana aksi perlu ditulis dan diajukan/);
            await person.click('[data-kind="plan_write"]');
            await person.page.fill('[name="change1"]', 'Saya menjawab dalam dua hari');
            await person.page.fill('[name="change2"]', 'Saya mencatat setiap pengaduan');
            await person.click('[data-action="submit"]');
            await person.click('dialog [data-choice="yes"]');
            await person.page.waitForSelector('[data-error="change3"]:has-text("Tuliskan apa yang akan Anda ubah")');
            await person.page.fill('[name="change3"]', 'Saya memberi kabar');
            await writeAction(person, 'Menjawab pengaduan');
            await writeAction(person, 'Memasang alur layanan');
            await person.click('[data-action="submit"]');
            await person.click('dialog [data-choice="yes"]');
            await person.page.waitForSelector('.mod_actionplan-head .mod_actionplan-state:has-text("Diajukan")');
            await person.page.reload();
            assert.match(await person.text('.mod_actionplan-changes'), /Saya memberi kabar/);
            assert.match(await person.text('.mod_actionplan-facts'), /Terjawab < 2 hari & tercatat/);
        })],
        ['the superior cannot return it without a reason, then returns it', as(superiorName, async person => {
            await person.open('/my/');
            await person.click('[data-kind="plan_agree"]');
            assert.match(await person.text('.mod_actionplan-person'), /Siti Aminah/);
            await person.click('[data-action="return"]');
            await person.page.waitForSelector('[data-error="reason"]:has-text("Tulis alasan")');
            await person.page.fill('[name="reason"]', 'Tambahkan angka sasaran');
            await person.click('[data-action="return"]');
            await person.page.waitForSelector('.mod_actionplan-head .mod_actionplan-state:has-text("Dikembalikan")');
        })],
        ['the learner reads why and submits it again', as(learnerName, async person => {
            await person.open('/my/');
            await person.click('[data-kind="plan_returned"]');
            assert.match(await person.text('.mod_actionplan-returned'), /Tambahkan angka sasaran/);
            await person.click('[data-action="submit"]');
            await person.click('dialog [data-choice="yes"]');
            await person.page.waitForSelector('.mod_actionplan-head .mod_actionplan-state:has-text("Diajukan")');
        })],
        ['the superior agrees', as(superiorName, async person => {
            await person.open('/my/');
            await person.click('[data-kind="plan_agree"]');
            await person.click('[data-action="agree"]');
            await person.page.waitForSelector('.mod_actionplan-head .mod_actionplan-state:has-text("Disetujui")');
        })],
        ['the learner is led to this week\'s update and gives it in two taps', as(learnerName, async person => {
            await person.open('/my/');
            await person.click('[data-kind="progress_tell"]');
            await person.page.waitForSelector('dialog[open] [data-form="progress"]');
            await person.click('label[for="actionplan-status-going"]');
            await person.click('[data-action="saveprogress"]');
            await person.page.waitForSelector('dialog[open]', {state: 'detached'});
            await person.page.waitForSelector('[data-region="progress"] .mod_actionplan-state:has-text("Berjalan")');
            // The action of which nothing was told yet stands first now.
            assert.equal(await person.text('.mod_actionplan-action:first-of-type .mod_actionplan-number'), '2');
        })],
        ['the learner uploads evidence and hands it in', as(learnerName, async person => {
            await person.open('/my/');
            await person.click('[data-kind="evidence_add"]');
            const form = '.mod_actionplan-action:first-of-type [data-form="evidence"]';
            await person.page.fill(`${form} [name="note"]`, 'Sudah diterapkan');
            await person.page.setInputFiles(`${form} [data-action="upload"]`, photo);
            await person.page.waitForSelector(`${form} .mod_actionplan-uploads :text("foto.png")`);
            await person.page.setInputFiles(`${form} [data-action="upload"]`, {...photo, name: 'bahaya.exe'});
            await person.page.waitForSelector(`${form} [data-error="file"]:has-text("tidak dapat diterima")`);
            assert.equal(await person.page.inputValue(`${form} [name="note"]`), 'Sudah diterapkan');
            await person.click(`${form} [data-action="submitevidence"]`);
            await person.page.waitForSelector('.mod_actionplan-action .mod_actionplan-state:has-text("Menunggu verifikasi")');
        })],
        ['the mentor sees it in the block and verifies it', as(mentorName, async person => {
            await person.open('/my/');
            await person.click('[data-inturn="evidence_verify"]');
            await person.page.waitForSelector('.mod_actionplan-files img');
            assert.ok(await person.page.$eval('.mod_actionplan-files img', image => (image as HTMLImageElement).naturalWidth > 0));
            // Returned by a slip of the finger, and taken back on the next page.
            await person.click('[data-action="reason"]');
            await person.page.keyboard.press('Tab');
            await person.click('[data-action="returnevidence"]');
            await person.page.waitForSelector('text=Tidak ada bukti dukung yang menunggu Anda');
            await person.click('[data-action="undoearlier"]');
            await person.page.waitForSelector('[data-action="verify"]');
            await person.settle();
            await person.page.keyboard.press('v');
            await person.page.waitForSelector('[data-undoaction]:has-text("Anda memverifikasi")');
            await person.open('/my/');
            assert.match(await person.text('.block_impactdash-todo'), /Tidak ada yang menunggu/);
        })],
        ['the dashboard moves', as('kepala', async person => {
            assert.equal(await dashboardVerified(person), '1');
        })],
    ];
}
