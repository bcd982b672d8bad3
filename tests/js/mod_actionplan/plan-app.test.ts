/** @jest-environment jsdom */
import * as ajax from '../moodle/core_ajax';
import {open as pending} from '../moodle/core_pending';
import * as templates from '../moodle/core_templates';
import {answer, answers, emptyDevice, find, open, plan, settle, status, submitted, type, withDialogues} from './plan-page';

/** Answers the dialogue by one of its buttons; null closes it as Esc does. */
function answerDialogue(choice: string | null): void {
    const dialogue = find<HTMLDialogElement>('dialog[open]');
    if (choice === null) {
        dialogue.close();
    } else {
        find(`dialog[open] [data-choice="${choice}"]`).click();
    }
}

beforeEach(async() => {
    jest.clearAllMocks();
    withDialogues();
    await emptyDevice();
});

afterEach(() => expect(pending.count).toBe(0));

describe('a plan on the screen', () => {
    test('what is typed is saved after a pause, with the version it was based on, and the field stays', async() => {
        await open(plan());
        const asked = answers(answer('ok', plan({change1: 'Baru', version: 5})));
        const field = find('[name="change1"]');
        type('[name="change1"]', 'Baru');
        await settle(1700);
        expect(asked.map(({methodname, args}) => [methodname, args.planid, args.version, args.change1])).toEqual([
            ['mod_actionplan_save_reflection', 1, 4, 'Baru'],
        ]);
        expect(asked[0]?.args.requestid).toMatch(/^[0-9a-f]{32}$/);
        expect(status()).toBe('saved {n}'.replace('{n}', ''));
        expect(find('[name="change1"]')).toBe(field);
    });

    test('submitting saves what is typed first, asks, and sends the version after that save', async() => {
        await open(plan());
        const asked = answers(answer('ok', plan({change1: 'Baru', version: 5})),
            answer('ok', plan({change1: 'Baru', state: 'submitted', version: 6})));
        type('[name="change1"]', 'Baru');
        find('[data-action="submit"]').click();
        await settle();
        answerDialogue('yes');
        await settle();
        expect(asked.map(({methodname, args}) => [methodname, args.version])).toEqual([
            ['mod_actionplan_save_reflection', 4], ['mod_actionplan_submit_plan', 5],
        ]);
    });

    test.each(['no', null])('a question answered by %s sends nothing, and the next button works', async(choice) => {
        await open(plan());
        const asked = answers(answer('ok', plan({state: 'submitted', version: 5})));
        find('[data-action="submit"]').click();
        await settle();
        answerDialogue(choice);
        await settle();
        expect(asked).toEqual([]);
        find('[data-action="submit"]').click();
        await settle();
        answerDialogue('yes');
        await settle();
        expect(asked).toHaveLength(1);
    });

    test('submitting never goes on after a conflict', async() => {
        await open(plan());
        const asked = answers(answer('conflict', plan({change1: 'Orang lain', version: 9})));
        type('[name="change1"]', 'Saya');
        find('[data-action="submit"]').click();
        await settle();
        expect(asked).toHaveLength(1);
        expect(document.querySelector('dialog[open]')).toBeNull();
    });

    test('a refused text stays as it was written, with the reason at its field', async() => {
        await open(submitted());
        answers(answer('invalid', submitted(), [{field: 'reason', message: 'Tulis alasan'}]));
        type('[name="reason"]', 'no');
        find('[data-action="return"]').click();
        await settle();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('no');
        expect(find('[data-error="reason"]').textContent).toBe('Tulis alasan');
        expect(templates.renderForPromise).not.toHaveBeenCalled();
    });

    test('after a conflict the present state is drawn and the text that was written is put back', async() => {
        await open(submitted());
        answers(answer('conflict', submitted({version: 9, returnedreason: 'Lain'})));
        type('[name="reason"]', 'Tambahkan angka');
        find('[data-action="return"]').click();
        await settle();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Tambahkan angka');
        expect(status()).toContain('conflict');
    });

    test('both texts are shown after a conflict, nothing is sent before one is chosen, and then what was chosen', async() => {
        await open(plan({change1: 'Awal'}));
        const asked = answers(answer('conflict', plan({change1: 'Awal orang lain', version: 9})),
            answer('ok', plan({change1: 'Awal saya', version: 10})));
        type('[name="change1"]', 'Awal saya');
        await settle(1700);
        expect(find('.local_asnblended-compare').textContent).toContain('orang lain');
        expect(Array.from(document.querySelectorAll('.local_asnblended-compare mark'), mark => mark.textContent).join(' '))
            .toContain('saya');
        find('[data-action="submit"]').click();
        await settle();
        expect(asked).toHaveLength(1);
        find('.local_asnblended-compare [data-choice="mine"]').click();
        type('[name="change1"]', 'Awal saya');
        await settle(1700);
        expect(asked.map(({args}) => [args.version, args.change1])).toEqual([[4, 'Awal saya'], [9, 'Awal saya']]);
        expect(document.querySelector('.local_asnblended-compare')).toBeNull();
    });

    test('a double click is one call', async() => {
        await open(submitted());
        const asked = answers(answer('ok', submitted({state: 'returned', version: 5})));
        const button = find('[data-action="return"]');
        button.click();
        button.click();
        await settle();
        expect(asked.map(({args}) => args.version)).toEqual([4]);
    });

    test('a service that refuses is told, and nothing is thrown away', async() => {
        await open(submitted());
        answers(Object.assign(new Error('Anda bukan atasan.'), {errorcode: 'nopermissions'}));
        type('[name="reason"]', 'Tambahkan angka');
        find('[data-action="return"]').click();
        await settle();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Tambahkan angka');
        expect(status()).toContain('lost');
        expect(ajax.call).toHaveBeenCalledTimes(1);
    });

    test('an example fills what is empty, keeps what was written, and is kept on the device', async() => {
        const examples = [{title: 'Contoh', steps: 'Satu, dua', successmeasure: 'Semua', behaviour: 'Segera'}];
        await open(plan({examples}));
        find('[data-action="add"]').click();
        await settle();
        type('[name="title"]', 'Judul saya');
        find('[data-action="example"]').click();
        await settle();
        await open(plan({examples}));
        expect(['title', 'steps', 'behaviour'].map(name => find<HTMLInputElement>(`[name="${name}"]`).value))
            .toEqual(['Judul saya', 'Satu, dua', 'Segera']);
    });
});
