import {renderForPromise, replaceNodeContents} from 'core/templates';
import type {Device, Waiting, Words} from 'local_asnblended/device-lazy';
import {typeInto} from './form';
import {endOffers} from './offers';
import {newAction, placeOf} from './repository';
import {Sheet} from './sheet';
import type {Action, Plan} from './types';

const component = 'mod_actionplan';

/** Where it is said that a write waits, a selector, empty for nowhere; and what of it is said. */
function lineOf(plan: Plan, {file, form, args}: Waiting): [string, string] {
    if (file !== null) {
        return [`[data-actionid="${args.actionid}"] [data-region="uploads"]`, file.name];
    }
    if (form === newAction) {
        return [':has(> [data-region="newaction"])', String(args.title)];
    }
    if (form.startsWith('progress:')) {
        const statuses = plan.actions.find(({id}) => id === args.actionid)?.statuses ?? [];
        const label = statuses.find(({code}) => code === args.status)?.label ?? '';
        return [`[data-actionid="${args.actionid}"] [data-region="progress"]`, [label, args.note].filter(Boolean).join(': ')];
    }
    return ['', ''];
}

/** What is drawn of a plan, and what of it must outlive being drawn anew: texts, open forms, the focus. */
export class Screen {
    /** Actions whose form was closed: what is kept of it waits until somebody opens it. */
    private readonly closed = new Set<number>();

    readonly sheet: Sheet;

    /** @param only the one action that is shown, 0 for all */
    constructor(
        private readonly body: HTMLElement, private readonly dialogue: HTMLDialogElement, private readonly words: Words,
        private readonly device: Device, private readonly template = `${component}/plan`, private readonly only = 0,
    ) {
        this.sheet = new Sheet(dialogue, device);
    }

