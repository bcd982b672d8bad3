/** The databases that Moodle runs on here. */
export type DatabaseKind = 'pgsql' | 'mariadb';

/** A private database server of this checkout, which no system service is touched for. */
export interface Database {
    readonly kind: DatabaseKind;
    /** Path of what PHP connects to: PostgreSQL's folder of sockets, MariaDB's socket. */
    readonly socket: string;
    /** Starts the server, making its data first when there are none. Whoever started it ends it when the command ends. */
    start(): void;
    exists(database: string): boolean;
    /** Makes an empty database. */
    create(database: string): void;
    /** Makes a database with what another one holds. */
    copy(from: string, to: string): void;
    /** Takes a database away, if there is one. */
    drop(database: string): void;
}
