import Mustache from 'mustache';
import {call} from './ajax';
import {getStrings} from './str';

const sources = new Map<string, Promise<string>>();

function source(name: string): Promise<string> {
    const [component, template] = [name.split('/')[0], name.split('/').slice(1).join('/')];
    const loading = sources.get(name)
        ?? call([{methodname: 'core_output_load_template', args: {component, template, themename: 'host'}}])[0] as Promise<string>;
    sources.set(name, loading);
    return loading;
}

/** A template and all it includes. */
async function withPartials(name: string, found: Record<string, string> = {}): Promise<Record<string, string>> {
    if (found[name] === undefined) {
        const text = await source(name);
        found[name] = text;
        for (const [, partial] of text.matchAll(/\{\{>\s*([\w/]+)\s*\}\}/g)) {
            await withPartials(partial ?? '', found);
        }
    }
    return found;
}

/** Renders a template; strings are asked for together, after everything else stands. */
export async function renderForPromise(name: string, context: object): Promise<{html: string; js: string}> {
    const partials = await withPartials(name);
    const wanted: {key: string; component: string; param?: string}[] = [];
    const helpers = {
        str: () => (text: string, render: (text: string) => string): string => {
            const [key, component, ...rest] = text.split(',').map(part => part.trim());
            const raw = rest.join(',').trim();
            const isObject = raw.startsWith('{') && !raw.startsWith('{{');
            const param = raw === '' ? undefined : (isObject ? JSON.parse(render(raw)) as string : render(raw));
            wanted.push({key: key ?? '', component: component ?? 'core', ...(param === undefined ? {} : {param})});
            return `[[_s${wanted.length - 1}]]`;
        },
        quote: () => (text: string, render: (text: string) => string): string => JSON.stringify(render(text.trim())),
    };
    const drawn = Mustache.render(partials[name] ?? '', {...context, ...helpers}, partials);
    const strings = await getStrings(wanted);
    return {html: drawn.replace(/\[\[_s(\d+)\]\]/g, (_mark: string, index: string) => strings[Number(index)] ?? ''), js: ''};
}

export function replaceNodeContents(element: Element, html: string): void {
    element.innerHTML = html;
}
