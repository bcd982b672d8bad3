import assert from 'node:assert/strict';
import {join} from 'node:path';
import type {Step} from './flow';
import {pickFile} from './moodle-pages';
import type {Person} from './people';

/** What an administrator needs beside the pages of a site. */
export interface Office {
    /** The administrator at a desk. */
    readonly person: () => Promise<Person>;
    /** Folder of opd.csv, pegawai.csv and mentor.csv. */
    readonly files: string;
    /** Does what cron does. */
    readonly cron: () => void;
    /** Keeps a picture of what is on the screen for the guide. */
    readonly picture: (person: Person, name: string) => Promise<void>;
}

/** Imports a file: chooses what it holds, looks at the preview, confirms. */
async function importFile(office: Office, kind: string, file: string, rows: number): Promise<void> {
    const admin = await office.person();
    await admin.open('/local/asnblended/import.php');
    await admin.page.selectOption('#id_kind', kind);
    if (kind === 'person') {
        await admin.page.check('#id_create');
    }
    await pickFile(admin, 'file', join(office.files, file));
    await admin.click('#id_submitbutton');
    assert.match(await admin.text('[role="main"]'), new RegExp(`(baru|new): ${rows}`));
    await office.picture(admin, `import-${kind}`);
    await admin.click('form:has([name="apply"]) [type="submit"]');
    assert.match(await admin.text('[role="main"]'), new RegExp(`(baru|new): ${rows}`));
}

/** What the form on the page holds, in order; what comes anew with every page is left out. */
function written(person: Person): Promise<string[]> {
    return person.page.$$eval('form.mform :is(input, select)', fields => (fields as HTMLInputElement[])
        .filter(({name}) => !/sesskey|file$|^_qf|mform_isexpanded|groupid/.test(name))
        .map(({name, type, checked, value}) => `${name}=${type === 'checkbox' ? String(checked) : value}`));
}

/** What the README tells an administrator to do, in its order, in Moodle's own pages. */
export function administrator(office: Office): Step[] {
    let courseid = '';
    return [
        ['agencies and people are imported', async() => {
            const admin = await office.person();
            await admin.open('/admin/settings.php?section=local_asnblended');
            await admin.page.check('#id_s_local_asnblended_createaccounts');
            await admin.click('#adminsettings [type="submit"]');
            await importFile(office, 'opd', 'opd.csv', 1);
            await importFile(office, 'person', 'pegawai.csv', 6);
            office.cron();
        }],
        ['a run is set up in a course', async() => {
            const admin = await office.person();
            await admin.open('/course/edit.php?category=1');
            await admin.page.fill('#id_fullname', 'Pelayanan Publik Berintegritas');
            await admin.page.fill('#id_shortname', 'PPB');
            await admin.click('#id_saveanddisplay');
            courseid = new URL(admin.page.url()).searchParams.get('id') ?? '';
            await admin.page.locator('.secondary-navigation a:visible', {hasText: /^\s*(run|angkatan)\s*$/i}).first().click();
            await admin.settle();
            assert.equal(await admin.page.inputValue('#id_programmecode'), 'PPB');
            assert.equal(await admin.page.inputValue('#id_programmename'), 'Pelayanan Publik Berintegritas');
            await admin.page.fill('#id_code', 'PPB-I');
            await admin.page.fill('#id_name', 'Angkatan I');
            await pickFile(admin, 'participantfile', join(office.files, 'pegawai.csv'));
            await pickFile(admin, 'mentorfile', join(office.files, 'mentor.csv'));
            await office.picture(admin, 'run-form');
            await admin.click('#id_submitbutton');
            // Each file is looked at before anybody is let in.
            for (let file = 0; file < 2; file++) {
                await office.picture(admin, file === 0 ? 'run-preview' : 'run-preview-mentors');
                await admin.click('[role="main"] form button.btn-primary');
                await admin.click('[role="main"] form a.btn-primary');
            }
            await office.picture(admin, 'run-checks');
            assert.ok(await admin.page.$('[role="main"] a[href*="modedit.php?add=actionplan"]'));
            office.cron();
        }],
        ['the activity is added, and everybody is in', async() => {
            const admin = await office.person();
            await admin.open(`/local/asnblended/run.php?courseid=${courseid}`);
            await admin.click('[role="main"] a[href*="modedit.php?add=actionplan"]');
            await admin.page.fill('#id_name', 'Rencana aksi');
            await admin.click('#id_submitbutton');
            office.cron();
            assert.match(await admin.text('[role="main"]'), /Siti Aminah/);
            await office.picture(admin, 'plans');
            await admin.open(`/local/asnblended/run.php?courseid=${courseid}`);
            await office.picture(admin, 'run');
        }],
        ['a second run is refused, then set up, and the first stays as it is', async() => {
            const admin = await office.person();
            const page = `/local/asnblended/run.php?courseid=${courseid}`;
            await admin.open(`${page}&edit=1`);
            const first = await written(admin);
            // Without a free group the page says what is missing and leads there.
            await admin.open(`${page}&new=1`);
            assert.match(await admin.text('.alert-warning'), /grup|group/i);
            await admin.click('[role="main"] a[href*="/group/index.php"]');
            await admin.click('#showcreateorphangroupform');
            await admin.page.fill('#id_name', 'Kelompok B');
            await admin.click('#id_submitbutton');
            await admin.open(page);
            await admin.click('[role="main"] a[href*="new=1"]');
            await admin.page.fill('#id_code', 'PPB-I');
            await admin.page.fill('#id_name', 'Angkatan II');
            const typed = await written(admin);
            await admin.click('#id_submitbutton');
            assert.ok(await admin.page.$('#fitem_id_code .is-invalid'));
            assert.deepEqual(await written(admin), typed);
            await admin.page.fill('#id_code', 'PPB-II');
            await admin.click('#id_submitbutton');
            assert.match(await admin.text('[role="main"]'), /Angkatan II\b/);
            await admin.open(page);
            await admin.page.getByRole('link', {name: /Angkatan I$/}).click();
            await admin.settle();
            await admin.click('[role="main"] a[href*="edit=1"]');
            assert.deepEqual(await written(admin), first);
        }],
        ['the block is on the Dashboard, and nobody put it there', async() => {
            const admin = await office.person();
            await admin.open('/my/');
            assert.ok(await admin.page.$('.block_impactdash-todo a[href*="/blocks/impactdash/dashboard.php"]'));
        }],
    ];
}
