import {PlanApp} from '../../../amd-src/mod_actionplan/local/plan-app';
import type {Action, Plan, WriteAnswer} from '../../../amd-src/mod_actionplan/local/types';
import {openStore} from '../../../amd-src/local_asnblended/store-lazy';
import * as ajax from '../moodle/core_ajax';
import * as templates from '../moodle/core_templates';
import {draw} from '../templates';

/** A plan as a participant who has written nothing sees it. */
export const plan = (change: Partial<Plan> = {}): Plan => ({
    planid: 1, cmid: 2, userid: 3, version: 4, state: 'draft', statelabel: 'Draf', stateicon: 'fa-pencil', statetone: 'secondary',
    change1: '', change2: '', change3: '', verified: 0, verifiedneeded: 2, achieved: false, closed: false, hasactions: false,
    isreturned: false, returnedreason: '', read: false, hasfinished: false, examples: [],
    undo: 0, undolabel: '', reasonid: 'r', reasons: [], week: '2026-03-23',
    participantname: 'Siti', participantnip: '1', position: 'Analis',
    opdname: 'Dinas', runname: 'Angkatan', programmename: 'PPB',
    superiorname: 'Hendra', superiornip: '2', mentorname: 'Citra', mentornip: '3', phases: [], history: [],
    can: {own: true, write: true, withdraw: false, agree: false, addevidence: false, verify: false}, indicators: [],
    actions: [], ...change,
});

/** An action as somebody sees it who may only look. */
export const action = (change: Partial<Action> = {}): Action => ({
    id: 7, version: 1, number: 1, title: 'Aksi', steps: '', ownerunit: '', duedate: '', duelabel: '', successmeasure: '',
    behaviour: '', skpreference: '', indicatorcode: '', indicatorname: '', indicatorunit: '', indicatorsource: '', baseline: '',
    target: '', state: 'in_progress', statelabel: 'Berjalan', stateicon: 'fa-play', statetone: 'primary', missing: '',
    overdue: false, indicatorlower: false, isreturned: false, canaddevidence: false, canverify: false, candelete: false,
    hasevidence: false, showevidence: false, finished: false, canupdate: false, updatedue: false,
    progressversion: 0, undo: 0, undolabel: '', reasonid: 'r', reasons: [],
    progressstatus: '', progressnote: '', statuses: [], weeks: [],
    uploads: [], evidence: [], ...change,
});

/** A plan at work whose participant looks at it, with one action of which this week nothing was told. */
export const atWork = (change: Partial<Action> = {}): Plan => plan({
    state: 'agreed', read: true, can: {own: true, write: false, withdraw: true, agree: false, addevidence: true, verify: false},
    hasactions: true, actions: [action({
        canaddevidence: true, showevidence: true, canupdate: true, updatedue: true,
        statuses: ['going', 'stuck', 'done'].map(code => ({code, label: `label ${code}`, icon: 'fa-play', chosen: false})),
        ...change,
    })],
});

/** A plan that waits for the superior who looks at it. */
export const submitted = (change: Partial<Plan> = {}): Plan => plan({
    state: 'submitted', can: {own: false, write: false, withdraw: false, agree: true, addevidence: false, verify: false}, ...change,
});

export const answer = (
    status: WriteAnswer['status'], state: Plan, errors: WriteAnswer['errors'] = [],
): WriteAnswer => ({status, errors, plan: state, versions: [{subject: `plan:${state.planid}`, version: state.version}]});

export const settle = (milliseconds = 20): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

export const find = <T extends HTMLElement = HTMLElement>(selector: string): T => document.querySelector(selector) as T;

export const status = (): string => find('[data-region="standing"]').textContent ?? '';

/** Types into a field as a person does. */
export function type(selector: string, text: string): void {
    const field = find<HTMLTextAreaElement>(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Words by which tests know them again. */
const words = (...names: string[]): string => JSON.stringify(Object.fromEntries(names.map(name => [name, `${name} {n}`.trim()])));

/** Opens a page as Moodle draws it, in a browser that may have something of an earlier page. */
export async function open(state: Plan, userid = 3): Promise<PlanApp> {
    // The page before is left.
    window.dispatchEvent(new Event('pagehide'));
    templates.renderForPromise.mockImplementation((name, context) => Promise.resolve({html: draw(name, context), js: ''}));
    Element.prototype.scrollIntoView = jest.fn();
    window.scrollTo = jest.fn();
    // jsdom has no CSS; the ids of our pages need no escaping.
    Object.assign(globalThis, {CSS: {escape: (text: string) => text}});
    document.body.innerHTML = draw('mod_actionplan/plan_page', {
        uniqid: 'x', listurl: '', plan: state, statejson: JSON.stringify(state),
        wordsjson: words('agreewith', 'askreason', 'confirmunsaved', 'returnwith', 'verifywith',
            'conflict', 'confirmdelete', 'confirmsubmit', 'confirmwithdrawsubmitted', 'deleteaction', 'heic', 'saved',
            'saving', 'submitplan', 'unsaved', 'uploading', 'waitingtosend', 'withdraw'),
        device: {
            userid, loginurl: '#',
            wordsjson: words('both', 'changed', 'discard', 'keep', 'leaving', 'leavingtitle', 'lost', 'mine', 'minelabel',
                'progress', 'restored', 'sending', 'sent', 'stay', 'theirs', 'theirslabel', 'waiting', 'wipe'),
        },
    });
    return PlanApp.start(find('.mod_actionplan-plan'));
}

/** What web services were asked. */
export type Asked = {methodname: string; args: Record<string, unknown>};

/** Answers the next calls of web services in turn and gives back what was asked. */
export function answers(...list: (WriteAnswer | Error)[]): Asked[] {
    const asked: Asked[] = [];
    ajax.call.mockImplementation(requests => {
        asked.push(...requests);
        return requests.map(() => {
            const next = list.shift();
            return next === undefined || next instanceof Error
                ? Promise.reject(next ?? new Error('no answer left')) : Promise.resolve(next);
        });
    });
    return asked;
}

/** A device on which nobody has written. */
export async function emptyDevice(): Promise<void> {
    await (await openStore()).wipe(3);
}

/** The browser's dialogue, which the document of these tests does not know: it is answered by its buttons or by Esc. */
export function withDialogues(): void {
    HTMLDialogElement.prototype.showModal = jest.fn(function(this: HTMLDialogElement) {
        this.setAttribute('open', '');
    });
    HTMLDialogElement.prototype.close = jest.fn(function(this: HTMLDialogElement, value?: string) {
        this.returnValue = value ?? '';
        this.removeAttribute('open');
        this.dispatchEvent(new Event('close'));
    });
}
