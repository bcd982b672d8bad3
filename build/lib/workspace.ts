import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {filesBelow} from './files';
import {plugins} from './plugins';
import {capture, must} from './run';

/**
 * The folder this checkout works in: the Moodle copy, PostgreSQL's data, the sites. Below /var/tmp because a
 * system user must reach the database and a socket path may have no more than 107 characters.
 */
export function workspace(): string {
    const hash = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
    const folder = process.env.ASNBLENDED_WORK ?? `/var/tmp/asnblended-${hash}`;
    mkdirSync(folder, {recursive: true, mode: 0o755});
    return folder;
}

/** The web root of a Moodle code folder: Moodle 5.1 moved it to public/. */
export function webRoot(moodle: string): string {
    return existsSync(join(moodle, 'public', 'version.php')) ? join(moodle, 'public') : moodle;
}

/** What was found; a clone that failed is not tried again by every suite. */
let found: string | null | undefined;

/** A Moodle code folder that is only read: MOODLE_DIR, the cache, or a clone of the official repository; else null. */
export function findMoodle(): string | null {
    if (found === undefined) {
        found = lookForMoodle();
    }
    return found;
}

/** Looks in all the places. */
function lookForMoodle(): string | null {
    const named = process.env.MOODLE_DIR;
    if (named !== undefined && named !== '') {
        if (!existsSync(join(webRoot(named), 'version.php'))) {
            throw new Error(`MOODLE_DIR is ${named}, but no version.php stands there. Name the folder of a Moodle's code.`);
        }
        return named;
    }
    const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'asnblended');
    const cached = (): string | undefined => existsSync(cache)
        ? readdirSync(cache).filter(name => name.startsWith('moodle-')).sort().map(name => join(cache, name))
            .find(folder => existsSync(join(webRoot(folder), 'version.php')))
        : undefined;
    const inCache = cached();
    if (inCache !== undefined) {
        return inCache;
    }
    mkdirSync(cache, {recursive: true});
    const target = join(cache, 'moodle-4.5');
    console.log('No Moodle here yet: cloning the official 4.5 stable branch.');
    const {status} = capture('timeout', ['600', 'git', 'clone', '--quiet', '--depth', '1', '--branch', 'MOODLE_405_STABLE',
        'https://github.com/moodle/moodle.git', target], {env: {...process.env, GIT_TERMINAL_PROMPT: '0'}});
    if (status !== 0) {
        rmSync(target, {recursive: true, force: true});
        return null;
    }
    return target;
}

/** Unpacks an official archive of Moodle, once, and gives the folder of its code. */
export function unpackMoodle(archive: string): string {
    if (!existsSync(archive)) {
        throw new Error(`${archive} is not there. Name an archive from Moodle's download page, like moodle-latest-405.tgz.`);
    }
    const folder = join(workspace(), `archive-${hashOf([archive]).slice(0, 12)}`);
    if (!existsSync(join(webRoot(folder), 'version.php'))) {
        mkdirSync(folder, {recursive: true});
        must('tar', ['-xf', archive, '-C', folder, '--strip-components=1']);
    }
    if (!existsSync(join(webRoot(folder), 'version.php'))) {
        throw new Error(`${archive} holds no Moodle: there is no version.php in it.`);
    }
    return folder;
}

/** A hash over files, for "has this changed since". */
export function hashOf(files: readonly string[]): string {
    const hash = createHash('sha256');
    for (const file of files) {
        hash.update(file).update(readFileSync(file));
    }
    return hash.digest('hex');
}

/** What decides what a new site holds: version.php and db/ of each plugin, and the settings of a trial site. */
export function schemaHash(): string {
    return hashOf([join('build', 'php', 'siteconfig.php'), ...plugins.flatMap(({component}) => [
        join(component, 'version.php'),
        ...readdirSync(join(component, 'db')).sort().map(name => join(component, 'db', name)),
    ])]);
}

/** Every file of the plugins. */
export function pluginFiles(): string[] {
    return plugins.flatMap(({component}) => filesBelow(component)).sort();
}

/** Our copy of Moodle's code, made once for each version found. */
export function copyOfMoodle(source: string): string {
    const target = join(workspace(), 'moodle');
    const stamp = `${source} ${statSync(join(webRoot(source), 'version.php')).mtimeMs}`;
    const stampFile = join(workspace(), 'moodle.stamp');
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(target)) {
        return target;
    }
    console.log(`Copying Moodle from ${source}`);
    rmSync(target, {recursive: true, force: true});
    mkdirSync(target, {recursive: true});
    must('sh', ['-c', 'tar -C "$1" --exclude=./.git --exclude=./config.php -cf - . | tar -C "$2" -xf -', 'sh', source, target]);
    must('sh', ['-c', 'printf %s "$1" > "$2"', 'sh', stamp, stampFile]);
    return target;
}

/** Copies the plugins to their places below a web root. They are copied: a linked page would not find config.php. */
export function copyPlugins(root: string): void {
    for (const {component, moodlePath} of plugins) {
        const target = join(root, moodlePath);
        rmSync(target, {recursive: true, force: true});
        cpSync(component, target, {recursive: true, preserveTimestamps: true});
    }
}

/** Puts the plugins, as they are now, and our configuration into the Moodle copy. */
export function placePlugins(moodle: string): void {
    copyPlugins(webRoot(moodle));
    cpSync(join('build', 'php', 'config.php'), join(webRoot(moodle), 'config.php'));
}
