import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Database} from './database';
import {PrivateServer} from './private-server';
import {capture, must} from './run';
import {workspace} from './workspace';

/** What MariaDB's programs are called, and where Debian puts the server. */
interface Programs {
    readonly server: string;
    readonly install: string;
    readonly client: string;
    readonly dump: string;
}

/** MariaDB's programs, or null when they are not installed. */
export function findMariadb(): Programs | null {
    const find = (name: string): string | undefined => ['/usr/sbin', '/usr/bin', '/usr/local/bin']
        .map(folder => join(folder, name)).find(existsSync);
    const [server, install, client, dump] = [find('mariadbd'), find('mariadb-install-db'), find('mariadb'), find('mariadb-dump')];
    return server === undefined || install === undefined || client === undefined || dump === undefined
        ? null : {server, install, client, dump};
}

/** A private MariaDB: its own data folder, a socket and no network port. */
export class Mariadb implements Database {
    readonly kind = 'mariadb';

    private readonly server = new PrivateServer('mysql', join(workspace(), 'maria'), join(workspace(), 'run-maria'));

    get socket(): string {
        return join(this.server.run, 'socket');
    }

    constructor(private readonly programs: Programs) {}

    start(): void {
        this.server.makeFolders();
        const {data, run} = this.server;
        if (!existsSync(join(data, 'mysql'))) {
            this.server.must(this.programs.install,
                ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
        }
        this.server.use(() => this.sql('SHUTDOWN'));
        if (this.running()) {
            return;
        }
        // A trial site: what a power cut would take is made again in a minute, so nothing waits for the disk.
        this.server.leave(this.programs.server, ['--no-defaults', `--datadir=${data}`, `--socket=${this.socket}`,
            `--pid-file=${join(run, 'pid')}`, '--skip-networking', '--skip-log-bin', '--innodb-flush-method=nosync',
            '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=512M',
            '--innodb-log-file-size=256M', '--max-allowed-packet=64M', '--character-set-server=utf8mb4',
            '--collation-server=utf8mb4_unicode_ci', '--max-connections=60', '--performance-schema=off']);
        for (let attempt = 0; !this.running(); attempt++) {
            if (attempt === 120) {
                throw new Error(`MariaDB does not answer; see ${this.server.log}`);
            }
            capture('sleep', ['0.5']);
        }
    }

    private running(): boolean {
        return existsSync(this.socket) && capture(this.programs.client, [...this.connection(), '-e', 'SELECT 1']).status === 0;
    }

    private connection(): string[] {
        return ['--no-defaults', '-u', 'root', `--socket=${this.socket}`];
    }

    /** Runs SQL and returns its rows as lines. */
    private sql(statement: string): string {
        return must(this.programs.client, [...this.connection(), '-BNe', statement]);
    }

    exists(database: string): boolean {
        return this.sql(`SELECT 1 FROM information_schema.schemata WHERE schema_name = '${database}'`).trim() === '1';
    }

    drop(database: string): void {
        this.sql(`DROP DATABASE IF EXISTS \`${database}\``);
    }

    create(database: string): void {
        this.sql(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    }

    /** MariaDB copies no database itself: what the one holds is written down and read into the other. */
    copy(from: string, to: string): void {
        this.create(to);
        const [dump, client] = [[this.programs.dump, ...this.connection(), '--single-transaction', '--quick', from],
            [this.programs.client, ...this.connection(), to]].map(words => words.map(word => `'${word}'`).join(' '));
        must('bash', ['-c', `set -o pipefail; ${dump} | ${client}`]);
    }
}
