import type {DatabaseKind} from './database';

/** A version of Moodle and a database it runs on. */
export interface Pair {
    /** Like 4.5; null: whichever is here. */
    readonly version: string | null;
    readonly db: DatabaseKind;
}

/** What the field runs now and what it will move to; together they know both databases. */
export const usualPairs: readonly Pair[] = [{version: '4.5', db: 'pgsql'}, {version: '5.1', db: 'mariadb'}];

/** Every version held to the tests on every database. */
export const allPairs: readonly Pair[] = ['4.5', '5.1']
    .flatMap(version => (['pgsql', 'mariadb'] as const).map(db => ({version, db})));

/** How a pair is called in what we print. */
export function nameOf({version, db}: Pair): string {
    return `Moodle ${version ?? ''} on ${db === 'pgsql' ? 'PostgreSQL' : 'MariaDB'}`.replace('  ', ' ');
}

/** What of the command line names pairs, and the rest of it. */
interface Choice {
    readonly all: boolean;
    readonly version: string | null;
    readonly db: DatabaseKind | null;
    readonly rest: readonly string[];
}

/** Reads --all, --moodle 5.1 and --db mariadb; throws with a sentence at what it does not know. */
export function readChoice(args: readonly string[]): Choice {
    const rest: string[] = [];
    let [all, version, db]: [boolean, string | null, DatabaseKind | null] = [false, null, null];
    for (let index = 0; index < args.length; index++) {
        const [name, value] = [args[index] ?? '', args[index + 1]];
        if (name === '--all') {
            all = true;
        } else if (name === '--db') {
            if (value !== 'pgsql' && value !== 'mariadb') {
                throw new Error('--db takes pgsql or mariadb.');
            }
            db = value;
            index++;
        } else if (name === '--moodle' && /^\d+\.\d+$/.test(value ?? '')) {
            version = value ?? null;
            index++;
        } else {
            rest.push(name);
        }
    }
    return {all, version, db, rest};
}

/** The pairs that tests run on: the usual ones, every one of what was named, or all four. */
export function pairsOf({all, version, db}: Choice): readonly Pair[] {
    if (!all && version === null && db === null) {
        return usualPairs;
    }
    const versions = version === null || allPairs.some(pair => pair.version === version)
        ? allPairs : allPairs.filter(pair => pair.version === '4.5').map(pair => ({...pair, version}));
    return versions.filter(pair => (version === null || pair.version === version) && (db === null || pair.db === db));
}

/** The one pair that a command works with. */
export function pairOf({version, db}: Choice): Pair {
    return {version, db: db ?? 'pgsql'};
}
