import {join, resolve} from 'node:path';
import type {Circumstance, Situation} from '../../tests/browser/access';
import {fill, type Places} from './demo';
import type {Pair} from './pair';
import {openSite} from './real-moodle';
import {freePort, startHost, startServer} from './server';
import {fillStandalone, hostScript, standaloneFolder} from './standalone';

/** What a site is filled with. */
export interface Filling {
    /** Name of the site. */
    readonly site: string;
    /** Folder of the files. */
    readonly data: string;
    /** Day on which the work on the job begins, YYYY-MM-DD. */
    readonly base: string;
    /** Whether the participants act, or everything is only set up. */
    readonly play: boolean;
}

/** A filled site that is served. */
export interface Place {
    readonly name: string;
    readonly address: string;
    readonly administration: boolean;
    readonly places: Places;
    /** What was said to developers about our code; nobody listens on the standalone host, which throws. */
    readonly said: () => string[];
    /** Ends the server and takes the site away. */
    readonly close: () => void;
    /** Runs a script of build/php/demo in the site; gives back what it printed. */
    readonly script: (name: string, args: readonly string[]) => string;
}

/** What the comparison of both hosts is filled with: a fixed day, so that both show the same days. */
export const comparison: Filling = {site: 'access', data: join('tests', 'browser', 'played'), base: '2026-03-19', play: true};

/** Enters a circumstance of the matrix of access. */
export function enter(place: Place, circumstance: Circumstance): Situation {
    const output = place.script('circumstances.php', [`--cmid=${place.places.cmid}`, `--circumstance=${circumstance}`]);
    return JSON.parse(output.slice(output.indexOf('{\n'))) as Situation;
}

/** The places of a site that was filled. */
function known(places: Places | undefined): Places {
    if (places === undefined) {
        throw new Error('Filling the site did not say where things are.');
    }
    return places;
}

/** A site of the standalone host. */
export async function standalonePlace({site, data, base, play}: Filling): Promise<Place> {
    const places = known((await fillStandalone(site, data, base, play)).places);
    const port = await freePort();
    const server = await startHost(standaloneFolder(site), port);
    return {
        name: 'the standalone host',
        address: `http://localhost:${port}`,
        administration: false,
        places,
        said: () => [],
        close: () => server.stop(),
        script: (name, args) => hostScript(site, name, args),
    };
}

/** A site of a real Moodle; a text says why there is none. */
export async function moodlePlace({site, data, base, play}: Filling, pair: Pair): Promise<Place | string> {
    const opened = openSite(site, pair);
    if (typeof opened === 'string') {
        return opened;
    }
    const places = known(fill(site, opened, data, base, play).places);
    const port = await freePort();
    const server = await startServer(site, opened, port);
    return {
        name: opened.name,
        address: `http://localhost:${port}`,
        administration: true,
        places,
        said: () => opened.said(site),
        close: () => {
            server.stop();
            opened.drop(site);
        },
        script: (name, args) => opened.php(site, resolve('build/php/demo', name), [opened.root, ...args]),
    };
}
