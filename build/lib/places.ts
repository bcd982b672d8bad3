import {join, resolve} from 'node:path';
import type {Circumstance, Situation} from '../../tests/browser/access';
import {fill} from './demo';
import {cloneSite, ensureTemplate, php} from './moodle';
import {openMoodle} from './real-moodle';
import {freePort, startHost, startServer} from './server';
import {fillStandalone, hostScript, standaloneFolder} from './standalone';
import {webRoot} from './workspace';

const data = join('tests', 'browser', 'played');

/** The work on the job begins on a fixed day, so that both hosts show the same days. */
const base = '2026-03-19';

const site = 'access';

/** A filled site that is served. */
export interface Place {
    readonly name: string;
    readonly address: string;
    readonly administration: boolean;
    /** Ends the server and takes the site away. */
    readonly close: () => void;
    /** Runs a script of build/php/demo in the site; gives back what it printed. */
    readonly script: (name: string, args: readonly string[]) => string;
}

/** Enters a circumstance of the matrix of access. */
export function enter(place: Place, circumstance: Circumstance): Situation {
    const output = place.script('circumstances.php', [`--circumstance=${circumstance}`]);
    return JSON.parse(output.slice(output.indexOf('{\n'))) as Situation;
}

/** A site of the standalone host. */
export async function standalonePlace(): Promise<Place> {
    const {places} = await fillStandalone(site, data, base);
    const port = await freePort();
    const server = await startHost(standaloneFolder(site), port);
    return {
        name: 'the standalone host',
        close: () => server.stop(),
        address: `http://localhost:${port}`,
        administration: false,
        script: (name, args) => hostScript(site, name, [`--cmid=${places?.cmid ?? 0}`, ...args]),
    };
}

/** A site of a real Moodle; a text says why there is none. */
export async function moodlePlace(): Promise<Place | string> {
    const opened = openMoodle();
    if (typeof opened === 'string') {
        return opened;
    }
    const {moodle, postgres} = opened;
    ensureTemplate(moodle, postgres);
    cloneSite(postgres, site);
    const {places} = fill(site, moodle, data, base);
    const port = await freePort();
    const server = await startServer(site, moodle, port);
    return {
        name: 'Moodle',
        close: () => {
            server.stop();
            postgres.drop(site);
        },
        address: `http://localhost:${port}`,
        administration: true,
        script: (name, args) =>
            php(site, resolve('build/php/demo', name), [webRoot(moodle), `--cmid=${places?.cmid ?? 0}`, ...args]),
    };
}
