/** @jest-environment jsdom */
import {init} from '../../../amd-src/block_impactdash/todo-lazy';
import * as ajax from '../moodle/core_ajax';
import * as templates from '../moodle/core_templates';
import {draw} from '../templates';

const item = (id: number, title: string): object => ({id, title, detail: '', due: '', overdue: false, url: `https://contoh.invalid/${id}`});

const todo = (...items: object[]): object => ({count: items.length, more: 0, groups: items.length === 0 ? [] : [
    {kind: 'evidence_verify', label: 'Bukti', icon: 'fa-circle-check', count: items.length, inturnurl: '', items},
]});

/** Lets what was begun come to its end. */
const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 10));

/** Comes back to the page some seconds later. */
function comeBack(seconds: number): void {
    jest.spyOn(Date, 'now').mockReturnValue(start + 1000 * seconds);
    document.dispatchEvent(new Event('visibilitychange'));
}

const start = Date.now();

beforeEach(() => {
    jest.clearAllMocks();
    jest.spyOn(Date, 'now').mockReturnValue(start);
    templates.renderForPromise.mockImplementation((name, context) => Promise.resolve({html: draw(name, context), js: ''}));
    document.body.innerHTML = draw('block_impactdash/block_content', {
        id: 'block', dashboardurl: 'https://contoh.invalid/dashboard', ...todo(item(1, 'Siti'), item(2, 'Budi')),
    });
    init('block');
});

test('a list one comes back to is what waits now; the focus stays and the dashboard too', async() => {
    ajax.call.mockReturnValue([Promise.resolve(todo(item(2, 'Budi')))]);
    document.querySelector<HTMLElement>('a[href$="/2"]')?.focus();
    comeBack(31);
    await settle();
    expect(document.body.textContent).not.toContain('Siti');
    expect((document.activeElement as HTMLAnchorElement).href).toBe('https://contoh.invalid/2');
    expect(document.querySelector('a[href$="/dashboard"]')).not.toBeNull();
});

test('one comes back soon: nothing is asked', async() => {
    comeBack(20);
    await settle();
    expect(ajax.call).not.toHaveBeenCalled();
});

test('without a line the list stays as it is', async() => {
    ajax.call.mockReturnValue([Promise.reject(new Error('offline'))]);
    comeBack(60);
    await settle();
    expect(document.body.textContent).toContain('Siti');
});
