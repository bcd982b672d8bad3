import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Visitor, type Answer} from './visitor';

/** In which a page is asked for. */
const circumstances = ['own', 'foreign', 'hidden', 'hiddencourse', 'suspended', 'othercourse'] as const;

export type Circumstance = typeof circumstances[number];

/** Where things are in a circumstance, and who asks. */
export interface Situation {
    readonly courseid: number;
    readonly cmid: number;
    readonly runid: number;
    readonly opdid: number;
    readonly participantid: number;
    readonly planid: number;
    readonly actionid: number;
    readonly file: string;
    readonly people: Readonly<Record<string, string>>;
}

/** A page of the pack. */
interface Page {
    readonly name: string;
    readonly ask: (visitor: Visitor, at: Situation) => Promise<Answer>;
    /** What the page shows, in a word. */
    readonly shows: (text: string) => string;
    /** Administration is a real Moodle's business alone. */
    readonly administration?: true;
}

const count = (text: string, pattern: RegExp): string => String(text.match(pattern)?.length ?? 0);

const shown = (text: string): string => {
    if (text.includes('data-region="state"')) {
        return 'plan';
    }
    return text.includes('mod_actionplan-list') ? 'list' : 'message';
};

const pages: readonly Page[] = [
    {
        name: 'activity',
        ask: (visitor, at) => visitor.get(`/mod/actionplan/view.php?id=${at.cmid}`),
        shows: shown,
    },
    {
        name: 'plan',
        ask: (visitor, at) => visitor.get(`/mod/actionplan/view.php?id=${at.cmid}&planid=${at.planid}`),
        shows: shown,
    },
    {
        name: 'review',
        ask: (visitor, at) => visitor.get(`/mod/actionplan/review.php?actionid=${at.actionid}&decided=${at.actionid}`),
        shows: text => `${count(text, /class="mod_actionplan-person"/g)} plans`,
    },
    {
        name: 'upload',
        ask: async(visitor, at) => visitor.post('/mod/actionplan/upload.php', {
            planid: String(at.planid), actionid: String(at.actionid), sesskey: await visitor.sesskey(),
        }),
        shows: text => (JSON.parse(text) as {status?: string; errorcode?: string}).status ?? 'nothing',
    },
    {
        name: 'file',
        ask: (visitor, at) => visitor.get(at.file),
        shows: text => text.startsWith('\uFFFDPNG') ? 'file' : 'something else',
    },
    {
        name: 'runs',
        ask: visitor => visitor.get('/blocks/impactdash/dashboard.php'),
        shows: text => `${count(text, /class="[^"]*block_impactdash-run[" ]/g)} runs`,
    },
    {
        name: 'run',
        ask: (visitor, at) => visitor.get(`/blocks/impactdash/dashboard.php?runid=${at.runid}`),
        shows: text => `${count(text, /data-opd="/g)} agencies`,
    },
    {
        name: 'agency',
        ask: (visitor, at) => visitor.get(`/blocks/impactdash/dashboard.php?runid=${at.runid}&opdid=${at.opdid}`),
        shows: text => `${count(text, /<th scope="row">/g)} participants`,
    },
    {
        name: 'session',
        ask: visitor => visitor.get('/local/asnblended/session.php'),
        shows: text => (JSON.parse(text) as {userid: number}).userid > 0 ? 'somebody' : 'nobody',
    },
    {
        name: 'activities',
        ask: (visitor, at) => visitor.get(`/mod/actionplan/index.php?id=${at.courseid}`),
        shows: text => `${count(text, /href="[^"]*\/mod\/actionplan\/view\.php\?id=\d+"[^>]*>Rencana aksi/g)} activities`,
        administration: true,
    },
    {
        name: 'setup',
        ask: (visitor, at) => visitor.get(`/local/asnblended/run.php?courseid=${at.courseid}&edit=1`),
        shows: text => text.includes('name="programmecode"') ? 'form' : 'something else',
        administration: true,
    },
    {
        name: 'people',
        ask: (visitor, at) => visitor.get(`/local/asnblended/people.php?id=${at.runid}`),
        shows: text => `${count(text, /href="[^"]*\/participant\.php\?id=\d+"/g)} people`,
        administration: true,
    },
    {
        name: 'participant',
        ask: (visitor, at) => visitor.get(`/local/asnblended/participant.php?id=${at.participantid}`),
        shows: text => text.includes('name="mentor"') ? 'form' : 'something else',
        administration: true,
    },
    {
        name: 'scopes',
        ask: visitor => visitor.get('/local/asnblended/scopes.php'),
        shows: text => text.includes('name="role"') ? 'form' : 'something else',
        administration: true,
    },
    {
        name: 'import',
        ask: visitor => visitor.get('/local/asnblended/import.php'),
        shows: text => text.includes('name="kind"') ? 'form' : 'something else',
        administration: true,
    },
];

