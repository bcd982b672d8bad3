import assert from 'node:assert/strict';
import {chromium, type Browser} from 'playwright-core';
import {join, resolve} from 'node:path';
import {flow, type Step} from '../tests/browser/flow';
import {Visitor} from '../tests/browser/visitor';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {daysAgo, fill} from './lib/demo';
import type {Installation, Kind} from './lib/installation';
import {nameOf, pairOf, readChoice} from './lib/pair';
import {openMoodle} from './lib/real-moodle';
import {startRedis, type Redis} from './lib/redis';
import {freePort, serving, startServer, type Served} from './lib/server';
import {runSteps, silence} from './lib/steps';
import {copyPlugins, linkedCopy, webRoot} from './lib/workspace';

const site = 'sites';
const data = join('tests', 'browser', 'data');

/** How a site differs from the usual: what config.php says, the folder of its address, what Moodle then says of itself. */
type Variant = Kind & {readonly below?: string; readonly seen?: Readonly<Record<string, unknown>>};

/** Sites that differ by what their administrators set. */
const variants: Readonly<Record<string, Variant>> = {
    'tables with another prefix': {flavour: 'prefix', settings: {prefix: 'asn_'}},
    'slash arguments off': {settings: {slasharguments: 0}},
    'address in a folder': {below: 'elearning'},
    'theme Classic': {settings: {theme: 'classic'}},
    'forced log-in': {settings: {forcelogin: 1}},
    'scripts not cached': {settings: {cachejs: false}},
    'reads from a replica': {settings: {dboptions: {readonly: {instance: [{dbhost: 'localhost'}]}}}, seen: {replica: true}},
};

/** Serves a filled site and walks the main flow in it. */
async function walk(opened: Installation, chrome: Browser, {below = '', seen, ...kind}: Variant): Promise<Counts> {
    const installation = opened.as(kind);
    installation.ensureTemplate();
    installation.cloneSite(site);
    fill(site, installation, data, daysAgo(5), false);
    try {
        return await serving(site, installation,
            address => runSteps([
                ['the site is of this kind', () => Promise.resolve(ofKind(installation, seen ?? kind.settings ?? {}))],
                ...flow(chrome, address),
                silence(() => installation.said(site)),
            ]), below);
    } finally {
        installation.drop(site);
    }
}

/** A setting that Moodle did not take would make the walk one through a usual site. */
function ofKind(installation: Installation, expected: Readonly<Record<string, unknown>>): void {
    const output = installation.php(site, resolve('build/php/kind.php'), [installation.root, ...Object.keys(expected)]);
    assert.deepEqual(plain(JSON.parse(output) as Readonly<Record<string, unknown>>), plain(expected));
}

/** Settings as Moodle keeps them: texts, and 0 for what is off. */
function plain(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(settings)
        .map(([name, value]) => [name, value === '' || value === false ? '0' : String(value === true ? 1 : value)]));
}

/** The settings of a web process that shares sessions with others by Redis. */
function clustered({port}: Redis, localcachedir: string): Kind {
    return {settings: {
        session_handler_class: '\\core\\session\\redis', session_redis_host: '127.0.0.1', session_redis_port: port,
        session_redis_prefix: 'asn_session_', localcachedir,
    }};
}

/** Two web processes with code and local caches of their own; sessions and caches are shared by Redis. */
async function cluster(opened: Installation, chrome: Browser, redis: Redis): Promise<Counts> {
    opened.ensureTemplate();
    opened.cloneSite(site);
    const second = linkedCopy(opened.code, 'second');
    copyPlugins(webRoot(second));
    const nodes = [opened.as(clustered(redis, join(opened.folder, 'local-first'))),
        opened.elsewhere(second, clustered(redis, join(opened.folder, 'local-second')))] as const;
    nodes[0].php(site, resolve('build/php/redis_caches.php'), [opened.root, redis.address]);
    const {places} = fill(site, nodes[0], data, daysAgo(5), false);
    const servers: Served[] = [];
    for (const node of nodes) {
        servers.push(await startServer(site, node, await freePort()));
    }
    const addresses = servers.map(({address}) => address);
    const [first = '', other = ''] = addresses;
    const steps: Step[] = [
        ...flow(chrome, first),
        ['a write at one web process is seen at the other at once, in the same session', async() => {
            const learner = await Visitor.arrive(first, '199002022022211000');
            const page = `/mod/actionplan/view.php?id=${places?.cmid ?? 0}`;
            const planid = Number(/"planid":(\d+)/.exec((await learner.get(page)).text)?.[1]);
            for (const [round, text] of ['Saya menjawab surat', 'Saya menjawab surat dalam sehari'].entries()) {
                const there = learner.at(round === 0 ? first : other);
                const version = Number(/"version":(\d+)/.exec((await there.get(page)).text)?.[1]);
                await there.call('mod_actionplan_save_reflection',
                    {planid, version, change1: text, change2: '', change3: ''});
                for (const address of addresses) {
                    assert.match((await learner.at(address).get(page)).text, new RegExp(`${text}["<\\\\]`));
                }
            }
        }],
        silence(() => opened.said(site)),
    ];
    try {
        return await runSteps(steps);
    } finally {
        servers.forEach(server => server.stop());
        opened.drop(site);
    }
}

/** node build/run.mjs sites [--only words] [--moodle 5.1] [--db mariadb]: the main flow on sites as administrators set them up. */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    const only = choice.rest.includes('--only') ? choice.rest[choice.rest.indexOf('--only') + 1] ?? '' : '';
    const opened = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)' : openMoodle(pairOf(choice));
    if (typeof opened === 'string') {
        console.log(`SKIPPED: other sites on ${nameOf(pairOf(choice))}, because ${opened}.`);
        return 1;
    }
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    const total = noCounts();
    const table: string[] = [];
    const add = (name: string, counts: Counts): void => {
        addCounts(total, counts);
        const {passed, failed} = counts;
        table.push(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${opened.name}, ${name}: ${passed} passed, ${failed} failed`);
    };
    try {
        for (const [name, variant] of Object.entries(variants)) {
            if (name.includes(only)) {
                console.log(`${opened.name}, ${name}`);
                add(name, await walk(opened, chrome, variant));
            }
        }
        const name = 'two web processes with Redis';
        if (name.includes(only)) {
            const redis = await startRedis();
            if (typeof redis === 'string') {
                console.log(redis);
                add(name, {passed: 0, failed: 1, skipped: 0});
            } else {
                // A child that goes on would keep the command from ending.
                add(name, await cluster(opened, chrome, redis).finally(redis.stop));
            }
        }
    } finally {
        await chrome.close();
    }
    table.forEach(line => console.log(line));
    return total.failed > 0 ? 1 : 0;
}
