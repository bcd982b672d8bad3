/** Words that came with the page, so that they also stand without a line. */
export class Words {
    constructor(private readonly texts: Readonly<Record<string, string>>) {}

    /** A word, with what is filled in: a number or a reason. */
    say(word: string, value: string | number = ''): string {
        const text = this.texts[word];
        if (text === undefined) {
            throw new Error(`The page came without the word ${word}`);
        }
        return text.replace(/\{(n|reason)\}/, () => String(value));
    }
}

/** Reads the words that stand below an element, in its script of a name. */
export function wordsOf(root: HTMLElement, name = 'words'): Words {
    return new Words(JSON.parse(root.querySelector(`[data-region="${name}"]`)?.textContent ?? '{}') as Record<string, string>);
}
