import {diffWordsWithSpace} from 'diff';
import type {Field} from './records';
import type {Words} from './words';

/** One of two texts, with the words marked that the other one has not. */
function marked(label: string, text: string, other: string): HTMLElement {
    const block = document.createElement('div');
    const name = document.createElement('strong');
    name.textContent = label;
    const words = document.createElement('p');
    for (const {value, added, removed} of diffWordsWithSpace(other, text)) {
        if (removed) {
            continue;
        }
        const part = document.createElement(added ? 'mark' : 'span');
        part.textContent = value;
        words.append(part);
    }
    block.append(name, words);
    return block;
}

/** Both texts in one, nothing twice. */
export function joined(theirs: string, mine: string): string {
    if (theirs.includes(mine)) {
        return theirs;
    }
    return mine.includes(theirs) ? mine : `${theirs}\n${mine}`;
}

/**
 * Shows beside a field what stands on the server now and what was typed, and lets the person decide; nothing is decided by waiting.
 *
 * @param decided called when the field holds what was chosen
 */
export function compare(field: Field, theirs: string, words: Words, decided: () => void): void {
    const mine = field.value;
    const box = document.createElement('div');
    box.className = 'local_asnblended-compare alert alert-warning';
    box.setAttribute('role', 'group');
    const text = document.createElement('p');
    text.textContent = words.say('changed');
    box.setAttribute('aria-label', text.textContent);
    const choices: [word: 'mine' | 'theirs' | 'both', value: string][] = [['mine', mine], ['theirs', theirs]];
    if (field instanceof HTMLTextAreaElement) {
        choices.push(['both', joined(theirs, mine)]);
    }
    const buttons = choices.map(([word, value]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn btn-outline-primary';
        button.dataset.choice = word;
        button.textContent = words.say(word);
        button.addEventListener('click', () => {
            field.value = value;
            box.remove();
            field.focus();
            decided();
        });
        return button;
    });
    box.append(text, marked(words.say('theirslabel'), theirs, mine), marked(words.say('minelabel'), mine, theirs), ...buttons);
    field.after(box);
}
