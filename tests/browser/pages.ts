import assert from 'node:assert/strict';
import type {Browser} from 'playwright-core';
import type {Places} from '../../build/lib/demo';
import type {Step} from './flow';
import {Person} from './people';

const learner = '199001012022212000';
const otherLearner = '199002022022211000';
const mentor = '197601012001012000';

/** A page, a text that only who may see it gets, and who may and may not. */
interface Guarded {
    readonly path: string;
    readonly shows: RegExp;
    readonly allowed: readonly string[];
    readonly refused: readonly string[];
}

/** Every page of the pack: who is refused first, then who is let in; administration is the business of a real Moodle alone. */
export function pages(browser: Browser, address: string, {courseid, cmid, runid}: Places, administration: boolean): Step[] {
    const view = `/mod/actionplan/view.php?id=${cmid}`;
    const people = new Map<string, Promise<Person>>();
    const person = (username: string): Promise<Person> => {
        const known = people.get(username) ?? Person.login(browser, address, username);
        people.set(username, known);
        return known;
    };
    let planPath = view;
    const guarded: Record<string, () => Guarded> = {
        'the plan of a participant': () => ({
            path: planPath,
            shows: /data-region="state"/,
            allowed: [learner, mentor, 'penyelenggara'],
            refused: [otherLearner, 'kepala'],
        }),
        'the list of plans': () => ({
            path: view,
            shows: /mod_actionplan-list/,
            allowed: [mentor, 'penyelenggara'],
            refused: ['kepala'],
        }),
        'the activities of a course': () => ({
            path: `/mod/actionplan/index.php?id=${courseid}`,
            shows: /mod\/actionplan\/view\.php\?id=/,
            allowed: [learner, 'penyelenggara'],
            refused: ['kepala'],
        }),
        'the dashboard of a run': () => ({
            path: `/blocks/impactdash/dashboard.php?runid=${runid}`,
            shows: /data-sum="verified"/,
            allowed: ['kepala', 'penyelenggara'],
            refused: [learner, mentor],
        }),
        'the set-up of a run': () => ({
            path: `/local/asnblended/run.php?courseid=${courseid}&edit=1`,
            shows: /name="programmecode"/,
            allowed: ['penyelenggara', 'admin'],
            refused: [learner, mentor, 'kepala'],
        }),
        'the import': () => ({
            path: '/local/asnblended/import.php',
            shows: /name="kind"/,
            allowed: ['admin'],
            refused: [learner, 'penyelenggara', 'kepala'],
        }),
    };
    const administrative = ['the activities of a course', 'the set-up of a run', 'the import'];
    const served = Object.entries(guarded).filter(([name]) => administration || !administrative.includes(name));
    const steps: Step[] = served.map(([name, page]) => [`${name}: refused, then shown`, async() => {
        const planid = /data-region="state">.*?"planid":(\d+)/s.exec((await (await person(learner)).fetch(view)).text)?.[1];
        planPath = `${view}&planid=${planid ?? ''}`;
        const {path, shows, allowed, refused} = page();
        for (const username of refused) {
            const answer = await (await person(username)).fetch(path);
            assert.doesNotMatch(answer.text, shows, `${path} was shown to ${username}`);
            assert.ok(answer.status >= 400 || answer.url.includes('/enrol/'), `${path} answered ${answer.status} to ${username}`);
        }
        for (const username of allowed) {
            const answer = await (await person(username)).fetch(path);
            assert.equal(answer.status, 200, `${path} answered ${answer.status} to ${username}`);
            assert.match(answer.text, shows, `${path} was not shown to ${username}`);
        }
    }]);
    if (!administration) {
        steps.push(['the menu changes the person one is', async() => {
            const somebody = await Person.login(browser, address, learner);
            await somebody.page.click('summary');
            await somebody.page.selectOption('#host-person', {label: 'Citra Yulianti'});
            await somebody.click('form[action$="/host/person.php"] button');
            assert.match(await somebody.text('summary'), /Citra Yulianti/);
            assert.equal(await somebody.overflow(), 0);
            await somebody.open(view);
            await somebody.page.waitForSelector('.mod_actionplan-list');
            const kinds = await somebody.page.evaluate(() => new Promise(resolve => {
                window.require(['core/chartjs', 'core/modal'], (...modules: unknown[]) => resolve(modules.map(one => typeof one)));
            }));
            assert.deepEqual(kinds, ['function', 'function']);
            assert.deepEqual(somebody.troubles, []);
            await somebody.leave();
        }]);
        steps.push(['pages that are not served say so by name', async() => {
            for (const path of administrative.map(name => guarded[name]?.().path ?? '')) {
                const answer = await (await person('penyelenggara')).fetch(path);
                assert.equal(answer.status, 501, path);
                assert.match(answer.text, /data-errorcode="notserved">[^<]*Moodle sungguhan[^<]*the page \/(mod|local)\//);
            }
        }]);
    }
    steps.push(['the upload: refused without the session key and to others, and nothing is kept', async() => {
        const page = (await (await person(learner)).fetch(view)).text;
        const state = JSON.parse(/data-region="state">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as
            {planid: number; actions: {id: number; uploads: unknown[]}[]};
        const action = state.actions[1];
        assert.ok(action);
        const form = {planid: String(state.planid), actionid: String(action.id)};
        const key = (text: string): string => /"sesskey":"(\w+)"/.exec(text)?.[1] ?? '';
        const foreign = await person(otherLearner);
        const answers = [
            await (await person(learner)).fetch('/mod/actionplan/upload.php', form),
            await (await person(learner)).fetch('/mod/actionplan/upload.php', {...form, sesskey: 'x'}),
            await foreign.fetch('/mod/actionplan/upload.php', {...form, sesskey: key((await foreign.fetch(view)).text)}),
        ];
        answers.forEach(answer => assert.ok('error' in JSON.parse(answer.text), answer.text));
        const own = await (await person(learner)).fetch('/mod/actionplan/upload.php', {...form, sesskey: key(page)});
        assert.equal((JSON.parse(own.text) as {status: string}).status, 'invalid');
        assert.deepEqual(action.uploads, []);
    }]);
    steps.push(['the files of evidence: refused to others, sent to the mentor', async() => {
        const page = (await (await person(mentor)).fetch(planPath)).text;
        const url = /"url":"([^"]*pluginfile[^"]*)"/.exec(page)?.[1]?.replace(/\\\//g, '/').replace(address, '') ?? '';
        assert.match(url, /^\/pluginfile\.php/);
        for (const username of [otherLearner, 'kepala']) {
            const answer = await (await person(username)).fetch(url);
            assert.ok(answer.status >= 400 || answer.url.includes('/enrol/'), `${username} got ${answer.status}`);
        }
        assert.equal((await (await person(mentor)).fetch(url)).status, 200);
        await Promise.all([...people.values()].map(async somebody => (await somebody).leave()));
    }]);
    return steps;
}
