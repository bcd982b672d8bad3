import {actionValues, takeOver, typeInto, value} from './form';
import type {PlanApp} from './plan-app';
import * as repository from './repository';

type Click = (app: PlanApp, button: HTMLElement) => Promise<unknown>;

const formOf = (button: HTMLElement): HTMLElement | null => button.closest<HTMLElement>('form');

/** Decides on the evidence of the action a button belongs to. */
async function decideEvidence(app: PlanApp, button: HTMLElement, verified: boolean): Promise<void> {
    const action = app.actionOf(button);
    if (action) {
        await app.decide(button, verified, 'verifywith', (yes, reason) => repository.decideEvidence(app.plan, action, yes, reason));
    }
}

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
    example: (app, button) => {
        const form = formOf(button);
        const which = Array.from(form?.querySelectorAll('[data-action="example"]') ?? []).indexOf(button);
        const example = app.plan.examples[which];
        if (form && example) {
            takeOver(form, example);
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
        if (await app.saveReflection() && await app.confirmSubmit()) {
            await app.write(repository.submitPlan(app.plan));
        }
    },
    withdraw: async app => {
        if (await app.confirm(`confirmwithdraw${app.plan.state}`, 'withdraw')) {
            await app.write(repository.withdrawPlan(app.plan));
        }
    },
    agree: (app, button) => app.decide(button, true, 'agreewith', (yes, reason) => repository.decidePlan(app.plan, yes, reason)),
    return: (app, button) => app.decide(button, false, '', (yes, reason) => repository.decidePlan(app.plan, yes, reason)),
    verify: (app, button) => decideEvidence(app, button, true),
    returnevidence: (app, button) => decideEvidence(app, button, false),
    undo: (app, button) => app.write(repository.undoDecision(app.plan, app.actionOf(button))),
    reason: (_app, button) => {
        const field = formOf(button)?.querySelector<HTMLTextAreaElement>('[name="reason"]');
        if (field) {
            typeInto(field, [field.value.trim(), button.textContent].filter(Boolean).join(' '));
            field.focus();
        }
        return Promise.resolve();
    },
    submitevidence: (app, button) => app.onAction(button, action => {
        const form = formOf(button);
        return repository.submitEvidence(app.plan, action, value(form, 'note'), value(form, 'link'));
    }),
    update: async(app, button) => {
        const action = app.actionOf(button);
        if (action) {
            await app.screen.sheet.open(app.plan, action);
        }
    },
    closesheet: app => Promise.resolve(app.screen.sheet.close()),
    saveprogress: async(app, button) => {
        const [form, action] = [formOf(button), app.actionOf(button)];
        if (form && action) {
            await app.tellProgress(form, action);
        }
    },
    removeupload: (app, button) => app.changeUploads(button, action =>
        repository.removeUpload(app.plan, action, button.dataset.filename ?? '')),
};
