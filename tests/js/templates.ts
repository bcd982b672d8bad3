import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Mustache from 'mustache';

const root = join(__dirname, '..', '..');

/** The source of a template, without the comments in which its words stand as an example. */
function source(name: string): string {
    const [component = '', template = ''] = name.split('/');
    return readFileSync(join(root, component, 'templates', `${template}.mustache`), 'utf8');
}

/** The key of a string stands for it. */
const str = () => (text: string): string => (text.split(',')[0] ?? '').trim();

const quote = () => (text: string, render: (text: string) => string): string => JSON.stringify(render(text));

/** Draws a template of the pack as Moodle would, with keys for words. */
export const draw = (name: string, context: object): string => Mustache.render(source(name), {...context, str, quote}, source);
