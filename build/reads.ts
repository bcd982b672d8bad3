import {resolve} from 'node:path';
import {pairOf, readChoice} from './lib/pair';
import {openMoodle} from './lib/real-moodle';

type Figures = Record<string, [reads: number, writes: number, milliseconds: number]>;

/** Participants and agencies of the sites that are measured. */
const sizes: readonly (readonly [participants: number, agencies: number])[] = [[10, 9], [300, 9], [300, 1000], [50_000, 1000]];

/**
 * node build/run.mjs reads [largest number of participants] [--moodle 5.1] [--db mariadb]: how often each service reads and writes
 * the database of a real Moodle, as a table.
 */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const opened = openMoodle(pairOf(choice));
    if (typeof opened === 'string') {
        console.log(`Not measured, because ${opened}.`);
        return 0;
    }
    const most = Number(choice.rest[0] ?? 50_000);
    opened.ensureTemplate();
    const columns: Figures[] = [];
    const measured = sizes.filter(([participants]) => participants <= most);
    for (const [participants, agencies] of measured) {
        opened.cloneSite('reads');
        const output = opened.php('reads', resolve('tests', 'bench', 'reads.php'),
            [opened.root, `--participants=${participants}`, `--agencies=${agencies}`]);
        columns.push(JSON.parse(output.slice(output.lastIndexOf('{"setup'))) as Figures);
    }
    opened.drop('reads');
    console.log(opened.name);
    console.log(`| reads/writes (ms) | ${measured.map(([people, agencies]) => `${people} / ${agencies}`).join(' | ')} |`);
    console.log(`|---|${measured.map(() => '---|').join('')}`);
    const none: Figures[string] = [0, 0, 0];
    let grows = 0;
    for (const name of Object.keys(columns[0] ?? {})) {
        const cells = columns.map(column => column[name] ?? none);
        console.log(`| ${name} | ${cells.map(([reads, writes, time]) => `${reads}/${writes} (${time})`).join(' | ')} |`);
        grows += cells.some(([reads, writes]) => reads > (cells[0]?.[0] ?? 0) + 1 || writes > (cells[0]?.[1] ?? 0) + 2) ? 1 : 0;
    }
    console.log(grows === 0 ? 'None grows.' : `${grows} grow.`);
    return grows === 0 ? 0 : 1;
}
