import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {hostLines} from './lib/host-size';
import {readCases} from './lib/junit';
import {plugins} from './lib/plugins';
import {usualPairs} from './lib/pair';
import {reportOf} from './lib/phpunit';
import {openMoodle} from './lib/real-moodle';
import {findPostgres, Postgres} from './lib/postgres';
import {notHere, standalone, standaloneFolder} from './lib/standalone';
import {oracle} from './oracle';
import {phpunit} from './phpunit';

/** What one class of tests counted on one host. */
interface Cell {
    tests: number;
    failed: number;
    /** Seconds. */
    time: number;
}

/** Test file => what it counted. */
type Column = Map<string, Cell>;

const home = join('tests', 'standalone');

/** The name of a test file, the same on every host: the plugin and the path in its tests, or the host's own. */
function nameOf(file: string): string {
    const plugin = plugins.find(({moodlePath}) => file.includes(`/${moodlePath}/tests/`));
    return plugin === undefined
        ? `host: ${basename(file, '_test.php')}`
        : `${plugin.component}: ${(file.split(`/${plugin.moodlePath}/tests/`)[1] ?? '').replace(/_test\.php$/, '')}`;
}

/** Reads what PHPUnit wrote. */
function column(reports: readonly string[]): Column {
    const cells: Column = new Map();
    for (const {file, time, outcome} of reports.flatMap(readCases)) {
        const cell = cells.get(nameOf(file)) ?? {tests: 0, failed: 0, time: 0};
        cell.tests++;
        cell.failed += outcome === 'failed' ? 1 : 0;
        cell.time += time;
        cells.set(nameOf(file), cell);
    }
    return cells;
}

/** A cell as text. */
function show(cell: Cell | undefined): string {
    if (cell === undefined) {
        return '–';
    }
    const failed = cell.failed > 0 ? ` (${cell.failed} failed)` : '';
    return `${cell.tests}${failed} in ${cell.time.toFixed(1)} s`;
}

/** The sum of a column. */
function sum(cells: Column): Cell {
    return [...cells.values()].reduce((all, {tests, failed, time}) =>
        ({tests: all.tests + tests, failed: all.failed + failed, time: all.time + time}), {tests: 0, failed: 0, time: 0});
}

/** Prints the table of tests and hosts. */
function printTests(columns: Readonly<Record<string, Column>>): void {
    const names = [...new Set(Object.values(columns).flatMap(cells => [...cells.keys()]))].sort();
    const row = (name: string, cell: (cells: Column) => Cell | undefined): void => {
        console.log(`| ${name} | ${Object.values(columns).map(cells => show(cell(cells))).join(' | ')} |`);
    };
    console.log(`\n| tests | ${Object.keys(columns).join(' | ')} |\n|---|${Object.keys(columns).map(() => '---|').join('')}`);
    names.forEach(name => row(name, cells => cells.get(name)));
    row('**together**', sum);
    console.log('\nNot run everywhere:');
    Object.entries(notHere()).forEach(([file, reason]) => console.log(`- ${file}: only in Moodle, because ${reason}`));
    console.log('- host: only on the host, because they test the host itself');
}

/** Prints what is excepted of Moodle's own tests. */
function printExceptions(): void {
    const file = join(home, 'oracle', 'exceptions.json');
    const exceptions = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
    console.log('\nExcepted of Moodle\'s own tests:');
    for (const [where, tests] of Object.entries(exceptions)) {
        Object.entries(tests).forEach(([test, reason]) => console.log(`- ${where} ${test}: ${reason}`));
    }
}

/** node build/run.mjs report: which tests ran where and how long, what is excepted, how large the host is, the seeded faults. */
export async function main(): Promise<number> {
    const bin = findPostgres();
    const postgres = bin === null ? null : new Postgres(bin);
    postgres?.start();
    const runs = [await standalone('sqlite', null)];
    const columns: Record<string, Column> = {SQLite: column([join(standaloneFolder('sqlite'), 'junit.xml')])};
    if (postgres !== null) {
        runs.push(await standalone('pgsql', postgres));
        columns.PostgreSQL = column([join(standaloneFolder('pgsql'), 'junit.xml')]);
    }
    for (const pair of usualPairs) {
        const counts = await phpunit(pair, []);
        const opened = openMoodle(pair);
        if (counts !== null && typeof opened !== 'string') {
            runs.push({...counts, seconds: 0});
            columns[opened.name] = column(plugins.map(({component}) => reportOf(opened, component)));
        }
    }
    printTests(columns);
    const asked = await oracle();
    printExceptions();
    const {code, longest} = hostLines();
    console.log(`\nLines of code of the host: ${code} (5000 at most); its longest file has ${longest} lines (400 at most).`);
    const faults = JSON.parse(readFileSync(join(home, 'mutants.json'), 'utf8')) as {fault: string; file: string}[];
    console.log(`\nSeeded faults (node build/run.mjs mutants --host moodle):`);
    faults.forEach(({fault, file}) => console.log(`- ${fault} (${basename(file)})`));
    return [...runs, asked].some(counts => counts !== null && counts.failed > 0) ? 1 : 0;
}
