import {existsSync} from 'node:fs';
import {capture} from './run';

/** Extensions that Moodle asks for, and the database's; Debian names their packages php-<extension>. */
const extensions = ['curl', 'gd', 'intl', 'mbstring', 'pgsql', 'soap', 'sqlite3', 'xml', 'zip'];

const has = (command: string): boolean => capture('sh', ['-c', `command -v ${command}`]).status === 0;

/** Debian packages that this machine lacks for a real Moodle and a browser. */
function lacking(browser: boolean): string[] {
    const loaded = has('php') ? capture('php', ['-m']).output.toLowerCase().split('\n') : [];
    return [
        ...(has('php') ? [] : ['php-cli']),
        ...extensions.filter(extension => !loaded.includes(extension)).map(extension => `php-${extension}`),
        ...(has('composer') ? [] : ['composer']),
        ...(capture('sh', ['-c', 'ls /usr/lib/postgresql/*/bin/initdb || command -v initdb']).status === 0 ? [] : ['postgresql']),
        ...(has('locale-gen') ? [] : ['locales']),
        ...(browser && !existsSync('/usr/bin/chromium') && !has('google-chrome') ? ['chromium'] : []),
    ];
}

/**
 * Installs what is lacking where that can be done without asking: as root on Debian. Elsewhere says what to install; what
 * needs it says so again and is skipped.
 */
export function prepareMachine(browser: boolean): void {
    const packages = lacking(browser);
    const mayInstall = process.getuid?.() === 0 && has('apt-get');
    if (packages.length > 0 && !mayInstall) {
        console.log(`This machine lacks: ${packages.join(' ')}. On Debian: sudo apt install ${packages.join(' ')}`);
    } else if (packages.length > 0) {
        console.log(`Installing ${packages.join(' ')}`);
        const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
        capture('apt-get', ['update'], {env: environment});
        const {status, output} = capture('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {env: environment});
        if (status !== 0) {
            console.log(`Not everything could be installed:\n${output.split('\n').slice(-6).join('\n')}`);
        }
    }
    // Moodle's PHPUnit runs in this locale.
    if (mayInstall && !/^en_AU\.utf8$/im.test(capture('locale', ['-a']).output)) {
        capture('localedef', ['-i', 'en_AU', '-f', 'UTF-8', 'en_AU.UTF-8']);
    }
}
