import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow} from './files';

/** How large the standalone host is: lines of code (neither empty nor comment), and the longest file. */
export function hostLines(): {code: number; longest: number} {
    const texts = ['host', 'amd-src'].flatMap(folder => filesBelow(join('tests', 'standalone', folder)))
        .map(file => readFileSync(file, 'utf8').trimEnd().split('\n'));
    return {
        code: texts.flat().filter(line => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length,
        longest: Math.max(...texts.map(lines => lines.length)),
    };
}
