import $ from 'jquery';
import events from './modal_events';

/** How a modal begins. */
export interface ModalConfig {
    title?: string;
    body?: string;
    footer?: string;
    show?: boolean;
    removeOnClose?: boolean;
    buttons?: {save?: string};
}

/** A dialogue above the page. Focus stays in it while it is shown, and goes back to where it was. */
export default class Modal {
    protected readonly root: HTMLElement;
    private opener: Element | null = null;
    private removeOnClose = false;

    constructor() {
        this.root = document.createElement('div');
        this.root.className = 'modal bg-dark bg-opacity-50';
        this.root.setAttribute('role', 'dialog');
        this.root.setAttribute('aria-modal', 'true');
        this.root.setAttribute('tabindex', '-1');
        this.root.innerHTML = `<div class="modal-dialog modal-dialog-scrollable"><div class="modal-content">
            <div class="modal-header"><h5 class="modal-title"></h5></div>
            <div class="modal-body"></div><div class="modal-footer"></div></div></div>`;
        this.root.addEventListener('keydown', event => this.onKey(event));
        this.root.addEventListener('click', event => this.onClick(event));
    }

    /** A modal of this kind, shown when the configuration says so. */
    static create<T extends Modal>(this: new () => T, config: ModalConfig = {}): Promise<T> {
        const modal = new this();
        modal.begin(config);
        return Promise.resolve(modal);
    }

    protected begin({title = '', body = '', footer, show = false, removeOnClose = false}: ModalConfig): void {
        this.removeOnClose = removeOnClose;
        this.setTitle(title);
        this.setBody(body);
        if (footer !== undefined) {
            this.setFooter(footer);
        }
        document.body.append(this.root);
        if (show) {
            this.show();
        }
    }

    getRoot(): JQuery {
        return $(this.root);
    }

    getBody(): JQuery {
        return $(this.part('body'));
    }

    setTitle(title: string): void {
        this.part('title').innerHTML = title;
    }

    setBody(body: string): void {
        this.part('body').innerHTML = body;
    }

    setFooter(footer: string): void {
        this.part('footer').innerHTML = footer;
    }

    isVisible(): boolean {
        return this.root.classList.contains('show');
    }

    show(): void {
        this.opener = document.activeElement;
        this.root.classList.add('show', 'd-block');
        (this.controls()[0] ?? this.root).focus();
        this.getRoot().trigger(events.shown);
    }

    hide(): void {
        this.root.classList.remove('show', 'd-block');
        (this.opener as HTMLElement | null)?.focus();
        this.getRoot().trigger(events.hidden);
        if (this.removeOnClose) {
            this.destroy();
        }
    }

    destroy(): void {
        this.getRoot().trigger(events.destroyed);
        this.root.remove();
    }

    /** What a button does; a kind of modal adds its own. */
    protected act(action: string): void {
        if (action === 'hide' || action === 'cancel') {
            this.hide();
        }
    }

    protected part(name: 'title' | 'body' | 'footer'): HTMLElement {
        return this.root.querySelector<HTMLElement>(`.modal-${name}`) as HTMLElement;
    }

    private controls(): HTMLElement[] {
        return [...this.root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')].filter(element =>
            !element.hasAttribute('disabled'));
    }

    private onClick(event: Event): void {
        const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset.action;
        if (action !== undefined) {
            event.stopPropagation();
            this.act(action);
        }
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.act('cancel');
        }
        const controls = this.controls();
        const [first, last] = [controls[0], controls[controls.length - 1]];
        const edge = event.shiftKey ? first : last;
        if (event.key === 'Tab' && document.activeElement === edge) {
            event.preventDefault();
            (event.shiftKey ? last : first)?.focus();
        }
    }
}
