/** @jest-environment jsdom */
import * as ajax from '../moodle/core_ajax';
import {answer, answers, atWork, emptyDevice, find, open, settle, type, withDialogues} from './plan-page';

const sheet = (): HTMLDialogElement => find<HTMLDialogElement>('[data-region="sheet"]');
const choice = (status: string): HTMLInputElement => find<HTMLInputElement>(`#actionplan-status-${status}`);

/** Chooses how it goes, as a tap on the label does. */
function choose(status: string): void {
    choice(status).checked = true;
    choice(status).dispatchEvent(new Event('input', {bubbles: true}));
}

beforeEach(async() => {
    jest.clearAllMocks();
    withDialogues();
    await emptyDevice();
    window.location.hash = '';
});

describe('this week\'s update', () => {
    test('is told by one tap on how it goes and one on the button, and closes its sheet', async() => {
        await open(atWork());
        const asked = answers(answer('ok', atWork({progressversion: 1, progressstatus: 'going', updatedue: false})));
        find('[data-action="update"]').click();
        await settle();
        expect(sheet().open).toBe(true);
        choose('going');
        find('[data-action="saveprogress"]').click();
        await settle();
        expect(asked.map(({methodname, args}) => [methodname, args.week, args.version, args.status, args.note])).toEqual([
            ['mod_actionplan_tell_progress', '2026-03-23', 0, 'going', ''],
        ]);
        expect(sheet().open).toBe(false);
    });

    test('waits in a closed sheet, with what was chosen', async() => {
        await open(atWork());
        find('[data-action="update"]').click();
        await settle();
        choose('stuck');
        type('dialog [name="note"]', 'Menunggu data');
        find('[data-action="closesheet"]').click();
        await settle();
        await open(atWork());
        find('[data-action="update"]').click();
        await settle();
        expect(choice('stuck').checked).toBe(true);
        expect(find<HTMLTextAreaElement>('dialog [name="note"]').value).toBe('Menunggu data');
        expect(ajax.call).not.toHaveBeenCalled();
    });

    test('stays open where nothing was chosen, with the reason', async() => {
        await open(atWork());
        answers(answer('invalid', atWork(), [{field: 'status', message: 'Pilih perkembangannya'}]));
        find('[data-action="update"]').click();
        await settle();
        find('[data-action="saveprogress"]').click();
        await settle();
        expect(sheet().open).toBe(true);
        expect(find('dialog [data-error="status"]').textContent).toBe('Pilih perkembangannya');
    });

    test('another device told of this week: both sentences stand in the sheet, and the next save goes on from there', async() => {
        await open(atWork());
        const other = {progressversion: 1, progressstatus: 'going', progressnote: 'Dari gawai lain'};
        const asked = answers(answer('conflict', atWork(other)), answer('ok', atWork({...other, progressversion: 2})));
        find('[data-action="update"]').click();
        await settle();
        choose('stuck');
        type('dialog [name="note"]', 'Menunggu data');
        find('[data-action="saveprogress"]').click();
        await settle(50);
        expect(find('dialog .local_asnblended-compare').textContent).toContain('Dari gawai lain');
        find('dialog [data-choice="both"]').click();
        find('[data-action="saveprogress"]').click();
        await settle();
        expect(asked[1]?.args).toMatchObject({version: 1, status: 'stuck', note: 'Dari gawai lain\nMenunggu data'});
        expect(sheet().open).toBe(false);
    });

    test('work that is done leads to its evidence, with what was told as a first note', async() => {
        await open(atWork());
        answers(answer('ok', atWork({progressversion: 1, progressstatus: 'done', updatedue: false})));
        find('[data-action="update"]').click();
        await settle();
        choose('done');
        type('dialog [name="note"]', 'Alur sudah dipasang');
        find('[data-action="saveprogress"]').click();
        await settle();
        const note = find<HTMLTextAreaElement>('[data-draft="evidence:7"] [name="note"]');
        expect(note.value).toBe('Alur sudah dipasang');
        expect(note.closest('details')?.open).toBe(true);
        expect(document.activeElement).toBe(note);
    });

    test('the address of a thing due opens the sheet, a tap beside it closes it', async() => {
        window.location.hash = '#update';
        await open(atWork());
        expect(sheet().open).toBe(true);
        sheet().click();
        expect(sheet().open).toBe(false);
    });
});
