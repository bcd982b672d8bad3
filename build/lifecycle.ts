import {spawn} from 'node:child_process';
import {join, resolve} from 'node:path';
import type {Counts} from './lib/counts';
import {fill} from './lib/demo';
import {phpOptions} from './lib/installation';
import {nameOf, pairOf, readChoice, type Pair} from './lib/pair';
import {findPostgres, Postgres} from './lib/postgres';
import {openSite} from './lib/real-moodle';
import {fillStandalone, standaloneFolder} from './lib/standalone';

/** A site to walk in. */
interface Ground {
    readonly name: string;
    readonly root: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly close: () => void;
}

/** What a part of the walk answers. */
interface Answer {
    readonly wrong?: readonly string[];
    readonly waiting?: readonly number[];
    readonly planted?: string;
}

const site = 'lifecycle';
const script = resolve('tests', 'lifecycle', 'walk.php');
const data = join('local_asnblended', 'tests', 'fixtures', 'samples');
const base = '2026-03-19';
/** Processes that walk at once. */
const walkers = 3;
/** Moves between two checks. */
const stretch = 100;

/** The standalone host on PostgreSQL, where several processes can write. */
async function standaloneGround(): Promise<Ground | string> {
    const bin = findPostgres();
    if (bin === null) {
        return 'PostgreSQL is not installed';
    }
    const postgres = new Postgres(bin);
    postgres.start();
    const address = `host=${postgres.socket};user=asnblended`;
    postgres.drop('standalone_site');
    await fillStandalone(site, data, base, false, address);
    const folder = standaloneFolder(site);
    return {
        name: 'the standalone host',
        root: join(folder, 'moodle'),
        environment: {...process.env, HOST_RUN: folder, HOST_SITE: 'site', HOST_PGSQL: address},
        close: () => postgres.drop('standalone_site'),
    };
}

/** A real Moodle; a text says why there is none. */
function moodleGround(pair: Pair): Ground | string {
    const opened = openSite(site, pair);
    if (typeof opened === 'string') {
        return opened;
    }
    fill(site, opened, data, base, false);
    return {name: opened.name, root: opened.root, environment: opened.environment(site), close: () => opened.drop(site)};
}

/** Runs a part of the walk; a part that is killed answers nothing. */
function part(ground: Ground, args: readonly string[], killAfter = 0): Promise<Answer> {
    return new Promise((resolvePart, reject) => {
        const child = spawn('php', [...phpOptions, script, ground.root, ...args],
            {env: ground.environment, stdio: ['ignore', 'pipe', 'pipe']});
        let [output, errors] = ['', ''];
        child.stdout.on('data', (text: Buffer) => (output += text.toString()));
        child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
        const timer = killAfter > 0 ? setTimeout(() => child.kill('SIGKILL'), killAfter) : undefined;
        child.on('close', status => {
            clearTimeout(timer);
            if (status === 0) {
                resolvePart(JSON.parse(output.slice(output.lastIndexOf('\n', output.length - 2) + 1)) as Answer);
            } else if (killAfter > 0 && status === null) {
                resolvePart({});
            } else {
                reject(new Error(`${args.join(' ')} ended with ${status ?? 'a signal'}:\n${(output + errors).slice(-3000)}`));
            }
        });
    });
}

/** What is wrong now, once whoever waits was found. */
async function verify(ground: Ground): Promise<string[]> {
    const {wrong = [], waiting = []} = await part(ground, ['--do=verify']);
    return [...wrong, ...waiting.map(run => `run ${run}: somebody was left out`)];
}

/** Walks, and checks after every stretch; at the end a planted fault must be named and mended. */
async function walk(ground: Ground, seed: number, operations: number): Promise<void> {
    await part(ground, ['--do=setup']);
    const made = new Map<string, number>();
    for (let done = 0, round = 1; done < operations; done += stretch, round++) {
        const share = Math.ceil(Math.min(stretch, operations - done) / walkers);
        const parts = Array.from({length: walkers}, (_, walker) =>
            part(ground, ['--do=walk', `--seed=${seed + round * walkers + walker}`, `--moves=${share}`]));
        // Beside them a task that is killed half-way, each time at another point.
        const killed = part(ground, ['--do=prepare'], 300 + (seed + round * 137) % 900);
        for (const answer of await Promise.all(parts)) {
            Object.entries(answer).forEach(([move, count]) => made.set(move, (made.get(move) ?? 0) + Number(count)));
        }
        await killed;
        const wrong = await verify(ground);
        if (wrong.length > 0) {
            throw new Error(`after ${done + stretch} operations (--seed ${seed}) ${wrong.length} cells are wrong:\n`
                + wrong.slice(0, 20).join('\n'));
        }
    }
    const {planted = ''} = await part(ground, ['--do=plant']);
    const named = await verify(ground);
    if (!named.some(line => line.startsWith(planted))) {
        throw new Error(`the planted fault was not named: ${planted}\n${named.join('\n')}`);
    }
    console.log(`        planted and named: ${named.join('; ')}`);
    await part(ground, ['--do=rebuild']);
    const left = await verify(ground);
    if (left.length > 0) {
        throw new Error(`a rebuild left: ${left.join('\n')}`);
    }
    const moves = [...made].sort((a, b) => b[1] - a[1]).map(([move, count]) => `${move} ${count}`);
    console.log(`        ${moves.join(', ')}`);
}

/**
 * Walks on each ground there is.
 *
 * @param pair the Moodle to walk in
 * @param host only this host, or both
 */
export async function lifecycle(seed: number, operations: number, pair: Pair, host: string | null = null): Promise<Counts> {
    const counts = {passed: 0, failed: 0, skipped: 0};
    const grounds = [
        ...(host === 'moodle' ? [] : [['the standalone host', standaloneGround] as const]),
        ...(host === 'standalone' ? [] : [[nameOf(pair), () => moodleGround(pair)] as const]),
    ];
    for (const [name, find] of grounds) {
        const ground = await find();
        if (typeof ground === 'string') {
            console.log(`SKIPPED: random operations on ${name}, because ${ground}.`);
            counts.skipped++;
            continue;
        }
        try {
            await walk(ground, seed, operations);
            console.log(`ok      ${operations} random operations on ${ground.name}, checked after every ${stretch}`);
            counts.passed++;
        } catch (error) {
            console.log(`FAILED  random operations on ${ground.name}: ${(error as Error).message}`);
            counts.failed++;
        } finally {
            ground.close();
        }
    }
    return counts;
}

/** node build/run.mjs lifecycle [--seed N] [--operations N] [--host standalone|moodle] [--moodle 5.1] [--db mariadb]. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const option = (name: string): string | null =>
        choice.rest.includes(name) ? choice.rest[choice.rest.indexOf(name) + 1] ?? null : null;
    const {failed} = await lifecycle(Number(option('--seed') ?? 20261125), Number(option('--operations') ?? 2000),
        pairOf(choice), option('--host'));
    return failed > 0 ? 1 : 0;
}
