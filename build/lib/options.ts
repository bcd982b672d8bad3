import {pairOf, readChoice, type Pair} from './pair';

/** Options of npm start. */
export interface StartOptions {
    readonly once: boolean;
    readonly fresh: boolean;
    readonly port: number;
    readonly data: string;
    readonly json: string | null;
    /** An official Moodle archive carried in by hand. */
    readonly moodle: string | null;
    /** The Moodle and the database it is served from. */
    readonly pair: Pair;
    /** Where it runs; null: a real Moodle when there is one, else the standalone host. */
    readonly host: 'moodle' | 'standalone' | null;
}

const help = `npm start                     serve a site with sample data and the three plugins
  -- --once                   play the whole flow in an empty site of its own, print what came out, stop
  -- --port N                 serve at this port (8000)
  -- --fresh                  forget the site and fill a new one
  -- --data DIR               files laid out like the samples
  -- --host standalone|moodle where it runs: a real Moodle when there is one, else the standalone host
  -- --moodle 4.5|5.1         which Moodle: the first that is here
  -- --moodle FILE.tgz        a real Moodle from an official archive
  -- --db pgsql|mariadb       which database it runs on (pgsql)
  -- --json FILE              also write what came out to FILE`;

/** Reads the options; throws with the help text at what it does not know. */
export function readOptions(args: readonly string[], samples: string): StartOptions {
    const choice = readChoice(args);
    const options = {
        once: false, fresh: false, port: 8000, data: samples, json: null as string | null, host: null as StartOptions['host'],
        moodle: null as string | null, pair: pairOf(choice),
    };
    const rest = [...choice.rest];
    const value = (name: string): string => {
        const next = rest.shift();
        if (next === undefined || next.startsWith('--')) {
            throw new Error(`${name} needs a value.\n${help}`);
        }
        return next;
    };
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
        switch (name) {
            case '--once':
                options.once = true;
                break;
            case '--fresh':
                options.fresh = true;
                break;
            case '--port':
                options.port = Number(value(name));
                if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65535) {
                    throw new Error(`--port takes a number from 1 to 65535.\n${help}`);
                }
                break;
            case '--data':
                options.data = value(name);
                break;
            case '--host': {
                const host = value(name);
                if (host !== 'moodle' && host !== 'standalone') {
                    throw new Error(`--host takes standalone or moodle.\n${help}`);
                }
                options.host = host;
                break;
            }
            case '--moodle':
                options.moodle = value(name);
                break;
            case '--json':
                options.json = value(name);
                break;
            default:
                throw new Error(`${name} is not known.\n${help}`);
        }
    }
    return options;
}
