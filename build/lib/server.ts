import {spawn, type ChildProcess} from 'node:child_process';
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

/** Serves a site by PHP's own server with several workers; resolves when the first page answers. */
export async function startServer(site: string, moodle: string, port: number): Promise<ChildProcess> {
    const address = `http://localhost:${port}`;
    const server = spawn('php', [...phpOptions, '-S', `localhost:${port}`, '-t', webRoot(moodle)], {
        env: {...siteEnvironment(site, address), PHP_CLI_SERVER_WORKERS: '6'},
        stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 120; attempt++) {
        const answer = await fetch(`${address}/login/index.php`).catch(() => null);
        if (answer?.ok === true) {
            return server;
        }
        if (server.exitCode !== null) {
            break;
        }
        await new Promise(resolve => setTimeout(resolve, 500));
    }
    server.kill();
    throw new Error(`The site does not answer at ${address}.`);
}
