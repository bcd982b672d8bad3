import type {Database, DatabaseKind} from './database';
import {Installation} from './installation';
import {prepareMachine} from './machine';
import {alone} from './lock';
import {findMariadb, Mariadb} from './mariadb';
import type {Pair} from './pair';
import {findPostgres, Postgres} from './postgres';
import {copyOfMoodle, findMoodle, linkedCopy, placePlugins, removePlugins, webRoot} from './workspace';

/** The server of a database, or null when it is not installed. */
export function findDatabase(kind: DatabaseKind): Database | null {
    if (kind === 'pgsql') {
        const bin = findPostgres();
        return bin === null ? null : new Postgres(bin);
    }
    const programs = findMariadb();
    return programs === null ? null : new Mariadb(programs);
}

/** Why there is no real Moodle here, or the Moodle. */
export function openMoodle({version, db}: Pair): Installation | string {
    prepareMachine({browser: false, databases: [db]});
    const database = findDatabase(db);
    if (database === null) {
        return db === 'pgsql'
            ? 'PostgreSQL is not installed (on Debian: apt install postgresql php-pgsql; the system service is not used)'
            : 'MariaDB is not installed (on Debian: apt install mariadb-server php-mysql; the system service is not used)';
    }
    const source = findMoodle(version);
    if (source === null) {
        return `no Moodle ${version ?? ''} is here and none could be cloned (MOODLE_DIR names the folder of a Moodle's code)`
            .replace('  ', ' ');
    }
    const code = alone('the code', () => {
        const copy = copyOfMoodle(source);
        placePlugins(copy);
        return copy;
    });
    alone('the database', () => database.start());
    return new Installation(code, database);
}

/** The same with a site of its own, fresh and empty. */
export function openSite(site: string, pair: Pair): Installation | string {
    const opened = openMoodle(pair);
    if (typeof opened !== 'string') {
        opened.ensureTemplate();
        opened.cloneSite(site);
    }
    return opened;
}

/**
 * A Moodle without the plugins, for those who install them as an administrator does; the code is linked, not copied.
 *
 * @param copy which copy of the code, so that two commands do not put plugins into the same
 */
export function openUntouched({version, db}: Pair, copy: 'untouched' | 'earlier' = 'untouched'): Installation | string {
    const opened = openMoodle({version, db});
    if (typeof opened === 'string') {
        return opened;
    }
    const code = alone('the code', () => linkedCopy(opened.code, copy));
    removePlugins(webRoot(code));
    return new Installation(code, opened.database, {untouched: true});
}
