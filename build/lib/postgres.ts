import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Database} from './database';
import {PrivateServer} from './private-server';
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

/** A private PostgreSQL: its own data folder, a socket and no network port. */
export class Postgres implements Database {
    readonly kind = 'pgsql';

    private readonly server = new PrivateServer('postgres', join(workspace(), 'pg'), join(workspace(), 'run'));

    /** The folder of the socket, which is the server's address. */
    get socket(): string {
        return this.server.run;
    }

    constructor(private readonly bin: string) {}

    start(): void {
        this.server.makeFolders();
        const {data, run} = this.server;
        if (!existsSync(join(data, 'PG_VERSION'))) {
            const options = ['-U', 'asnblended', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
            this.server.must(join(this.bin, 'initdb'), ['-D', data, ...options]);
        }
        this.server.use(() => this.control('-m', 'fast', '-w', 'stop'));
        if (this.running()) {
            return;
        }
        // A trial site: losing it in a power cut costs a minute, syncing each commit costs that at every start.
        const options = `-k ${run} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off ` +
            '-c shared_buffers=256MB -c max_connections=60';
        this.server.must(join(this.bin, 'pg_ctl'),
            ['-D', data, '-l', join(run, 'postgres.log'), '-w', '-t', '60', '-o', options, 'start']);
    }

    private running(): boolean {
        return this.control('status') === 0;
    }

    /** Calls PostgreSQL's own controller; gives back its status. */
    private control(...args: string[]): number {
        return this.server.status(join(this.bin, 'pg_ctl'), ['-D', this.server.data, ...args]);
    }

    /** Runs SQL and returns its rows as lines. */
    private sql(statement: string): string {
        return must(join(this.bin, 'psql'), ['-h', this.socket, '-U', 'asnblended', '-d', 'postgres', '-qAtc', statement]);
    }

    exists(database: string): boolean {
        return this.sql(`SELECT 1 FROM pg_database WHERE datname = '${database}'`).trim() === '1';
    }

    drop(database: string): void {
        this.sql(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }

    create(database: string): void {
        this.sql(`CREATE DATABASE ${database} TEMPLATE template0`);
    }

    copy(from: string, to: string): void {
        this.sql(`CREATE DATABASE ${to} TEMPLATE ${from}`);
    }
}
