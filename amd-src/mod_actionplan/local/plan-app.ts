import Pending from 'core/pending';
import {choose, Device, undecided, wordsOf, type Late, type Request, type Words} from 'local_asnblended/device-lazy';
import {clicks} from './clicks';
import {tellFailed} from './failed';
import {changes, chosen, showErrors, value} from './form';
import {isHeic, keptFile, shrink} from './photo';
import * as repository from './repository';
import {Screen} from './screen';
import type {Action, Plan, WriteAnswer} from './types';

/** Milliseconds of quiet after which what is typed is saved. */
const autosaveDelay = 1500;

/** How a write ended. */
type Ended = 'ok' | 'waits' | 'refused';

/** A plan on the screen: the server's last answer is the truth, the screen is drawn from it. */
export class PlanApp {
    public plan: Plan;
    private timer = 0;
    private busy: Promise<unknown> = Promise.resolve();

    private constructor(
        private readonly root: HTMLElement, private readonly body: HTMLElement, private readonly words: Words,
        readonly device: Device, readonly screen: Screen, plan: Plan, private readonly decided: (actionid: number) => void,
    ) {
        this.plan = plan;
    }

    /**
     * Brings the plan of a page to life: what was written there before and not sent is back in its forms.
     *
     * @param decided hears of which action the evidence was decided on
     * @param any hears of every write that was asked for earlier and has its answer now
     */
    static async start(
        root: HTMLElement, decided: (actionid: number) => void = () => undefined, any: (late: Late) => void = () => undefined,
    ): Promise<PlanApp> {
        const pending = new Pending('mod_actionplan/plan');
        const region = <T extends HTMLElement>(name: string): T => {
            const element = root.querySelector<T>(`[data-region="${name}"]`);
            if (element === null) {
                throw new Error(`The page has no region ${name}`);
            }
            return element;
        };
        const plan = JSON.parse(region('state').textContent ?? '') as Plan;
        const words = wordsOf(root, 'planwords');
        const late: Late[] = [];
        const heard: {app?: PlanApp} = {};
        const device = await Device.start(root, repository.placeOf(plan), one => {
            if (heard.app) {
                void heard.app.guard(null, () => heard.app?.meet(one) ?? Promise.resolve());
            } else {
                late.push(one);
            }
        }, any);
        const {template, actionid} = root.dataset;
        const only = Number(actionid ?? 0);
        const screen = new Screen(region('body'), region<HTMLDialogElement>('sheet'), words, device, template, only);
        const app = heard.app = new PlanApp(root, region('body'), words, device, screen, plan, decided);
        app.listen();
        try {
            await app.screen.bringBack(plan);
            app.screen.warm(plan);
            for (const one of late) {
                await app.meet(one);
            }
            await app.openDue(window.location.hash);
        } finally {
            pending.resolve();
        }
        return app;
    }

