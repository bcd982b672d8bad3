import type {Field} from 'local_asnblended/device-lazy';
import type {ActionValues, Changes, FieldError} from './types';

/** The value of a named field of a form, trimmed. */
export function value(form: HTMLElement | null, name: string): string {
    const field = form?.querySelector<Field>(`[name="${name}"]`);
    return field?.value.trim() ?? '';
}

/** What is chosen of several, empty for nothing. */
export const chosen = (form: HTMLElement, name: string): string =>
    form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';

/** Writes into a field as a person does: what hears of typing hears of it. */
export function typeInto(field: Field, text: string): void {
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Puts texts into those fields of a form that are empty: what somebody wrote stays. The first of them gets the focus. */
export function takeOver(form: HTMLElement, texts: Readonly<Record<string, string>>): void {
    let first: HTMLElement | null = null;
    for (const [name, text] of Object.entries(texts)) {
        const field = form.querySelector<Field>(`[name="${name}"]`);
        if (field && field.value.trim() === '') {
            typeInto(field, text);
            first ??= field;
        }
    }
    first?.focus();
}

export function changes(form: HTMLElement): Changes {
    return {change1: value(form, 'change1'), change2: value(form, 'change2'), change3: value(form, 'change3')};
}

export function actionValues(form: HTMLElement): ActionValues {
    const names = ['title', 'steps', 'ownerunit', 'duedate', 'successmeasure', 'behaviour', 'indicatorcode', 'baseline', 'target',
        'skpreference'] as const;
    return Object.fromEntries(names.map(name => [name, value(form, name)])) as Record<typeof names[number], string>;
}

/**
 * Shows each error at its field and moves the focus to the first; errors of no field here are given back.
 */
export function showErrors(scope: HTMLElement, errors: readonly FieldError[]): FieldError[] {
    scope.querySelectorAll<HTMLElement>('[data-error]').forEach(place => {
        place.textContent = '';
    });
    scope.querySelectorAll('[aria-invalid]').forEach(field => {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
    });
    let focused = false;
    return errors.filter(({field, message}) => {
        const place = scope.querySelector<HTMLElement>(`[data-error="${field}"]`);
        if (place === null) {
            return true;
        }
        place.textContent = message;
        const input = place.parentElement?.querySelector<HTMLElement>(`[name="${field}"]`) ?? null;
        if (input) {
            place.id ||= `${input.id || field}-error`;
            input.setAttribute('aria-invalid', 'true');
            input.setAttribute('aria-describedby', place.id);
        }
        if (!focused) {
            (input ?? place).focus();
            place.scrollIntoView({block: 'center'});
            focused = true;
        }
        return false;
    });
}
