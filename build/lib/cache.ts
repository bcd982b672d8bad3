import {mkdirSync, rmSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {capture} from './run';

/** Where the sources of others are kept between checkouts. */
export function cacheFolder(): string {
    return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'asnblended');
}

/**
 * Clones the last commit of a branch or tag into a folder that is not there; leaves nothing where it cannot be had.
 *
 * @param repository owner/name on GitHub
 * @param seconds how long it may take
 */
export function cloned(repository: string, branch: string, target: string, seconds: number): boolean {
    mkdirSync(dirname(target), {recursive: true});
    const {status} = capture('timeout', [String(seconds), 'git', 'clone', '--quiet', '--depth', '1', '--branch', branch,
        `https://github.com/${repository}.git`, target], {env: {...process.env, GIT_TERMINAL_PROMPT: '0'}});
    if (status !== 0) {
        rmSync(target, {recursive: true, force: true});
    }
    return status === 0;
}
