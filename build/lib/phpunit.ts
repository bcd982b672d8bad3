import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Counts} from './counts';
import {phpOptions, type Installation} from './installation';
import {countCases, readCases} from './junit';
import {plugins} from './plugins';
import {must, show} from './run';
import {schemaHash} from './workspace';

const site = 'phpunit';

/** Moodle's test tools without what only its browser tests need. */
function installTools({code, version}: Installation): void {
    if (existsSync(join(code, 'vendor', 'bin', 'phpunit'))) {
        return;
    }
    console.log(`Installing PHPUnit for Moodle ${version}`);
    const file = join(code, 'composer.json');
    const composer = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    composer['require-dev'] = {'phpunit/phpunit': Number(version) >= 5 ? '^11' : '^9.6', 'mikey179/vfsstream': '1.6.*'};
    writeFileSync(file, JSON.stringify(composer, null, 4));
    rmSync(join(code, 'composer.lock'), {force: true});
    must('composer', ['install', '--no-interaction', '--no-progress', '--quiet'],
        {cwd: code, env: {...process.env, COMPOSER_ALLOW_SUPERUSER: '1'}});
}

/** A test site that fits the plugins as they are now. */
export function preparePhpunit(installation: Installation): void {
    installTools(installation);
    const util = join(installation.root, 'admin/tool/phpunit/cli/util.php');
    if (!installation.exists(site) || installation.stampOf(site) === null) {
        console.log(`Setting up the PHPUnit site of ${installation.name} (about two minutes)`);
        installation.makeEmpty(site);
        installation.emptyFolder(join(installation.folder, 'data-phpu'));
        installation.php(site, util, ['--install']);
        installation.stamp(site);
    } else if (installation.stampOf(site) !== schemaHash()) {
        installation.unstamp(site);
        console.log(`Installing the changed plugins anew in the PHPUnit site of ${installation.name}`);
        installation.php(site, resolve('build/php/reinstall.php'), [installation.root, '--phpunit']);
        installation.stamp(site);
    }
    installation.php(site, util, ['--buildcomponentconfigs']);
}

/** What PHPUnit 9 turns into exceptions by Moodle's own configuration; PHPUnit 11 must be told that it is a failure. */
const strict = ['notice', 'warning', 'deprecation', 'phpunit-deprecation', 'risky']
    .flatMap(what => [`--fail-on-${what}`, ...(what === 'warning' || what === 'risky' ? [] : [`--display-${what}s`])]);

/** How the tests of a plugin are called in Moodle. */
export function phpunitCommand({code, root, version}: Installation, moodlePath: string): string[] {
    return [...phpOptions, join(code, 'vendor/bin/phpunit'), '-c', join(root, moodlePath, 'phpunit.xml'),
        ...(Number(version) >= 5 ? strict : [])];
}

/** The environment of the tests. */
export function phpunitEnvironment(installation: Installation): NodeJS.ProcessEnv {
    return installation.environment(site);
}

/** Where the outcome of a plugin's tests is written. */
export function reportOf({folder}: Installation, component: string): string {
    return join(folder, `junit-${component}.xml`);
}

/** Runs PHPUnit for each plugin; extra arguments (--filter x) go to PHPUnit. */
export async function runPhpunit(installation: Installation, args: readonly string[]): Promise<Counts> {
    const total: Counts = {passed: 0, failed: 0, skipped: 0};
    for (const {component, moodlePath} of plugins) {
        if (!existsSync(join(component, 'tests'))) {
            continue;
        }
        const report = reportOf(installation, component);
        rmSync(report, {force: true});
        const status = await show('php', [...phpunitCommand(installation, moodlePath), '--log-junit', report, ...args],
            {env: phpunitEnvironment(installation), cwd: installation.code});
        const {passed, failed, skipped} = countCases(readCases(report), status);
        total.passed += passed;
        total.failed += failed;
        total.skipped += skipped;
    }
    return total;
}
