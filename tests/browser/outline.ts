/**
 * An element as lines: every element within it with its attributes, and every text. It runs in the page, so it uses nothing from
 * around it.
 *
 * @param asked the path that was asked for
 * @param around what is left out
 */
export function outline({asked, root, around}: {asked: string; root: string; around: string}): string[] {
    const lines: string[] = [];
    const collapse = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const visit = (node: Node, depth: number): void => {
        const indent = ' '.repeat(depth);
        if (node.nodeType === Node.TEXT_NODE && collapse(node.textContent) !== '') {
            lines.push(`${indent}${collapse(node.textContent)}`);
        }
        if (!(node instanceof Element) || node.matches(around)) {
            return;
        }
        const attributes = [...node.attributes].map(({name, value}) => `${name}="${collapse(value)}"`).sort();
        lines.push(`${indent}<${[node.tagName.toLowerCase(), ...attributes].join(' ')}>`);
        if (node instanceof HTMLScriptElement) {
            lines.push(...JSON.stringify(JSON.parse(node.textContent ?? 'null'), null, 1).split('\n'));
            return;
        }
        node.childNodes.forEach(child => visit(child, depth + 1));
    };
    const code = document.querySelector<HTMLElement>('[data-errorcode]')?.dataset.errorcode
        ?? /[^/]*$/.exec(document.querySelector<HTMLAnchorElement>('.errorcode a')?.href ?? '')?.[0];
    const elsewhere = document.querySelector('#notice') !== null || location.pathname !== new URL(asked, location.href).pathname;
    if (elsewhere || code !== undefined && code !== '') {
        // How core says no is core's; whether and why is ours.
        return [elsewhere ? `led to ${location.pathname}` : `refused: ${decodeURIComponent(code ?? '')}`];
    }
    // Which element holds the main region is the theme's business; what it holds is ours.
    document.querySelector(root)?.childNodes.forEach(child => visit(child, 0));
    return lines.length > 0 ? lines : ['nothing'];
}

/** A day in the zone of the sites, as a pattern: number, name of the month, year. */
function day(ago: number): string {
    const format = new Intl.DateTimeFormat('en', {timeZone: 'Asia/Jakarta', day: 'numeric', year: 'numeric'});
    const parts = format.formatToParts(Date.now() - ago * 86_400_000);
    const part = (type: string): string => parts.find(one => one.type === type)?.value ?? '';
    return `${part('day')} \\p{L}+ ${part('year')}`;
}

/**
 * Lines without what must differ between two sites: addresses, numbers of records (numbered anew in the order in which they come),
 * the time of day of what is as of now, and how core names its navigation.
 */
export function settled(lines: readonly string[]): string[] {
    const numbers = new Map<string, number>();
    const kinds = new Map<string, number>();
    const renumber = (_all: string, head: string, id: string): string => {
        const kind = /[\w-]+\W*$/.exec(head)?.[0] ?? '';
        if (!numbers.has(kind + id)) {
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
            numbers.set(kind + id, kinds.get(kind) ?? 0);
        }
        return `${head}#${numbers.get(kind + id) ?? 0}`;
    };
    const today = new RegExp(`(${day(0)}|${day(1)}), \\d\\d[.:]\\d\\d`, 'gu');
    return lines.map(line => line
        .replaceAll(/https?:\/\/localhost:\d+/g, '')
        .replaceAll(today, '$1, hh.mm')
        .replaceAll(/<nav aria-label="[^"]*"/g, '<nav aria-label="(core\'s)"')
        .replaceAll(/\brandom[0-9a-z]+/g, 'random')
        .replaceAll(/( (?:id|for|aria-\w+|data-[\w-]*id|name|list)="[a-z_A-Z-]*?)(\d+)/g, renumber)
        .replaceAll(/([?&;](?:id|planid|actionid|runid|opdid|groupid|after|opdafter)=|#action-|pluginfile\.php\/)(\d+)/g, renumber)
        .replaceAll(/(\/mod_actionplan\/[a-z]+\/)(\d+)/g, renumber)
        .replaceAll(/("(?:\w*id|version)": ?)(\d+)/g, renumber));
}
