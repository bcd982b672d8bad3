import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {compile, entries, type AmdModule} from './lib/amd-compiler';
import {plugins} from './lib/plugins';

/** Every module of the pack as it should stand in the amd/build folders. */
export async function compileAll(root: string): Promise<AmdModule[]> {
    const modules = plugins.flatMap(({component}) => entries(root, component).map(entry => compile(root, component, entry)));
    return Promise.all(modules);
}

/** npm run build: writes the AMD modules and removes what no longer has a source. */
export async function main(): Promise<number> {
    const root = process.cwd();
    const modules = await compileAll(root);
    const wanted = new Set(modules.flatMap(({file}) => [file, `${file}.map`]));
    for (const {file, code, map} of modules) {
        mkdirSync(dirname(join(root, file)), {recursive: true});
        writeFileSync(join(root, file), code);
        writeFileSync(join(root, `${file}.map`), map);
        console.log(`${file}  ${code.length} bytes`);
    }
    for (const {component} of plugins) {
        const folder = join(component, 'amd', 'build');
        mkdirSync(join(root, folder), {recursive: true});
        for (const name of readdirSync(join(root, folder))) {
            if (!wanted.has(join(folder, name))) {
                rmSync(join(root, folder, name));
                console.log(`removed ${join(folder, name)}`);
            }
        }
    }
    return 0;
}
