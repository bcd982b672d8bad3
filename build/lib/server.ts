import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {phpOptions, type Installation} from './installation';

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
    readonly address: string;
    /** Ends the server and its workers. */
    stop(): void;
    /** Resolves when the server has ended. */
    readonly ended: Promise<void>;
}

/** Serves a site of the standalone host; resolves when the first page answers. */
export function startHost(folder: string, port: number): Promise<Served> {
    const address = `http://localhost:${port}`;
    return serve(['-S', `localhost:${port}`, join('tests', 'standalone', 'host', 'web', 'router.php')], address,
        {...process.env, HOST_RUN: folder, HOST_SITE: 'site', HOST_PGSQL: '', HOST_WWWROOT: address});
}

/**
 * Serves a site by PHP's own server with several workers; resolves when the first page answers.
 *
 * @param below name of the folder of the address that it stands in, empty for none
 */
export function startServer(site: string, installation: Installation, port: number, below = ''): Promise<Served> {
    const address = `http://localhost:${port}${below === '' ? '' : `/${below}`}`;
    let root = installation.root;
    if (below !== '') {
        root = join(installation.folder, 'below');
        rmSync(root, {recursive: true, force: true});
        mkdirSync(root);
        symlinkSync(installation.root, join(root, below));
    }
    return serve(['-S', `localhost:${port}`, '-t', root], address, installation.environment(site, address));
}

/** Serves a site for as long as some work takes. */
export async function serving<T>(
    site: string, installation: Installation, work: (address: string) => Promise<T>, below = '',
): Promise<T> {
    const server = await startServer(site, installation, await freePort(), below);
    try {
        return await work(server.address);
    } finally {
        server.stop();
    }
}

/** Starts PHP's server in a process group of its own: its workers outlive a server that is killed alone. */
async function serve(args: readonly string[], address: string, environment: NodeJS.ProcessEnv): Promise<Served> {
    const server = spawn('php', [...phpOptions, ...args], {
        env: {...environment, PHP_CLI_SERVER_WORKERS: '6'},
        stdio: 'ignore',
        detached: true,
    });
    const served: Served = {
        address,
        stop: () => {
            if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
                process.kill(-server.pid, 'SIGTERM');
            }
        },
        ended: new Promise(resolve => server.on('close', () => resolve())),
    };
    // From its first moment on: an interrupted start must not leave a server behind.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'] as const;
    signals.forEach(signal => process.on(signal, served.stop));
    server.on('close', () => signals.forEach(signal => process.off(signal, served.stop)));
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
