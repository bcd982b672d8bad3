import {call} from 'core/ajax';
import config from 'core/config';
import type {Waiting} from './records';

/** What every write of the pack answers, beside what is its own. */
export interface Answered {
    readonly status: string;
    /** Versions that this write left behind, also when it is answered again. */
    readonly versions: readonly {readonly subject: string; readonly version: number}[];
}

/** Why a write did not arrive: no line, no session, or the server does not want it. */
export class NotSent extends Error {
    constructor(readonly reason: 'line' | 'session' | 'refused', message: string) {
        super(message);
    }
}

/** Milliseconds after which a line that says nothing counts as lost; a photo on EDGE takes twenty seconds. */
const patience = {service: 30_000, file: 120_000};

const sessionErrors = ['servicerequireslogin', 'requireloginerror', 'invalidsesskey', 'sessionerroruser', 'sessiontimeout'];

/** What the site says of itself while it takes nothing: it will again. */
const closedErrors = ['upgraderunning', 'sitemaintenance'];

/** What Moodle's answers say when something went wrong. */
interface Failure {
    readonly errorcode?: string;
    readonly message?: string;
    readonly error?: string;
}

/** Sends a write once. Rejects with NotSent. */
export function send(item: Waiting, progress: (share: number) => void): Promise<Answered> {
    return item.file === null ? sendToService(item) : sendFile(item, progress);
}

function argumentsOf({args, subject, seen, requestid}: Waiting): Record<string, string | number | boolean> {
    return {...args, ...(subject === '' ? {} : {version: seen[subject] ?? 0}), requestid};
}

async function sendToService(item: Waiting): Promise<Answered> {
    // The last but one asks not to be led to the log-in page when the session is over.
    const [request] = call([{methodname: item.target, args: argumentsOf(item)}], true, true, true, patience.service);
    try {
        return await (request as unknown as PromiseLike<Answered>);
    } catch (error) {
        throw failed(error as Failure);
    }
}

/** A file goes by a request of its own, which tells how far it is. */
function sendFile(item: Waiting, progress: (share: number) => void): Promise<Answered> {
    const body = new FormData();
    body.set('sesskey', config.sesskey);
    Object.entries(argumentsOf(item)).forEach(([name, value]) => body.set(name, String(value)));
    if (item.file) {
        body.set('file', new File([item.file.bytes], item.file.name, {type: item.file.type}), item.file.name);
    }
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', `${config.wwwroot}${item.target}`);
        request.timeout = patience.file;
        request.upload.onprogress = ({loaded, total}) => progress(total > 0 ? loaded / total : 0);
        request.onerror = request.ontimeout = request.onabort = () => reject(new NotSent('line', ''));
        request.onload = () => {
            try {
                const answer = JSON.parse(request.responseText) as Answered | Failure;
                if ('status' in answer) {
                    resolve(answer);
                } else {
                    reject(failed(answer));
                }
            } catch {
                // What is no answer of Moodle's came from somewhere on the way.
                reject(new NotSent('line', ''));
            }
        };
        request.send(body);
    });
}

function failed({errorcode, message, error}: Failure): NotSent {
    if (errorcode === undefined || closedErrors.includes(errorcode)) {
        return new NotSent('line', message ?? '');
    }
    return new NotSent(sessionErrors.includes(errorcode) ? 'session' : 'refused', message ?? error ?? errorcode);
}
