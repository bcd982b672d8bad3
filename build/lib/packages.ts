import {build} from 'esbuild';
import {zipSync, type Zippable} from 'fflate';
import {existsSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {filesBelow} from './files';

/** Path in a package => its bytes. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** Every file carries the same time, which the format knows from 1980 on: a package is a function of its sources. */
const time = new Date(1980, 0, 1, 0, 0, 0);

/** What a package of a plugin holds. */
export async function packageOf(component: string, {marketplace}: {marketplace: boolean}): Promise<Package> {
    const files = new Map<string, Uint8Array>();
    for (const file of filesBelow(component)) {
        const path = relative(component, file);
        if (!marketplace || !path.startsWith('lang/') || path.startsWith('lang/en/')) {
            files.set(path, readFileSync(file));
        }
    }
    files.set('LICENSE', readFileSync('LICENSE'));
    for (const [path, bytes] of await typescriptOf(component)) {
        files.set(path, bytes);
    }
    return new Map([...files].sort(([a], [b]) => a < b ? -1 : 1));
}

/** The TypeScript behind a plugin's browser code, and what builds it; nothing where the plugin has none. */
async function typescriptOf(component: string): Promise<Package> {
    const files = new Map<string, Uint8Array>();
    if (!existsSync(join('amd-src', component))) {
        return files;
    }
    for (const file of [...filesBelow(join('amd-src', component)), ...filesBelow(join('amd-src', 'types'))]) {
        files.set(file, readFileSync(file));
    }
    const {outputFiles} = await build({
        entryPoints: [join('build', 'lib', 'rebuild.ts')],
        bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
    });
    files.set('amd-src/build.mjs', outputFiles[0]?.contents ?? new Uint8Array());
    files.set('amd-src/package.json', text(JSON.stringify({
        private: true,
        type: 'module',
        scripts: {build: 'node build.mjs'},
        devDependencies: {esbuild: esbuildVersion()},
    }, null, 2)));
    return files;
}

/** The version that built what is in amd/build: another one might write other bytes. */
function esbuildVersion(): string {
    const {version} = JSON.parse(readFileSync(join('node_modules', 'esbuild', 'package.json'), 'utf8')) as {version: string};
    return version;
}

function text(content: string): Uint8Array {
    return new TextEncoder().encode(`${content}\n`);
}

/** The archive of a package: one folder, files with fixed time and rights. */
export function zipOf(folder: string, files: Package): Uint8Array {
    const tree: Zippable = {};
    for (const [path, bytes] of files) {
        // 0644 of a plain file, as Unix writes it into an archive.
        tree[`${folder}/${path}`] = [bytes, {mtime: time, os: 3, attrs: (0o100644 << 16) >>> 0}];
    }
    return zipSync(tree, {level: 9});
}
