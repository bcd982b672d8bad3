/**
 * Values that a template may hand to a string as they are: numbers, days and words of the pack's own. What people wrote is rendered
 * again with the string, and may hold braces: it stands beside the string, or is handed over within JSON by the helper quote.
 */
const harmless = new Set(['more', 'asof', 'proposals', 'todo', 'versionnumber', 'sha256', 'duelabel', 'missing', 'verifiedneeded']);

/** Values of a template that are handed to a string unquoted. */
export function unquoted(text: string): string[] {
    return [...text.matchAll(/\{\{#str\}\}[^{]*\{\{(\w[\w.]*)\}\}/g)].map(match => match[1] ?? '')
        .filter(name => !harmless.has(name));
}
