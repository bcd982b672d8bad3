// Runs build/<command>.ts: Node 20 cannot read TypeScript, so the command is bundled first.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const {devDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (!Object.keys(devDependencies).every(name => existsSync(join(root, 'node_modules', name)))) {
    console.log('Installing the npm packages');
    execFileSync('npm', ['ci', '--no-fund', '--no-audit'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
}
const {build} = await import('esbuild');
const [command, ...args] = process.argv.slice(2);
const folder = join(root, 'node_modules', '.cache', 'asnblended');
mkdirSync(folder, {recursive: true});
const outfile = join(folder, `${command}.mjs`);
await build({
    entryPoints: [join(root, 'build', `${command}.ts`)],
    outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
});
process.chdir(root);
const {main} = await import(pathToFileURL(outfile).href);
process.exitCode = await main(args);
