import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {compile, entries} from './amd-compiler';
import type {Counts} from './counts';
import {readReport, type Report} from './demo';
import {countCases, readCases} from './junit';
import {plugins} from './plugins';
import type {Database} from './database';
import {must, show} from './run';
import {copyPlugins, hashOf, schemaHash, workspace} from './workspace';

const home = join('tests', 'standalone');

/** Files that plugins include and that hold nothing the host does not have already. */
const includes = ['blocks/moodleblock.class', 'course/lib', 'course/modlib', 'group/lib', 'lib/adminlib', 'lib/blocklib',
    'lib/clilib', 'lib/enrollib', 'lib/filelib', 'lib/formslib', 'my/lib', 'user/lib'];

/** Tests that need what the host does not serve: file => reason. */
export function notHere(): Record<string, string> {
    return JSON.parse(readFileSync(join(home, 'not-here.json'), 'utf8')) as Record<string, string>;
}

/** What one suite counted, and how long it took. */
export interface Suite extends Counts {
    readonly seconds: number;
}

/** Installs the libraries the host is made of. */
export function installLibraries(): void {
    const [list, stamp] = [join(home, 'composer.json'), join(home, 'vendor', 'installed-from.json')];
    const wanted = readFileSync(list, 'utf8');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
        console.log('Installing the libraries of the standalone host');
        must('composer', ['update', '--no-interaction', '--no-progress', '--quiet'],
            {cwd: home, env: {...process.env, COMPOSER_ALLOW_SUPERUSER: '1'}});
        writeFileSync(stamp, wanted);
    }
}

/** Every interface of core that the plugins use, as their code says now. */
export function coreInterfaces(): string {
    installLibraries();
    return must('php', [join(home, 'tools', 'interfaces.php'), ...plugins.map(({component}) => component)]);
}

/** What in the PHP of the pack and of the host needs a newer PHP than the oldest one that Moodle 4.5 runs on. */
export function newerPhp(): string[] {
    installLibraries();
    const places = [...plugins.map(({component}) => component), join('build', 'php'), join(home, 'host'), join(home, 'tests')];
    return must('php', [join(home, 'tools', 'php81.php'), ...places]).split('\n').filter(line => line !== '');
}

/** Lays a run folder out like a Moodle and copies the plugins into it; what sites keep there goes unless it is kept. */
async function layOut(folder: string, keep: boolean): Promise<void> {
    for (const part of keep ? ['moodle', 'amd'] : ['']) {
        rmSync(join(folder, part), {recursive: true, force: true});
    }
    for (const include of includes) {
        const file = join(folder, 'moodle', `${include}.php`);
        mkdirSync(join(file, '..'), {recursive: true});
        writeFileSync(file, '<?php\n');
    }
    const sources = join(process.cwd(), home);
    for (const {code, name} of await Promise.all(entries(sources, 'core').map(entry => compile(sources, 'core', entry)))) {
        const file = join(folder, 'amd', `${name}.js`);
        mkdirSync(join(file, '..'), {recursive: true});
        // As from Moodle, a module whose only export is its default is that default.
        writeFileSync(file, code.replace(/\}\);\s*$/, 'module.exports=module.exports.default||module.exports;});\n'));
    }
    const bootstrap = join(process.cwd(), home, 'host', 'bootstrap.php');
    writeFileSync(join(folder, 'moodle', 'config.php'), `<?php\nrequire_once('${bootstrap}');\n`);
    copyPlugins(join(folder, 'moodle'));
}

/** Where a run folder stands. */
export function standaloneFolder(name: string): string {
    return join(workspace(), `standalone-${name}`);
}

/** A run folder with everything in it, fresh unless its sites are to be kept. */
export async function prepareStandalone(name: string, keep = false): Promise<string> {
    installLibraries();
    const folder = standaloneFolder(name);
    await layOut(folder, keep);
    return folder;
}

