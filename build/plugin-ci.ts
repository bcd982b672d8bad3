import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesBelow} from './lib/files';
import type {Counts} from './lib/counts';
import type {Installation} from './lib/installation';
import {phpOptions} from './lib/installation';
import {prepareMachine} from './lib/machine';
import {pairOf, readChoice} from './lib/pair';
import {wrongSyntax} from './lib/php-syntax';
import {plugins, type Plugin} from './lib/plugins';
import {openMoodle} from './lib/real-moodle';
import {capture, type Outcome} from './lib/run';
import {preparePluginCi, tagOf, ToolsMissing} from './lib/tools';

/** A tool that judges a plugin. */
interface Tool {
    readonly name: string;
    readonly version: string;
    /** Judges a plugin where it stands in a Moodle. */
    readonly run: (plugin: Plugin) => Outcome;
    /** A line of its output that is a finding. */
    readonly finding: RegExp;
}

/** Version of a package that composer or npm installed. */
function versionOf(file: string, name?: string): string {
    const content = JSON.parse(readFileSync(file, 'utf8')) as {version?: string; packages?: {name: string; version: string}[]};
    return content.packages?.find(entry => entry.name === name)?.version ?? content.version ?? '';
}

/** Moodle's tools, with the Moodle they judge the plugins in. */
function toolsFor(folder: string, moodle: Installation): Tool[] {
    const lock = join(folder, 'vendor', 'composer', 'installed.json');
    const environment = {...moodle.environment('template_site'), ASNBLENDED_ROOT: moodle.root};
    const place = ({moodlePath}: Plugin): string => join(moodle.root, moodlePath);
    const php = (...args: string[]): Outcome => capture('php', [...phpOptions, ...args], {env: environment, cwd: moodle.code});
    const command = (name: string, ...rest: string[]) => (plugin: Plugin): Outcome =>
        php(resolve('build/php/plugin_ci.php'), folder, name, '--no-ansi', ...rest, place(plugin));
    const inMoodle = `--moodle=${moodle.code}`;
    const ci = tagOf('moodle-plugin-ci');
    return [
        {
            name: 'phplint', version: capture('php', ['-r', 'echo PHP_VERSION;']).output, finding: /^(PHP )?(Parse|Fatal) error/m,
            run: plugin => {
                const output = wrongSyntax(filesBelow(place(plugin)).filter(file => file.endsWith('.php')));
                return {status: output === '' ? 0 : 1, output};
            },
        },
        {
            name: 'phpcs, moodle', version: versionOf(lock, 'moodlehq/moodle-cs'), finding: /\| (ERROR|WARNING)/,
            run: plugin => php(join(folder, 'vendor', 'bin', 'phpcs'), '--standard=moodle', '--extensions=php', '--no-colors',
                place(plugin)),
        },
        {name: 'validate', version: ci, finding: /^X /, run: command('validate', inMoodle)},
        {name: 'savepoints', version: ci, finding: /error|warn/i, run: command('savepoints')},
        {
            name: 'phpdoc, moodlecheck', version: tagOf('moodle-local_moodlecheck'), finding: /^\s+Line/,
            run: command('phpdoc', inMoodle, '--max-warnings=0'),
        },
        {
            name: 'mustache', version: tagOf('moodle-local_ci'), finding: / - (ERROR|WARNING): /,
            run: command('mustache', inMoodle),
        },
        {
            name: 'stylelint', finding: /^\s+\d+:\d+/,
            version: versionOf(join(folder, 'node_modules', 'stylelint', 'package.json')),
            run: plugin => capture('npx', ['stylelint', '--config', join(moodle.code, '.stylelintrc'), '--config-basedir', folder,
                '--allow-empty-input', '--no-color', join(place(plugin), 'styles.css')], {cwd: folder}),
        },
        {
            name: 'phpstan, level 6', version: versionOf(lock, 'phpstan/phpstan'), finding: /:\d+:/,
            run: plugin => php(join(folder, 'vendor', 'bin', 'phpstan'), 'analyse', '--no-progress', '--no-ansi',
                '--error-format=raw', '--memory-limit=2G', '-c', resolve('build/phpstan.neon'),
                '-a', resolve('build/php/phpstan_bootstrap.php'), place(plugin)),
        },
    ];
}

/** Runs each tool on each plugin; null when the tools or a Moodle cannot be had, which is said. */
export function pluginCi(args: readonly string[]): Counts | null {
    const pair = pairOf(readChoice(args));
    prepareMachine({browser: false, databases: [pair.db], java: true});
    // The newest knows what the plugins have for newer ones.
    const moodle = openMoodle({...pair, version: pair.version ?? '5.1'});
    if (typeof moodle === 'string') {
        console.log(`SKIPPED: Moodle's tools for plugins, because ${moodle}.`);
        return null;
    }
    let tools: Tool[];
    try {
        moodle.ensureTemplate();
        tools = toolsFor(preparePluginCi(), moodle);
    } catch (error) {
        if (!(error instanceof ToolsMissing)) {
            throw error;
        }
        console.log(`SKIPPED: Moodle's tools for plugins, because ${error.message}.`);
        return null;
    }
    const counts = {passed: 0, failed: 0, skipped: 0};
    for (const {name, version, run, finding} of tools) {
        const outcomes = plugins.map(plugin => ({plugin, ...run(plugin)}));
        let found = 0;
        for (const {plugin, status, output} of outcomes) {
            const lines = output.split('\n').filter(line => finding.test(line));
            if (status !== 0 || lines.length > 0) {
                const shown = output.split('\n')
                    .filter((line, index, all) => finding.test(line) || finding.test(all[index + 1] ?? ''));
                console.log(`${name} on ${plugin.component}:\n${(shown.length > 0 ? shown.join('\n') : output).slice(-6000)}`);
                found += Math.max(1, lines.length);
            }
        }
        console.log(`${found === 0 ? 'ok    ' : 'FAILED'}  ${name} ${version}: ${found} findings`);
        counts[found === 0 ? 'passed' : 'failed']++;
    }
    return counts;
}

/** npm run plugin-ci [-- --moodle 5.1] [-- --db mariadb]: what moodle-plugin-ci would say, tool by tool. */
export function main(args: readonly string[]): Promise<number> {
    const counts = pluginCi(args);
    return Promise.resolve(counts !== null && counts.failed > 0 ? 1 : 0);
}
