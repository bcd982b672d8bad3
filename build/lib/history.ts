import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {plugins} from './plugins';
import {capture, must} from './run';
import {workspace} from './workspace';

/** The pack as it was when a version.php changed: the last that wore the version before. */
export interface Earlier {
    /** Version of the foundation, like 2026112500. */
    readonly version: string;
    readonly commit: string;
}

/** Commits whose demonstration does not run: which later one has one that does, with the plugins of the first. */
const played: Readonly<Record<string, string>> = {ddd4b38: '4d2379a'};

const versionFile = (component: string): string => `${component}/version.php`;

/** Every version that the plugins wore before, the oldest first; a text says why they are not known. */
export function earlierVersions(): readonly Earlier[] | string {
    const files = plugins.map(({component}) => versionFile(component));
    const {status, output} = capture('git', ['rev-list', '--reverse', 'HEAD', '--', ...files]);
    if (status !== 0 || capture('git', ['rev-parse', '--is-shallow-repository']).output.trim() !== 'false') {
        return 'the history of this checkout is not complete (git fetch --unshallow)';
    }
    // The first commit made the files: nothing was before it.
    return output.trim().split('\n').slice(1).map(changed => {
        const commit = must('git', ['rev-parse', '--short=7', `${changed}^`]).trim();
        return {commit, version: versionAt(commit)};
    });
}

function versionAt(commit: string): string {
    const file = must('git', ['show', `${commit}:${versionFile('local_asnblended')}`]);
    const version = /->version\s*=\s*(\d+)/.exec(file)?.[1];
    if (version === undefined) {
        throw new Error(`The version.php of ${commit} names no version.`);
    }
    return version;
}

/** A folder with the plugins and the demonstration as a commit had them. */
export function checkedOut({commit}: Earlier): string {
    const folder = join(workspace(), `earlier-${commit}`);
    if (!existsSync(folder)) {
        const part = `${folder}.part`;
        rmSync(part, {recursive: true, force: true});
        mkdirSync(part);
        const take = (from: string, folders: readonly string[]): string =>
            must('sh', ['-c', 'git archive "$1" $2 | tar -x -C "$3"', 'sh', from, folders.join(' '), part]);
        take(commit, plugins.map(({component}) => component));
        take(played[commit] ?? commit, ['build/php']);
        renameSync(part, folder);
    }
    return folder;
}
