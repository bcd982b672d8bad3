import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileAll} from './amd';
import {wrongArrows} from './lib/arrows';
import {lookUpsAtLoad} from './lib/at-load';
import {bendings} from './lib/bendings';
import {coreApis, wrongUse} from './lib/core-apis';
import {filesBelow} from './lib/files';
import {hostLines} from './lib/host-size';
import {wrongSyntax} from './lib/php-syntax';
import {plugins} from './lib/plugins';
import {capture} from './lib/run';
import {coreInterfaces, newerPhp} from './lib/standalone';
import {unquoted} from './lib/templates';
import {staleTypes} from './types';

/** PHP files of the plugins, their tests and language files left out. */
function pluginCode(): string[] {
    return plugins.flatMap(({component}) => filesBelow(component))
        .filter(file => file.endsWith('.php') && !/\/(lang|tests)\//.test(file));
}

/** Keys of a Moodle language file. */
function keys(file: string): string[] {
    return [...readFileSync(file, 'utf8').matchAll(/^\$string\['([^']+)'\]/gm)].map(match => match[1] ?? '');
}

const steps: Record<string, () => Promise<string[]> | string[]> = {
    'TypeScript types': () => {
        const {status, output} = capture('npx', ['tsc', '--noEmit']);
        return status === 0 ? [] : [output];
    },
    'TypeScript lint': () => {
        const {status, output} = capture('npx', ['eslint', '.']);
        return status === 0 ? [] : [output];
    },
    'PHP syntax': () => {
        const files = plugins.flatMap(({component}) => filesBelow(component)).filter(file => file.endsWith('.php'));
        const wrong = wrongSyntax(files);
        return wrong === '' ? [] : [wrong];
    },
    'PHP 8.1 suffices': newerPhp,
    'built files up to date': async () => {
        const modules = await compileAll(process.cwd());
        const built = plugins.flatMap(({component}) => filesBelow(join(component, 'amd', 'build')));
        const wanted = new Map(modules.flatMap(({file, code, map}) => [[file, code], [`${file}.map`, map]]));
        const stale = [...wanted].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
        return [
            ...stale.map(([file]) => `${file} differs from its source: npm run build`),
            ...built.filter(file => !wanted.has(file)).map(file => `${file} has no source: npm run build`),
        ];
    },
    'types of web services up to date': staleTypes,
    'arrows between plugins': () => plugins.flatMap(({component}) =>
        [...filesBelow(component), ...filesBelow(join('amd-src', component))]
            .filter(file => !file.includes('/amd/build/') && !file.endsWith('.md'))
            .flatMap(file => wrongArrows(component, readFileSync(file, 'utf8')).map(name => `${file} names ${name}`))),
    'strings in both languages': () => plugins.flatMap(({component}) => {
        const file = (lang: string): string => join(component, 'lang', lang, `${component.replace(/^mod_/, '')}.php`);
        if (!existsSync(file('en'))) {
            return [];
        }
        const [en, id] = [keys(file('en')), keys(file('id'))];
        const unsorted = [en, id].some(list => list.join() !== [...list].sort().join());
        return [
            ...en.filter(key => !id.includes(key)).map(key => `${component}: '${key}' is not in Indonesian`),
            ...id.filter(key => !en.includes(key)).map(key => `${component}: '${key}' is not in English`),
            ...(unsorted ? [`${component}: the strings are not in alphabetical order`] : []),
        ];
    }),
    'plugins know nothing of the host': () => plugins.flatMap(({component}) => filesBelow(component))
        .filter(file => file.endsWith('.php') && !file.includes('/lang/'))
        .flatMap(file => bendings(file, readFileSync(file, 'utf8')).map(what => `${file}: ${what}`)),
    'core interfaces in use are listed': () => {
        const list = join('tests', 'standalone', 'interfaces.txt');
        const [now, listed] = [coreInterfaces(), readFileSync(list, 'utf8')].map(text => text.trim().split('\n'));
        return [
            ...(now ?? []).filter(line => !listed?.includes(line)).map(line => `${line} is used and not in ${list}`),
            ...(listed ?? []).filter(line => !now?.includes(line)).map(line => `${line} is in ${list} and not used`),
        ];
    },
    'core APIs that must be used': () => {
        coreApis.filter(({awaited}) => awaited !== undefined)
            .forEach(({name, awaited}) => console.log(`awaited ${name}: ${awaited ?? ''}`));
        return wrongUse(coreApis, pluginCode().map(file => readFileSync(file, 'utf8')));
    },
    'size of the standalone host': () => {
        const {code, longest} = hostLines();
        return [
            ...(longest > 400 ? [`a file of the host has ${longest} lines, more than 400`] : []),
            ...(code > 5000 ? [`the host has ${code} lines of code, more than 5000`] : []),
        ];
    },
    'templates hand strings no words of people': () => plugins.flatMap(({component}) => filesBelow(component))
        .filter(file => file.endsWith('.mustache'))
        .flatMap(file => unquoted(readFileSync(file, 'utf8')).map(name => `${file} hands {{${name}}} to a string`)),
    'seeded faults have a place': () => {
        const file = join('tests', 'standalone', 'mutants.json');
        return (JSON.parse(readFileSync(file, 'utf8')) as {fault: string; file: string; find: string}[])
            .filter(fault => !existsSync(fault.file) || readFileSync(fault.file, 'utf8').split(fault.find).length !== 2)
            .map(fault => `"${fault.fault}" has no place in ${fault.file}: bring ${file} up to date`);
    },
    'nothing is looked up at load': lookUpsAtLoad,
    'long PHP files': () => plugins.flatMap(({component}) => filesBelow(component))
        .filter(file => file.endsWith('.php') && !file.includes('/lang/'))
        .flatMap(file => {
            const lines = readFileSync(file, 'utf8').split('\n');
            const wide = lines.findIndex(line => line.length > 132);
            return [...(lines.length > 400 ? [`${file} has more than 400 lines`] : []),
                ...(wide < 0 ? [] : [`${file}:${wide + 1} has more than 132 characters`])];
        }),
};

/** npm run check: everything that can be judged without a Moodle. */
export async function main(): Promise<number> {
    let failed = 0;
    for (const [name, step] of Object.entries(steps)) {
        const problems = await step();
        console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
        problems.forEach(problem => console.log(problem));
        failed += problems.length;
    }
    return failed === 0 ? 0 : 1;
}
