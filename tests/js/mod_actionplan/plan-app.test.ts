/** @jest-environment jsdom */
import {PlanApp} from '../../../amd-src/mod_actionplan/local/plan-app';
import type {Plan, WriteAnswer} from '../../../amd-src/mod_actionplan/local/types';
import * as ajax from '../moodle/core_ajax';
import * as notification from '../moodle/core_notification';
import {open} from '../moodle/core_pending';
import * as templates from '../moodle/core_templates';

const plan = (change: Partial<Plan> = {}): Plan => ({
    planid: 1, cmid: 2, userid: 3, version: 4, state: 'draft', statelabel: 'Draf', stateicon: 'fa-pencil', statetone: 'secondary',
    change1: '', change2: '', change3: '', verified: 0, verifiedneeded: 2, achieved: false, closed: false, hasactions: false,
    isreturned: false,
    returnedreason: '', participantname: 'Siti', position: 'Analis', opdname: 'Dinas', runname: 'Angkatan', programmename: 'PPB',
    superiorname: 'Hendra', mentorname: 'Citra', phases: [], history: [],
    can: {own: true, write: true, withdraw: false, agree: false, addevidence: false, verify: false}, indicators: [],
    actions: [], ...change,
});

const answer = (status: WriteAnswer['status'], change: Partial<Plan> = {}, errors: WriteAnswer['errors'] = []): WriteAnswer =>
    ({status, errors, versions: [], plan: plan(change)});

/** What the templates would draw, as far as these tests look at it. */
const drawn = (state: Plan): string => `
    <form data-form="reflection"><textarea name="change1">${state.change1}</textarea><p data-error="change1"></p></form>
    <form data-form="decide"><textarea name="reason"></textarea><p data-error="reason"></p>
        <button type="button" data-action="return">Kembalikan</button></form>
    <button type="button" data-action="submit">Ajukan</button><b>${state.version}</b>`;

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));
const find = <T extends HTMLElement = HTMLElement>(selector: string): T => document.querySelector(selector) as T;
const status = (): string => find('[data-region="status"]').textContent ?? '';

function page(state: Plan): PlanApp {
    document.body.innerHTML = `<div id="root"><div data-region="status"></div><div data-region="body">${drawn(state)}</div>
        <script type="application/json" data-region="state">${JSON.stringify(state)}</script></div>`;
    Element.prototype.scrollIntoView = jest.fn();
    const app = new PlanApp(find('#root'));
    app.start();
    return app;
}

/** Answers the next calls of web services in turn and gives back what was asked. */
function answers(...list: WriteAnswer[]): {methodname: string; args: Record<string, unknown>}[] {
    const asked: {methodname: string; args: Record<string, unknown>}[] = [];
    ajax.call.mockImplementation(requests => {
        asked.push(...requests);
        return requests.map(() => Promise.resolve(list.shift()));
    });
    return asked;
}

beforeEach(() => {
    jest.clearAllMocks();
    templates.renderForPromise.mockImplementation((_name, state) => Promise.resolve({html: drawn(state as Plan), js: ''}));
});

afterEach(() => expect(open.count).toBe(0));

describe('a plan on the screen', () => {
    test('what is typed is saved when the field is left, once, with the version it was based on', async() => {
        page(plan());
        const asked = answers(answer('ok', {change1: 'Baru', version: 5}));
        const field = find<HTMLTextAreaElement>('[name="change1"]');
        field.value = 'Baru';
        field.dispatchEvent(new Event('focusout', {bubbles: true}));
        field.dispatchEvent(new Event('focusout', {bubbles: true}));
        await settle();
        expect(asked).toEqual([{methodname: 'mod_actionplan_save_reflection',
            args: {planid: 1, version: 4, change1: 'Baru', change2: '', change3: ''}}]);
        expect(status()).toBe('saved');
        expect(find('[name="change1"]')).toBe(field);
    });

    test('submitting saves what is typed first, asks, and sends the version after that save', async() => {
        page(plan());
        const asked = answers(answer('ok', {change1: 'Baru', version: 5}), answer('ok', {state: 'submitted', version: 6}));
        notification.saveCancelPromise.mockResolvedValue(undefined);
        find<HTMLTextAreaElement>('[name="change1"]').value = 'Baru';
        find('[data-action="submit"]').click();
        await settle();
        expect(asked.map(({methodname, args}) => [methodname, args.version])).toEqual([
            ['mod_actionplan_save_reflection', 4], ['mod_actionplan_submit_plan', 5],
        ]);
        expect(find('b').textContent).toBe('6');
    });

    test('who says no to the question sends nothing', async() => {
        page(plan());
        answers();
        notification.saveCancelPromise.mockRejectedValue(new Error('cancelled'));
        find('[data-action="submit"]').click();
        await settle();
        expect(ajax.call).not.toHaveBeenCalled();
    });

    test('a refused text stays as it was written, with the reason at its field', async() => {
        page(plan({state: 'submitted'}));
        answers(answer('invalid', {state: 'submitted'}, [{field: 'reason', message: 'Tulis alasan'}]));
        find<HTMLTextAreaElement>('[name="reason"]').value = 'no';
        find('[data-action="return"]').click();
        await settle();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('no');
        expect(find('[data-error="reason"]').textContent).toBe('Tulis alasan');
        expect(templates.renderForPromise).not.toHaveBeenCalled();
    });

    test('after a conflict the present state is drawn and the text that was written is put back', async() => {
        page(plan({state: 'submitted'}));
        answers(answer('conflict', {state: 'submitted', version: 9}));
        find<HTMLTextAreaElement>('[name="reason"]').value = 'Tambahkan angka';
        find('[data-action="return"]').click();
        await settle();
        expect(find('b').textContent).toBe('9');
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Tambahkan angka');
        expect(status()).toBe('conflict');
    });

    test('a lost connection keeps the screen and says that nothing was saved', async() => {
        page(plan({state: 'submitted'}));
        ajax.call.mockImplementation(() => [Promise.reject(new Error('offline'))]);
        notification.exception.mockImplementation(() => undefined);
        find<HTMLTextAreaElement>('[name="reason"]').value = 'Tambahkan angka';
        find('[data-action="return"]').click();
        await settle();
        expect(find<HTMLTextAreaElement>('[name="reason"]').value).toBe('Tambahkan angka');
        expect(status()).toBe('unsaved');
        expect(notification.exception).toHaveBeenCalledTimes(1);
    });

    test('a double click is one call', async() => {
        page(plan({state: 'submitted'}));
        const asked = answers(answer('ok', {state: 'returned', version: 5}));
        const button = find('[data-action="return"]');
        button.click();
        button.click();
        await settle();
        expect(asked.map(({args}) => args.version)).toEqual([4]);
    });
});
