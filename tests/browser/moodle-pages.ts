import type {Person} from './people';

/** Puts a file into one of Moodle's file pickers, as a person does: choose, upload, take. */
export async function pickFile(person: Person, field: string, file: string): Promise<void> {
    const {page} = person;
    await person.click(`#fitem_id_${field} .fp-btn-choose`);
    // Each field leaves its closed dialogue behind.
    const dialogue = page.locator('.moodle-dialogue-content').filter({has: page.locator('.fp-repo-area'), visible: true});
    await dialogue.locator('.fp-repo', {has: page.locator('img[src*="repository_upload"]')}).first().click();
    await dialogue.locator('input[name="repo_upload_file"]').setInputFiles(file);
    await dialogue.locator('.fp-upload-btn').click();
    await page.waitForSelector(`#fitem_id_${field} .filepicker-filename a`);
    await person.settle();
}
