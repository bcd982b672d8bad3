import config from './config';

interface Request {
    methodname: string;
    args: object;
}

interface Answer {
    error: boolean;
    data?: unknown;
    exception?: {message: string; errorcode: string};
}

async function send(requests: readonly Request[]): Promise<Answer[]> {
    const names = requests.map(({methodname}) => methodname).join(',');
    const response = await fetch(`${config.wwwroot}/lib/ajax/service.php?sesskey=${config.sesskey}&info=${names}`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify(requests.map((request, index) => ({index, ...request}))),
    });
    return await response.json() as Answer[];
}

/** One promise a request, in order. */
export function call(requests: Request[]): Promise<unknown>[] {
    const answers = send(requests);
    return requests.map(async(_request, index) => {
        const answer = (await answers)[index];
        if (answer === undefined || answer.error) {
            throw Object.assign(new Error(answer?.exception?.message ?? 'No answer'), answer?.exception);
        }
        return answer.data;
    });
}
