import {spawn, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The system user a database server runs as, because it refuses root; null when we are somebody else anyway. */
function serverUser(name: string): {uid: number; gid: number} | null {
    if (process.getuid?.() !== 0) {
        return null;
    }
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map(entry => entry.split(':'));
    const user = lines.find(([entry]) => entry === name) ?? lines.find(([entry]) => entry === 'nobody');
    return {uid: Number(user?.[2]), gid: Number(user?.[3])};
}

/** Runs the programs of a database server as the user they want, with a folder for socket and log. */
export class PrivateServer {
    private readonly user: {uid: number; gid: number} | null;

    /**
     * @param user name of the system user
     * @param data folder of the data, only for the server
     * @param run folder of socket and log, for everybody
     */
    constructor(user: string, readonly data: string, readonly run: string) {
        this.user = serverUser(user);
    }

    /** The log of all programs. */
    get log(): string {
        return join(this.run, 'server.log');
    }

    /** Makes the folders. */
    makeFolders(): void {
        for (const folder of [this.data, this.run]) {
            mkdirSync(folder, {recursive: true, mode: folder === this.run ? 0o755 : 0o700});
            if (this.user) {
                chownSync(folder, this.user.uid, this.user.gid);
            }
        }
    }

    /** Runs a program to its end; throws with its log when it fails. */
    must(command: string, args: readonly string[]): void {
        if (this.status(command, args) !== 0) {
            throw new Error(`${command} failed; see ${this.log}:\n${readFileSync(this.log, 'utf8').slice(-1500)}`);
        }
    }

    /** Runs a program to its end and gives its status. It must not inherit a pipe, or the caller waits for the server's end. */
    status(command: string, args: readonly string[]): number {
        const log = openSync(this.log, 'a');
        return spawnSync(...this.asUser(command, args), {stdio: ['ignore', log, log], cwd: '/'}).status ?? 1;
    }

    /** Starts a program that stays. */
    leave(command: string, args: readonly string[]): void {
        const log = openSync(this.log, 'a');
        spawn(...this.asUser(command, args), {stdio: ['ignore', log, log], cwd: '/', detached: true}).unref();
    }

    /** Says that this command works with the server until it ends; the last one of those who do calls what stops it. */
    use(stop: () => void): void {
        const mine = join(this.run, `used-by-${process.pid}`);
        if (existsSync(mine)) {
            return;
        }
        writeFileSync(mine, '');
        atExit(() => {
            rmSync(mine, {force: true});
            if (!this.usedByOthers()) {
                stop();
            }
        });
    }

    /** Whether another command works with the server; of one that was killed only its file is left. */
    private usedByOthers(): boolean {
        const commands = readdirSync(this.run).map(name => /^used-by-(\d+)$/.exec(name)?.[1]);
        return commands.some(command => command !== undefined && existsSync(`/proc/${command}`));
    }

    /** How a program is called as the server's user. */
    private asUser(command: string, args: readonly string[]): [string, string[]] {
        return this.user
            ? ['setpriv', [`--reuid=${this.user.uid}`, `--regid=${this.user.gid}`, '--clear-groups', command, ...args]]
            : [command, [...args]];
    }
}

/** Calls what ends a server when the command ends, also when it is interrupted. */
function atExit(stop: () => void): void {
    process.once('exit', stop);
    // An interrupted command comes to its exit, too, unless something that is being served ends it in order.
    for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
        process.once(signal, () => {
            if (process.listenerCount(signal) === 0) {
                process.exit(status);
            }
        });
    }
}
