import {resolve} from 'node:path';
import type {Installation} from './installation';

/** Somebody to try the site as: user name and the page to begin at. */
export type Account = [username: string | null, page: string];

/** What came out of filling a site. */
export type Report = Record<string, unknown> & {accounts?: Record<string, Account>; places?: Places};

/** Where things are in a site that was filled. */
export interface Places {
    readonly courseid: number;
    readonly cmid: number;
    readonly runid: number;
}

/**
 * Fills a site that was just made.
 *
 * @param base day on which the work on the job begins, YYYY-MM-DD
 * @param play whether the participants act, or everything is only set up
 */
export function fill(site: string, installation: Installation, data: string, base: string, play = true): Report {
    const output = installation.php(site, resolve('build/php/demo/demo.php'),
        [installation.root, resolve(data), `--base=${base}`, `--play=${play ? 1 : 0}`]);
    return readReport(output);
}

/** What the demonstration printed, without what PHP may have said before it. */
export function readReport(output: string): Report {
    const start = output.indexOf('{\n');
    if (start < 0) {
        throw new Error(`The demonstration gave no figures:\n${output}`);
    }
    if (start > 0) {
        console.error(output.slice(0, start));
    }
    return JSON.parse(output.slice(start)) as Report;
}

/** A day some days before today, YYYY-MM-DD. */
export function daysAgo(days: number): string {
    return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** The figures alone, as a JSON text. */
export function figures(report: Report): string {
    return `${JSON.stringify({...report, accounts: undefined, places: undefined}, null, 2)}\n`;
}
