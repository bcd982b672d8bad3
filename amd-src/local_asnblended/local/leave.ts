import type {Store} from '../store-lazy';
import {choose} from './choose';
import type {Words} from './words';

/** How much of an account is on the device: drafts, and writes that wait. */
export const keptOf = async(store: Store, userid: number): Promise<number> =>
    (await store.waiting(userid)).length + (await store.drafts(userid)).length;

/** Asks whoever logs out while something is on the device what becomes of it. */
export function askToLeave(words: Words, store: Store, userid: number): void {
    let asked = false;
    document.addEventListener('click', event => {
        const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href*="/login/logout.php"]');
        if (link === null || asked) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        void leave(words, store, userid).then(gone => {
            asked = gone;
            if (gone) {
                window.location.assign(link.href);
            }
        });
    }, true);
}

/** Whether the person leaves. */
async function leave(words: Words, store: Store, userid: number): Promise<boolean> {
    const there = await keptOf(store, userid).catch(() => 0);
    if (there === 0) {
        return true;
    }
    const choice = await choose(words.say('leavingtitle'), words.say('leaving', there), [
        {name: 'wipe', label: words.say('wipe')},
        {name: 'keep', label: words.say('keep')},
        {name: 'stay', label: words.say('stay')},
    ]);
    if (choice === 'wipe') {
        await store.wipe(userid);
    }
    return choice === 'wipe' || choice === 'keep';
}
