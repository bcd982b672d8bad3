import events from './modal_events';
import ModalSaveCancel from './modal_save_cancel';

/** Shows an error above the page. */
export function exception(error: unknown): void {
    const place = document.createElement('div');
    place.className = 'alert alert-danger';
    place.setAttribute('role', 'alert');
    place.textContent = error instanceof Error ? error.message : String(error);
    document.querySelector('main')?.prepend(place);
}

/** Asks; resolves when the person agrees, rejects when not. */
export async function saveCancelPromise(title: string, body: string, save: string): Promise<void> {
    const modal = await ModalSaveCancel.create({title, body, buttons: {save}, show: true, removeOnClose: true});
    return new Promise((resolve, reject) => {
        modal.getRoot().on(events.save, () => resolve());
        modal.getRoot().on(events.cancel, () => reject(new Error('cancelled')));
    });
}
