import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {join, resolve} from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import type {Step} from '../tests/browser/flow';
import {Person} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {figures, readReport, type Report} from './lib/demo';
import {checkedOut, earlierVersions, type Earlier} from './lib/history';
import {phpOptions, type Installation} from './lib/installation';
import {nameOf, pairsOf, readChoice, type Pair} from './lib/pair';
import {plugins} from './lib/plugins';
import {openUntouched} from './lib/real-moodle';
import {serving} from './lib/server';
import {runSteps, silence} from './lib/steps';
import {copyPlugins} from './lib/workspace';

const site = 'upgrade';
const base = '2026-03-19';
/** Milliseconds that an upgrade may spend in our plugins before it is killed; each next one goes on where it was cut off. */
const kills = [0, 20, 40, 60, 80, 100, 150, 200, 300, 400];

type Row = Readonly<Record<string, string | number | null>>;
type Rows = Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** A site as an earlier version left it, and what is done to it. */
class Upgraded {
    constructor(private readonly installation: Installation) {}

    private cli(name: string, args: readonly string[] = []): string {
        const {code} = this.installation;
        return this.installation.php(site, join(code, 'admin', 'cli', name), args);
    }

    private upgrade(): string {
        return this.cli('upgrade.php', ['--non-interactive', '--allow-unstable']);
    }

    /** A site with an earlier version of the plugins in which a whole run was played. */
    fill(folder: string): Report {
        this.installation.cloneSite(site);
        copyPlugins(this.installation.root, folder);
        this.upgrade();
        const scripts = join(folder, 'build', 'php');
        this.installation.php(site, join(scripts, 'siteconfig.php'), [this.installation.root]);
        return readReport(this.installation.php(site, join(scripts, 'demo', 'demo.php'), [this.installation.root,
            join(folder, 'local_asnblended', 'tests', 'fixtures', 'samples'), `--base=${base}`]));
    }

    /** The plugins as they are now come, and the upgrade is killed in the midst of them, again and again, before it may end. */
    async now(): Promise<number> {
        copyPlugins(this.installation.root);
        let killed = 0;
        for (const after of kills) {
            killed += await this.killedUpgrade(after) ? 1 : 0;
        }
        this.upgrade();
        return killed;
    }

    private killedUpgrade(after: number): Promise<boolean> {
        return new Promise((done, reject) => {
            const script = join(this.installation.code, 'admin', 'cli', 'upgrade.php');
            const child = spawn('php', [...phpOptions, script, '--non-interactive'],
                {env: this.installation.environment(site), stdio: ['ignore', 'pipe', 'ignore']});
            let timer: NodeJS.Timeout | undefined;
            child.stdout.on('data', (text: Buffer) => {
                if (/-->(local_asnblended|mod_actionplan|block_impactdash)/.test(text.toString())) {
                    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
                }
            });
            child.on('error', reject);
            child.on('close', status => {
                clearTimeout(timer);
                done(status === null);
            });
        });
    }

    /** Says that the plugins are of an earlier version, and upgrades what is upgraded already. */
    again(version: string): void {
        for (const {component} of plugins) {
            this.cli('cfg.php', [`--component=${component}`, '--name=version', `--set=${version}`]);
        }
        this.upgrade();
    }

    runTasks(): void {
        this.cli('adhoc_task.php', ['--execute', '--ignorelimits']);
    }

    schema(): string {
        return this.cli('check_database_schema.php');
    }

    verify(): void {
        this.installation.php(site, join(this.installation.root, 'local', 'asnblended', 'cli', 'figures.php'), ['--verify']);
    }

    standing(...runid: number[]): {rows: Rows; figures: Report} {
        const args = [this.installation.root, ...runid.map(String)];
        const output = this.installation.php(site, resolve('build', 'php', 'standing.php'), args);
        return JSON.parse(output.slice(output.indexOf('{\n'))) as {rows: Rows; figures: Report};
    }
}

/** A value without the decimals that a column of numbers adds, and with the point where people wrote a comma. */
function plain(value: string | number | null | undefined): string | null {
    const text = value === undefined || value === null ? null : String(value);
    return text !== null && /^-?\d+[.,]\d+$/.test(text) ? String(Number(text.replace(',', '.'))) : text;
}

