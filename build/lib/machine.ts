import {chromiumOptions} from './chromium';
import type {DatabaseKind} from './database';
import {findMariadb} from './mariadb';
import {findPostgres} from './postgres';
import {capture} from './run';

/** Extensions that Moodle asks for, and the standalone host's database. */
const extensions = ['curl', 'gd', 'intl', 'mbstring', 'soap', 'sqlite3', 'xml', 'zip'];

/** Debian's package of an extension where it is not php-<extension>. */
const packageOf: Readonly<Record<string, string>> = {mysqli: 'php-mysql'};

/** Whether a program is on this machine. */
export const has = (command: string): boolean => capture('sh', ['-c', `command -v ${command}`]).status === 0;

/** What a command is going to use. */
export interface Needs {
    readonly browser: boolean;
    readonly databases: readonly DatabaseKind[];
    /** What the validator of HTML in Moodle's tools for plugins runs on. */
    readonly java?: boolean;
}

/** What only a database needs: PHP's extension and the packages of the server. */
const ofDatabase: Readonly<Record<DatabaseKind, {extension: string; server: () => string[]}>> = {
    pgsql: {extension: 'pgsql', server: () => findPostgres() === null ? ['postgresql'] : []},
    mariadb: {extension: 'mysqli', server: () => findMariadb() === null ? ['mariadb-server'] : []},
};

/** Debian packages that this machine lacks for a real Moodle and a browser. */
function lacking({browser, databases, java = false}: Needs): string[] {
    const loaded = has('php') ? capture('php', ['-m']).output.toLowerCase().split('\n') : [];
    const wanted = [...extensions, ...databases.map(kind => ofDatabase[kind].extension)];
    return [
        ...(has('php') ? [] : ['php-cli']),
        ...wanted.filter(extension => !loaded.includes(extension)).map(extension => packageOf[extension] ?? `php-${extension}`),
        ...['composer', 'git'].filter(command => !has(command)),
        ...(java && !has('java') ? ['default-jre-headless'] : []),
        ...databases.flatMap(kind => ofDatabase[kind].server()),
        ...(has('locale-gen') ? [] : ['locales']),
        ...(browser && chromiumOptions() === null ? ['chromium'] : []),
    ];
}

/** Whether what is lacking is installed without asking: as root on Debian. */
export function mayInstall(): boolean {
    return process.getuid?.() === 0 && has('apt-get');
}

/** Installs Debian packages, and says so where not all of them could be. */
export function installPackages(packages: readonly string[]): void {
    console.log(`Installing ${packages.join(' ')}`);
    const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    capture('apt-get', ['update'], {env: environment});
    const {status, output} = capture('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {env: environment});
    if (status !== 0) {
        console.log(`Not everything could be installed:\n${output.split('\n').slice(-6).join('\n')}`);
    }
}

/** What was made sure of already in this command. */
const prepared = new Set<string>();

/**
 * Installs what is lacking where that can be done without asking: as root on Debian. Elsewhere says what to install; what
 * needs it says so again and is skipped.
 */
export function prepareMachine(needs: Needs): void {
    const key = JSON.stringify(needs);
    if (prepared.has(key)) {
        return;
    }
    prepared.add(key);
    const packages = lacking(needs);
    if (packages.length > 0 && !mayInstall()) {
        console.log(`This machine lacks: ${packages.join(' ')}. On Debian: sudo apt install ${packages.join(' ')}`);
    } else if (packages.length > 0) {
        installPackages(packages);
    }
    // Moodle's PHPUnit runs in this locale.
    if (mayInstall() && !/^en_AU\.utf8$/im.test(capture('locale', ['-a']).output)) {
        capture('localedef', ['-i', 'en_AU', '-f', 'UTF-8', 'en_AU.UTF-8']);
    }
}
