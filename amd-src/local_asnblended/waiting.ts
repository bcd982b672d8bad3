import {mayHave} from './local/mark';

/** Loaded with every page: what is on the device of the person, if anything, is taken care of there too. */
export function init(userid: number): void {
    window.addEventListener('pageshow', event => {
        // Back from the memory of the browser: a list that says what is to be done is asked for anew.
        if (event.persisted && document.querySelector('[data-fresh]')) {
            window.location.reload();
        }
    });
    if (mayHave(userid)) {
        window.require(['local_asnblended/everywhere-lazy'], (everywhere: typeof import('./everywhere-lazy')) => {
            void everywhere.start(userid);
        });
    }
}
