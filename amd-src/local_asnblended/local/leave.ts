import type {Words} from './words';
import {choose} from './choose';

/** What is on the device. */
export interface Kept {
    readonly count: () => Promise<number>;
    readonly wipe: () => Promise<void>;
}

/** Asks whoever logs out while something is on the device what becomes of it. */
export function askToLeave(words: Words, kept: Kept): void {
    let asked = false;
    document.addEventListener('click', event => {
        const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href*="/login/logout.php"]');
        if (link === null || asked) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        void leave(link.href, words, kept).then(gone => {
            asked = gone;
            if (gone) {
                window.location.assign(link.href);
            }
        });
    }, true);
}

/** Whether the person leaves. */
async function leave(_href: string, words: Words, {count, wipe}: Kept): Promise<boolean> {
    const there = await count().catch(() => 0);
    if (there === 0) {
        return true;
    }
    const choice = await choose(words.say('leavingtitle'), words.say('leaving', there), [
        {name: 'wipe', label: words.say('wipe')},
        {name: 'keep', label: words.say('keep')},
        {name: 'stay', label: words.say('stay')},
    ]);
    if (choice === 'wipe') {
        await wipe();
    }
    return choice === 'wipe' || choice === 'keep';
}
