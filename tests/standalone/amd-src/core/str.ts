import {call} from './ajax';
import config from './config';

interface Wanted {
    key: string;
    component: string;
    param?: string | number | Record<string, string | number>;
}

const known = new Map<string, Promise<string>>();

/** Puts what a string needs into it. */
function filled(text: string, param: Wanted['param']): string {
    if (typeof param === 'object') {
        return Object.entries(param).reduce((result, [name, value]) => result.replaceAll(`{$a->${name}}`, String(value)), text);
    }
    return param === undefined ? text : text.replaceAll('{$a}', String(param));
}

/** The strings, in order; each is asked of the server once. */
export async function getStrings(wanted: readonly Wanted[]): Promise<string[]> {
    const missing = wanted.filter(({key, component}) => !known.has(`${component}/${key}`));
    if (missing.length > 0) {
        const [answer] = call([{methodname: 'core_get_strings', args: {
            strings: missing.map(({key, component}) => ({stringid: key, component, lang: config.language})),
        }}]) as [Promise<{string: string}[]>];
        missing.forEach(({key, component}, index) => {
            known.set(`${component}/${key}`, answer.then(strings => strings[index]?.string ?? key));
        });
    }
    return Promise.all(wanted.map(async({key, component, param}) => filled(await known.get(`${component}/${key}`) ?? key, param)));
}
