import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Counts} from './counts';
import {countCases, readCases} from './junit';
import {php, phpOptions, siteEnvironment, stamp, stampOf} from './moodle';
import type {Postgres} from './postgres';
import {must, show} from './run';
import {plugins} from './plugins';
import {schemaHash, webRoot, workspace} from './workspace';

const site = 'phpunit';

/** Moodle's test tools without what only its browser tests need. */
function installTools(moodle: string): void {
    if (existsSync(join(moodle, 'vendor', 'bin', 'phpunit'))) {
        return;
    }
    console.log('Installing PHPUnit');
    const file = join(moodle, 'composer.json');
    const composer = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const branch = /\$branch\s*=\s*'(\d+)'/.exec(readFileSync(join(webRoot(moodle), 'version.php'), 'utf8'))?.[1] ?? '405';
    composer['require-dev'] = {'phpunit/phpunit': Number(branch) >= 500 ? '^11' : '^9.6', 'mikey179/vfsstream': '1.6.*'};
    writeFileSync(file, JSON.stringify(composer, null, 4));
    rmSync(join(moodle, 'composer.lock'), {force: true});
    must('composer', ['install', '--no-interaction', '--no-progress', '--quiet'],
        {cwd: moodle, env: {...process.env, COMPOSER_ALLOW_SUPERUSER: '1'}});
}

/** A test site that fits the plugins as they are now. */
export function preparePhpunit(moodle: string, postgres: Postgres): void {
    installTools(moodle);
    mkdirSync(join(workspace(), 'data-phpu'), {recursive: true});
    mkdirSync(join(workspace(), `data-${site}`), {recursive: true});
    const util = join(webRoot(moodle), 'admin/tool/phpunit/cli/util.php');
    const fresh = !postgres.exists(site) || stampOf(site) === null;
    if (fresh) {
        console.log('Setting up the PHPUnit site (about two minutes)');
        postgres.drop(site);
        postgres.create(site);
        rmSync(join(workspace(), 'data-phpu'), {recursive: true, force: true});
        mkdirSync(join(workspace(), 'data-phpu'), {recursive: true});
        php(site, util, ['--install']);
        stamp(site);
    } else if (stampOf(site) !== schemaHash()) {
        rmSync(join(workspace(), `site-${site}.stamp`));
        console.log('Installing the changed plugins anew in the PHPUnit site');
        php(site, resolve('build/php/reinstall.php'), [webRoot(moodle), '--phpunit']);
        stamp(site);
    }
    php(site, util, ['--buildcomponentconfigs']);
}

/** Runs PHPUnit for each plugin; extra arguments (--filter x) go to PHPUnit. */
export async function runPhpunit(moodle: string, args: readonly string[]): Promise<Counts> {
    const total: Counts = {passed: 0, failed: 0, skipped: 0};
    for (const {component, moodlePath} of plugins) {
        if (!existsSync(join(component, 'tests'))) {
            continue;
        }
        const report = join(workspace(), `junit-${component}.xml`);
        rmSync(report, {force: true});
        const status = await show('php', [...phpOptions, join(moodle, 'vendor/bin/phpunit'),
            '-c', join(webRoot(moodle), moodlePath, 'phpunit.xml'), '--log-junit', report, ...args],
        {env: siteEnvironment(site), cwd: moodle});
        const {passed, failed, skipped} = countCases(readCases(report), status);
        total.passed += passed;
        total.failed += failed;
        total.skipped += skipped;
    }
    return total;
}
