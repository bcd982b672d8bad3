import {build} from 'esbuild';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {capture} from './run';

/** Loaded before a command: writes down what of the machine our code asks for while it is only being loaded. */
const watcher = `
import fs from 'node:fs';
import child from 'node:child_process';
import {syncBuiltinESMExports} from 'node:module';
for (const [library, names] of [[fs, ['existsSync', 'statSync', 'lstatSync', 'accessSync', 'readdirSync']],
    [child, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync']]]) {
    for (const name of names) {
        const original = library[name];
        library[name] = (...args) => {
            const asked = new Error().stack.split('\\n')[2] ?? '';
            if (asked.includes('/.cache/asnblended/loaded-')) {
                console.log('ASKED ' + name + '(' + String(args[0]) + ')');
            }
            return original(...args);
        };
    }
}
syncBuiltinESMExports();
`;

/**
 * What the commands look for on the machine while they are loaded, before they could have installed it: a machine that lacks it
 * would go without it for the whole first run.
 */
export async function lookUpsAtLoad(): Promise<string[]> {
    const folder = join('node_modules', '.cache', 'asnblended');
    const preload = join(folder, 'watcher.mjs');
    writeFileSync(preload, watcher);
    const commands = readdirSync('build').filter(name => name.endsWith('.ts')).map(name => name.replace(/\.ts$/, ''));
    const found: string[] = [];
    for (const command of commands) {
        const outfile = join(folder, `loaded-${command}.mjs`);
        await build({
            entryPoints: [join('build', `${command}.ts`)],
            outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
        });
        const {status, output} = capture('node',
            ['--import', `./${preload}`, '--input-type=module', '-e', `await import('./${outfile}')`]);
        found.push(...output.split('\n').filter(line => line.startsWith('ASKED')).map(line => `${command}: ${line}`),
            ...(status === 0 ? [] : [`${command} cannot be loaded: ${output.slice(-500)}`]));
    }
    return found;
}
