/** @jest-environment jsdom */
import type {Plan} from '../../../amd-src/mod_actionplan/local/types';
import {open as pending} from '../moodle/core_pending';
import {action, answer, answers, emptyDevice, find, open, plan, settle, status, type, withDialogues} from './plan-page';

const lost = (): Error => new Error('no line');

/** The line is back, as the browser tells it. */
function lineIsBack(): void {
    window.dispatchEvent(new Event('online'));
}

beforeEach(async() => {
    jest.clearAllMocks();
    withDialogues();
    await emptyDevice();
});

afterEach(() => expect(pending.count).toBe(0));

describe('what is written is not lost', () => {
    test('by a reload: the texts are back, also those of a form that had been opened', async() => {
        await open(plan());
        type('[name="change2"]', 'Setengah');
        find('[data-action="add"]').click();
        await settle();
        type('[name="title"]', 'Aksi setengah jadi');
        await settle();
        await open(plan());
        expect(find<HTMLTextAreaElement>('[name="change2"]').value).toBe('Setengah');
        expect(find<HTMLInputElement>('[name="title"]').value).toBe('Aksi setengah jadi');
        expect(document.querySelectorAll('.local_asnblended-restored')).toHaveLength(2);
    });

    test('by closing a form: it is there when the form is opened again, and can be thrown away', async() => {
        await open(plan());
        find('[data-action="add"]').click();
        await settle();
        type('[name="title"]', 'Aksi');
        find('[data-action="cancel"]').click();
        await settle();
        expect(document.querySelector('[name="title"]')).toBeNull();
        find('[data-action="add"]').click();
        await settle();
        expect(find<HTMLInputElement>('[name="title"]').value).toBe('Aksi');
        find('.local_asnblended-restored button').click();
        expect(find<HTMLInputElement>('[name="title"]').value).toBe('');
        await open(plan());
        expect(document.querySelector('[name="title"]')).toBeNull();
    });

    test('by another person at the same device: nobody else sees it', async() => {
        await open(plan());
        type('[name="change1"]', 'Rahasia');
        await settle();
        await open(plan(), 9);
        expect(find<HTMLTextAreaElement>('[name="change1"]').value).toBe('');
    });

    test('by a lost line: it waits, says so, and goes out once and in order when the line is back', async() => {
        await open(plan());
        const asked = answers(lost(), lost(), answer('ok', plan({change1: 'Satu', version: 5})),
            answer('ok', plan({change1: 'Satu', hasactions: true, version: 6})));
        type('[name="change1"]', 'Satu');
        find('[data-action="add"]').click();
        await settle();
        expect(status()).toContain('waiting');
        type('[name="title"]', 'Aksi baru');
        find('[data-action="saveaction"]').click();
        await settle();
        expect(find('.mod_actionplan-waiting').textContent).toContain('Aksi baru');
        lineIsBack();
        await settle(50);
        expect(asked.map(({methodname, args}) => [methodname, args.version])).toEqual([
            ['mod_actionplan_save_reflection', 4],
            ['mod_actionplan_save_reflection', 4],
            ['mod_actionplan_save_reflection', 4],
            // It was written on the same screen as the one before, and goes on from what that one left.
            ['mod_actionplan_save_action', 5],
        ]);
        expect(new Set(asked.slice(0, 3).map(({args}) => args.requestid)).size).toBe(1);
        expect(document.querySelector('.mod_actionplan-waiting')).toBeNull();
        await open(plan({change1: 'Satu', version: 6}));
        expect(document.querySelector('.local_asnblended-restored')).toBeNull();
    });

    test('by a page that is closed while it waits: the next page sends it', async() => {
        await open(plan());
        answers(lost(), lost());
        find('[data-action="add"]').click();
        await settle();
        type('[name="title"]', 'Aksi luring');
        find('[data-action="saveaction"]').click();
        await settle();
        const asked = answers(answer('ok', plan({hasactions: true, version: 5})));
        await open(plan());
        lineIsBack();
        await settle(50);
        expect(asked.map(({args}) => args.title)).toContain('Aksi luring');
        expect(document.querySelector('.mod_actionplan-waiting')).toBeNull();
    });

    test('by somebody else who changed the same action: both texts stand beside each other once', async() => {
        const withAction = (title: string, version: number): Plan => plan({actions: [action({title, version})]});
        await open(withAction('Awal', 1));
        answers(answer('conflict', withAction('Orang lain', 2)));
        find('[data-action="edit"]').click();
        await settle();
        type('[name="title"]', 'Saya');
        find('[data-action="saveaction"]').click();
        await settle(100);
        expect(find<HTMLInputElement>('[name="title"]').value).toBe('Saya');
        expect(document.querySelectorAll('.local_asnblended-compare')).toHaveLength(1);
    });

    test('by what was refused after it had waited: it is back in its form with the reason', async() => {
        await open(plan());
        answers(lost(), answer('invalid', plan(), [{field: 'title', message: 'Judul terlalu panjang'}]));
        find('[data-action="add"]').click();
        await settle();
        type('[name="title"]', 'Aksi');
        find('[data-action="saveaction"]').click();
        await settle();
        lineIsBack();
        await settle(50);
        expect(find<HTMLInputElement>('[name="title"]').value).toBe('Aksi');
        expect(find('[data-error="title"]').textContent).toBe('Judul terlalu panjang');
    });

    test('by an ended session: the page stays and says so', async() => {
        await open(plan());
        answers(Object.assign(new Error('Sesi berakhir'), {errorcode: 'servicerequireslogin'}));
        type('[name="change1"]', 'Satu');
        find('[data-action="add"]').click();
        await settle();
        expect(find('[data-region="session"]').hidden).toBe(false);
        expect(find<HTMLTextAreaElement>('[name="change1"]').value).toBe('Satu');
    });
});
