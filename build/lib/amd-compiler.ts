import {build, type Plugin as EsbuildPlugin} from 'esbuild';
import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';

/** One AMD module: what Moodle serves and the map that leads back to its source. */
export interface AmdModule {
    readonly name: string;
    readonly file: string;
    readonly code: string;
    readonly map: string;
}

/** npm packages that go into the bundle that imports them; each is named in the plugin's thirdpartylibs.xml. */
const bundled = ['diff', 'idb'];

/** The entries of a plugin: files directly in amd-src/<plugin>; what lies in local/ is bundled into them. */
export function entries(root: string, component: string): string[] {
    const folder = join(root, 'amd-src', component);
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder).filter(name => name.endsWith('.ts')).sort().map(name => join(folder, name));
}

/**
 * Keeps Moodle's modules, the siblings' and the plugin's other entries outside the bundle, under their AMD names.
 * A module that two entries import would otherwise exist twice in a page.
 */
function externals(root: string, entry: string, found: Set<string>): EsbuildPlugin {
    const source = join(root, 'amd-src');
    const keepOut = (name: string): {path: string; external: true} => {
        found.add(name);
        return {path: name, external: true};
    };
    return {
        name: 'moodle-externals',
        setup(bundle) {
            bundle.onResolve({filter: /.*/}, args => {
                if (args.kind === 'entry-point') {
                    return undefined;
                }
                if (args.kind === 'dynamic-import') {
                    return {errors: [{text: `import('${args.path}') would be loaded eagerly: use requireAsync()`}]};
                }
                if (bundled.includes(args.path)) {
                    return undefined;
                }
                if (!args.path.startsWith('.')) {
                    return keepOut(args.path);
                }
                const target = resolve(args.resolveDir, args.path).replace(/\.ts$/, '');
                const isEntry = dirname(dirname(target)) === source && `${target}.ts` !== entry;
                return isEntry ? keepOut(relative(source, target)) : undefined;
            });
        },
    };
}

/**
 * Compiles one entry to a named AMD define. esbuild emits no AMD, so its CommonJS is wrapped: RequireJS hands the
 * body its own require, exports and module, and that require returns what the dependency list has already loaded.
 */
export async function compile(root: string, component: string, entry: string): Promise<AmdModule> {
    const name = `${component}/${basename(entry, '.ts')}`;
    const found = new Set<string>();
    const bundle = async (banner: string, footer: string) => build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'cjs',
        platform: 'browser',
        target: 'es2020',
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        sourcemap: 'external',
        outfile: join(root, component, 'amd', 'build', `${basename(entry, '.ts')}.min.js`),
        banner: {js: banner},
        footer: {js: footer},
        plugins: [externals(root, entry, found)],
        logLevel: 'silent',
    });
    await bundle('', '');
    const dependencies = ['require', 'exports', 'module', ...[...found].sort()];
    const head = `${JSON.stringify(name)},${JSON.stringify(dependencies)}`;
    const result = await bundle(`define(${head},function(require,exports,module){`, '});');
    const text = (suffix: string): string => result.outputFiles.find(file => file.path.endsWith(suffix))?.text ?? '';
    return {
        name,
        file: join(component, 'amd', 'build', `${basename(entry, '.ts')}.min.js`),
        code: text('.min.js'),
        map: text('.map'),
    };
}
