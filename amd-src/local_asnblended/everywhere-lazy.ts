import {getStrings} from 'core/str';
import {askToLeave, keptOf} from './local/leave';
import {mark} from './local/mark';
import {settleElsewhere} from './local/settle';
import {Words} from './local/words';
import {openQueue} from './queue-lazy';
import {openStore} from './store-lazy';

const leaving = ['leaving', 'leavingtitle', 'wipe', 'keep', 'stay'];

/** Sends what waits on the device, and asks before the person leaves it behind. Screens that write do it themselves. */
export async function start(userid: number): Promise<void> {
    if (document.querySelector('[data-region="device"]') !== null) {
        return;
    }
    const store = await openStore();
    if (await keptOf(store, userid) === 0) {
        mark(userid, false);
        return;
    }
    await openQueue(userid, () => undefined, late => void settleElsewhere(store, late));
    const texts = await getStrings(leaving.map(word => ({key: `device:${word}`, component: 'local_asnblended'})));
    askToLeave(new Words(Object.fromEntries(leaving.map((word, index) => [word, texts[index] ?? '']))), store, userid);
}
