// The Moodle modules in use, one block each. A module that is not here cannot be imported.

declare module 'core/ajax' {
    export interface Request {
        methodname: string;
        args: object;
    }
    /**
     * One promise a request, in order. With nosessionupdate, a session that is over rejects instead of leading to the log-in page.
     *
     * @param timeout milliseconds, 0 for none
     */
    export function call(
        requests: Request[], async?: boolean, loginrequired?: boolean, nosessionupdate?: boolean, timeout?: number,
    ): JQuery.Promise<unknown>[];
}

declare module 'core/str' {
    export interface Wanted {
        key: string;
        component: string;
        param?: string | number | Record<string, string | number>;
    }
    export function getStrings(requests: Wanted[]): Promise<string[]>;
}

declare module 'core/templates' {
    export function renderForPromise(template: string, context: object): Promise<{html: string; js: string}>;
    export function replaceNodeContents(element: Element, html: string, js: string): void;
}

declare module 'core/pending' {
    export default class Pending {
        constructor(key: string);
        resolve(): void;
    }
}

declare module 'core/config' {
    const config: {wwwroot: string; sesskey: string; language: string};
    export default config;
}