/** Changes when the tables of a site would be others: those of the plugins or of the host. */
export function hostStamp(): string {
    const files = ['core_tables.php', 'host_site.php', 'access_functions.php'];
    return hashOf(files.map(name => join(home, 'host', name))) + schemaHash();
}

/**
 * Fills a site of the host that was not there before, and gives back what came out.
 *
 * @param base day on which the work on the job begins, YYYY-MM-DD
 * @param play whether the participants act, or everything is only set up
 * @param pgsql address of a PostgreSQL, empty for SQLite
 */
export async function fillStandalone(name: string, data: string, base: string, play = true, pgsql = ''): Promise<Report> {
    await prepareStandalone(name);
    return readReport(hostScript(name, 'demo.php', [resolve(data), `--base=${base}`, `--play=${play ? 1 : 0}`], pgsql));
}

/** Runs a script of the demonstration in a site of the host; gives back what it printed. */
export function hostScript(name: string, script: string, args: readonly string[], pgsql = ''): string {
    const folder = standaloneFolder(name);
    return must('php', ['-d', 'memory_limit=1G', resolve('build/php/demo', script), join(folder, 'moodle'), ...args],
        {env: {...process.env, HOST_RUN: folder, HOST_SITE: 'site', HOST_PGSQL: pgsql}});
}

/** The TypeScript of a plugin's web services, as they are declared now. */
export function serviceTypes(folder: string, component: string): string {
    return must('php', [resolve('build/php/service_types.php'), join(folder, 'moodle'), resolve(component)],
        {env: {...process.env, HOST_RUN: folder, HOST_SITE: 'types', HOST_PGSQL: ''}});
}

/** The tests that run here, as PHPUnit's configuration. */
function configuration(folder: string): string {
    const excluded = Object.keys(notHere()).map(file => {
        const plugin = plugins.find(({component}) => file.startsWith(`${component}/`));
        const place = plugin === undefined ? '' : file.replace(plugin.component, join(folder, 'moodle', plugin.moodlePath));
        return `<exclude>${place}</exclude>`;
    });
    const folders = plugins.map(({moodlePath}) =>
        `<directory suffix="_test.php">${join(folder, 'moodle', moodlePath, 'tests')}</directory>`);
    folders.push(`<directory suffix="_test.php">${join(process.cwd(), home, 'tests')}</directory>`);
    return `<?xml version="1.0"?>
<phpunit bootstrap="${join(process.cwd(), home, 'host', 'bootstrap.php')}" colors="false" cacheResult="false" failOnWarning="true"
    beStrictAboutTestsThatDoNotTestAnything="true">
    <php><const name="PHPUNIT_TEST" value="true"/></php>
    <testsuites><testsuite name="standalone">${[...folders, ...excluded].join('')}</testsuite></testsuites>
</phpunit>
`;
}

/** How the plugins' tests are run in a run folder on SQLite. */
export function hostArguments(folder: string): {command: string[]; environment: NodeJS.ProcessEnv} {
    const config = join(folder, 'phpunit.xml');
    writeFileSync(config, configuration(folder));
    return {
        command: ['-d', 'memory_limit=1G', join(home, 'vendor', 'bin', 'phpunit'), '-c', config],
        environment: {...process.env, HOST_RUN: folder, HOST_PGSQL: '', HOST_SITE: ''},
    };
}

/** Runs the plugins' tests in the standalone host, on SQLite or on a PostgreSQL that runs. */
export async function standalone(
    database: 'sqlite' | 'pgsql',
    postgres: Database | null,
    args: readonly string[] = [],
): Promise<Suite> {
    const folder = await prepareStandalone(database);
    const {command, environment} = hostArguments(folder);
    const report = join(folder, 'junit.xml');
    const address = postgres === null ? '' : `host=${postgres.socket};user=asnblended`;
    const status = await show('php', [...command, '--log-junit', report, ...args],
        {env: {...environment, HOST_PGSQL: database === 'pgsql' ? address : ''}});
    const cases = readCases(report);
    return {...countCases(cases, status), seconds: cases.reduce((sum, {time}) => sum + time, 0)};
}