    /** Fetches what drawing needs while there is a line: a form must open without one. */
    warm(plan: Plan): void {
        const ready = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 500));
        ready(() => void Promise.all([
            renderForPromise(this.template, plan),
            plan.can.write ? renderForPromise(`${component}/action_form`, {
                id: 0, examples: plan.examples, indicatoroptions: plan.indicators,
            }) : null,
            plan.can.own ? renderForPromise(`${component}/uploads`, {uploads: []}) : null,
            plan.can.own ? renderForPromise(`${component}/progress_form`, {uploads: []}) : null,
        ]).catch(() => undefined));
    }

    /** Draws the plan anew. What was being written is there again, and the focus stays where it was. */
    async draw(plan: Plan): Promise<void> {
        const open = this.openForms();
        const focus = this.focused();
        const top = window.scrollY;
        const shown = this.only === 0 ? plan : {...plan, inturn: true, actions: plan.actions.filter(({id}) => id === this.only)};
        const {html, js} = await renderForPromise(this.template, shown);
        replaceNodeContents(this.body, html, js);
        await this.bringBack(plan, open);
        await this.sheet.draw(plan);
        window.scrollTo({top, behavior: 'instant'});
        const again = focus === null ? null : this.body.querySelector<HTMLElement>(focus);
        if (again) {
            again.focus({preventScroll: true});
        } else if (focus !== null) {
            // What was handled is gone: the keyboard goes on at the plan, not at the top of the page.
            this.body.tabIndex = -1;
            this.body.focus({preventScroll: true});
        }
    }

    /** Where the keyboard goes on after the sheet of an action was closed: what opened it may have been drawn anew. */
    goOnAt(actionid: number): void {
        if (document.activeElement === null || document.activeElement === document.body) {
            const button = this.body.querySelector<HTMLElement>(`[data-actionid="${actionid}"] [data-action="update"]`);
            this.body.tabIndex = -1;
            (button ?? this.body).focus({preventScroll: true});
        }
    }

    /** Puts back what the device has into a plan that was just drawn, and shows what of it waits to be sent. */
    async bringBack(plan: Plan, open: readonly number[] = []): Promise<void> {
        this.device.restore(this.body);
        // A form that is opened restores itself.
        const kept = this.device.drafts.forms.flatMap(form => /^action:(\d+)$/.exec(form)?.[1] ?? []).map(Number);
        for (const id of new Set([...open, ...kept.filter(one => !this.closed.has(one))])) {
            const action = plan.actions.find(one => one.id === id) ?? null;
            if (id === 0 || action !== null) {
                await this.openForm(plan, action, false);
            }
        }
        this.body.querySelectorAll('details:has([data-draft] .local_asnblended-restored)').forEach(details => {
            (details as HTMLDetailsElement).open = true;
        });
        endOffers(this.body.querySelectorAll<HTMLElement>('[data-undo]'));
        await this.showWaiting(plan);
    }

    /** Brings what has to be decided into sight: two texts beside each other. */
    showUndecided(): void {
        this.body.querySelector('.local_asnblended-compare')?.scrollIntoView({block: 'center'});
    }

    /** Opens the form of an action, or of a new one, in place of what it says now or below the actions, where the person may. */
    async openForm(plan: Plan, action: Action | null, focus = true): Promise<void> {
        const place = action
            ? this.body.querySelector<HTMLElement>(`[data-actionid="${action.id}"] [data-region="edit"]`)
            : this.body.querySelector<HTMLElement>('[data-region="newaction"]');
        if (place === null || !plan.can.write) {
            return;
        }
        if (place.querySelector('form') === null) {
            const context = {
                ...(action ?? {id: 0, examples: plan.examples}),
                indicatoroptions: plan.indicators.map(option => ({...option, selected: option.code === action?.indicatorcode})),
            };
            const {html, js} = await renderForPromise(`${component}/action_form`, context);
            replaceNodeContents(place, html, js);
            place.parentElement?.querySelector('[data-region="read"]')?.toggleAttribute('hidden', true);
            this.device.restore(place);
        }
        this.closed.delete(action?.id ?? 0);
        if (focus) {
            place.querySelector<HTMLElement>('[name="title"]')?.focus();
        }
    }

    /** Closes a form that a person is done with for now; what was written in it waits until it is opened again. */
    putAway(form: HTMLElement): void {
        this.closed.add(Number(form.dataset.actionid));
        this.closeForm(form);
    }

    /** Closes a form. */
    closeForm(form: HTMLElement): void {
        const place = form.parentElement;
        place?.parentElement?.querySelector('[data-region="read"]')?.removeAttribute('hidden');
        const button = place?.parentElement?.querySelector<HTMLElement>('[data-action="edit"], [data-action="add"]');
        form.remove();
        button?.focus();
    }

    /** Draws the files that wait to be handed in; a note beside them may be half written. */
    async drawUploads(plan: Plan, action: Action): Promise<void> {
        const {html, js} = await renderForPromise(`${component}/uploads`, {uploads: action.uploads});
        for (const place of [this.body, this.dialogue]) {
            place.querySelectorAll<HTMLElement>(`[data-actionid="${action.id}"] [data-region="uploads"]`).forEach(list =>
                replaceNodeContents(list, html, js));
        }
        await this.showWaiting(plan);
    }

    /** Shows what was written here and is still on the device: new actions and files. */
    async showWaiting(plan: Plan): Promise<void> {
        const roots = [this.body, this.dialogue];
        roots.forEach(root => root.querySelectorAll('.mod_actionplan-waiting').forEach(line => line.remove()));
        for (const item of await this.device.waiting(placeOf(plan))) {
            const [where, text] = lineOf(plan, item);
            for (const place of where === '' ? [] : roots.flatMap(root => [...root.querySelectorAll(where)])) {
                const line = document.createElement('p');
                line.className = 'mod_actionplan-waiting';
                line.textContent = this.words.say('waitingtosend', text);
                place.append(line);
            }
        }
    }

    /** Opens the evidence form of an action whose work is done; what was told of it is a first note. */
    offerEvidence(actionid: number, note: string): void {
        const form = this.body.querySelector<HTMLElement>(`[data-draft="evidence:${actionid}"]`);
        const field = form?.querySelector<HTMLTextAreaElement>('[name="note"]');
        if (!form || !field) {
            return;
        }
        form.closest('details')?.setAttribute('open', '');
        if (field.value === '' && note !== '') {
            typeInto(field, note);
        }
        form.scrollIntoView({block: 'center'});
        field.focus({preventScroll: true});
    }

    /** Actions whose form is open, 0 for a new one. */
    private openForms(): number[] {
        return Array.from(this.body.querySelectorAll<HTMLElement>('[data-form="action"]'), form => Number(form.dataset.actionid));
    }

    /** A selector of what has the focus, which finds it again in a plan that was drawn anew; null when the focus is elsewhere. */
    private focused(): string | null {
        const element = document.activeElement as HTMLElement | null;
        if (element === null || !this.body.contains(element)) {
            return null;
        }
        if (element.id !== '') {
            return `#${CSS.escape(element.id)}`;
        }
        const action = element.closest<HTMLElement>('[data-actionid]')?.dataset.actionid;
        const scope = action === undefined ? '' : `[data-actionid="${action}"] `;
        return `${scope}[data-action="${element.dataset.action ?? ''}"]`;
    }
}
