import {askToLeave} from './local/leave';
import {watchSession} from './local/session';
import {wordsOf, type Words} from './local/words';
import {Drafts, openDrafts, type Restored} from './drafts-lazy';
import {NotSent, openQueue, type Answered, type Late, type Queue, type Request, type Standing} from './queue-lazy';
import {openStore} from './store-lazy';
import {showRestored} from './local/restored';

export {NotSent, type Answered, type KeptFile, type Request} from './queue-lazy';

/** What a page does with the device: keeps what is typed, sends what is written, and says how both stand. */
export class Device {
    private readonly standing: HTMLElement;
    private last: Standing = {count: 0, held: null, progress: null};

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
     * @param late what to do about a write of an earlier page
     */
    static async start(root: HTMLElement, place: string, late: (late: Late) => void): Promise<Device> {
        const region = root.querySelector<HTMLElement>('[data-region="device"]');
        if (region === null) {
            throw new Error('The page does not hold the template local_asnblended/device');
        }
        const userid = Number(region.dataset.userid);
        const words = wordsOf(region);
        const drafts = await openDrafts(root, userid, place);
        const heard: {device?: Device} = {};
        const queue = await openQueue(userid, standing => heard.device?.show(standing), late);
        const device = heard.device = new Device(region, words, drafts, queue);
        watchSession(region, userid, () => queue.again());
        const store = await openStore();
        askToLeave(words, {
            count: async() => (await store.waiting(userid)).length + (await store.drafts(userid)).length,
            wipe: () => store.wipe(userid),
        });
        return device;
    }

    /** Puts texts back into forms that were just drawn, and says so at each. */
    restore(below: HTMLElement): Restored[] {
        const restored = this.drafts.restore(below);
        restored.forEach(one => showRestored(one, this.words, this.drafts));
        return restored;
    }

    /**
     * Sends a write; its form is kept until the server has taken it. Null: it waits on the device, and that was said.
     *
     * @throws NotSent when the server does not take it
     */
    async send<Answer extends Answered>(request: Request): Promise<Answer | null> {
        try {
            const answer = await this.queue.send<Answer>(request);
            if (answer.status === 'ok' && request.form !== '') {
                this.drafts.drop(request.form);
            }
            return answer;
        } catch (error) {
            if (error instanceof NotSent && error.reason !== 'refused') {
                return null;
            }
            throw error;
        }
    }

    /** Says something in the page's one live region; what waits is more important. */
    tell(text: string): void {
        const {count, held} = this.last;
        this.standing.textContent = count > 0 && held !== null ? this.words.say('waiting', count) : text;
    }

    /** Says that the server did not take something. */
    tellLost(error: NotSent): void {
        this.standing.textContent = this.words.say('lost', error.message);
    }

    private show(standing: Standing): void {
        const before = this.last;
        this.last = standing;
        this.region.querySelector<HTMLElement>('[data-region="session"]')?.toggleAttribute('hidden', standing.held !== 'session');
        if (standing.held !== null) {
            this.standing.textContent = this.words.say('waiting', standing.count);
        } else if (standing.progress !== null) {
            this.standing.textContent = this.words.say('progress', Math.round(standing.progress * 100));
        } else if (standing.count > 1) {
            this.standing.textContent = this.words.say('sending', standing.count);
        } else if (standing.count === 0 && (before.held !== null || before.count > 1)) {
            this.standing.textContent = this.words.say('sent');
        }
    }
}
