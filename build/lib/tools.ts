import type {SpawnOptions} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cacheFolder, cloned} from './cache';
import {alone} from './lock';
import {capture} from './run';
import {workspace} from './workspace';

/** Moodle's own tools for plugins, which Packagist does not hold: name of the folder => where they come from. */
const sources: Readonly<Record<string, {readonly repository: string; readonly tag: string}>> = {
    'moodle-plugin-ci': {repository: 'moodlehq/moodle-plugin-ci', tag: '4.5.10'},
    'moodle-cs': {repository: 'moodlehq/moodle-cs', tag: 'v3.7.0'},
    'moodle-local_ci': {repository: 'moodlehq/moodle-local_ci', tag: 'v1.1.4'},
    'moodle-local_moodlecheck': {repository: 'moodlehq/moodle-local_moodlecheck', tag: 'v1.3.2'},
};

/** Taken from beside them where they are, else from Packagist. */
const standards: Readonly<Record<string, readonly [name: string, version: string]>> = {
    PHPCSExtra: ['phpcsstandards/phpcsextra', '1.4.0'], PHPCSUtils: ['phpcsstandards/phpcsutils', '1.1.0'],
};

/** Where the tools are kept. */
function toolsFolder(): string {
    return join(cacheFolder(), 'tools');
}

/** The release of a tool that is used. */
export function tagOf(name: keyof typeof sources): string {
    return sources[name]?.tag ?? '';
}

/** The folder of a tool's source, from the cache or cloned; null where neither can be had. */
function findSource(name: string): string | null {
    const folder = join(toolsFolder(), name);
    const source = sources[name];
    if (!existsSync(folder) && source !== undefined) {
        console.log(`Cloning ${source.repository}`);
        cloned(source.repository, source.tag, folder, 300);
    }
    return existsSync(folder) ? folder : null;
}

/** A folder with Moodle's tools and what they need installed in it; a text says what cannot be had. */
export function preparePluginCi(): string {
    const found = new Map(Object.keys(sources).map(name => [name, findSource(name)]));
    if (capture('java', ['-version']).status !== 0) {
        throw new ToolsMissing('the validator of HTML needs Java (on Debian: apt install default-jre-headless)');
    }
    const lacking = [...found].filter(([, folder]) => folder === null).map(([name]) => name);
    if (lacking.length > 0) {
        throw new ToolsMissing(`${lacking.join(', ')} could not be had (a folder of that name in ${toolsFolder()})`);
    }
    return alone('the tools', () => install(name => found.get(name) ?? ''));
}

/** Why Moodle's tools cannot run here. */
export class ToolsMissing extends Error {}

/** Installs the tools as composer would have moodle-plugin-ci install them. */
function install(source: (name: string) => string): string {
    const folder = join(workspace(), 'plugin-ci');
    const local = Object.entries(standards).filter(([name]) => existsSync(join(toolsFolder(), name)));
    const composer = JSON.stringify({
        repositories: [
            path(source('moodle-cs'), 'moodlehq/moodle-cs', tagOf('moodle-cs').replace('v', '')),
            ...local.map(([name, [as, version]]) => path(join(toolsFolder(), name), as, version)),
        ],
        require: {
            'moodlehq/moodle-cs': '*', 'mustache/mustache': '^2.13', 'squizlabs/php_codesniffer': '^3.13.2',
            'symfony/console': '^5.4', 'symfony/filesystem': '^5.4', 'symfony/finder': '^5.4', 'symfony/process': '^5.4',
            'symfony/yaml': '^5.4', 'nikic/php-parser': '^4.14', 'phpstan/phpstan': '^1.12 || ^2.1',
        },
        autoload: {'psr-4': {'MoodlePluginCI\\': 'src/'}},
        config: {'allow-plugins': true},
        'minimum-stability': 'dev',
        'prefer-stable': true,
    }, null, 2);
    const stamp = join(folder, 'installed-from.json');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === composer) {
        return folder;
    }
    console.log('Installing Moodle\'s tools for plugins');
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
    cpSync(join(source('moodle-plugin-ci'), 'src'), join(folder, 'src'), {recursive: true});
    writeFileSync(join(folder, 'composer.json'), composer);
    fetched('composer', ['update', '--no-interaction', '--no-progress', '--quiet'],
        {cwd: folder, env: {...process.env, COMPOSER_ALLOW_SUPERUSER: '1'}});
    // These two are no packages of Packagist; moodle-plugin-ci looks for them here.
    for (const name of ['moodle-local_moodlecheck', 'moodle-local_ci']) {
        cpSync(source(name), join(folder, 'vendor', 'moodlehq', name), {recursive: true});
    }
    const quiet = ['install', '--no-fund', '--no-audit', '--silent'];
    fetched('npm', quiet, {cwd: join(folder, 'vendor', 'moodlehq', 'moodle-local_ci')});
    // As Moodle's package.json has them.
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    fetched('npm', [...quiet, 'stylelint@^15.11.0', 'stylelint-csstree-validator@^3.0.0', 'postcss-scss@^4.0.0'], {cwd: folder});
    writeFileSync(stamp, composer);
    return folder;
}

/** Runs what fetches packages; where they cannot be had, the tools cannot. */
function fetched(command: string, args: readonly string[], options: SpawnOptions): void {
    const {status, output} = capture(command, args, options);
    if (status !== 0) {
        throw new ToolsMissing(`${command} ${args.join(' ')} failed: ${output.slice(-1500)}`);
    }
}

/** A package that stands in a folder. */
function path(url: string, name: string, version: string): object {
    return {type: 'path', url, options: {symlink: false, versions: {[name]: version}}};
}
