import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {capture} from './run';
import {freePort} from './server';

/** A Redis of a command's own, on loopback, that keeps nothing. */
export interface Redis {
    /** Host and port. */
    readonly address: string;
    readonly port: number;
    readonly stop: () => void;
}

/** Starts a Redis; a text says what is lacking. */
export async function startRedis(): Promise<Redis | string> {
    if (!existsSync('/usr/bin/redis-server') || capture('php', ['-r', 'exit(extension_loaded("redis") ? 0 : 1);']).status !== 0) {
        return 'Redis is not installed (on Debian: apt install redis-server php-redis; the system service is not used)';
    }
    const port = await freePort();
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const server = spawn('/usr/bin/redis-server', options, {stdio: 'ignore'});
    const stop = (): void => void server.kill('SIGTERM');
    process.once('exit', stop);
    for (let attempt = 0; attempt < 50; attempt++) {
        if (capture('redis-cli', ['-p', String(port), 'ping']).output.trim() === 'PONG') {
            return {address: `127.0.0.1:${port}`, port, stop};
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    stop();
    throw new Error('Redis does not answer.');
}
