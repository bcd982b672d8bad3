import {spawn} from 'node:child_process';
import {join} from 'node:path';
import type {Counts} from './lib/counts';
import {findPostgres, Postgres} from './lib/postgres';
import {fillStandalone, standaloneFolder} from './lib/standalone';

interface Outcome {
    outcome?: string;
    decisions?: number;
    people?: number;
}

/** How often each race is run. */
const rounds = 5;

/** Races between two processes on PostgreSQL: of two who do the same at once exactly one wins. Null without PostgreSQL. */
export async function races(): Promise<Counts | null> {
    const bin = findPostgres();
    if (bin === null) {
        console.log('SKIPPED: races between two processes, which need PostgreSQL.');
        return null;
    }
    const postgres = new Postgres(bin);
    postgres.start();
    const address = `host=${postgres.socket};user=asnblended`;
    postgres.drop('standalone_site');
    await fillStandalone('races', join('tests', 'browser', 'data'), '2026-03-19', false, address);
    const folder = standaloneFolder('races');
    const act = (what: string, instant = 0, ...rest: string[]): Promise<Outcome> => new Promise((resolve, reject) => {
        const script = [join('tests', 'standalone', 'races', 'act.php'), join(folder, 'moodle'), what, String(instant), ...rest];
        const environment = {...process.env, HOST_RUN: folder, HOST_SITE: 'site', HOST_PGSQL: address};
        const child = spawn('php', script, {env: environment, stdio: ['ignore', 'pipe', 'inherit']});
        let output = '';
        child.stdout.on('data', (data: Buffer) => {
            output += data.toString();
        });
        child.on('close', status => {
            if (status === 0) {
                resolve(JSON.parse(output) as Outcome);
            } else {
                reject(new Error(`${what} ended with ${status ?? -1}: ${output}`));
            }
        });
    });
    const counts = {passed: 0, failed: 0, skipped: 0};
    for (const [what, counted, by] of [['agree', 'decisions', 1], ['verify', 'decisions', 1], ['import', 'people', 84]] as const) {
        const seen: string[] = [];
        let right = true;
        for (let round = 1; round <= rounds; round++) {
            const before = (await act(what === 'import' ? 'count' : `prepare-${what}`))[counted] ?? 0;
            const instant = Date.now() / 1000 + 1;
            const both = await Promise.all([act(what, instant, String(round)), act(what, instant, String(round))]);
            const after = (await act('count'))[counted] ?? 0;
            const outcomes = both.map(({outcome}) => outcome ?? '').sort();
            seen.push(outcomes.join('+'));
            right = right && outcomes.filter(outcome => outcome === 'ok').length === 1 && after - before === by;
        }
        counts[right ? 'passed' : 'failed']++;
        console.log(`${right ? 'ok    ' : 'FAILED'}  two at once ${what}: ${seen.join(', ')}`);
    }
    postgres.drop('standalone_site');
    return counts;
}

/** node build/run.mjs races: only the races. */
export async function main(): Promise<number> {
    const counts = await races();
    return counts !== null && counts.failed > 0 ? 1 : 0;
}
