import {settled} from '../../browser/outline';
import {differences} from '../../browser/screens';

describe('settled lines', () => {
    it('number records anew, each kind for itself', () => {
        expect(settled(['"planid": 41,', '"userid": 7', '"userid": 8', '"userid": 7']))
            .toEqual(['"planid": #1,', '"userid": #1', '"userid": #2', '"userid": #1']);
        expect(settled(['<a href="http://localhost:4000/mod/actionplan/view.php?id=9&planid=3#action-12">']))
            .toEqual(['<a href="/mod/actionplan/view.php?id=#1&planid=#1#action-#1">']);
        expect(settled(['<div id="actionplan-random1b06d">', '/pluginfile.php/17/mod_actionplan/evidence/5/a1.png']))
            .toEqual(['<div id="actionplan-random">', '/pluginfile.php/#1/mod_actionplan/evidence/#1/a1.png']);
    });

    it('keep figures, days and words', () => {
        const lines = ['"verified": 12,', '<td class="x-2">', '12 dari 20 aksi', '19 Maret 2026, 10.15 WIB'];
        expect(settled(lines)).toEqual(lines);
    });

    it('set aside the time of day of what is as of now', () => {
        jest.useFakeTimers({now: Date.parse('2026-11-25T20:30:00Z')});
        expect(settled(['Per 26 November 2026, 03.30 WIB', 'Per 25 November 2026, 23.59 WIB', 'Per 24 November 2026, 10.15 WIB']))
            .toEqual(['Per 26 November 2026, hh.mm WIB', 'Per 25 November 2026, hh.mm WIB', 'Per 24 November 2026, 10.15 WIB']);
        jest.useRealTimers();
    });
});

describe('differences of screens', () => {
    const one = new Map([['mentor: plan', ['a', 'b']], ['mentor: run', ['c']]]);

    it('are none between equals', () => {
        expect(differences(one, new Map(one))).toEqual([]);
    });

    it.each([
        [['a', 'x'], 'mentor: plan, line 2:\n  - b\n  + x'],
        [['a'], 'mentor: plan, line 2:\n  - b\n  + nothing'],
        [['a', 'b', 'd'], 'mentor: plan, line 3:\n  - nothing\n  + d'],
    ])('name the first line: %j', (lines, message) => {
        expect(differences(one, new Map([...one, ['mentor: plan', lines]]))).toEqual([message]);
    });

    it('notice a screen that is missing', () => {
        expect(differences(one, new Map([['mentor: plan', ['a', 'b']]]))).toHaveLength(1);
    });
});