    /** Listens to the whole plan once; what is drawn later needs no listeners of its own. */
    private listen(): void {
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

    /** Asks before something that cannot simply be undone; closed in any other way than by its button, it is a no. */
    async confirm(question: string, button: string, about = ''): Promise<boolean> {
        const [title, text] = [this.words.say(button), this.words.say(question, about)];
        const no = this.device.words.say('stay');
        return await choose(title, text, [{name: 'yes', label: title}, {name: 'no', label: no}]) === 'yes';
    }

    /**
     * Writes, and shows what the server says of it. A form whose texts were refused stays as it was written; after a conflict the
     * present state is drawn with both texts side by side, so that both are seen before anything is sent again.
     */
    async write(request: Request, form: HTMLElement | null = null): Promise<Ended> {
        if (form !== null && undecided(form)) {
            this.device.tell(this.device.words.say('changed'));
            form.querySelector<HTMLElement>('.local_asnblended-compare button')?.focus();
            return 'refused';
        }
        this.device.tell(this.words.say('saving'));
        const answer = await this.device.send<WriteAnswer>(request);
        if (answer === null) {
            await this.screen.showWaiting(this.plan);
            return 'waits';
        }
        await this.show(answer, form);
        return answer.status === 'ok' ? 'ok' : 'refused';
    }

    private async show(answer: WriteAnswer, form: HTMLElement | null): Promise<void> {
        this.plan = answer.plan;
        if (answer.status === 'invalid') {
            const left = showErrors(form ?? this.root, answer.errors);
            this.device.tell(left.map(({message}) => message).join(' '));
            return;
        }
        await this.screen.draw(this.plan);
        this.screen.showUndecided();
        this.device.tell(this.words.say(answer.status === 'ok' ? 'saved' : 'conflict'), answer.status === 'ok');
    }

    /** What was written earlier, on another page or before the line was lost, has its answer. */
    private async meet(late: Late): Promise<void> {
        if ('error' in late) {
            await this.screen.draw(this.plan);
            this.device.tellLost(late.error);
            return;
        }
        const answer = late.answer as WriteAnswer;
        this.plan = answer.plan;
        await this.screen.draw(this.plan);
        if (answer.status !== 'ok') {
            const form = this.body.querySelector<HTMLElement>(`[data-draft="${late.item.form}"]`);
            const left = showErrors(form ?? this.root, answer.errors);
            const why = left.map(({message}) => message).join(' ');
            this.device.tell(answer.status === 'conflict' ? this.words.say('conflict') : why);
            this.screen.showUndecided();
        }
    }

    /** Asks before the plan goes to the superior; what is still being written would stay behind, and that is said. */
    async confirmSubmit(): Promise<boolean> {
        const unsaved = this.device.drafts.forms.filter(form => form.startsWith('action:')).length;
        return await this.confirm(unsaved === 0 ? 'confirmsubmit' : 'confirmunsaved', 'submitplan', String(unsaved));
    }

    /**
     * Sends what a superior or mentor decided. Who wrote a reason and then presses the other button may have meant either: that is
     * asked.
     *
     * @param yes whether the button agrees or verifies
     * @param withNote the word for agreeing with what was written as a note
     */
    async decide(
        button: HTMLElement, yes: boolean, withNote: string, request: (yes: boolean, reason: string) => Request,
    ): Promise<void> {
        const form = button.closest('form');
        const reason = value(form, 'reason');
        const meant = !yes || reason === '' ? String(yes) : await choose(this.words.say('askreason'), reason, [
            {name: 'false', label: this.words.say('returnwith')}, {name: 'true', label: this.words.say(withNote)},
            {name: 'stay', label: this.device.words.say('stay')},
        ]);
        if (meant !== 'true' && meant !== 'false') {
            return;
        }
        const action = this.actionOf(button);
        if (await this.write(request(meant === 'true', reason), form) === 'ok' && action !== null) {
            this.decided(action.id);
        }
    }

    /** Writes to the action a button belongs to. */
    async onAction(button: HTMLElement, request: (action: Action) => Request): Promise<void> {
        const action = this.actionOf(button);
        if (action) {
            await this.write(request(action), button.closest('form'));
        }
    }

    /**
     * Saves the three changes when they differ from what the server has. Nothing is drawn anew while somebody is typing, unless
     * somebody else has written there. Gives whether what builds on them may go on.
     */
    async saveReflection(): Promise<boolean> {
        window.clearTimeout(this.timer);
        const form = this.body.querySelector<HTMLElement>('[data-form="reflection"]');
        if (form === null) {
            return true;
        }
        const written = changes(form);
        const {change1, change2, change3} = this.plan;
        if (written.change1 === change1 && written.change2 === change2 && written.change3 === change3) {
            return true;
        }
        if (undecided(form)) {
            return false;
        }
        this.device.tell(this.words.say('saving'));
        const answer = await this.device.send<WriteAnswer>(repository.saveReflection(this.plan, written));
        if (answer === null) {
            return true;
        }
        if (answer.status === 'conflict') {
            await this.show(answer, form);
            return false;
        }
        this.plan = answer.plan;
        showErrors(form, answer.errors);
        if (answer.status === 'ok') {
            // What the server has now is what the form is compared with from here on.
            form.querySelectorAll('textarea').forEach(field => {
                field.defaultValue = written[field.name as keyof typeof written];
            });
            this.device.tell(this.words.say('saved'), true);
        }
        return answer.status === 'ok';
    }

    /** Opens the form of an action, or of a new one. */
    async openForm(action: Action | null): Promise<void> {
        await this.saveReflection();
        await this.screen.openForm(this.plan, action);
    }

    /** Opens what a thing due asks for, for the first action on the screen that it can be done for. */
    private async openDue(hash: string): Promise<void> {
        const {actions} = this.plan;
        if (hash === '#update') {
            const action = actions.find(({updatedue}) => updatedue) ?? actions.find(({canupdate}) => canupdate);
            await (action && this.screen.sheet.open(this.plan, action));
        } else if (hash === '#evidence') {
            const action = actions.find(({canaddevidence, hasevidence}) => canaddevidence && !hasevidence);
            this.screen.offerEvidence(action?.id ?? 0, '');
        }
    }

    /** Tells how an action goes; when its work is done, the evidence is the next thing. */
    async tellProgress(form: HTMLElement, action: Action): Promise<void> {
        const [status, note] = [chosen(form, 'status'), value(form, 'note')];
        if (await this.write(repository.tellProgress(this.plan, action, status, note), form) !== 'refused') {
            this.screen.sheet.close();
            if (status === 'done') {
                this.screen.offerEvidence(action.id, note);
            }
            this.screen.goOnAt(action.id);
        }
    }

    /** Saves an action. A new one that waits leaves its form free for the next. */
    async saveAction(form: HTMLElement, request: Request): Promise<void> {
        if (await this.write(request, form) === 'waits' && request.form === repository.newAction) {
            this.device.drafts.drop(request.form);
            this.screen.closeForm(form);
        }
    }

    /** Changes the files that wait to be handed in; only their list is drawn anew. */
    async changeUploads(element: HTMLElement, request: (action: Action) => Request): Promise<void> {
        const action = this.actionOf(element);
        const form = element.closest<HTMLElement>('form');
        if (action === null || form === null) {
            return;
        }
        const answer = await this.device.send<WriteAnswer>(request(action));
        if (answer !== null) {
            this.plan = answer.plan;
            showErrors(form, answer.errors);
        }
        await this.screen.drawUploads(this.plan, this.actionOf(element) ?? action);
    }

    /** Sends the chosen files one after the other; the input can be used again for the same file. */
    private async sendFiles(input: HTMLInputElement, files: readonly File[]): Promise<void> {
        input.value = '';
        for (const file of files) {
            this.device.tell(this.words.say('uploading'));
            const small = await shrink(file);
            const kept = await keptFile(small);
            await this.changeUploads(input, action => repository.addUpload(this.plan, action, kept));
            this.device.tell(isHeic(small) ? this.words.say('heic', small.name) : '');
        }
    }

    /** Runs one thing after the other, tells Moodle's tests to wait, and says what went wrong without losing the screen. */
    async guard(button: HTMLElement | null, work: () => Promise<unknown>): Promise<void> {
        const pending = new Pending('mod_actionplan/plan');
        button?.setAttribute('aria-disabled', 'true');
        const turn = this.busy.then(work);
        this.busy = turn.catch(() => undefined);
        try {
            await turn;
        } catch (error) {
            tellFailed(this.device, this.words, error);
        } finally {
            button?.removeAttribute('aria-disabled');
            pending.resolve();
        }
    }
}
