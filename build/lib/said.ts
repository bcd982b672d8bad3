import {plugins} from './plugins';

/** Codes of exceptions that no code means to throw at people: a fault of ours, not a refusal. */
const faults = /^(codingerror|generalexceptionmessage|ddl\w*|dml\w*)$/;

/** Whether an entry tells of a refusal: an exception made for the person who asked. */
function isRefusal(entry: string): boolean {
    const code = /^Default exception handler: [\s\S]*?^Error code: (\S+)/m.exec(entry)?.[1];
    return code !== undefined && !faults.test(code);
}

/** What a log of PHP says about our code: notices, deprecations, debugging(), exceptions that nobody meant; each once. */
export function complaintsIn(log: string): string[] {
    // An entry begins with its time and may go on over lines, with the files that led there.
    const entries = log.split(/^(?=\[\d\d-\w{3}-\d{4} )/m).map(entry => entry.replace(/^\[[^\]]+\] /, '').trim());
    return [...new Set(entries)].filter(entry =>
        plugins.some(({moodlePath}) => entry.includes(`/${moodlePath}/`)) && !isRefusal(entry));
}
