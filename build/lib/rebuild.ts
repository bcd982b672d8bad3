import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile, entries} from './amd-compiler';

// What a package carries as amd-src/build.mjs: compiles the plugin's TypeScript to its amd/build, byte by byte what is there.
const sources = dirname(fileURLToPath(import.meta.url));
const plugin = dirname(sources);
const components = readdirSync(sources, {withFileTypes: true})
    .filter(entry => entry.isDirectory() && /^(local|mod|block)_/.test(entry.name)).map(entry => entry.name);
for (const component of components) {
    for (const entry of entries(plugin, component)) {
        const {file, code, map} = await compile(plugin, component, entry);
        const target = join(plugin, 'amd', 'build', basename(file));
        mkdirSync(dirname(target), {recursive: true});
        writeFileSync(target, code);
        writeFileSync(`${target}.map`, map);
        console.log(`amd/build/${basename(file)}`);
    }
}
