import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Files below a folder, as paths that begin with it; none when it is not there. */
export function filesBelow(folder: string): string[] {
    return existsSync(folder)
        ? readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
            .map(entry => join(entry.parentPath, entry.name))
        : [];
}
