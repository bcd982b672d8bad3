import {join, resolve} from 'node:path';
import {php} from './lib/moodle';
import {openSite} from './lib/real-moodle';
import {must} from './lib/run';
import {prepareStandalone} from './lib/standalone';
import {webRoot} from './lib/workspace';

const script = resolve('tests', 'bench', 'import.php');

/** node build/run.mjs bench [rows]: how fast imports are, in the standalone host on SQLite and in a real Moodle on PostgreSQL. */
export async function main(args: readonly string[]): Promise<number> {
    const rows = `--rows=${Number(args[0] ?? 10_000)}`;
    const folder = await prepareStandalone('bench');
    console.log('Standalone host, SQLite');
    console.log(must('php', ['-d', 'memory_limit=1G', script, join(folder, 'moodle'), rows],
        {env: {...process.env, HOST_RUN: folder, HOST_SITE: 'bench', HOST_PGSQL: ''}}));
    const opened = openSite('bench');
    if (typeof opened === 'string') {
        console.log(`Not measured in Moodle, because ${opened}.`);
        return 0;
    }
    const {moodle, postgres} = opened;
    console.log('Moodle, PostgreSQL');
    console.log(php('bench', script, [webRoot(moodle), rows]));
    postgres.drop('bench');
    return 0;
}
