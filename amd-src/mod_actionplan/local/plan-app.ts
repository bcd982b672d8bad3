import {exception, saveCancelPromise} from 'core/notification';
import Pending from 'core/pending';
import {getStrings} from 'core/str';
import {renderForPromise, replaceNodeContents} from 'core/templates';
import {actionValues, changes, fieldTexts, fillFields, showErrors, value} from './form';
import * as repository from './repository';
import type {Action, Plan, WriteAnswer} from './types';
import {upload} from './upload';

const component = 'mod_actionplan';

/** Milliseconds of quiet after which what is typed is saved. */
const autosaveDelay = 1500;

type Click = (app: PlanApp, button: HTMLElement) => Promise<void>;

/** What each button does; the key is its data-action. */
const clicks: Record<string, Click> = {
    add: app => app.openForm(null),
    edit: (app, button) => app.openForm(app.actionOf(button)),
    cancel: app => app.render(),
    saveaction: (app, button) => app.saveAction(button),
    delete: async(app, button) => {
        const action = app.actionOf(button);
        if (action && await app.confirm('confirmdelete', 'deleteaction', action.title)) {
            await app.write(() => repository.deleteAction(app.plan, action));
        }
    },
    submit: async app => {
        await app.saveReflection();
        if (await app.confirm('confirmsubmit', 'submitplan')) {
            await app.write(() => repository.submitPlan(app.plan));
        }
    },
    withdraw: async app => {
        if (await app.confirm(`confirmwithdraw${app.plan.state}`, 'withdraw')) {
            await app.write(() => repository.withdrawPlan(app.plan));
        }
    },
    agree: (app, button) => app.write(() => repository.decidePlan(app.plan, true, value(button.closest('form'), 'reason'))),
    return: (app, button) => app.write(() => repository.decidePlan(app.plan, false, value(button.closest('form'), 'reason')),
        button.closest('form')),
    verify: (app, button) => app.onAction(button, action =>
        repository.decideEvidence(app.plan, action, true, value(button.closest('form'), 'reason'))),
    returnevidence: (app, button) => app.onAction(button, action =>
        repository.decideEvidence(app.plan, action, false, value(button.closest('form'), 'reason'))),
    submitevidence: (app, button) => app.onAction(button, action => {
        const form = button.closest('form');
        return repository.submitEvidence(app.plan, action, value(form, 'note'), value(form, 'link'));
    }),
    removeupload: (app, button) => app.changeUploads(button, action =>
        repository.removeUpload(app.plan, action, button.dataset.filename ?? '')),
};

/** A plan on the screen: the server's last answer is the truth, the screen is drawn from it. */
export class PlanApp {
    public plan: Plan;
    private readonly body: HTMLElement;
    private readonly status: HTMLElement;
    private timer = 0;
    private busy: Promise<unknown> = Promise.resolve();

    constructor(private readonly root: HTMLElement) {
        const region = (name: string): HTMLElement => {
            const element = root.querySelector<HTMLElement>(`[data-region="${name}"]`);
            if (element === null) {
                throw new Error(`The page has no region ${name}`);
            }
            return element;
        };
        this.body = region('body');
        this.status = region('status');
        this.plan = JSON.parse(region('state').textContent ?? '') as Plan;
    }

