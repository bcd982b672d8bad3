import {call} from 'core/ajax';
import {renderForPromise, replaceNodeContents} from 'core/templates';
import type {Services} from './local/services';

type Todo = Services['block_impactdash_get_todo']['returns'];

/** Milliseconds after which a list that comes back into sight may be another one by now. */
const stale = 30_000;

/** Keeps what waits as it is on the server: a tab that somebody comes back to never shows what is done already. */
class TodoList {
    private seen = Date.now();

    constructor(private readonly root: HTMLElement) {}

    listen(): void {
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'visible' && Date.now() - this.seen > stale) {
                void this.refresh();
            }
        });
        window.addEventListener('pageshow', event => {
            // The page comes from the memory of the browser, as it was left.
            if (event.persisted) {
                void this.refresh();
            }
        });
    }

    /** Draws what waits now; without a line it stays as it is. */
    private async refresh(): Promise<void> {
        this.seen = Date.now();
        try {
            const todo = await call([{methodname: 'block_impactdash_get_todo', args: {}}], true, true, true)[0] as Todo;
            const {html, js} = await renderForPromise('block_impactdash/todo', {...todo, ...this.root.dataset});
            const focus = this.root.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : null;
            replaceNodeContents(this.root, html, js);
            const links = Array.from(this.root.querySelectorAll<HTMLAnchorElement>('a'));
            if (focus !== null) {
                (links.find(({href}) => href === focus) ?? links[0])?.focus();
            }
        } catch {
            // What stood there a while ago is better than nothing; the next look asks again.
        }
    }
}

/** Keeps the list of a block fresh. */
export function init(id: string): void {
    const root = document.getElementById(id);
    if (root !== null) {
        new TodoList(root).listen();
    }
}
