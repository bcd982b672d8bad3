import {askToLeave} from './local/leave';
import {settleElsewhere, textsOf} from './local/settle';
import {watchSession} from './local/session';
import {wordsOf, type Words} from './local/words';
import {openDrafts, type Drafts} from './drafts-lazy';
import {NotSent, openQueue, type Answered, type Late, type Queue, type Request, type Standing, type Waiting} from './queue-lazy';
import {openStore} from './store-lazy';
import {showRestored} from './local/restored';

export {choose} from './local/choose';
export type {Field} from './local/records';
export {undecided} from './local/restored';
export {Words, wordsOf} from './local/words';
export {NotSent, type Answered, type KeptFile, type Late, type Request, type Waiting} from './queue-lazy';

/** Milliseconds that a word about something that went well stays. */
const staying = 6_000;

/** What a page does with the device: keeps what is typed, sends what is written, and says how both stand. */
export class Device {
    private readonly standing: HTMLElement;
    private last: Standing = {count: 0, held: null, progress: null};
    private timer = 0;
    /** Whether it was said that something waits or is on its way. */
    private announced = false;

    private constructor(
        private readonly region: HTMLElement, readonly words: Words, readonly drafts: Drafts, private queue: Queue,
    ) {
        this.standing = region.querySelector<HTMLElement>('[data-region="standing"]') ?? region;
    }

    /**
     * Starts on a page that holds the template local_asnblended/device.
     *
     * @param root where the forms are
     * @param place what they belong to, like plan:7
     * @param late what to do about a write of this place that was asked for earlier, on another page or before the line was lost
     * @param any hears of such writes of every place, after all else is done about them
     */
    static async start(
        root: HTMLElement, place: string, late: (late: Late) => void, any: (late: Late) => void = () => undefined,
    ): Promise<Device> {
        const region = root.querySelector<HTMLElement>('[data-region="device"]');
        if (region === null) {
            throw new Error('The page does not hold the template local_asnblended/device');
        }
        const userid = Number(region.dataset.userid);
        const words = wordsOf(region);
        const drafts = await openDrafts(root, userid, place);
        const heard: {device?: Device} = {};
        const store = await openStore();
        const queue = await openQueue(userid, standing => heard.device?.show(standing), one => {
            if (one.item.place === place) {
                heard.device?.settle(one);
                late(one);
            } else {
                void settleElsewhere(store, one);
                if ('error' in one) {
                    heard.device?.tellLost(one.error);
                }
            }
            any(one);
        });
        const device = heard.device = new Device(region, words, drafts, queue);
        watchSession(region, userid, () => queue.again());
        askToLeave(words, store, userid);
        return device;
    }

    /** Puts texts back into forms that were just drawn, and says so at each. */
    restore(below: HTMLElement): void {
        this.drafts.restore(below).forEach(one => showRestored(one, this.words, this.drafts));
    }

    /**
     * Sends a write; its form is kept until the server has taken it. Null: it waits on the device, and that was said.
     *
     * @throws NotSent when the server does not take it
     */
    async send<Answer extends Answered>(request: Request): Promise<Answer | null> {
        try {
            const answer = await this.queue.send<Answer>(request);
            if (answer.status === 'ok') {
                this.drafts.taken(request.form, textsOf(request));
            }
            return answer;
        } catch (error) {
            if (error instanceof NotSent && error.reason !== 'refused') {
                return null;
            }
            throw error;
        }
    }

    /** What of this place waits to be sent. */
    waiting(place: string): Promise<Waiting[]> {
        return this.queue.waiting(place);
    }

    /** What was written earlier has its answer now: it is done with, or it is back in its form. */
    private settle(late: Late): void {
        const {item} = late;
        if ('answer' in late && late.answer.status === 'ok') {
            this.drafts.taken(item.form, textsOf(item));
        } else if (item.form !== '') {
            this.drafts.bringBack(item.form, textsOf(item));
        }
    }

    /**
     * Says something in the page's one live region; what waits is more important.
     *
     * @param passing whether it need not stay over what is being read: it tells that something went well
     */
    tell(text: string, passing = false): void {
        const {count, held} = this.last;
        const said = count > 0 && held !== null ? this.words.say('waiting', count) : text;
        this.standing.textContent = said;
        window.clearTimeout(this.timer);
        if (passing && said === text) {
            this.timer = window.setTimeout(() => {
                if (this.standing.textContent === said) {
                    this.standing.textContent = '';
                }
            }, staying);
        }
    }

    /** Says that the server did not take something. */
    tellLost(error: NotSent): void {
        this.standing.textContent = this.words.say('lost', error.message);
    }

    private show(standing: Standing): void {
        this.last = standing;
        this.region.querySelector<HTMLElement>('[data-region="session"]')?.toggleAttribute('hidden', standing.held !== 'session');
        const bar = this.region.querySelector<HTMLProgressElement>('[data-region="progress"]');
        if (bar) {
            bar.hidden = standing.progress === null || standing.held !== null;
            bar.value = standing.progress ?? 0;
        }
        const text = this.wordsFor(standing);
        if (text !== null) {
            this.announced = standing.count > 0;
            this.standing.textContent = text;
        }
    }

    /** What there is to say of the queue; null when one write goes its usual way. */
    private wordsFor({count, held, progress}: Standing): string | null {
        if (held !== null) {
            return this.words.say('waiting', count);
        }
        if (progress !== null) {
            return this.words.say('progress', Math.round(progress * 100));
        }
        if (count > 1) {
            return this.words.say('sending', count);
        }
        return count === 0 && this.announced ? this.words.say('sent') : null;
    }
}
