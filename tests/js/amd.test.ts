import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {compile, entries} from '../../build/lib/amd-compiler';
import {plugins} from '../../build/lib/plugins';

const root = join(__dirname, '..', '..');
type Loader = {requirejs: Require; define: RequireDefine};

/** A RequireJS of its own, so that no test sees what another defined. */
function loader(): Loader {
    const source = readFileSync(join(root, 'node_modules', 'requirejs', 'require.js'), 'utf8');
    return new Function(`${source}; return {requirejs, define};`)() as Loader;
}

const built = plugins.flatMap(({component}) => entries(root, component).map(entry => ({component, entry})));

describe('built AMD modules', () => {
    test('there are some', () => expect(built.length).toBeGreaterThan(0));

    test.each(built)('$entry is one named define with its dependencies and exports', async ({component, entry}) => {
        const {name, file} = await compile(root, component, entry);
        const code = readFileSync(join(root, file), 'utf8');
        const amd = loader();
        const defined: {name: string; dependencies: string[]}[] = [];
        const define = (module: string, dependencies: string[], body: (...args: unknown[]) => unknown): void => {
            defined.push({name: module, dependencies});
            amd.define(module, dependencies, body);
        };
        new Function('define', code)(define);
        expect(defined.map(module => module.name)).toEqual([name]);
        expect(defined[0]?.dependencies.slice(0, 3)).toEqual(['require', 'exports', 'module']);
        for (const dependency of defined[0]?.dependencies.slice(3) ?? []) {
            amd.define(dependency, [], () => ({}));
        }
        const exported = await new Promise<object>(resolve => amd.requirejs([name], resolve));
        expect(Object.keys(exported).length).toBeGreaterThan(0);
        expect(Object.keys(exported)).not.toContain('default');
    });
});
