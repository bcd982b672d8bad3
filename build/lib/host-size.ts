import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** How large the standalone host is: lines of code (neither empty nor comment), and the longest file. */
export function hostLines(): {code: number; longest: number} {
    const texts = ['host', 'amd-src'].flatMap(folder =>
        readdirSync(join('tests', 'standalone', folder), {recursive: true, withFileTypes: true})
            .filter(entry => entry.isFile())
            .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').trimEnd().split('\n')));
    return {
        code: texts.flat().filter(line => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length,
        longest: Math.max(...texts.map(lines => lines.length)),
    };
}
