import {choose, Device, wordsOf, type Late, type Words} from 'local_asnblended/device-lazy';
import {endOffers, PlanApp, tellFailed, undoEarlier, verifyListed} from '../plan-lazy';
import type {WriteAnswer} from './types';

/** Milliseconds of a new page in which a key is still meant for the page before. */
const settling = 400;

/** Where it is kept that somebody does not want single keys. */
const keysOff = 'mod_actionplan-keys-off';

/** The evidence that waits for a mentor, one after the other: what was decided leads to the next. */
class Review {
    private readonly begun = performance.now();

    /** Verified on this page, to be taken back on the next. */
    private readonly done: number[] = [];

    private constructor(private readonly root: HTMLElement, private readonly words: Words, private readonly device: Device) {}

    static async start(root: HTMLElement): Promise<void> {
        const words = wordsOf(root, 'planwords');
        const heard: {review?: Review} = {};
        const later = (late: Late): void => heard.review?.meet(late);
        const device = root.dataset.actionid === '0' ? await Device.start(root, 'review', () => undefined, later)
            : (await PlanApp.start(root, actionid => heard.review?.goOn([actionid]), later)).device;
        const review = heard.review = new Review(root, words, device);
        review.listen();
    }

    private listen(): void {
        this.root.addEventListener('click', event => {
            const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-action]');
            const work = button?.dataset.action === 'undoearlier' ? this.undo(button)
                : button?.dataset.action === 'verifyseveral' ? this.verifySeveral() : null;
            work?.catch((error: unknown) => tellFailed(this.device, this.words, error));
        });
        endOffers(this.root.querySelectorAll<HTMLElement>('[data-undoaction]'));
        const wanted = this.root.querySelector<HTMLInputElement>('[data-region="keys"]');
        if (wanted) {
            wanted.checked = window.localStorage.getItem(keysOff) === null;
            wanted.addEventListener('change', () => wanted.checked
                ? window.localStorage.removeItem(keysOff) : window.localStorage.setItem(keysOff, '1'));
            document.addEventListener('keydown', event => wanted.checked && this.press(event));
        }
    }

    /**
     * What waited for the line has arrived. About what is being looked at it leads on as if it had gone at once; about
     * something else it takes nobody away from what is being read.
     */
    private meet(late: Late): void {
        if (!('answer' in late) || late.answer.status !== 'ok') {
            return;
        }
        const {target, args} = late.item;
        const [actionid, shown] = [Number(args.actionid), Number(this.root.dataset.actionid)];
        if (target === 'mod_actionplan_decide_evidence' && actionid === shown) {
            this.goOn([actionid]);
        } else if (target === 'mod_actionplan_decide_evidence') {
            this.verified(actionid);
        } else if (target === 'mod_actionplan_undo_decision' && shown === 0) {
            this.goTo({actionid: String(actionid)});
        } else if (target === 'mod_actionplan_undo_decision') {
            this.root.querySelector(`[data-undoaction="${actionid}"]`)?.remove();
        }
    }

    /** V verifies, K returns, N goes to the next; not while somebody types, and once for each press on a page that was seen. */
    private press(event: KeyboardEvent): void {
        const typing = 'input:not([type="checkbox"]), textarea, select, dialog, [contenteditable]';
        const slip = event.repeat || performance.now() - this.begun < settling;
        if (slip || (event.target as HTMLElement).closest(typing) || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const reason = this.root.querySelector<HTMLTextAreaElement>('[data-form="verify"] [name="reason"]');
        const target = {
            v: '[data-action="verify"]', n: '[data-region="next"]',
            k: reason?.value.trim() === '' ? '[data-form="verify"] [name="reason"]' : '[data-action="returnevidence"]',
        }[event.key.toLowerCase()];
        const element = target === undefined ? null : this.root.querySelector<HTMLElement>(target);
        if (element) {
            event.preventDefault();
            element.focus();
            element.click();
        }
    }

    /** Takes back what was decided a moment ago, and shows it again. */
    private async undo(button: HTMLElement): Promise<void> {
        const {planid, undoaction, version} = button.closest<HTMLElement>('[data-undoaction]')?.dataset ?? {};
        const actionid = Number(undoaction);
        const answer = await this.device.send<WriteAnswer>(undoEarlier(Number(planid), actionid, Number(version)));
        if (answer !== null) {
            this.goTo({actionid: String(actionid)});
        }
    }

    /** Verifies what was chosen from the list; asked once for all of it. */
    private async verifySeveral(): Promise<void> {
        const chosen = Array.from(this.root.querySelectorAll<HTMLInputElement>('[data-form="several"] :checked'));
        const error = this.root.querySelector<HTMLElement>('[data-error="several"]');
        if (error) {
            error.textContent = chosen.length === 0 ? this.words.say('choosesome') : '';
        }
        const [title, text] = [this.words.say('verifyseveral'), this.words.say('confirmseveral', String(chosen.length))];
        const choices = [{name: 'yes', label: title}, {name: 'no', label: this.device.words.say('stay')}];
        if (chosen.length === 0 || await choose(title, text, choices) !== 'yes') {
            return;
        }
        let all = true;
        for (const input of chosen) {
            all = await this.verifyOne(input) && all;
        }
        if (all && this.done.length > 0) {
            this.goOn([]);
        }
    }

    /** Verifies one of the list; what is refused stays and says why. Gives whether it was verified. */
    private async verifyOne(input: HTMLInputElement): Promise<boolean> {
        const {value, dataset: {planid, version}} = input;
        let why = '';
        try {
            const answer = await this.device.send<WriteAnswer>(verifyListed(Number(planid), Number(value), Number(version)));
            if (answer?.status === 'ok') {
                this.verified(Number(value));
                return true;
            }
            // What waits on the device is not chosen once more; the page says that it waits.
            [input.checked, input.disabled] = [false, answer === null];
            why = answer === null ? '' : [this.words.say('listconflict'), ...answer.errors.map(({message}) => message)].join(' ');
        } catch (error) {
            input.checked = false;
            why = (error as Error).message;
        }
        const place = input.closest('li');
        place?.querySelector('p')?.remove();
        if (place && why !== '') {
            place.append(Object.assign(document.createElement('p'), {className: 'text-danger', textContent: why}));
        }
        return false;
    }

    /** Takes what was verified out of the list; the next page offers to take it back. */
    private verified(actionid: number): void {
        this.done.push(actionid);
        this.root.querySelector(`[data-form="several"] [value="${actionid}"]`)?.closest('li')?.remove();
        const next = this.root.querySelector<HTMLAnchorElement>('[data-region="next"]');
        if (next) {
            const url = new URL(next.href);
            url.searchParams.set('decided', this.done.join(','));
            next.href = url.href;
        }
    }

    /** To the next that waits, where what was just decided can be taken back. */
    private goOn(decided: readonly number[]): void {
        const next = new URL(this.root.dataset.next || this.root.dataset.url || '', window.location.href);
        this.goTo({...Object.fromEntries(next.searchParams), decided: [...this.done, ...decided].join(',')});
    }

    private goTo(params: Readonly<Record<string, string>>): void {
        const url = new URL(this.root.dataset.url ?? '', window.location.href);
        Object.entries(params).forEach(([name, value]) => url.searchParams.set(name, value));
        window.location.assign(url);
    }
}

export const startReview = (root: HTMLElement): Promise<void> => Review.start(root);
