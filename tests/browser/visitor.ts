/** What the server answered to one request; redirects are not followed. */
export interface Answer {
    readonly status: number;
    readonly location: string;
    readonly text: string;
}

/** Somebody who asks for pages without a browser, with a session of their own. */
export class Visitor {
    private readonly cookies = new Map<string, string>();

    private constructor(private readonly address: string) {
    }

    /** Logs in, or stays nobody. */
    static async arrive(address: string, username: string | null): Promise<Visitor> {
        const visitor = new Visitor(address);
        if (username !== null) {
            const form = await visitor.get('/login/index.php');
            const logintoken = /name="logintoken" value="(\w+)"/.exec(form.text)?.[1];
            const {status, location} = await visitor.post('/login/index.php', {
                username, password: 'Asn-blended1', ...(logintoken === undefined ? {} : {logintoken}),
            });
            if (status !== 303 || location.startsWith('/login/index.php') && !location.includes('testsession')) {
                throw new Error(`${username} cannot log in`);
            }
        }
        return visitor;
    }

    /** The same person with the same session at another server. */
    at(address: string): Visitor {
        const visitor = new Visitor(address);
        this.cookies.forEach((value, name) => visitor.cookies.set(name, value));
        return visitor;
    }

    /** Calls a web service as a script of the page does; gives back its answer. */
    async call(methodname: string, args: object): Promise<unknown> {
        const text = await this.ask(`/lib/ajax/service.php?sesskey=${await this.sesskey()}`,
            {method: 'POST', body: JSON.stringify([{index: 0, methodname, args}])});
        const [answer] = JSON.parse(text.text) as {error: boolean; data?: unknown; exception?: {message: string}}[];
        if (answer === undefined || answer.error) {
            throw new Error(answer?.exception?.message ?? text.text.slice(0, 300));
        }
        return answer.data;
    }

    get(path: string): Promise<Answer> {
        return this.ask(path, {});
    }

    post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
        return this.ask(path, {method: 'POST', body: new URLSearchParams(form)});
    }

    /** The key that proves that a request comes from a page of this session. */
    async sesskey(): Promise<string> {
        return /"sesskey":"(\w+)"/.exec((await this.get('/login/index.php')).text)?.[1] ?? '';
    }

    private async ask(path: string, init: RequestInit): Promise<Answer> {
        const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(`${this.address}${path}`, {...init, redirect: 'manual', headers: {cookie}});
        for (const line of response.headers.getSetCookie()) {
            const [name, value] = (line.split(';')[0] ?? '').split('=');
            this.cookies.set(name ?? '', value ?? '');
        }
        const location = (response.headers.get('location') ?? '').replace(this.address, '');
        return {status: response.status, location, text: await response.text()};
    }
}
