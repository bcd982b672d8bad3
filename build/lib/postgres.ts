import {spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {capture, must} from './run';
import {workspace} from './workspace';

/** Folder of PostgreSQL's server programs, or null when they are not installed. */
export function findPostgres(): string | null {
    const base = '/usr/lib/postgresql';
    const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
    const folders = versions.map(version => join(base, version, 'bin'));
    const onPath = capture('sh', ['-c', 'dirname "$(command -v initdb)"']);
    return [...folders, onPath.output.trim()].find(folder => folder !== '' && existsSync(join(folder, 'initdb'))) ?? null;
}

/** The system user the server runs as: PostgreSQL refuses root. */
function serverUser(): {uid: number; gid: number} | null {
    if (process.getuid?.() !== 0) {
        return null;
    }
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').map(entry => entry.split(':'));
    const user = line.find(([name]) => name === 'postgres') ?? line.find(([name]) => name === 'nobody');
    return {uid: Number(user?.[2]), gid: Number(user?.[3])};
}

/** A private PostgreSQL of this checkout: its own data folder, a socket and no network port. No system service is touched. */
export class Postgres {
    private readonly data = join(workspace(), 'pg');
    private readonly run = join(workspace(), 'run');
    private readonly user = serverUser();

    /** The folder of the socket, which is the server's address. */
    get socket(): string {
        return this.run;
    }

    constructor(private readonly bin: string) {}

    /** Starts the server, making its data folder first when there is none. Whoever started it ends it when the command ends. */
    start(): void {
        for (const folder of [this.data, this.run]) {
            mkdirSync(folder, {recursive: true, mode: folder === this.run ? 0o755 : 0o700});
            if (this.user) {
                chownSync(folder, this.user.uid, this.user.gid);
            }
        }
        if (!existsSync(join(this.data, 'PG_VERSION'))) {
            const options = ['-U', 'asnblended', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
            this.server('initdb', ['-D', this.data, ...options]);
        }
        if (this.running()) {
            return;
        }
        // A trial site: losing it in a power cut costs a minute, syncing each commit costs that at every start.
        const options = `-k ${this.run} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off ` +
            '-c shared_buffers=256MB -c max_connections=60';
        this.server('pg_ctl', ['-D', this.data, '-l', join(this.run, 'postgres.log'), '-w', '-t', '60', '-o', options, 'start']);
        process.once('exit', () => this.stopUnlessUsed());
        // An interrupted command comes to its exit, too, unless something that is being served ends it in order.
        for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
            process.once(signal, () => {
                if (process.listenerCount(signal) === 0) {
                    process.exit(status);
                }
            });
        }
    }

    running(): boolean {
        return existsSync(this.run) && this.server('pg_ctl', ['-D', this.data, 'status'], true) === 0;
    }

    /** Stops the server unless another command works with it. */
    private stopUnlessUsed(): void {
        const others = "SELECT COUNT(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
        if (this.running() && this.sql(others).trim() === '0') {
            this.server('pg_ctl', ['-D', this.data, '-m', 'fast', '-w', 'stop'], true);
        }
    }

    /** Runs SQL and returns its rows as lines. */
    sql(statement: string, database = 'postgres'): string {
        return must(join(this.bin, 'psql'), ['-h', this.run, '-U', 'asnblended', '-d', database, '-qAtc', statement]);
    }

    exists(database: string): boolean {
        return this.sql(`SELECT 1 FROM pg_database WHERE datname = '${database}'`).trim() === '1';
    }

    drop(database: string): void {
        this.sql(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }

    create(database: string, template = 'template0'): void {
        this.sql(`CREATE DATABASE ${database} TEMPLATE ${template}`);
    }

    /** Server programs run as the system user; they must not inherit a pipe, or the caller waits for the server's end. */
    private server(program: string, args: readonly string[], tolerant = false): number {
        const log = openSync(join(this.run, 'server.log'), 'a');
        const command = join(this.bin, program);
        const [name, list] = this.user
            ? ['setpriv', [`--reuid=${this.user.uid}`, `--regid=${this.user.gid}`, '--clear-groups', command, ...args]] as const
            : [command, args] as const;
        const {status} = spawnSync(name, list, {stdio: ['ignore', log, log], cwd: '/'});
        if (status !== 0 && !tolerant) {
            throw new Error(`${program} failed; see ${join(this.run, 'server.log')}:\n` +
                readFileSync(join(this.run, 'server.log'), 'utf8').slice(-1500));
        }
        return status ?? 1;
    }
}
