import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Database} from './database';
import {alone} from './lock';
import {nameOf} from './pair';
import {must} from './run';
import {complaintsIn} from './said';
import {schemaHash, versionOf, webRoot, workspace} from './workspace';

/** PHP as Moodle's own scripts want it. */
export const phpOptions = ['-d', 'max_input_vars=5000', '-d', 'memory_limit=1G', '-d', 'error_reporting=E_ALL'];

/** The site that others are copied from. */
const template = 'template_site';

/** What is unlike the usual about an installation. */
export interface Kind {
    /** The plugins are not in it, and an administrator may install them. */
    readonly untouched?: boolean;
    /** Name of a kind of sites that share nothing with the others. */
    readonly flavour?: string;
    /** What config.php says beside the usual. */
    readonly settings?: Readonly<Record<string, unknown>>;
}

/** A real Moodle with the plugins in it on a database that runs, and the sites in it. */
export class Installation {
    /** Version of the Moodle, like 4.5. */
    readonly version: string;

    /**
     * @param code folder of the Moodle's code, a copy of ours
     */
    constructor(readonly code: string, readonly database: Database, private readonly kind: Kind = {}) {
        this.version = versionOf(code);
        mkdirSync(this.folder, {recursive: true});
    }

    /** How it is called in what we print. */
    get name(): string {
        return nameOf({version: this.version, db: this.database.kind});
    }

    /** Folder of the web pages. */
    get root(): string {
        return webRoot(this.code);
    }

    /** Folder of what belongs to the sites: their files, stamps, reports. */
    get folder(): string {
        return join(workspace(), `${this.version}-${this.database.kind}${this.flavour === '' ? '' : `-${this.flavour}`}`);
    }

    /** The same code and database for sites of another kind. */
    as(kind: Kind): Installation {
        return new Installation(this.code, this.database, kind);
    }

    /** The same sites served from a copy of the code. */
    elsewhere(code: string, kind: Kind): Installation {
        return new Installation(code, this.database, kind);
    }

    private get flavour(): string {
        return this.kind.untouched === true ? 'untouched' : this.kind.flavour ?? '';
    }

    dataFolder(site: string): string {
        return join(this.folder, `data-${site}`);
    }

    /** The environment in which the Moodle copy is one of our sites. */
    environment(site: string, wwwroot = 'http://localhost:8000'): NodeJS.ProcessEnv {
        return {
            ...process.env,
            ASNBLENDED_AUTODEPLOY: this.kind.untouched === true ? '1' : '0',
            ASNBLENDED_CFG: JSON.stringify(this.kind.settings ?? {}),
            ASNBLENDED_DB: this.database.kind,
            ASNBLENDED_DBNAME: this.databaseName(site),
            ASNBLENDED_FOLDER: this.folder,
            ASNBLENDED_SITE: site,
            ASNBLENDED_SOCKET: this.database.socket,
            ASNBLENDED_WWWROOT: wwwroot,
        };
    }

    /** Runs a PHP script in one of the sites and gives back what it printed. */
    php(site: string, script: string, args: readonly string[] = [], cwd?: string): string {
        return must('php', [...phpOptions, script, ...args],
            {env: this.environment(site), ...(cwd === undefined ? {} : {cwd})});
    }

    /** Whether a site stands and fits the plugins as they are now. */
    current(site: string): boolean {
        return this.exists(site) && this.stampOf(site) === this.schema();
    }

    exists(site: string): boolean {
        return this.database.exists(this.databaseName(site));
    }

    /** The schema a site was set up with, or null while it is being set up. */
    stampOf(site: string): string | null {
        const file = this.stampFile(site);
        return existsSync(file) ? readFileSync(file, 'utf8') : null;
    }

    /** Says that a site stands with the plugins' schema as it is now. */
    stamp(site: string): void {
        writeFileSync(this.stampFile(site), this.schema());
    }

    /** Says that a site does not stand while it is changed. */
    unstamp(site: string): void {
        rmSync(this.stampFile(site), {force: true});
    }

    /** An empty database and an empty data folder. */
    makeEmpty(site: string): void {
        this.unstamp(site);
        this.database.drop(this.databaseName(site));
        this.database.create(this.databaseName(site));
        this.emptyFolder(this.dataFolder(site));
    }

    /** Makes an empty folder, whatever was there. */
    emptyFolder(folder: string): void {
        rmSync(folder, {recursive: true, force: true});
        mkdirSync(folder, {recursive: true});
    }

    /** A site with the pack installed and nothing in it, from which others are copied in seconds. */
    ensureTemplate(): void {
        alone(`sites of ${this.name}`, () => this.makeTemplate());
    }

    private makeTemplate(): void {
        if (this.current(template)) {
            return;
        }
        if (this.kind.untouched !== true && this.exists(template) && this.stampOf(template) !== null) {
            this.unstamp(template);
            console.log(`Installing the changed plugins anew in ${this.name}`);
            this.php(template, resolve('build/php/reinstall.php'), [this.root]);
        } else {
            const plugins = this.kind.untouched === true ? 'without the plugins' : 'with the three plugins';
            console.log(`Installing ${this.name} ${plugins} (about a minute)`);
            this.install(template);
        }
        this.php(template, resolve('build/php/siteconfig.php'), [this.root]);
        this.stamp(template);
    }

    /** Installs Moodle with whatever plugins are in it. */
    private install(site: string): void {
        this.makeEmpty(site);
        this.php(site, join(this.code, 'admin/cli/install_database.php'), [
            '--agree-license', '--lang=en', '--adminuser=admin', '--adminpass=Asn-blended1',
            '--adminemail=admin@contoh.invalid', '--fullname=ASN Blended', '--shortname=asnblended',
        ]);
    }

    /** Makes a site from another one, the template unless said otherwise: a copy of its database and of its data folder. */
    cloneSite(site: string, from = template): void {
        this.unstamp(site);
        this.drop(site);
        this.database.copy(this.databaseName(from), this.databaseName(site));
        must('cp', ['-r', this.dataFolder(from), this.dataFolder(site)]);
        for (const cache of ['cache', 'localcache', 'muc', 'lock', 'sessions', 'temp']) {
            rmSync(join(this.dataFolder(site), cache), {recursive: true, force: true});
        }
        this.stamp(site);
    }

    /** Takes a site away. */
    drop(site: string): void {
        this.database.drop(this.databaseName(site));
        rmSync(this.dataFolder(site), {recursive: true, force: true});
        rmSync(this.saidFile(site), {force: true});
    }

    /** What was said to developers about our code since the site was made: notices, deprecations, debugging(). */
    said(site: string): string[] {
        const file = this.saidFile(site);
        return existsSync(file) ? complaintsIn(readFileSync(file, 'utf8')) : [];
    }

    private saidFile(site: string): string {
        return join(this.folder, `said-${site}.log`);
    }

    /** Name of a site's database: both versions share a server. */
    private databaseName(site: string): string {
        return `m${this.version.replace('.', '')}${this.flavour}_${site}`;
    }

    /** What decides what a new site holds; without the plugins it is Moodle alone. */
    private schema(): string {
        return this.kind.untouched === true ? 'untouched' : schemaHash();
    }

    private stampFile(site: string): string {
        return join(this.folder, `site-${site}.stamp`);
    }
}
