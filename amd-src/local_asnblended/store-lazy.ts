import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import {mark} from './local/mark';
import type {Draft, Waiting} from './local/records';

/** What the device keeps for a person: drafts and writes that wait. */
export interface Store {
    /** Everything an account has typed, or what it typed in one place. */
    drafts(userid: number, place?: string): Promise<Draft[]>;
    keepDraft(draft: Draft): Promise<void>;
    dropDraft(key: string): Promise<void>;
    /** The writes of an account that wait, in the order in which they were asked for. */
    waiting(userid: number): Promise<Waiting[]>;
    addWaiting(item: Omit<Waiting, 'number'>): Promise<Waiting>;
    /** Says that a write is on its way, from where it may arrive without an answer. */
    markTried(item: Waiting): Promise<void>;
    /** Takes a write away and puts others of its account, changed by its answer, in their places; all or nothing. */
    dropWaiting(number: number, changed?: readonly Waiting[]): Promise<void>;
    /** Forgets everything of an account. */
    wipe(userid: number): Promise<void>;
    /** Forgets whatever is older, of all accounts. */
    forgetBefore(time: number): Promise<void>;
}

interface Schema extends DBSchema {
    drafts: {key: string; value: Draft; indexes: {userid: number; time: number}};
    waiting: {key: number; value: Waiting; indexes: {userid: number; time: number}};
}

/** Milliseconds after which the device forgets what nobody came back to. */
const kept = 30 * 86_400_000;

/** The store in the browser's database, which outlives the page and the browser. */
class DeviceStore implements Store {
    constructor(private readonly db: IDBPDatabase<Schema>) {}

    async drafts(userid: number, place?: string): Promise<Draft[]> {
        const all = await this.db.getAllFromIndex('drafts', 'userid', userid);
        return place === undefined ? all : all.filter(draft => draft.place === place);
    }

    async keepDraft(draft: Draft): Promise<void> {
        mark(draft.userid, true);
        await this.db.put('drafts', draft);
    }

    dropDraft(key: string): Promise<void> {
        return this.db.delete('drafts', key);
    }

    waiting(userid: number): Promise<Waiting[]> {
        return this.db.getAllFromIndex('waiting', 'userid', userid);
    }

    async addWaiting(item: Omit<Waiting, 'number'>): Promise<Waiting> {
        // The database numbers what comes without a number.
        mark(item.userid, true);
        const number = await this.db.add('waiting', item as Waiting);
        return {...item, number};
    }

    async markTried(item: Waiting): Promise<void> {
        await this.db.put('waiting', {...item, tried: true});
    }

    async dropWaiting(number: number, changed: readonly Waiting[] = []): Promise<void> {
        const change = this.db.transaction('waiting', 'readwrite');
        await Promise.all([change.store.delete(number), ...changed.map(item => change.store.put(item)), change.done]);
    }

    async wipe(userid: number): Promise<void> {
        await this.forget(IDBKeyRange.only(userid), 'userid');
    }

    async forgetBefore(time: number): Promise<void> {
        await this.forget(IDBKeyRange.upperBound(time, true), 'time');
    }

    private async forget(range: IDBKeyRange, index: 'userid' | 'time'): Promise<void> {
        for (const name of ['drafts', 'waiting'] as const) {
            const change = this.db.transaction(name, 'readwrite');
            for (let cursor = await change.store.index(index).openCursor(range); cursor; cursor = await cursor.continue()) {
                await cursor.delete();
            }
            await change.done;
        }
    }
}

/** A store for as long as the page lives, where the browser keeps nothing: a private window, or one that forbids it. */
export class PageStore implements Store {
    private readonly kept = new Map<string, Draft>();
    private items: readonly Waiting[] = [];
    private last = 0;

    drafts(userid: number, place?: string): Promise<Draft[]> {
        return Promise.resolve([...this.kept.values()]
            .filter(draft => draft.userid === userid && (place === undefined || draft.place === place)));
    }

    keepDraft(draft: Draft): Promise<void> {
        this.kept.set(draft.key, draft);
        return Promise.resolve();
    }

    dropDraft(key: string): Promise<void> {
        this.kept.delete(key);
        return Promise.resolve();
    }

    waiting(userid: number): Promise<Waiting[]> {
        return Promise.resolve(this.items.filter(item => item.userid === userid));
    }

    addWaiting(item: Omit<Waiting, 'number'>): Promise<Waiting> {
        const added = {...item, number: ++this.last};
        this.items = [...this.items, added];
        return Promise.resolve(added);
    }

    markTried(item: Waiting): Promise<void> {
        this.items = this.items.map(other => other.number === item.number ? {...other, tried: true} : other);
        return Promise.resolve();
    }

    dropWaiting(number: number, changed: readonly Waiting[] = []): Promise<void> {
        this.items = this.items.filter(item => item.number !== number)
            .map(item => changed.find(other => other.number === item.number) ?? item);
        return Promise.resolve();
    }

    wipe(userid: number): Promise<void> {
        this.forget(({userid: owner}) => owner === userid);
        return Promise.resolve();
    }

    forgetBefore(time: number): Promise<void> {
        this.forget(({time: then}) => then < time);
        return Promise.resolve();
    }

    private forget(which: (record: Draft | Waiting) => boolean): void {
        this.items = this.items.filter(item => !which(item));
        [...this.kept.values()].filter(which).forEach(({key}) => this.kept.delete(key));
    }
}

let opened: Promise<Store> | undefined;

/** The store of this device; what is older than 30 days is forgotten on the way in. */
export function openStore(): Promise<Store> {
    return opened ??= open();
}

async function open(): Promise<Store> {
    try {
        const store = new DeviceStore(await openDB<Schema>('asnblended', 1, {
            upgrade(db) {
                const drafts = db.createObjectStore('drafts', {keyPath: 'key'});
                const waiting = db.createObjectStore('waiting', {keyPath: 'number', autoIncrement: true});
                for (const index of ['userid', 'time'] as const) {
                    drafts.createIndex(index, index);
                    waiting.createIndex(index, index);
                }
            },
        }));
        await store.forgetBefore(Date.now() - kept);
        return store;
    } catch {
        return new PageStore();
    }
}