/** The error code of a page or of an answer for a script. */
function errorCode(text: string): string | undefined {
    if (text.startsWith('{')) {
        return (JSON.parse(text) as {errorcode?: string}).errorcode;
    }
    const code = /data-errorcode="([^"]+)"/.exec(text)?.[1] ?? /<p class="errorcode"><a href="[^"]*\/([^"/]+)"/.exec(text)?.[1];
    return code === undefined ? undefined : decodeURIComponent(code);
}

/** What one cell answers, in a word. */
async function outcome(page: Page, visitor: Visitor, at: Situation): Promise<string> {
    const {status, location, text} = await page.ask(visitor, at);
    if (status >= 300 && status < 400) {
        return `to:${location.replace(/\?.*/, '')}`;
    }
    // Core stops with a notice where a course is hidden.
    const notice = /id="notice"|data-errorcode=""/.test(text) ? 'notice' : undefined;
    return (errorCode(text) ?? notice ?? `ok:${page.shows(text)}`).replaceAll(' ', '-');
}

const expected = join('tests', 'browser', 'data', 'access_pages.txt');

/** The matrix as it stands in the file. */
export function expectedMatrix(administration: boolean): string[] {
    const administrative = pages.filter(page => page.administration).map(({name}) => name);
    return readFileSync(expected, 'utf8').trim().split('\n')
        .filter(line => administration || !administrative.includes(line.split(' ')[0] ?? ''));
}

/**
 * Asks for every page as every person in every circumstance.
 *
 * @param enter changes the site
 */
export async function matrix(
    address: string,
    administration: boolean,
    enter: (circumstance: Circumstance) => Situation,
): Promise<string[]> {
    const lines: string[] = [];
    for (const circumstance of circumstances) {
        const at = enter(circumstance);
        const people = {nobody: null, ...at.people};
        // Sessions remember who is enrolled where, so everybody logs in anew.
        const visitors = await Promise.all(Object.entries(people).map(async([person, username]) =>
            [person, await Visitor.arrive(address, username)] as const));
        for (const page of pages.filter(page => administration || !page.administration)) {
            const cells: string[] = [];
            for (const [person, visitor] of visitors) {
                cells.push(`${person}=${await outcome(page, visitor, at)}`);
            }
            lines.push(`${page.name} ${circumstance}: ${cells.join(' ')}`);
        }
    }
    enter('own');
    return lines.sort((a, b) => order(a) - order(b));
}

/** Lines of one page stand together, in the order of pages and circumstances. */
function order(line: string): number {
    const [page, circumstance] = line.slice(0, line.indexOf(':')).split(' ');
    return pages.findIndex(({name}) => name === page) * circumstances.length
        + circumstances.findIndex(name => name === circumstance);
}

/** Fails with the cells that answer otherwise than the file says. */
export function assertMatrix(lines: readonly string[], administration: boolean): void {
    assert.deepEqual([...lines], expectedMatrix(administration));
}

/** The pages that are addresses alone: name and path. */
export function pagesAt(at: Situation, administration: boolean): (readonly [string, string])[] {
    const paths: [string, string][] = [];
    const noting = {get: (path: string) => {
        paths.push([String(paths.length), path]);
        return Promise.resolve({status: 0, location: '', text: ''});
    }} as unknown as Visitor;
    return pages.filter(page => !['upload', 'file'].includes(page.name) && (administration || !page.administration))
        .map(page => {
            void page.ask(noting, at);
            return [page.name, paths[paths.length - 1]?.[1] ?? ''] as const;
        });
}
