import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pairOf, readChoice, type Pair} from './lib/pair';
import {phpunitCommand, phpunitEnvironment, preparePhpunit} from './lib/phpunit';
import {plugins} from './lib/plugins';
import {openMoodle} from './lib/real-moodle';
import {capture} from './lib/run';
import {hostArguments, prepareStandalone} from './lib/standalone';

/** A seeded fault: a piece of a plugin's code and what stands there instead. */
interface Mutant {
    readonly fault: string;
    readonly file: string;
    readonly find: string;
    readonly replace: string;
}

const mutants = JSON.parse(readFileSync(join('tests', 'standalone', 'mutants.json'), 'utf8')) as Mutant[];

/** Puts a fault into a copy of the plugins, runs something, and takes it out again. */
function seeded(root: string, {fault, file, find, replace}: Mutant, run: () => boolean): boolean {
    const plugin = plugins.find(({component}) => file.startsWith(`${component}/`));
    const target = join(root, file.replace(plugin?.component ?? '', plugin?.moodlePath ?? ''));
    const sound = readFileSync(target, 'utf8');
    if (sound.split(find).length !== 2) {
        throw new Error(`The fault "${fault}" has no place any more in ${file}: bring tests/standalone/mutants.json up to date.`);
    }
    writeFileSync(target, sound.replace(find, () => replace));
    try {
        return run();
    } finally {
        writeFileSync(target, sound);
    }
}

/** Faults say something only where sound code is green. */
function mustBeSound(name: string, noticed: () => boolean): void {
    if (noticed()) {
        throw new Error(`The tests fail on ${name} without any seeded fault.`);
    }
}

/** Seeds each fault in the standalone host; gives back those that no test noticed. */
export async function survivorsOnHost(): Promise<string[]> {
    const folder = await prepareStandalone('mutants');
    const {command, environment} = hostArguments(folder);
    const noticed = (): boolean => capture('php', [...command, '--stop-on-failure'], {env: environment}).status !== 0;
    mustBeSound('the standalone host', noticed);
    return mutants.filter(mutant => !seeded(join(folder, 'moodle'), mutant, noticed)).map(({fault}) => fault);
}

/** Seeds each fault in a real Moodle; gives back those that no test noticed, null when there is no Moodle. */
export function survivorsInMoodle(pair: Pair): string[] | null {
    const opened = openMoodle(pair);
    if (typeof opened === 'string') {
        return null;
    }
    preparePhpunit(opened);
    const noticed = (): boolean => plugins.some(({moodlePath}) => capture('php',
        [...phpunitCommand(opened, moodlePath), '--stop-on-failure'],
        {env: phpunitEnvironment(opened), cwd: opened.code}).status !== 0);
    mustBeSound(opened.name, noticed);
    return mutants.filter(mutant => !seeded(opened.root, mutant, noticed)).map(({fault}) => fault);
}

/** Prints which faults were noticed. */
function report(name: string, survivors: readonly string[]): number {
    survivors.forEach(fault => console.log(`${name}: no test noticed "${fault}"`));
    console.log(`${name}: ${mutants.length - survivors.length} of ${mutants.length} seeded faults noticed`);
    return survivors.length;
}

/**
 * node build/run.mjs mutants [--host moodle] [--moodle 5.1] [--db mariadb]: seeded faults in the standalone host, and in a real
 * Moodle when asked.
 */
export async function main(args: readonly string[]): Promise<number> {
    const choice = readChoice(args);
    let survived = report('standalone', await survivorsOnHost());
    if (choice.rest.includes('moodle')) {
        survived += report('moodle', survivorsInMoodle(pairOf(choice)) ?? ['there is no Moodle']);
    }
    return survived > 0 ? 1 : 0;
}