/** Counters that hold a row while figures change: telling the figures anew, as an upgrade may, raises them. */
const raised = new Set(['revision']);

/** What an earlier version held is in the rows of now, column by column; columns that came since do not count. */
function kept(before: Rows, after: Rows): void {
    for (const [table, rows] of Object.entries(before)) {
        assert.equal(Object.keys(after[table] ?? {}).length, Object.keys(rows).length, `rows of ${table}`);
        for (const [id, row] of Object.entries(rows)) {
            const now = after[table]?.[id] ?? {};
            for (const [column, value] of Object.entries(row)) {
                const what = `${column} of ${table} ${id}`;
                if (raised.has(column)) {
                    assert.ok(Number(now[column]) >= Number(value), what);
                } else {
                    assert.equal(plain(now[column]), plain(value), what);
                }
            }
        }
    }
}

/** Those who knew the site before log in and find their page. */
function firstPages(chrome: Browser, address: string, {accounts = {}}: Report): Step[] {
    return Object.entries(accounts).filter(([, [username]]) => username !== null).map(([who, [username, page]]) => [
        `${who} logs in and finds ${page.replace(/\?.*/, '')}`, async() => {
            const person = await Person.login(chrome, address, username ?? '');
            await person.open(page);
            assert.equal(await person.page.locator('.errorbox, [data-rel="fatalerror"]').count(), 0);
            assert.deepEqual(person.troubles, []);
            await person.leave();
        },
    ]);
}

/** One earlier version, from the day it was installed to what its people see after the upgrade. */
async function from(earlier: Earlier, installation: Installation): Promise<Counts> {
    // After a killed upgrade Moodle turns everybody away for some minutes; in this site they have always passed.
    const upgraded = new Upgraded(installation.as({untouched: true, settings: {upgraderunning: 1}}));
    const report = upgraded.fill(checkedOut(earlier));
    const {rows} = upgraded.standing();
    const runid = report.places?.runid ?? 0;
    // What was said to developers about the earlier version is not ours to mend.
    const before = installation.said(site).length;
    const same = (): void => {
        assert.match(upgraded.schema(), /Database structure is ok/);
        upgraded.runTasks();
        upgraded.verify();
        const now = upgraded.standing(runid);
        kept(rows, now.rows);
        assert.equal(figures(now.figures), figures({...report, files: undefined}));
    };
    const steps: Step[] = [
        [`from ${earlier.version}: killed on the way and begun again, the upgrade comes to its end`, async() => {
            const killed = await upgraded.now();
            assert.ok(killed > 1, `only ${killed} upgrades were caught`);
            console.log(`        ${killed} upgrades killed`);
        }],
        ['the tables are as a new site has them, every row and every figure is as it was', () => Promise.resolve(same())],
        ['upgraded again, nothing changes', () => {
            upgraded.again(earlier.version);
            return Promise.resolve(same());
        }],
    ];
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    try {
        return await serving(site, installation, address => runSteps([
            ...steps,
            ...firstPages(chrome, address, report),
            silence(() => installation.said(site).slice(before)),
        ]));
    } finally {
        await chrome.close();
        installation.drop(site);
    }
}

/** Upgrades from every version the plugins ever wore; null without that Moodle. */
export async function upgrade(pair: Pair): Promise<Counts | null> {
    const versions = earlierVersions();
    const opened = typeof versions === 'string' ? versions
        : chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)' : openUntouched(pair, 'earlier');
    if (typeof opened === 'string' || typeof versions === 'string') {
        console.log(`SKIPPED: upgrades in ${nameOf(pair)}, because ${String(opened)}.`);
        return null;
    }
    opened.ensureTemplate();
    const total = noCounts();
    for (const earlier of versions) {
        addCounts(total, await from(earlier, opened));
    }
    return total;
}

/** node build/run.mjs upgrade [pairs]: sites of every earlier version, with data in them, brought up to date. */
export async function main(args: readonly string[]): Promise<number> {
    const total = noCounts();
    for (const pair of pairsOf(readChoice(args))) {
        const counts = await upgrade(pair);
        if (counts) {
            console.log(`${nameOf(pair)}, upgraded: ${counts.passed} passed, ${counts.failed} failed`);
            addCounts(total, counts);
        }
    }
    return total.failed > 0 ? 1 : 0;
}
