import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {figures, fill, type Account, type Report} from './lib/demo';
import {cloneSite, ensureTemplate, php, stampOf} from './lib/moodle';
import {prepareMachine} from './lib/machine';
import {readOptions, type StartOptions} from './lib/options';
import {findPostgres, Postgres} from './lib/postgres';
import {startHost, startServer, taken, type Served} from './lib/server';
import {fillStandalone, standaloneFolder} from './lib/standalone';
import {
    copyOfMoodle, findMoodle, hashOf, pluginFiles, placePlugins, schemaHash, unpackMoodle, webRoot, workspace,
} from './lib/workspace';

const samples = join('local_asnblended', 'tests', 'fixtures', 'samples');

/** The day on which the work on the job begins when the figures must not depend on today. */
const fixedBase = '2026-03-19';

/** The day on which the work on the job began for somebody who tries the site today. */
function recentBase(): string {
    return new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10);
}

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
        const report = fill(site, moodle, options.data, recentBase());
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
    await untilInterrupted(await startServer('demo', moodle, port), accounts, port);
}

/** Prints address and accounts, and waits until the server is interrupted. */
async function untilInterrupted(server: Served, accounts: Record<string, Account>, port: number): Promise<void> {
    const address = `http://localhost:${port}`;
    console.log(`\nASN Blended is at ${address}  (stop with Ctrl-C)\n\nEvery password is Asn-blended1.`);
    for (const [role, [username, page]] of Object.entries(accounts)) {
        console.log(`  ${role.padEnd(10)} ${(username ?? '').padEnd(20)} ${address}${page}`);
    }
    process.on('SIGINT', () => server.stop());
    process.on('SIGTERM', () => server.stop());
    await server.ended;
}

/** Plays the flow in the standalone host, or fills it and serves it. */
async function startStandalone(options: StartOptions): Promise<number> {
    if (options.once) {
        print(await fillStandalone('once', options.data, fixedBase), options);
        return 0;
    }
    const report = await fillStandalone('demo', options.data, recentBase());
    if (options.json !== null) {
        writeFileSync(options.json, figures(report));
    }
    const server = await startHost(standaloneFolder('demo'), options.port);
    // Administration is not the host's business.
    const accounts = Object.entries(report.accounts ?? {}).filter(([role]) => role !== 'admin');
    await untilInterrupted(server, Object.fromEntries(accounts), options.port);
    return 0;
}

/** Why there is no real Moodle to start, or null when there is one. */
function noMoodle(): string | null {
    if (findPostgres() === null) {
        return 'PostgreSQL is not installed (on Debian: apt install postgresql php-pgsql; the system service is not used)';
    }
    return findMoodle() === null ? 'no Moodle is here and none could be cloned' : null;
}

/** npm start: see the options. */
export async function main(args: readonly string[]): Promise<number> {
    let options: StartOptions;
    try {
        options = readOptions(args, samples);
        if (options.moodle !== null) {
            process.env.MOODLE_DIR = unpackMoodle(options.moodle);
        }
    } catch (error) {
        console.error((error as Error).message);
        return 2;
    }
    prepareMachine(false);
    if (!options.once && await taken(options.port)) {
        console.error(`Port ${options.port} is taken. Stop what listens there, or choose another: npm start -- --port 8001`);
        return 1;
    }
    const reason = options.host === 'standalone' ? null : noMoodle();
    if (reason !== null && options.host === 'moodle') {
        console.error(`A real Moodle cannot be started: ${reason}. MOODLE_DIR names the folder of a Moodle 4.5 code.`);
        return 1;
    }
    const [bin, source] = options.host === 'standalone' || reason !== null ? [null, null] : [findPostgres(), findMoodle()];
    if (bin === null || source === null) {
        if (reason !== null) {
            console.log(`Using the standalone host, because ${reason}; MOODLE_DIR=<folder of a Moodle's code> uses that Moodle.`);
        }
        return startStandalone(options);
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
