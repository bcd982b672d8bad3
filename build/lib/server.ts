import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {phpOptions, siteEnvironment} from './moodle';
import {webRoot} from './workspace';

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}

/** Whether somebody listens at a port already. */
export function taken(port: number): Promise<boolean> {
    return new Promise(resolve => {
        const server = createServer();
        server.on('error', () => resolve(true));
        server.listen(port, 'localhost', () => server.close(() => resolve(false)));
    });
}

/** A site that is being served. */
export interface Served {
    /** Ends the server and its workers. */
    stop(): void;
    /** Resolves when the server has ended. */
    readonly ended: Promise<void>;
}

/** Serves a site by PHP's own server with several workers; resolves when the first page answers. */
export async function startServer(site: string, moodle: string, port: number): Promise<Served> {
    const address = `http://localhost:${port}`;
    // A process group of its own: PHP's workers outlive a server that is killed alone.
    const server = spawn('php', [...phpOptions, '-S', `localhost:${port}`, '-t', webRoot(moodle)], {
        env: {...siteEnvironment(site, address), PHP_CLI_SERVER_WORKERS: '6'},
        stdio: 'ignore',
        detached: true,
    });
    const served: Served = {
        stop: () => {
            if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
                process.kill(-server.pid, 'SIGTERM');
            }
        },
        ended: new Promise(resolve => server.on('close', () => resolve())),
    };
    for (let attempt = 0; attempt < 120 && server.exitCode === null; attempt++) {
        const answer = await fetch(`${address}/login/index.php`).catch(() => null);
        if (answer?.ok === true) {
            return served;
        }
        await new Promise(resolve => setTimeout(resolve, 500));
    }
    served.stop();
    throw new Error(`The site does not answer at ${address}.`);
}