    /** Listens to the whole plan once; what is drawn later needs no listeners of its own. */
    start(): void {
        this.root.addEventListener('click', event => {
            const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-action]');
            const click = button ? clicks[button.dataset.action ?? ''] : undefined;
            // A second click while the first is under way is a slip of the finger.
            if (button && click && button.getAttribute('aria-disabled') !== 'true') {
                void this.guard(button, () => click(this, button));
            }
        });
        this.root.addEventListener('input', event => {
            if ((event.target as HTMLElement).closest('[data-form="reflection"]')) {
                window.clearTimeout(this.timer);
                this.timer = window.setTimeout(() => void this.guard(null, () => this.saveReflection()), autosaveDelay);
            }
        });
        this.root.addEventListener('focusout', event => {
            if ((event.target as HTMLElement).closest('[data-form="reflection"]')) {
                void this.guard(null, () => this.saveReflection());
            }
        });
        this.root.addEventListener('submit', event => event.preventDefault());
        this.root.addEventListener('change', event => {
            const input = event.target as HTMLInputElement;
            if (input.dataset.action === 'upload' && input.files) {
                void this.guard(null, () => this.sendFiles(input, Array.from(input.files ?? [])));
            }
        });
    }

    /** The action a button belongs to. */
    actionOf(element: HTMLElement): Action | null {
        const id = Number(element.closest<HTMLElement>('[data-actionid]')?.dataset.actionid ?? 0);
        return this.plan.actions.find(action => action.id === id) ?? null;
    }

    /** Asks before something that cannot simply be undone. */
    async confirm(question: string, button: string, param?: string): Promise<boolean> {
        const [title, text, save] = await getStrings([
            {key: button, component}, {key: question, component, ...(param === undefined ? {} : {param})}, {key: button, component},
        ]) as [string, string, string];
        try {
            await saveCancelPromise(title, text, save);
            return true;
        } catch {
            return false;
        }
    }

    /**
     * Writes, and shows what the server says of it. A form whose texts were refused stays as it was written; after a conflict
     * the present state is shown beside it, so that both texts are seen before anything is sent again.
     */
    async write(request: () => Promise<WriteAnswer>, form: HTMLElement | null = null): Promise<void> {
        await this.say('saving');
        const answer = await request();
        this.plan = answer.plan;
        if (answer.status === 'ok') {
            await this.render();
            await this.say('saved');
        } else if (answer.status === 'conflict') {
            await this.renderAround(form);
            await this.say('conflict');
        } else {
            const left = showErrors(form ?? this.root, answer.errors);
            this.tell(left.map(({message}) => message).join(' '));
        }
    }

    /** Draws the plan anew and puts what was written in a form back into it, if it still has a place. */
    private async renderAround(form: HTMLElement | null): Promise<void> {
        const kind = form?.dataset.form ?? '';
        const texts = form ? fieldTexts(form) : {};
        const action = form ? this.actionOf(form) : null;
        await this.render();
        if (kind === 'action') {
            await this.openForm(action, true);
        }
        const scope = action ? this.body.querySelector<HTMLElement>(`[data-actionid="${action.id}"]`) : this.body;
        const again = scope?.querySelector<HTMLElement>(`[data-form="${kind}"]`) ?? null;
        if (again) {
            fillFields(again, texts);
        }
    }

    /** Writes to the action a button belongs to. */
    async onAction(button: HTMLElement, request: (action: Action) => Promise<WriteAnswer>): Promise<void> {
        const action = this.actionOf(button);
        if (action) {
            await this.write(() => request(action), button.closest('form'));
        }
    }

    /** Saves the three changes when they differ from what the server has. Nothing is drawn anew: somebody is typing. */
    async saveReflection(): Promise<void> {
        window.clearTimeout(this.timer);
        const form = this.body.querySelector<HTMLElement>('[data-form="reflection"]');
        if (form === null) {
            return;
        }
        const written = changes(form);
        const {change1, change2, change3} = this.plan;
        if (written.change1 === change1 && written.change2 === change2 && written.change3 === change3) {
            return;
        }
        await this.say('saving');
        const answer = await repository.saveReflection(this.plan, written);
        this.plan = answer.plan;
        showErrors(form, answer.errors);
        await this.say(answer.status === 'ok' ? 'saved' : 'conflict');
    }

    /** Opens the form of an action, or of a new one, in place of what it says now or below it. */
    async openForm(action: Action | null, showBoth = false): Promise<void> {
        await this.saveReflection();
        const place = action
            ? this.body.querySelector<HTMLElement>(`[data-actionid="${action.id}"] [data-region="edit"]`)
            : this.body.querySelector<HTMLElement>('[data-region="newaction"]');
        if (place === null) {
            return;
        }
        const context = {
            ...(action ?? {id: 0}),
            indicatoroptions: this.plan.indicators.map(option => ({...option, selected: option.code === action?.indicatorcode})),
        };
        const {html, js} = await renderForPromise(`${component}/action_form`, context);
        replaceNodeContents(place, html, js);
        place.parentElement?.querySelector('[data-region="read"]')?.toggleAttribute('hidden', !showBoth);
        place.querySelector<HTMLElement>('[name="title"]')?.focus();
    }

    async saveAction(button: HTMLElement): Promise<void> {
        const form = button.closest<HTMLElement>('form');
        if (form !== null) {
            await this.write(() => repository.saveAction(this.plan, this.actionOf(form), actionValues(form)), form);
        }
    }

    /** Changes the files that wait to be handed in; only their list is drawn anew, a note may be half written. */
    async changeUploads(element: HTMLElement, request: (action: Action) => Promise<WriteAnswer>): Promise<void> {
        const action = this.actionOf(element);
        const form = element.closest<HTMLElement>('form');
        if (action === null || form === null) {
            return;
        }
        const answer = await request(action);
        this.plan = answer.plan;
        showErrors(form, answer.errors);
        const place = form.querySelector<HTMLElement>('[data-region="uploads"]');
        const uploads = this.actionOf(element)?.uploads ?? [];
        if (place) {
            const {html, js} = await renderForPromise(`${component}/uploads`, {uploads});
            replaceNodeContents(place, html, js);
        }
    }

    /** Sends the chosen files one after the other; the input can be used again for the same file. */
    private async sendFiles(input: HTMLInputElement, files: readonly File[]): Promise<void> {
        input.value = '';
        for (const file of files) {
            await this.say('uploading');
            await this.changeUploads(input, action => upload(this.plan, action, file));
        }
        this.tell('');
    }

    /** Draws the plan anew and leaves the focus where a keyboard user can go on. */
    async render(): Promise<void> {
        const {html, js} = await renderForPromise(`${component}/plan`, this.plan);
        replaceNodeContents(this.body, html, js);
        this.body.tabIndex = -1;
        this.body.focus({preventScroll: true});
    }

    /** Runs one thing after the other, tells Moodle's tests to wait, and shows what went wrong without losing the screen. */
    private async guard(button: HTMLElement | null, work: () => Promise<void>): Promise<void> {
        const pending = new Pending(`${component}/plan`);
        button?.setAttribute('aria-disabled', 'true');
        const turn = this.busy.then(work);
        this.busy = turn.catch(() => undefined);
        try {
            await turn;
        } catch (error) {
            const [text] = await getStrings([{key: 'unsaved', component, param: (error as Error).message}]).catch(() => ['']);
            this.tell(text ?? '');
            exception(error);
        } finally {
            button?.removeAttribute('aria-disabled');
            pending.resolve();
        }
    }

    private async say(key: string): Promise<void> {
        const [text] = await getStrings([{key, component}]);
        this.tell(text ?? '');
    }

    private tell(text: string): void {
        this.status.textContent = text;
    }
}
