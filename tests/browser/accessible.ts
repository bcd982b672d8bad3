import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import type {Places} from '../../build/lib/demo';
import type {Place} from '../../build/lib/places';
import type {Step} from './flow';
import {pickFile} from './moodle-pages';
import {Person, phone} from './people';

/** What of axe is used, as it stands in a page. */
interface Axe {
    run(context: {include: string[]; exclude: readonly string[]}, how: object): Promise<{
        violations: {id: string; nodes: {target: string[]; html: string}[]}[];
    }>;
}

/** A screen as somebody sees it, and the region of it that is ours. */
interface Seen {
    readonly who: string;
    readonly path: string;
    readonly region: string;
    /** What is pressed to get there. */
    readonly press?: string;
    /** What else is done to get there. */
    readonly before?: (person: Person) => Promise<void>;
}

/** Everything axe knows: the rules of WCAG 2.2 A and AA, and what it calls best practice. */
const options = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
};

/** Widths that people have: the smallest that must do, a phone, a desk; and the desk's at 200 %, where half of it is left. */
const widths = [320, phone.width, 600, 1200];

/** Screens in a site where the main flow was walked. */
function begun({courseid, cmid, runid}: Places, administration: boolean): Readonly<Record<string, Seen>> {
    const plan = {path: `/mod/actionplan/view.php?id=${cmid}`, region: '.mod_actionplan-plan'};
    const list = {path: `/mod/actionplan/view.php?id=${cmid}&list=1`, region: '.mod_actionplan-list'};
    const dashboard = {who: 'kepala', region: '[role="main"]'};
    const office = {region: '[role="main"]'};
    return {
        'a plan that is written': {who: '199002022022211000', ...plan, press: '[data-action="add"]'},
        'a plan at work': {who: '199001012022212000', ...plan},
        'this week of an action': {
            who: '199001012022212000', ...plan, region: '.mod_actionplan-sheet', press: '[data-action="update"]',
        },
        'the list of a mentor': {who: '197601012001012000', ...list},
        'the list of an organiser': {who: 'penyelenggara', ...list},
        'what waits for a superior': {who: '197501012000011000', path: '/my/', region: '.block_impactdash-todo'},
        'the runs': {...dashboard, path: '/blocks/impactdash/dashboard.php'},
        'a run': {...dashboard, path: `/blocks/impactdash/dashboard.php?runid=${runid}`},
        ...(administration ? {
            'what a run has and lacks': {...office, who: 'penyelenggara', path: `/local/asnblended/run.php?courseid=${courseid}`},
            'the set-up of a run': {
                ...office, who: 'penyelenggara', path: `/local/asnblended/run.php?courseid=${courseid}&edit=1`,
            },
            'the people of a run': {...office, who: 'penyelenggara', path: `/local/asnblended/people.php?id=${runid}`},
            'the import': {...office, who: 'admin', path: '/local/asnblended/import.php'},
            'heads and HR': {...office, who: 'admin', path: '/local/asnblended/scopes.php'},
        } : {}),
    };
}

/** Who acts before the screens of {@see waiting} are looked at: evidence of the one waits, the plan of the other. */
export const [handedIn, submitted] = ['199003032022212000', '199004042022211000'];

/** Screens on which something waits for somebody. */
function waiting({runid}: Places, administration: boolean): Readonly<Record<string, Seen>> {
    const main = '[role="main"]';
    const plan = {path: '/my/', region: '.mod_actionplan-plan'};
    const run = `/blocks/impactdash/dashboard.php?runid=${runid}`;
    return {
        'evidence in turn': {who: '197601012001012000', path: '/mod/actionplan/review.php', region: '.mod_actionplan-review'},
        'a plan to agree to': {who: '197501012000011000', ...plan, press: '[data-kind="plan_agree"]'},
        'evidence to verify': {who: '197601012001012000', ...plan, press: '[data-kind="evidence_verify"]'},
        'an agency of a run': {who: 'kepala', path: run, region: main, press: '[data-opd="DINAS"] a'},
        ...(administration ? {
            'somebody of a run': {
                who: 'penyelenggara', path: `/local/asnblended/people.php?id=${runid}`, region: main,
                press: 'a[href*="participant.php"]',
            },
            'the preview of an import': {
                who: 'admin', path: '/local/asnblended/import.php', region: main, press: '#id_submitbutton',
                before: async person => {
                    await person.page.selectOption('#id_kind', 'person');
                    await pickFile(person, 'file', join('tests', 'browser', 'data', 'pegawai.csv'));
                },
            },
        } : {}),
    };
}

/** Moodle's own form elements, whose findings are Moodle's. */
const core = ['.form-autocomplete-selection', 'input[id^="form_autocomplete_input"]'];

/** What axe finds in a region: rule, what it is about, and where. */
async function findings(person: Person, region: string): Promise<string[]> {
    await person.page.addScriptTag({path: createRequire(import.meta.url).resolve('axe-core/axe.min.js')});
    const violations = await person.page.evaluate(async([include, exclude, how]) => {
        const {axe} = window as unknown as {axe: Axe};
        return (await axe.run({include: [include], exclude}, how)).violations;
    }, [region, core, options] as const);
    return violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`));
}

/** What is wrong with a screen as it is now: what axe finds, and at which widths it does not fit. */
async function wrongs(person: Person, region: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const width of widths) {
        await person.page.setViewportSize({width, height: 800});
        const over = await person.overflow();
        wrong.push(...(over > 0 ? [`${over} px wider than ${width}`] : []));
    }
    await person.page.setViewportSize(phone);
    // Where the pointer rests, a colour may be on its way to another.
    await person.page.mouse.move(0, 0);
    await person.page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
    return [...wrong, ...await findings(person, region)];
}

/** Screens: nothing that axe finds, and nothing wider than the window at any width, in both languages. */
function looked(browser: Browser, address: string, screens: Readonly<Record<string, Seen>>): Step[] {
    return Object.entries(screens).map(([name, {who, path, region, before, press}]) => [
        `${name}: axe finds nothing, and it fits 320 to 1200 px`, async() => {
            const person = await Person.login(browser, address, who);
            try {
                for (const language of ['id', 'en']) {
                    await person.open(`/my/?lang=${language}`);
                    await person.open(path);
                    await before?.(person);
                    if (press !== undefined) {
                        await person.click(press);
                    }
                    assert.ok(await person.page.$(region), `${path} shows no ${region} to ${who}`);
                    assert.equal(await person.page.getAttribute('html', 'lang'), language);
                    assert.deepEqual(await wrongs(person, region), [], language);
                }
            } finally {
                await person.leave();
            }
        },
    ]);
}

/** Every screen of a site where the main flow was walked. */
export function accessible(browser: Browser, address: string, places: Places, administration: boolean): Step[] {
    return looked(browser, address, begun(places, administration));
}

/** What is needed of a place: where it is, and to have scripts act there. */
export type Filled = Pick<Place, 'address' | 'administration' | 'places' | 'script'>;

/** Every screen on which something waits; act: lets those act for whom it waits. */
export function accessibleWaiting(browser: Browser, {address, administration, places, script}: Filled): Step[] {
    return [
        ['evidence of one waits, and the plan of another', async() => {
            script('waiting.php', [`--cmid=${places.cmid}`, `--agreed=${handedIn}`, `--submitted=${submitted}`]);
            await Promise.resolve();
        }],
        ...looked(browser, address, waiting(places, administration)),
    ];
}
