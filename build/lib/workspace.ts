import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {cacheFolder, cloned} from './cache';
import {filesBelow} from './files';
import {plugins} from './plugins';
import {must} from './run';

/**
 * The folder this checkout works in: the copies of Moodle, the databases, the sites. Below /var/tmp because a
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

/** The version of a Moodle's code, like 4.5; its branch says 405, and 39 in old times. */
export function versionOf(moodle: string): string {
    const branch = /\$branch\s*=\s*'(\d+)'/.exec(readFileSync(join(webRoot(moodle), 'version.php'), 'utf8'))?.[1] ?? '';
    const [, major, minor] = /^(\d)0?(\d+)$/.exec(branch) ?? [];
    if (major === undefined || minor === undefined) {
        throw new Error(`The version.php of ${moodle} names no branch.`);
    }
    return `${major}.${minor}`;
}

/** Versions that could not be cloned: not tried again by every suite. */
const missing = new Set<string>();

/**
 * A Moodle code folder that is only read: MOODLE_DIR, the cache, or a clone of the official repository; else null.
 *
 * @param version like 4.5; null for whichever is here, the one of MOODLE_DIR first
 */
export function findMoodle(version: string | null): string | null {
    const cache = cacheFolder();
    const found = [...namedMoodle(), ...cachedMoodles(cache)].find(folder => version === null || versionOf(folder) === version);
    if (found !== undefined) {
        return found;
    }
    const wanted = version ?? '4.5';
    if (missing.has(wanted)) {
        return null;
    }
    const target = join(cache, `moodle-${wanted}`);
    const [major = '', minor = ''] = wanted.split('.');
    console.log(`No Moodle ${wanted} here yet: cloning its official stable branch.`);
    if (!cloned('moodle/moodle', `MOODLE_${major}${minor.padStart(2, '0')}_STABLE`, target, 600)) {
        missing.add(wanted);
        return null;
    }
    return target;
}

/** The Moodle that MOODLE_DIR names. */
function namedMoodle(): string[] {
    const named = process.env.MOODLE_DIR;
    if (named === undefined || named === '') {
        return [];
    }
    if (!existsSync(join(webRoot(named), 'version.php'))) {
        throw new Error(`MOODLE_DIR is ${named}, but no version.php stands there. Name the folder of a Moodle's code.`);
    }
    return [named];
}

/** The Moodles of the cache, the oldest first. */
function cachedMoodles(cache: string): string[] {
    return existsSync(cache)
        ? readdirSync(cache).filter(name => name.startsWith('moodle-')).sort().map(name => join(cache, name))
            .filter(folder => existsSync(join(webRoot(folder), 'version.php')))
        : [];
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
    const target = join(workspace(), `moodle-${versionOf(source)}`);
    const stamp = `${source} ${statSync(join(webRoot(source), 'version.php')).mtimeMs}`;
    const stampFile = `${target}.stamp`;
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
        return target;
    }
    console.log(`Copying Moodle ${versionOf(source)} from ${source}`);
    rmSync(stampFile, {force: true});
    rmSync(target, {recursive: true, force: true});
    linkedCopies.forEach(kind => rmSync(`${target}-${kind}`, {recursive: true, force: true}));
    mkdirSync(target, {recursive: true});
    must('sh', ['-c', 'tar -C "$1" --exclude=./.git --exclude=./config.php -cf - . | tar -C "$2" -xf -', 'sh', source, target]);
    writeFileSync(stampFile, stamp);
    return target;
}

/** Kinds of folders with the same code again: without the plugins, with earlier ones, and of a second web process. */
const linkedCopies = ['untouched', 'earlier', 'second'] as const;

/** A folder with the same code again, linked rather than copied, and a configuration of its own. */
export function linkedCopy(copy: string, kind: typeof linkedCopies[number]): string {
    const target = `${copy}-${kind}`;
    if (!existsSync(target)) {
        must('cp', ['-al', copy, target]);
    }
    // A file of its own: a link would be written to in both.
    rmSync(join(target, 'config.php'), {force: true});
    cpSync(join('build', 'php', 'config.php'), join(target, 'config.php'));
    return target;
}

/**
 * Copies the plugins to their places below a web root. They are copied: a linked page would not find config.php.
 *
 * @param from folder they stand in, this checkout unless they are others
 */
export function copyPlugins(root: string, from = ''): void {
    for (const {component, moodlePath} of plugins) {
        const target = join(root, moodlePath);
        const source = join(from, component);
        if (!sameFiles(source, target)) {
            rmSync(target, {recursive: true, force: true});
            cpSync(source, target, {recursive: true, preserveTimestamps: true});
        }
    }
}

/** Takes the plugins out of a web root. */
export function removePlugins(root: string): void {
    plugins.forEach(({moodlePath}) => rmSync(join(root, moodlePath), {recursive: true, force: true}));
}

/** Whether a copy holds what its source holds. What runs beside us must not have its files taken away for nothing. */
function sameFiles(source: string, copy: string): boolean {
    const names = (folder: string): string[] => filesBelow(folder).map(file => relative(folder, file))
        .filter(name => name !== phpunitFile).sort();
    return existsSync(copy) && names(source).join() === names(copy).join()
        && names(source).every(name => readFileSync(join(source, name)).equals(readFileSync(join(copy, name))));
}

/** What Moodle's test tools put into the copy of a plugin. */
const phpunitFile = 'phpunit.xml';

/**
 * Puts the plugins, as they are now, and our configuration into the Moodle copy; public/config.php of 5.1 reads it from
 * there.
 */
export function placePlugins(moodle: string): void {
    copyPlugins(webRoot(moodle));
    cpSync(join('build', 'php', 'config.php'), join(moodle, 'config.php'));
}
