/** A way out of a question. */
export interface Choice {
    readonly name: string;
    readonly label: string;
}

/**
 * Asks, with one button a way out, the first one the main one. Resolves with null when the question was closed in another way (Esc,
 * or a tap beside it): that is a no. The browser's own dialogue, because Moodle's needs templates that a lost line cannot fetch.
 */
export function choose(title: string, text: string, choices: readonly Choice[]): Promise<string | null> {
    const dialogue = document.createElement('dialog');
    dialogue.className = 'local_asnblended-dialogue';
    const heading = document.createElement('h2');
    heading.className = 'h5';
    heading.id = 'local_asnblended-dialogue';
    heading.textContent = title;
    dialogue.setAttribute('aria-labelledby', heading.id);
    const body = document.createElement('p');
    body.textContent = text;
    const buttons = choices.map(({name, label}, index) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = `btn ${index === 0 ? 'btn-primary' : 'btn-outline-secondary'}`;
        button.dataset.choice = name;
        button.textContent = label;
        button.addEventListener('click', () => dialogue.close(name));
        return button;
    });
    dialogue.append(heading, body, ...buttons);
    dialogue.addEventListener('click', event => {
        if (event.target === dialogue) {
            dialogue.close('');
        }
    });
    const before = document.activeElement as HTMLElement | null;
    document.body.append(dialogue);
    return new Promise(resolve => {
        dialogue.addEventListener('close', () => {
            dialogue.remove();
            before?.focus();
            resolve(choices.some(({name}) => name === dialogue.returnValue) ? dialogue.returnValue : null);
        });
        dialogue.showModal();
    });
}
