import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {plugins} from './lib/plugins';
import {prepareStandalone, serviceTypes} from './lib/standalone';

/** File of each plugin with browser code that calls web services => what should stand in it. */
export async function wantedTypes(): Promise<Map<string, string>> {
    const folder = await prepareStandalone('types');
    return new Map(plugins
        .filter(({component}) => existsSync(join('amd-src', component)) && existsSync(join(component, 'db', 'services.php')))
        .map(({component}) => [join('amd-src', component, 'local', 'services.ts'), serviceTypes(folder, component)]));
}

/** The files that differ from what the web services declare. */
export async function staleTypes(): Promise<string[]> {
    return [...await wantedTypes()]
        .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
        .map(([file]) => `${file} differs from what the web services declare: node build/run.mjs types`);
}

/** node build/run.mjs types: writes the TypeScript of the web services' declared parameters and answers. */
export async function main(): Promise<number> {
    for (const [file, text] of await wantedTypes()) {
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, text);
        console.log(file);
    }
    return 0;
}
