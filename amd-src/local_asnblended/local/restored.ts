import type {Drafts, Restored} from '../drafts-lazy';
import {compare} from './compare';
import type {Field} from './records';
import type {Words} from './words';

/** Class of the line that says that texts were put back. */
const lineClass = 'local_asnblended-restored';

/** Says at a form that its texts were put back, offers to throw them away, and shows what somebody else wrote meanwhile. */
export function showRestored({form, changed}: Restored, words: Words, drafts: Drafts): void {
    form.querySelector(`.${lineClass}`)?.remove();
    const line = document.createElement('p');
    line.className = lineClass;
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'btn btn-link btn-sm';
    discard.textContent = words.say('discard');
    discard.addEventListener('click', () => {
        drafts.drop(form.dataset.draft ?? '');
        (form as HTMLFormElement).reset();
        form.querySelectorAll('.local_asnblended-compare').forEach(box => box.remove());
        line.remove();
        form.querySelector<HTMLElement>('[name]')?.focus();
    });
    line.append(words.say('restored'), ' ', discard);
    form.prepend(line);
    const open = new Set(Object.keys(changed));
    for (const [name, theirs] of Object.entries(changed)) {
        const field = form.querySelector<Field>(`[name="${name}"]`);
        if (field) {
            compare(field, theirs, words, () => {
                open.delete(name);
                if (open.size === 0) {
                    drafts.settle(form);
                }
            });
        }
    }
}

/** Whether a form holds a text that somebody else changed meanwhile and nobody has decided on: it must not be sent. */
export const undecided = (form: HTMLElement): boolean => form.querySelector('.local_asnblended-compare') !== null;
