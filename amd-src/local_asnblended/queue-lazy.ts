import type {KeptFile, Waiting} from './local/records';
import {NotSent, send, type Answered} from './local/transport';
import {openStore, type Store} from './store-lazy';

export {NotSent, type Answered} from './local/transport';
export type {KeptFile, Waiting} from './local/records';

/** A write that is asked for. */
export type Request = Pick<Waiting, 'place' | 'form' | 'target' | 'args' | 'subject' | 'seen'> & {readonly file?: KeptFile};

/** How the queue stands; words for it come with the page. */
export interface Standing {
    readonly count: number;
    /** Why what waits is not on its way. */
    readonly held: 'line' | 'session' | null;
    /** How much of a file has gone, 0 to 1; null when none is under way. */
    readonly progress: number | null;
}

/** What became of a write that was not asked for by this page, or was asked for before it was closed. */
export type Late = {readonly item: Waiting} & ({readonly answer: Answered} | {readonly error: NotSent});

/** Milliseconds between two tries while nothing tells that the line is back. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000];

/** The writes of an account, sent one after the other; each arrives once however often it is sent. */
export class Queue {
    private readonly asked = new Map<string, {resolve: (answer: Answered) => void; reject: (error: NotSent) => void}>();
    private running: Promise<void> | null = null;
    private held: Standing['held'] = null;
    private progress: number | null = null;
    private tries = 0;
    private timer = 0;
    private stopped = false;

    constructor(
        private readonly userid: number,
        private readonly store: Store,
        private readonly changed: (standing: Standing) => void,
        private readonly late: (late: Late) => void,
        private readonly sendItem: typeof send = send,
    ) {}

    /** Takes up what an earlier page left, and whatever comes when the line is back. */
    start(): void {
        window.addEventListener('online', () => this.again());
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'visible') {
                this.again();
            }
        });
        // A page that is left sends nothing more; one that is come back to goes on.
        window.addEventListener('pagehide', () => {
            this.stopped = true;
            window.clearTimeout(this.timer);
        });
        window.addEventListener('pageshow', () => {
            this.stopped = false;
            this.again();
        });
        this.again();
    }

    /**
     * Keeps a write and sends it when its turn comes. Resolves with its answer; rejects with NotSent: of a lost line or session the
     * write waits, of a refusal it does not.
     */
    async send<Answer extends Answered>(request: Request): Promise<Answer> {
        const item = await this.twin(request) ?? await this.add(request);
        const answer = new Promise<Answered>((resolve, reject) => this.asked.set(item.requestid, {resolve, reject}));
        this.again();
        return await answer as Answer;
    }

    /** Tries again now. */
    again(): void {
        window.clearTimeout(this.timer);
        if (this.stopped) {
            return;
        }
        this.running ??= alone(() => this.empty())
            // The device itself refuses: what is there stays there.
            .catch((error: Error) => this.hold(new NotSent('line', error.message), this.asked.size))
            .finally(() => {
                this.running = null;
                if (this.asked.size > 0) {
                    // It was asked for while the last look into the store was over already.
                    this.again();
                }
            });
    }

    /** What waits of a place, in order. */
    async waiting(place: string): Promise<Waiting[]> {
        return (await this.store.waiting(this.userid)).filter(item => item.place === place);
    }

    private async add(request: Request): Promise<Waiting> {
        await this.replace(request);
        return this.store.addWaiting({
            ...request, file: request.file ?? null, userid: this.userid, requestid: newId(), tried: false, time: Date.now(),
        });
    }

    /** The same that waits already: a button that is pressed again while nothing moves asks for nothing new. */
    private async twin({place, form, target, args, file}: Request): Promise<Waiting | undefined> {
        if (form === '' || file !== undefined) {
            return undefined;
        }
        const wanted = JSON.stringify([form, target, args]);
        return (await this.waiting(place)).find(item =>
            !this.asked.has(item.requestid) && JSON.stringify([item.form, item.target, item.args]) === wanted);
    }

    /** What was written in the same form and has not been on its way yet, nobody needs any more. */
    private async replace({place, form, target}: Request): Promise<void> {
        const same = (item: Waiting): boolean => form !== '' && item.form === form && item.target === target && !item.tried;
        for (const {number} of (await this.waiting(place)).filter(same)) {
            await this.store.dropWaiting(number);
        }
    }

    private async empty(): Promise<void> {
        this.held = null;
        for (;;) {
            const [item, ...later] = await this.store.waiting(this.userid);
            this.tell(later.length + (item ? 1 : 0));
            if (item === undefined) {
                this.tries = 0;
                return;
            }
            try {
                if (!navigator.onLine) {
                    throw new NotSent('line', '');
                }
                await this.store.markTried(item);
                const answer = await this.sendItem(item, share => {
                    this.progress = share;
                    this.tell(later.length + 1);
                });
                await this.store.dropWaiting(item.number, answer.status === 'ok' ? goOn(item, answer, later) : []);
                this.tries = 0;
                this.finish(item, {item, answer});
            } catch (error) {
                const reason = error instanceof NotSent ? error : new NotSent('line', (error as Error).message);
                if (reason.reason !== 'refused') {
                    this.hold(reason, later.length + 1);
                    return;
                }
                await this.store.dropWaiting(item.number);
                this.finish(item, {item, error: reason});
            } finally {
                this.progress = null;
            }
        }
    }

    private finish(item: Waiting, late: Late): void {
        const asked = this.asked.get(item.requestid);
        this.asked.delete(item.requestid);
        if (asked === undefined) {
            this.late(late);
        } else if ('answer' in late) {
            asked.resolve(late.answer);
        } else {
            asked.reject(late.error);
        }
    }

    /** Leaves everything where it is, says so to whoever asked, and comes back. */
    private hold(error: NotSent, count: number): void {
        this.held = error.reason === 'session' ? 'session' : 'line';
        this.tell(count);
        [...this.asked.values()].forEach(({reject}) => reject(error));
        this.asked.clear();
        if (this.held === 'line' && !this.stopped) {
            this.timer = window.setTimeout(() => this.again(), pauses[Math.min(this.tries++, pauses.length - 1)]);
        }
    }

    private tell(count: number): void {
        this.changed({count, held: this.held, progress: this.progress});
    }
}

/** Opens the queue of an account on this device. */
export async function openQueue(
    userid: number, changed: (standing: Standing) => void, late: (late: Late) => void,
): Promise<Queue> {
    const queue = new Queue(userid, await openStore(), changed, late);
    queue.start();
    return queue;
}

/**
 * What waits behind a write that arrived was written on the same screen: where it saw what this one saw, it goes on from what this
 * one left. Where somebody else was between them, the server still says so.
 */
function goOn(sent: Waiting, {versions}: Answered, later: readonly Waiting[]): Waiting[] {
    const left = versions.filter(({subject}) => sent.seen[subject] !== undefined);
    return later.flatMap(item => {
        const moved = left.filter(({subject}) => item.seen[subject] === sent.seen[subject]);
        return moved.length === 0 ? [] : [{
            ...item, seen: {...item.seen, ...Object.fromEntries(moved.map(({subject, version}) => [subject, version]))},
        }];
    });
}

/** One page at a time sends, so that the order holds over several tabs. */
async function alone(work: () => Promise<void>): Promise<void> {
    if ('locks' in navigator) {
        await navigator.locks.request('asnblended-queue', work);
    } else {
        await work();
    }
}

/** A number that no other request has; a page without https has no randomUUID. */
function newId(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
