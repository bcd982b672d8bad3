import {lookUpsAtLoad} from './lib/at-load';
import {EmptyRoot} from './lib/empty-root';

/**
 * npm test -- --fresh [pairs]: the whole test command as a machine runs it on its first day. Where no empty root can be had,
 * what the commands look for while they are loaded is listed instead: it must be nothing.
 */
export async function main(args: readonly string[]): Promise<number> {
    const lacking = EmptyRoot.lacking();
    if (lacking !== null) {
        console.log(`No empty root: ${lacking}. What is looked up at load is listed instead.`);
        const found = await lookUpsAtLoad();
        found.forEach(line => console.log(line));
        console.log(`${found.length === 0 ? 1 : 0} passed, ${found.length} failed, 0 skipped`);
        return found.length === 0 ? 0 : 1;
    }
    const root = new EmptyRoot();
    console.log('Making an empty root (about a minute)');
    root.make();
    try {
        return await root.run(['npm test --', ...args].join(' '));
    } finally {
        root.remove();
    }
}
