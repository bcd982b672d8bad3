import type {Browser, Page} from 'playwright-core';
import type {Situation} from './access';
import {outline, settled} from './outline';
import {Person} from './people';

/** Name of a screen or an answer => its lines. */
export type Screens = Map<string, string[]>;

/** What stands around the pack's own part of the main region, on the host or in Moodle. */
const around = '#maincontent, .activity-header, #user-notifications, .tertiary-navigation, main > h2';

/** The pages that each person meets, and the element that is compared. */
function pagesOf(at: Situation): Record<string, [path: string, root: string]> {
    const dashboard = '/blocks/impactdash/dashboard.php';
    return {
        'what waits': ['/my/', '.block_impactdash-todo'],
        'activity': [`/mod/actionplan/view.php?id=${at.cmid}`, '[role="main"]'],
        'plan': [`/mod/actionplan/view.php?id=${at.cmid}&planid=${at.planid}`, '[role="main"]'],
        'runs': [dashboard, '[role="main"]'],
        'run': [`${dashboard}?runid=${at.runid}`, '[role="main"]'],
        'agency': [`${dashboard}?runid=${at.runid}&opdid=${at.opdid}`, '[role="main"]'],
    };
}

/** The services that only read, with what they are given. */
function servicesOf(at: Situation): Record<string, Record<string, number>> {
    return {
        mod_actionplan_get_plan: {planid: at.planid},
        mod_actionplan_list_plans: {cmid: at.cmid},
        block_impactdash_get_todo: {},
        block_impactdash_get_runs: {},
        block_impactdash_get_run: {runid: at.runid},
        block_impactdash_get_opd: {runid: at.runid, opdid: at.opdid},
    };
}

/** Calls a service as the browser code of a page does; the answer as lines. */
async function answer(page: Page, methodname: string, args: object): Promise<string[]> {
    const text = await page.evaluate(async({methodname, args}) => {
        const {cfg} = (window as unknown as {M: {cfg: {wwwroot: string; sesskey: string}}}).M;
        const response = await fetch(`${cfg.wwwroot}/lib/ajax/service.php?sesskey=${cfg.sesskey}`, {
            method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify([{index: 0, methodname, args}]),
        });
        const [{error, data, exception}] = await response.json() as
            [{error: boolean; data?: unknown; exception?: {errorcode: string; message: string}}];
        return JSON.stringify(error ? {error, errorcode: exception?.errorcode} : {error, data}, null, 1);
    }, {methodname, args});
    return settled(text.split('\n'));
}

/** Everything that each person is shown and answered, at 360 px. */
export async function screens(browser: Browser, address: string, at: Situation): Promise<Screens> {
    const found: Screens = new Map();
    for (const [name, username] of Object.entries(at.people)) {
        const person = await Person.login(browser, address, username);
        for (const [screen, [path, root]] of Object.entries(pagesOf(at))) {
            await person.open(path);
            found.set(`${name}: ${screen}`, settled(await person.page.evaluate(outline, {asked: path, root, around})));
        }
        await person.open('/my/');
        for (const [service, args] of Object.entries(servicesOf(at))) {
            found.set(`${name}: ${service}`, await answer(person.page, service, args));
        }
        await person.leave();
    }
    return found;
}

/** Where two hosts differ: the first line of each screen that does. */
export function differences(first: Screens, second: Screens): string[] {
    return [...first].flatMap(([name, lines]) => {
        const others = second.get(name) ?? [];
        const index = lines.findIndex((line, at) => line !== others[at]);
        const at = index < 0 && others.length > lines.length ? lines.length : index;
        return at < 0 ? [] : [`${name}, line ${at + 1}:\n  - ${lines[at] ?? 'nothing'}\n  + ${others[at] ?? 'nothing'}`];
    });
}
