import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {daysAgo, figures, fill, type Account, type Report} from './lib/demo';
import type {Installation} from './lib/installation';
import {prepareMachine} from './lib/machine';
import {readOptions, type StartOptions} from './lib/options';
import {openMoodle} from './lib/real-moodle';
import {startHost, startServer, taken, type Served} from './lib/server';
import {fillStandalone, hostStamp, prepareStandalone, standaloneFolder} from './lib/standalone';
import {hashOf, pluginFiles, unpackMoodle} from './lib/workspace';

const samples = join('local_asnblended', 'tests', 'fixtures', 'samples');

/** The day on which the work on the job begins when the figures must not depend on today. */
const fixedBase = '2026-03-19';

/** Days since the work on the job began, for somebody who tries the site today. */
const days = 14;

/** Plays the flow in a site of its own. */
function once(installation: Installation, options: StartOptions): void {
    const site = 'once';
    installation.cloneSite(site);
    print(fill(site, installation, options.data, fixedBase), options);
    installation.drop(site);
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
function keptSite(installation: Installation, options: StartOptions): Record<string, Account> {
    const site = 'demo';
    const file = join(installation.folder, 'demo.json');
    const kept = (): {data: string; code: string; report: Report} =>
        JSON.parse(readFileSync(file, 'utf8')) as {data: string; code: string; report: Report};
    const code = hashOf(pluginFiles());
    const usable = !options.fresh && existsSync(file) && installation.current(site)
        && kept().data === resolve(options.data);
    if (!usable) {
        console.log('Filling the site with the sample data (about a minute)');
        installation.cloneSite(site);
        const report = fill(site, installation, options.data, daysAgo(days));
        console.log(installation.php(site, resolve('build/php/languagepack.php'), [installation.root]));
        writeFileSync(file, JSON.stringify({data: resolve(options.data), code, report}));
    } else if (kept().code !== code) {
        installation.php(site, join(installation.code, 'admin/cli/purge_caches.php'));
        writeFileSync(file, JSON.stringify({...kept(), code}));
    }
    if (options.json !== null) {
        writeFileSync(options.json, figures(kept().report));
    }
    return kept().report.accounts ?? {};
}

/** Serves the kept site until it is interrupted. */
async function serve(installation: Installation, accounts: Record<string, Account>, port: number): Promise<void> {
    await untilInterrupted(await startServer('demo', installation, port), accounts, port);
}

/** Prints address and accounts, and waits until the server is interrupted. */
async function untilInterrupted(server: Served, accounts: Record<string, Account>, port: number): Promise<void> {
    const address = `http://localhost:${port}`;
    console.log(`\nASN Blended is at ${address}  (stop with Ctrl-C)\n\nEvery password is Asn-blended1.`);
    for (const [role, [username, page]] of Object.entries(accounts)) {
        console.log(`  ${role.padEnd(10)} ${(username ?? '').padEnd(20)} ${address}${page}`);
    }
    await server.ended;
}

/** A site of the standalone host that stays between starts. */
async function keptHost(options: StartOptions): Promise<Report> {
    const file = join(standaloneFolder('demo'), 'demo.json');
    const wanted = {data: resolve(options.data), stamp: hostStamp()};
    if (!options.fresh && existsSync(file)) {
        const {report, ...kept} = JSON.parse(readFileSync(file, 'utf8')) as {data: string; stamp: string; report: Report};
        if (kept.data === wanted.data && kept.stamp === wanted.stamp) {
            await prepareStandalone('demo', true);
            return report;
        }
    }
    const report = await fillStandalone('demo', options.data, daysAgo(days));
    writeFileSync(file, JSON.stringify({...wanted, report}));
    return report;
}

/** Plays the flow in the standalone host, or fills it and serves it. */
async function startStandalone(options: StartOptions): Promise<number> {
    if (options.once) {
        print(await fillStandalone('once', options.data, fixedBase), options);
        return 0;
    }
    const report = await keptHost(options);
    if (options.json !== null) {
        writeFileSync(options.json, figures(report));
    }
    const server = await startHost(standaloneFolder('demo'), options.port);
    // Administration is not the host's business.
    const accounts = Object.entries(report.accounts ?? {}).filter(([role]) => role !== 'admin');
    console.log('The menu at the top right of every page changes the person one is.');
    await untilInterrupted(server, Object.fromEntries(accounts), options.port);
    return 0;
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
    prepareMachine({browser: false, databases: [options.pair.db]});
    if (!options.once && await taken(options.port)) {
        console.error(`Port ${options.port} is taken. Stop what listens there, or choose another: npm start -- --port 8001`);
        return 1;
    }
    const opened = options.host === 'standalone' ? null : openMoodle(options.pair);
    if (typeof opened === 'string' && options.host === 'moodle') {
        console.error(`A real Moodle cannot be started: ${opened}.`);
        return 1;
    }
    if (opened === null || typeof opened === 'string') {
        if (opened !== null) {
            console.log(`Using the standalone host, because ${opened}.`);
        }
        return startStandalone(options);
    }
    opened.ensureTemplate();
    if (options.once) {
        once(opened, options);
        return 0;
    }
    await serve(opened, keptSite(opened, options), options.port);
    return 0;
}
