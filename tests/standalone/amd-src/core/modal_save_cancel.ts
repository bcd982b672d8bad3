import $ from 'jquery';
import Modal, {type ModalConfig} from './modal';
import events from './modal_events';

/** A dialogue that is agreed to or not. */
export default class ModalSaveCancel extends Modal {
    protected override begin(config: ModalConfig): void {
        super.begin({...config, show: false, footer: `
            <button type="button" class="btn btn-secondary" data-action="cancel">✕</button>
            <button type="button" class="btn btn-primary" data-action="save">✓</button>`});
        if (config.buttons?.save !== undefined) {
            this.setSaveButtonText(config.buttons.save);
        }
        if (config.show === true) {
            this.show();
        }
    }

    setSaveButtonText(text: string): void {
        const button = this.part('footer').querySelector('[data-action="save"]');
        if (button) {
            button.textContent = text;
        }
    }

    /** Closes unless somebody who listens prevents it. */
    protected override act(action: string): void {
        const name = action === 'save' || action === 'cancel' ? events[action] : null;
        if (name === null) {
            super.act(action);
            return;
        }
        const event = $.Event(name);
        this.getRoot().trigger(event);
        if (!event.isDefaultPrevented()) {
            this.hide();
        }
    }
}
