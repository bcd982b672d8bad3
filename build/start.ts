import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {figures, fill, type Account, type Report} from './lib/demo';
import {cloneSite, ensureTemplate, php, stampOf} from './lib/moodle';
import {prepareMachine} from './lib/machine';
import {readOptions, type StartOptions} from './lib/options';
import {findPostgres, Postgres} from './lib/postgres';
import {startServer, taken} from './lib/server';
import {fillStandalone} from './lib/standalone';
import {copyOfMoodle, findMoodle, hashOf, pluginFiles, placePlugins, schemaHash, webRoot, workspace} from './lib/workspace';

const samples = join('local_asnblended', 'tests', 'fixtures', 'samples');

/** The day on which the work on the job begins when the figures must not depend on today. */
const fixedBase = '2026-03-19';

/** Plays the flow in a site of its own. */
function once(moodle: string, postgres: Postgres, options: StartOptions): void {
    const site = 'once';
    cloneSite(postgres, site);
    print(fill(site, moodle, options.data, fixedBase), options);
    postgres.drop(site);
}

/** Prints what came out. */
function print(report: Report, options: StartOptions): void {
    const text = figures(report);
    if (options.json !== null) {
        writeFileSync(options.json, text);
    }
    console.log(text);
}

/** A site that stays between starts; the accounts to try it with. */
function keptSite(moodle: string, postgres: Postgres, options: StartOptions): Record<string, Account> {
    const site = 'demo';
    const file = join(workspace(), 'demo.json');
    const kept = (): {data: string; code: string; report: Report} =>
        JSON.parse(readFileSync(file, 'utf8')) as {data: string; code: string; report: Report};
    const code = hashOf(pluginFiles());
    const usable = !options.fresh && existsSync(file) && postgres.exists(site) && stampOf(site) === schemaHash()
        && kept().data === resolve(options.data);
    if (!usable) {
        console.log('Filling the site with the sample data (about a minute)');
        cloneSite(postgres, site);
        const base = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10);
        const report = fill(site, moodle, options.data, base);
        writeFileSync(file, JSON.stringify({data: resolve(options.data), code, report}));
    } else if (kept().code !== code) {
        php(site, join(webRoot(moodle), 'admin/cli/purge_caches.php'));
        writeFileSync(file, JSON.stringify({...kept(), code}));
    }
    if (options.json !== null) {
        writeFileSync(options.json, figures(kept().report));
    }
    return kept().report.accounts ?? {};
}

/** Serves the kept site until it is interrupted. */
async function serve(moodle: string, accounts: Record<string, Account>, port: number): Promise<void> {
    const address = `http://localhost:${port}`;
    const server = await startServer('demo', moodle, port);
    console.log(`\nASN Blended is at ${address}  (stop with Ctrl-C)\n\nEvery password is Asn-blended1.`);
    for (const [role, [username, page]] of Object.entries(accounts)) {
        console.log(`  ${role.padEnd(10)} ${(username ?? '').padEnd(20)} ${address}${page}`);
    }
    process.on('SIGINT', () => server.stop());
    process.on('SIGTERM', () => server.stop());
    await server.ended;
}

/** The standalone host plays the flow; its screens are not served yet. */
async function startStandalone(options: StartOptions): Promise<number> {
    if (!options.once) {
        console.error('The standalone host does not serve screens yet: npm start -- --once --host standalone');
        return 2;
    }
    print(await fillStandalone('once', options.data, fixedBase), options);
    return 0;
}

/** npm start: see the options. */
export async function main(args: readonly string[]): Promise<number> {
    let options: StartOptions;
    try {
        options = readOptions(args, samples);
    } catch (error) {
        console.error((error as Error).message);
        return 2;
    }
    prepareMachine(false);
    if (options.host === 'standalone') {
        return startStandalone(options);
    }
    const bin = findPostgres();
    if (bin === null) {
        console.error('PostgreSQL is not installed. On Debian: apt install postgresql php-pgsql. The system service is not used.');
        return 1;
    }
    const source = findMoodle();
    if (source === null) {
        console.error('No Moodle is here and none could be cloned. Set MOODLE_DIR to the folder of a Moodle 4.5 code.');
        return 1;
    }
    if (!options.once && await taken(options.port)) {
        console.error(`Port ${options.port} is taken. Stop what listens there, or choose another: npm start -- --port 8001`);
        return 1;
    }
    const moodle = copyOfMoodle(source);
    placePlugins(moodle);
    const postgres = new Postgres(bin);
    const wasRunning = postgres.running();
    postgres.start();
    const stop = (): void => {
        if (!wasRunning) {
            postgres.stop();
        }
    };
    try {
        ensureTemplate(moodle, postgres);
        if (options.once) {
            once(moodle, postgres, options);
            return 0;
        }
        const accounts = keptSite(moodle, postgres, options);
        await serve(moodle, accounts, options.port);
        return 0;
    } finally {
        stop();
    }
}
