/** @jest-environment jsdom */
import Modal from '../../standalone/amd-src/core/modal';
import events from '../../standalone/amd-src/core/modal_events';
import ModalSaveCancel from '../../standalone/amd-src/core/modal_save_cancel';
import {saveCancelPromise} from '../../standalone/amd-src/core/notification';

const shown = (): HTMLElement | null => document.querySelector('.modal.show');
const press = (key: string, shiftKey = false): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key, shiftKey, bubbles: true, cancelable: true}));
};
const click = (action: string): void => shown()?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();

beforeEach(() => {
    document.body.innerHTML = '<main><button id="opener">Buka</button></main>';
    document.getElementById('opener')?.focus();
});

describe('a dialogue', () => {
    it('shows title and body, takes the focus and gives it back', async() => {
        const footer = '<button data-action="hide">Tutup</button>';
        const modal = await Modal.create({title: 'Judul', body: '<p>Isi</p>', footer, show: true});
        expect(shown()?.textContent).toContain('Judul');
        expect(document.activeElement?.textContent).toBe('Tutup');
        click('hide');
        expect(modal.isVisible()).toBe(false);
        expect(document.activeElement?.id).toBe('opener');
    });

    it('keeps the focus among its controls', async() => {
        await ModalSaveCancel.create({title: 'Judul', show: true});
        const actions = (): string | undefined => (document.activeElement as HTMLElement).dataset.action;
        expect(actions()).toBe('cancel');
        press('Tab', true);
        expect(actions()).toBe('save');
        press('Tab');
        expect(actions()).toBe('cancel');
    });

    it('leaves the page when it is to be removed', async() => {
        const modal = await Modal.create({show: true, removeOnClose: true});
        const destroyed = jest.fn();
        modal.getRoot().on(events.destroyed, destroyed);
        press('Escape');
        expect(document.querySelector('.modal')).toBeNull();
        expect(destroyed).toHaveBeenCalledTimes(1);
    });

    it('stays when whoever listens prevents saving', async() => {
        const modal = await ModalSaveCancel.create({show: true, buttons: {save: 'Simpan'}});
        expect(shown()?.querySelector('[data-action="save"]')?.textContent).toBe('Simpan');
        modal.getRoot().one(events.save, event => event.preventDefault());
        click('save');
        expect(modal.isVisible()).toBe(true);
        click('save');
        expect(modal.isVisible()).toBe(false);
    });
});

describe('a question', () => {
    it('is agreed to', async() => {
        const answer = saveCancelPromise('Ajukan', 'Yakin?', 'Ajukan');
        await Promise.resolve();
        click('save');
        await expect(answer).resolves.toBeUndefined();
    });

    it.each(['button', 'Escape'])('is not agreed to by %s', async way => {
        const answer = saveCancelPromise('Ajukan', 'Yakin?', 'Ajukan');
        await Promise.resolve();
        if (way === 'button') {
            click('cancel');
        } else {
            press('Escape');
        }
        await expect(answer).rejects.toThrow('cancelled');
        expect(document.querySelector('.modal')).toBeNull();
    });
});
