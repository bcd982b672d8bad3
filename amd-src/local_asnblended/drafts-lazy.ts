import {draftKey, draftOf, type Draft, type Field, type Texts} from './local/records';
import {openStore, type Store} from './store-lazy';

export type {Texts} from './local/records';

/** A form whose texts were put back, with what the server has in it now where that is something else than then. */
export interface Restored {
    readonly form: HTMLElement;
    /** Fields that somebody changed on the server meanwhile => their texts there. */
    readonly changed: Texts;
}

/** Whether a field is one of several of which one is chosen. */
const isChoice = (field: Field): field is HTMLInputElement => field.type === 'radio';

/** Fields of a form that hold text; files are kept by the queue. */
const fields = (form: HTMLElement): Field[] =>
    Array.from(form.querySelectorAll<Field>('[name]')).filter(field => field.type !== 'file' && field.type !== 'hidden');

/** What the fields of a form say; of a choice, what is chosen. */
function said(form: HTMLElement, chosen: (choice: HTMLInputElement) => boolean, text: (field: Field) => string): Texts {
    const texts: Record<string, string> = {};
    for (const field of fields(form)) {
        if (!isChoice(field)) {
            texts[field.name] = text(field);
        } else if (chosen(field)) {
            texts[field.name] = field.value;
        } else {
            texts[field.name] ??= '';
        }
    }
    return texts;
}

const textsOf = (form: HTMLElement): Texts => said(form, choice => choice.checked, field => field.value);

/** What the server wrote into the form, whatever was typed since. */
const baseOf = (form: HTMLElement): Texts => said(form, choice => choice.defaultChecked, field => field instanceof HTMLSelectElement
    ? Array.from(field.options).find(option => option.defaultSelected)?.value ?? field.options[0]?.value ?? ''
    : field.defaultValue);

/** Puts a text into a field; a choice is made where it is the field's. */
function put(field: Field, text: string): void {
    if (isChoice(field)) {
        field.checked = field.value === text;
    } else {
        field.value = text;
    }
}

/** Keeps what is typed in the forms of a page: those with data-draft, whose value names the form in its place. */
export class Drafts {
    /** Form => its draft as the device has it, so that a form that is drawn anew has it at once. */
    private readonly kept = new Map<string, Draft>();
    private writing: Promise<void> = Promise.resolve();

    /**
     * @param root where the forms are, now and later
     * @param place what they belong to, like plan:7
     */
    constructor(
        private readonly root: HTMLElement, private readonly userid: number, private readonly place: string,
        private readonly store: Store,
    ) {}

    /** Reads what the device has and keeps what is typed from now on. */
    async start(): Promise<void> {
        this.root.addEventListener('input', event => {
            const form = (event.target as HTMLElement).closest<HTMLElement>('[data-draft]');
            if (form) {
                this.keep(form);
            }
        });
        for (const draft of await this.store.drafts(this.userid, this.place)) {
            this.kept.set(draft.form, draft);
        }
    }

    /** Names of the forms in which something is kept. */
    get forms(): string[] {
        return [...this.kept.keys()];
    }

    /** Puts what is kept into the forms below an element, which were just drawn. */
    restore(below: HTMLElement): Restored[] {
        return Array.from(below.querySelectorAll<HTMLElement>('[data-draft]')).flatMap(form => {
            const draft = this.kept.get(form.dataset.draft ?? '');
            if (draft === undefined) {
                return [];
            }
            const base = baseOf(form);
            if (Object.keys(base).every(field => (draft.texts[field] ?? base[field]) === base[field])) {
                // The server has it already.
                this.drop(draft.form);
                return [];
            }
            const changed: Record<string, string> = {};
            for (const field of fields(form)) {
                const text = draft.texts[field.name];
                if (text !== undefined && text !== base[field.name]) {
                    put(field, text);
                    // A choice is seen as it is and chosen again; texts are told apart word by word.
                    const [then, now] = [draft.base[field.name], base[field.name]];
                    if (!isChoice(field) && then !== undefined && then !== now) {
                        changed[field.name] = now ?? '';
                    }
                }
            }
            return [{form, changed}];
        });
    }

    /** Keeps a form as it is now; what equals the server's needs no keeping. */
    keep(form: HTMLElement): void {
        const name = form.dataset.draft ?? '';
        const [texts, base] = [textsOf(form), baseOf(form)];
        if (Object.keys(texts).every(field => texts[field] === base[field])) {
            this.drop(name);
            return;
        }
        // What was typed first was typed on what the server had then.
        this.put(draftOf(this.userid, this.place, name, texts, this.kept.get(name)?.base ?? base));
    }

    private put(draft: Draft): void {
        this.kept.set(draft.form, draft);
        this.write(() => this.store.keepDraft(draft));
    }

    /** Forgets a form: the server has taken it, or somebody threw it away. */
    drop(name: string): void {
        if (this.kept.delete(name)) {
            this.write(() => this.store.dropDraft(draftKey(this.userid, this.place, name)));
        }
    }

    /** The server has taken what a form said; what was typed since stays, on what the server has now. */
    taken(name: string, sent: Texts): void {
        const draft = this.kept.get(name);
        if (draft === undefined) {
            return;
        }
        const later = Object.entries(draft.texts).some(([field, text]) => sent[field] !== undefined && sent[field] !== text.trim());
        if (!later) {
            this.drop(name);
            return;
        }
        this.put({...draft, base: {...draft.base, ...sent}});
    }

    /** Brings back what a write said that the server did not take, unless something newer was typed. */
    bringBack(name: string, texts: Texts): void {
        if (!this.kept.has(name)) {
            this.put(draftOf(this.userid, this.place, name, texts, {}));
        }
    }

    /** Says that the person has seen what the server has now: from here on, only later changes are news. */
    settle(form: HTMLElement): void {
        const draft = this.kept.get(form.dataset.draft ?? '');
        if (draft) {
            this.kept.set(draft.form, {...draft, base: baseOf(form)});
            this.keep(form);
        }
    }

    private write(work: () => Promise<void>): void {
        // A device that is full keeps the page going; what was typed is still on the screen.
        this.writing = this.writing.then(work).catch(() => undefined);
    }
}

/** Opens the drafts of a place for an account. */
export async function openDrafts(root: HTMLElement, userid: number, place: string): Promise<Drafts> {
    const drafts = new Drafts(root, userid, place, await openStore());
    await drafts.start();
    return drafts;
}
