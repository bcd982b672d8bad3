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

/** Chooses in a list that is searched as one types. */
export async function search(person: Person, field: string, words: string, choice: RegExp): Promise<void> {
    const {page} = person;
    await page.fill(`#fitem_id_${field} input[type="text"]`, words);
    await page.locator(`#fitem_id_${field} .form-autocomplete-suggestions li`, {hasText: choice}).first().click();
    await person.settle();
}
