/** @jest-environment jsdom */
import {actionValues, changes, showErrors, value} from '../../../amd-src/mod_actionplan/local/form';

const form = (html: string): HTMLElement => {
    document.body.innerHTML = `<form>${html}</form>`;
    Element.prototype.scrollIntoView = jest.fn();
    return document.querySelector('form') as HTMLElement;
};

describe('forms', () => {
    test('values are trimmed, and absent fields are empty', () => {
        const fields = form('<input name="title" value=" Aksi "><textarea name="steps">a\nb</textarea>');
        expect(value(fields, 'title')).toBe('Aksi');
        expect(value(null, 'title')).toBe('');
        expect(actionValues(fields)).toEqual({
            title: 'Aksi', steps: 'a\nb', ownerunit: '', duedate: '', successmeasure: '', behaviour: '', indicatorcode: '',
            baseline: '', target: '', skpreference: '',
        });
        expect(changes(fields)).toEqual({change1: '', change2: '', change3: ''});
    });

    test('errors stand at their fields, the first has the focus, old ones go, and strangers come back', () => {
        const field = (name: string): string => `<div><input name="${name}"><p data-error="${name}">lama</p></div>`;
        const fields = form(field('a') + field('b'));
        const left = showErrors(fields, [{field: 'b', message: 'B salah'}, {field: 'x', message: 'X salah'}]);
        const [, wrong] = Array.from(document.querySelectorAll('input'));
        expect(document.getElementById(wrong?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('B salah');
        expect(left).toEqual([{field: 'x', message: 'X salah'}]);
        expect(fields.querySelector('[data-error="a"]')?.textContent).toBe('');
        expect(fields.querySelector('[data-error="b"]')?.textContent).toBe('B salah');
        expect(document.activeElement?.getAttribute('name')).toBe('b');
        expect(fields.querySelector('[name="b"]')?.getAttribute('aria-invalid')).toBe('true');
        expect(showErrors(fields, [])).toEqual([]);
        expect(fields.querySelector('[aria-invalid]')).toBeNull();
    });
});
