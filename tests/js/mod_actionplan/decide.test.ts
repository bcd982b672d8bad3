/** @jest-environment jsdom */
import * as ajax from '../moodle/core_ajax';
import {action, answer, answers, emptyDevice, find, open, plan, settle, submitted, type, withDialogues} from './plan-page';

beforeEach(async() => {
    jest.clearAllMocks();
    withDialogues();
    await emptyDevice();
});

/** Presses one of the buttons of the open question. */
async function answerWith(choice: string): Promise<void> {
    find(`dialog[open] [data-choice="${choice}"]`).click();
    await settle();
}

describe('a decision', () => {
    const meanings = [['true', true], ['false', false]] as const;
    test.each(meanings)('who wrote a reason and agrees is asked what was meant: %s', async(choice, agreed) => {
        await open(submitted());
        const asked = answers(answer('ok', submitted({state: 'agreed'})));
        type('[name="reason"]', 'Tambahkan angka');
        find('[data-action="agree"]').click();
        await settle();
        expect(find('dialog[open]').textContent).toContain('Tambahkan angka');
        await answerWith(choice);
        expect(asked.map(({args}) => [args.agreed, args.reason])).toEqual([[agreed, 'Tambahkan angka']]);
    });

    test('the question is closed: nothing is sent, and the reason stays', async() => {
        await open(submitted());
        type('[name="reason"]', 'Tambahkan angka');
        find('[data-action="agree"]').click();
        await settle();
        await answerWith('stay');
        expect(ajax.call).not.toHaveBeenCalled();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Tambahkan angka');
    });

    test('a reason that is offered goes into the field, behind what stands there, and is kept', async() => {
        await open(submitted({reasons: [{text: 'Perjelas langkahnya.'}]}));
        type('[name="reason"]', 'Bagus.');
        find('[data-action="reason"]').click();
        await settle();
        await open(submitted());
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Bagus. Perjelas langkahnya.');
    });

    test('is taken back by its button, for the action it stands at; after its time it is not offered any more', async() => {
        const verified = plan({actions: [action({undo: 60, undolabel: 'Anda memverifikasi', version: 3})]});
        await open(verified);
        const asked = answers(answer('ok', plan({actions: [action({undo: 0.05, undolabel: 'Anda memverifikasi'})]})));
        find('#action-7 [data-action="undo"]').click();
        await settle();
        expect(asked.map(({methodname, args}) => [methodname, args.actionid, args.version])).toEqual([
            ['mod_actionplan_undo_decision', 7, 3],
        ]);
        expect(find('[data-undo]')).not.toBeNull();
        await settle(100);
        expect(find('[data-undo]')).toBeNull();
    });
});

test('a plan is submitted without an action that is still being written only when that was said', async() => {
    await open(plan());
    find('[data-action="add"]').click();
    await settle();
    type('[name="title"]', 'Setengah jadi');
    find('[data-action="submit"]').click();
    await settle();
    expect(find('dialog[open]').textContent).toContain('confirmunsaved 1');
    await answerWith('no');
    expect(ajax.call).not.toHaveBeenCalled();
});
