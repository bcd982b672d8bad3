import {mayHave} from './local/mark';

/** Loaded with every page: what is on the device of the person, if anything, is taken care of there too. */
export function init(userid: number): void {
    if (mayHave(userid)) {
        window.require(['local_asnblended/everywhere-lazy'], (everywhere: typeof import('./everywhere-lazy')) => {
            void everywhere.start(userid);
        });
    }
}
