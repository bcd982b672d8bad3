import {allPairs, nameOf, pairOf, pairsOf, readChoice, usualPairs} from '../../../build/lib/pair';
import {readOptions} from '../../../build/lib/options';

/** The names of the pairs that a command line means. */
function named(...args: string[]): string[] {
    return pairsOf(readChoice(args)).map(nameOf);
}

test('the usual pairs know both ends and both databases', () => {
    expect(named()).toEqual(usualPairs.map(nameOf));
    expect(new Set(usualPairs.map(({version}) => version)).size).toBe(2);
    expect(new Set(usualPairs.map(({db}) => db)).size).toBe(2);
});

test('all four, or every one of what is named', () => {
    expect(named('--all')).toEqual(allPairs.map(nameOf));
    expect(named('--moodle', '5.1')).toEqual(['Moodle 5.1 on PostgreSQL', 'Moodle 5.1 on MariaDB']);
    expect(named('--db', 'mariadb')).toEqual(['Moodle 4.5 on MariaDB', 'Moodle 5.1 on MariaDB']);
    expect(named('--moodle', '5.1', '--db', 'mariadb')).toEqual(['Moodle 5.1 on MariaDB']);
    expect(named('--moodle', '5.3', '--db', 'pgsql')).toEqual(['Moodle 5.3 on PostgreSQL']);
});

test('a command works with one pair, by default with whichever Moodle is here', () => {
    expect(pairOf(readChoice([]))).toEqual({version: null, db: 'pgsql'});
    expect(pairOf(readChoice(['--db', 'mariadb', '--moodle', '5.1']))).toEqual({version: '5.1', db: 'mariadb'});
});

test('what does not name a pair is left for the command', () => {
    expect(readChoice(['--filter', 'nip', '--db', 'pgsql', '7']).rest).toEqual(['--filter', 'nip', '7']);
});

test('an unknown database is refused with what to write', () => {
    expect(() => readChoice(['--db', 'oracle'])).toThrow('--db takes pgsql or mariadb.');
    expect(() => readChoice(['--db'])).toThrow('--db takes pgsql or mariadb.');
});

test('npm start takes a version of Moodle or an archive', () => {
    expect(readOptions(['--moodle', '5.1', '--db', 'mariadb'], 'samples'))
        .toMatchObject({moodle: null, pair: {version: '5.1', db: 'mariadb'}});
    expect(readOptions(['--moodle', 'moodle-latest-405.tgz'], 'samples'))
        .toMatchObject({moodle: 'moodle-latest-405.tgz', pair: {version: null, db: 'pgsql'}});
});
