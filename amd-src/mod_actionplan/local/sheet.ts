import {renderForPromise, replaceNodeContents} from 'core/templates';
import type {Device} from 'local_asnblended/device-lazy';
import type {Action, Plan} from './types';

/** The sheet in which this week's update of an action is told. What is written in it waits when it is closed. */
export class Sheet {
    private actionid = 0;

    /** How often the week had been told of in what is shown. */
    private version = 0;

    constructor(private readonly dialogue: HTMLDialogElement, private readonly device: Device) {
        dialogue.addEventListener('click', event => {
            // A tap beside the sheet lands on the dialogue itself.
            if (event.target === dialogue) {
                this.close();
            }
        });
    }

    /** Opens the sheet of an action. */
    async open(plan: Plan, action: Action): Promise<void> {
        this.actionid = action.id;
        await this.fill(plan, action);
        if (!this.dialogue.open) {
            this.dialogue.showModal();
        }
    }

    /**
     * Draws an open sheet anew: the server says something else by now. While somebody types in it and nothing was told of
     * meanwhile, it stays as it is. What nothing can be told of any more is closed.
     */
    async draw(plan: Plan): Promise<void> {
        if (!this.dialogue.open) {
            return;
        }
        const action = plan.actions.find(({id}) => id === this.actionid);
        if (!action?.canupdate) {
            this.close();
        } else if (action.progressversion !== this.version || !this.dialogue.contains(document.activeElement)) {
            await this.fill(plan, action);
        }
    }

    close(): void {
        this.dialogue.close();
    }

    private async fill(plan: Plan, action: Action): Promise<void> {
        this.version = action.progressversion;
        const {html, js} = await renderForPromise('mod_actionplan/progress_form', {...action, week: plan.week});
        replaceNodeContents(this.dialogue, html, js);
        this.dialogue.setAttribute('aria-labelledby', 'actionplan-sheet');
        this.device.restore(this.dialogue);
    }
}
