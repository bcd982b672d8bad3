/** Shows an error above the page. */
export function exception(error: unknown): void {
    const place = document.createElement('div');
    place.className = 'alert alert-danger';
    place.setAttribute('role', 'alert');
    place.textContent = error instanceof Error ? error.message : String(error);
    document.querySelector('main')?.prepend(place);
}

/** Asks; resolves when the person agrees, rejects when not. */
export function saveCancelPromise(title: string, question: string, save: string): Promise<void> {
    const modal = document.createElement('div');
    modal.className = 'modal show d-block bg-dark bg-opacity-50';
    modal.setAttribute('role', 'dialog');
    modal.setAttribute('aria-modal', 'true');
    modal.innerHTML = `<div class="modal-dialog"><div class="modal-content">
        <div class="modal-header"><h5 class="modal-title"></h5></div>
        <div class="modal-body"></div>
        <div class="modal-footer">
            <button type="button" class="btn btn-secondary" data-action="cancel" aria-label="Batal">✕</button>
            <button type="button" class="btn btn-primary" data-action="save"></button>
        </div></div></div>`;
    const put = (selector: string, text: string): void => {
        const element = modal.querySelector(selector);
        if (element) {
            element.textContent = text;
        }
    };
    put('.modal-title', title);
    put('.modal-body', question);
    put('[data-action="save"]', save);
    document.body.append(modal);
    modal.querySelector<HTMLElement>('[data-action="save"]')?.focus();
    return new Promise((resolve, reject) => {
        const close = (agreed: boolean): void => {
            modal.remove();
            if (agreed) {
                resolve();
            } else {
                reject(new Error('cancelled'));
            }
        };
        modal.addEventListener('click', event => {
            const action = (event.target as HTMLElement).dataset.action;
            if (action !== undefined) {
                event.stopPropagation();
                close(action === 'save');
            }
        });
        modal.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                close(false);
            }
        });
    });
}
