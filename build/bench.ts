import {join, resolve} from 'node:path';
import {pairOf, readChoice} from './lib/pair';
import {openSite} from './lib/real-moodle';
import {must} from './lib/run';
import {prepareStandalone} from './lib/standalone';

const script = resolve('tests', 'bench', 'import.php');

/** node build/run.mjs bench [rows] [--moodle 5.1] [--db mariadb]: how fast imports are, on SQLite and in a real Moodle. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const rows = `--rows=${Number(choice.rest[0] ?? 10_000)}`;
    const folder = await prepareStandalone('bench');
    console.log('Standalone host, SQLite');
    console.log(must('php', ['-d', 'memory_limit=1G', script, join(folder, 'moodle'), rows],
        {env: {...process.env, HOST_RUN: folder, HOST_SITE: 'bench', HOST_PGSQL: ''}}));
    const opened = openSite('bench', pairOf(choice));
    if (typeof opened === 'string') {
        console.log(`Not measured in Moodle, because ${opened}.`);
        return 0;
    }
    console.log(opened.name);
    console.log(opened.php('bench', script, [opened.root, rows]));
    opened.drop('bench');
    return 0;
}
