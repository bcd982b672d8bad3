import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {capture} from './run';
import {workspace} from './workspace';

/** Does something that only one command may do at a time; the others wait for it. A lock of a command that was killed is void. */
export function alone<T>(name: string, action: () => T): T {
    const file = join(workspace(), `lock-${name.replaceAll(' ', '-')}`);
    for (let said = false; !taken(file);) {
        if (!said) {
            said = true;
            console.log(`Waiting for another command that works on ${name}`);
        }
        capture('sleep', ['0.3']);
    }
    try {
        return action();
    } finally {
        rmSync(file, {force: true});
    }
}

/** Takes a lock that is free or that a dead command left. */
function taken(file: string): boolean {
    try {
        writeFileSync(file, String(process.pid), {flag: 'wx'});
        return true;
    } catch {
        const owner = existsSync(file) ? readFileSync(file, 'utf8') : '';
        if (owner !== '' && !existsSync(`/proc/${owner}`)) {
            rmSync(file, {force: true});
        }
        return false;
    }
}
