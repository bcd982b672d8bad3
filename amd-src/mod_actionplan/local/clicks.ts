import {actionValues, value} from './form';
import type {PlanApp} from './plan-app';
import * as repository from './repository';

type Click = (app: PlanApp, button: HTMLElement) => Promise<unknown>;

const formOf = (button: HTMLElement): HTMLElement | null => button.closest<HTMLElement>('form');

const reasonOf = (button: HTMLElement): string => value(formOf(button), 'reason');

/** What each button of a plan does; the key is its data-action. */
export const clicks: Readonly<Record<string, Click>> = {
    add: app => app.openForm(null),
    edit: (app, button) => app.openForm(app.actionOf(button)),
    cancel: (app, button) => {
        const form = formOf(button);
        if (form) {
            app.screen.putAway(form);
        }
        return Promise.resolve();
    },
    saveaction: async(app, button) => {
        const form = formOf(button);
        if (form) {
            await app.saveAction(form, repository.saveAction(app.plan, app.actionOf(form), actionValues(form)));
        }
    },
    delete: async(app, button) => {
        const action = app.actionOf(button);
        if (action && await app.confirm('confirmdelete', 'deleteaction', action.title)) {
            await app.write(repository.deleteAction(app.plan, action));
        }
    },
    submit: async app => {
        if (await app.saveReflection() && await app.confirm('confirmsubmit', 'submitplan')) {
            await app.write(repository.submitPlan(app.plan));
        }
    },
    withdraw: async app => {
        if (await app.confirm(`confirmwithdraw${app.plan.state}`, 'withdraw')) {
            await app.write(repository.withdrawPlan(app.plan));
        }
    },
    agree: (app, button) => app.write(repository.decidePlan(app.plan, true, reasonOf(button)), formOf(button)),
    return: (app, button) => app.write(repository.decidePlan(app.plan, false, reasonOf(button)), formOf(button)),
    verify: (app, button) => app.onAction(button, action => repository.decideEvidence(app.plan, action, true, reasonOf(button))),
    returnevidence: (app, button) =>
        app.onAction(button, action => repository.decideEvidence(app.plan, action, false, reasonOf(button))),
    submitevidence: (app, button) => app.onAction(button, action => {
        const form = formOf(button);
        return repository.submitEvidence(app.plan, action, value(form, 'note'), value(form, 'link'));
    }),
    removeupload: (app, button) => app.changeUploads(button, action =>
        repository.removeUpload(app.plan, action, button.dataset.filename ?? '')),
};
