import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Postgres} from './postgres';
import {must} from './run';
import {schemaHash, webRoot, workspace} from './workspace';

/** The environment in which the Moodle copy is one of our sites. */
export function siteEnvironment(site: string, wwwroot = 'http://localhost:8000'): NodeJS.ProcessEnv {
    return {...process.env, ASNBLENDED_SITE: site, ASNBLENDED_WWWROOT: wwwroot, ASNBLENDED_WORK_FOLDER: workspace()};
}

/** PHP as Moodle's own scripts want it. */
export const phpOptions = ['-d', 'max_input_vars=5000', '-d', 'memory_limit=1G', '-d', 'error_reporting=E_ALL'];

/** Runs a PHP script in one of our sites. */
export function php(site: string, script: string, args: readonly string[] = [], cwd?: string): string {
    return must('php', [...phpOptions, script, ...args], {env: siteEnvironment(site), ...(cwd === undefined ? {} : {cwd})});
}

/** Remembers the schema a site was set up with, so that an edited install.xml is noticed. */
function stampFile(site: string): string {
    return join(workspace(), `site-${site}.stamp`);
}

export function stampOf(site: string): string | null {
    return existsSync(stampFile(site)) ? readFileSync(stampFile(site), 'utf8') : null;
}

export function stamp(site: string): void {
    writeFileSync(stampFile(site), schemaHash());
}

export function dataFolder(site: string): string {
    return join(workspace(), `data-${site}`);
}

/** A site with the pack installed and nothing in it, from which others are copied in a second. */
export function ensureTemplate(moodle: string, postgres: Postgres): void {
    const site = 'template_site';
    if (postgres.exists(site) && stampOf(site) === schemaHash()) {
        return;
    }
    if (postgres.exists(site) && stampOf(site) !== null) {
        rmSync(stampFile(site));
        console.log('Installing the changed plugins anew');
        php(site, resolve('build/php/reinstall.php'), [webRoot(moodle)]);
        php(site, resolve('build/php/siteconfig.php'), [webRoot(moodle)]);
        stamp(site);
        return;
    }
    console.log('Installing Moodle with the three plugins (about a minute)');
    postgres.drop(site);
    postgres.create(site);
    rmSync(dataFolder(site), {recursive: true, force: true});
    mkdirSync(dataFolder(site), {recursive: true});
    php(site, join(webRoot(moodle), 'admin/cli/install_database.php'), [
        '--agree-license', '--lang=en', '--adminuser=admin', '--adminpass=Asn-blended1', '--adminemail=admin@contoh.invalid',
        '--fullname=ASN Blended', '--shortname=asnblended',
    ]);
    php(site, resolve('build/php/siteconfig.php'), [webRoot(moodle)]);
    stamp(site);
}

/** Makes a site from the template: a database copied by PostgreSQL and a copy of the data folder. */
export function cloneSite(postgres: Postgres, site: string): void {
    postgres.drop(site);
    postgres.create(site, 'template_site');
    rmSync(dataFolder(site), {recursive: true, force: true});
    must('cp', ['-r', dataFolder('template_site'), dataFolder(site)]);
    for (const cache of ['cache', 'localcache', 'muc', 'lock', 'sessions', 'temp']) {
        rmSync(join(dataFolder(site), cache), {recursive: true, force: true});
    }
    stamp(site);
}
