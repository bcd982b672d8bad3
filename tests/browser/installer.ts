import assert from 'node:assert/strict';
import {basename} from 'node:path';
import type {Step} from './flow';
import {pickFile} from './moodle-pages';
import type {Person} from './people';

/** Buttons and links that lead on, in the words of Moodle's English and Indonesian packs. */
const onward = /^\s*(continue|lanjut\w*|upgrade moodle database now|save changes|simpan perubahan)\s*$/i;

/** Presses the button or link of a name, and waits for what follows. */
async function press(person: Person, name: RegExp): Promise<void> {
    const {page} = person;
    await page.getByRole('button', {name}).or(page.getByRole('link', {name})).first().click();
    await page.waitForLoadState('load');
    await person.settle();
}

/** Uploads a package in Moodle's own installer, goes on to where Moodle lists what it will do; gives back what was found. */
async function upload(person: Person, zip: string): Promise<string> {
    await person.open('/admin/tool/installaddon/index.php');
    await pickFile(person, 'zipfile', zip);
    await person.click('#id_submitbutton');
    const validation = await person.text('body');
    await press(person, onward);
    return validation;
}

/** Goes on until Moodle asks nothing more. */
async function confirm(person: Person): Promise<void> {
    const {page} = person;
    for (let asked = 0; asked < 8; asked++) {
        const next = page.getByRole('button', {name: onward}).or(page.getByRole('link', {name: onward}));
        if (!page.url().includes('/admin/') || await next.count() === 0) {
            return;
        }
        await press(person, onward);
    }
    throw new Error(`Moodle goes on asking at ${page.url()}`);
}

/** What the installer complains of; that a version is not yet released is said on purpose. */
function complaints(validation: string): string[] {
    return validation.split('\n').map(line => line.trim())
        .filter(line => /^\[(warning|error)\]/i.test(line) && !line.includes('MATURITY_'));
}

/** An administrator installs the packages in Moodle's own pages; the activity first, which must say what it lacks. */
export function installer(person: () => Promise<Person>, packages: readonly string[]): Step[] {
    const [foundation = '', ...siblings] = packages;
    return [
        ...siblings.map((zip): Step => [`${basename(zip)} alone says what it lacks, and the site stays up`, async() => {
            const admin = await person();
            assert.deepEqual(complaints(await upload(admin, zip)), []);
            // The environment comes first, then the plugins.
            await press(admin, onward);
            assert.match(await admin.text('body'), /local_asnblended/);
            await press(admin, /cancel|batal/i);
            await press(admin, onward);
            await admin.open('/my/');
            assert.ok(await admin.page.$('#page-my-index'), 'the site does not answer');
        }]),
        ...[foundation, ...siblings].map((zip): Step => [`${basename(zip)} is installed without a warning`, async() => {
            const admin = await person();
            assert.deepEqual(complaints(await upload(admin, zip)), []);
            await confirm(admin);
            await admin.open('/admin/plugins.php?plugin=&updatesonly=0&contribonly=1');
            assert.match(await admin.text('#plugins-control-panel'), new RegExp(basename(zip, '.zip')));
        }]),
    ];
}
