import {spawn} from 'node:child_process';
import {resolve} from 'node:path';
import {phpOptions, type Installation} from './lib/installation';
import {pairOf, readChoice} from './lib/pair';
import {openSite} from './lib/real-moodle';

const site = 'preparation';
const script = resolve('tests', 'bench', 'preparation.php');
/** How often the task is killed, and how long it works each time, in milliseconds. */
const kills = 3;
const between = 5_000;

/**
 * node build/run.mjs preparation [participants] [--moodle 5.1] [--db mariadb]: how a large run is set up in a real Moodle, its task
 * killed three times.
 */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const opened = openSite(site, pairOf(choice));
    if (typeof opened === 'string') {
        console.log(`Not measured, because ${opened}.`);
        return 0;
    }
    const root = opened.root;
    console.log(opened.name);
    const participants = Number(choice.rest[0] ?? 5_000);
    const adhoc = [resolve(opened.code, 'admin', 'cli', 'adhoc_task.php'), '--execute'];
    const sweep = [resolve(opened.code, 'admin', 'cli', 'scheduled_task.php'), '--execute=local_asnblended\\task\\sweep'];
    const part = (what: string, ...rest: string[]): Record<string, number> => {
        const output = opened.php(site, script, [root, `--do=${what}`, `--participants=${participants}`, ...rest]);
        return JSON.parse(output.slice(output.lastIndexOf('{'))) as Record<string, number>;
    };
    const {run = 0, cmid = 0, userid = 0} = part('seed');
    // What waits on a new site is not ours.
    await work(opened, adhoc, null);
    const {seconds = 0} = part('request', `--run=${run}`);
    console.log(`request: ${participants} participants in ${seconds.toFixed(2)} s`);
    console.log(`         then ${JSON.stringify(part('state', `--run=${run}`))}`);

    const writer = spawn('php', [...phpOptions, script, root, '--do=write', `--cmid=${cmid}`, `--userid=${userid}`],
        {env: opened.environment(site), stdio: ['pipe', 'pipe', 'inherit']});
    const finished = new Promise<number | null>(done => {
        writer.on('close', done);
    });
    let written = '';
    writer.stdout.on('data', (data: Buffer) => {
        written += data.toString();
    });
    let task = 0;
    for (let round = 0; round <= kills; round++) {
        const begin = Date.now();
        // Core does not begin a killed task again soon: the sweep, which cron makes every five minutes, finds who still waits.
        const status = round === 0 ? await work(opened, adhoc, between) : await work(opened, sweep, round < kills ? between : null);
        task += Date.now() - begin;
        console.log(`task:    ${status} after ${((Date.now() - begin) / 1000).toFixed(1)} s, then ${JSON.stringify(
            part('state', `--run=${run}`))}`);
    }
    writer.stdin.end();
    if (await finished !== 0) {
        throw new Error(`The writer failed: ${written}`);
    }
    const {writes = 0, median = 0, longest = 0} = JSON.parse(written) as Record<string, number>;
    console.log(`task:    ${(task / 1000).toFixed(1)} s in all`);
    console.log(`writes:  ${writes} by a learner of the same agency meanwhile, half of them under ${(1000 * median).toFixed(0)} ms,`
        + ` the longest ${(1000 * longest).toFixed(0)} ms`);
    const state = part('state', `--run=${run}`);
    opened.drop(site);
    const whole = state.waiting === 0 && state.plans === participants && (state.enrolled ?? 0) >= participants && state.wrong === 0;
    console.log(whole ? 'Everybody is in, nobody twice.' : 'Somebody was left out.');
    return whole ? 0 : 1;
}

/** Runs tasks; kills them after a while when asked. */
function work(installation: Installation, task: readonly string[], milliseconds: number | null): Promise<string> {
    return new Promise(done => {
        const child = spawn('php', [...phpOptions, ...task], {env: installation.environment(site), stdio: 'ignore'});
        const killer = milliseconds === null ? null : setTimeout(() => child.kill('SIGKILL'), milliseconds);
        child.on('close', (status, signal) => {
            if (killer) {
                clearTimeout(killer);
            }
            done(signal ? 'killed' : `ended with ${status ?? -1}`);
        });
    });
}
